// From now to the deadline: drawn to scale for the next days, and as a list that says the same in words.
import { taxText } from '../../../shared/recovery/plan-words.ts';
import { recoveryTimeline } from '../../../shared/recovery/timeline.ts';
import type { TimelinePoint } from '../../../shared/recovery/timeline.ts';
import { formatDate, formatMonthDay } from '../../../shared/time/jst.ts';
import { useLocale, useSay } from '../../ui/say.ts';
import { clockWords } from './clock-words.ts';
import { LEFT, RIGHT, scaleLine } from './line-scale.ts';
import type { Lane, LineScale } from './line-scale.ts';
import type { RecoveryView } from './recovery-view.ts';

export interface TimeLeftProps {
  readonly view: RecoveryView;
  readonly bookedAt: Date | null;
  readonly now: Date;
}

export function TimeLeft({ view, bookedAt, now }: TimeLeftProps) {
  const say = useSay();
  const locale = useLocale();
  const { plan } = view.decision;
  const points = recoveryTimeline(plan, view.facts, bookedAt, now);
  const scale = scaleLine({ plan, facts: view.facts, bookedAt, points, now });
  return (
    <section className="panel" aria-labelledby="time-left-title">
      <h2 className="panel__title" id="time-left-title">
        {say('recovery.line.title')}
      </h2>
      <Drawing scale={scale} deadline={view.facts.deadline} />
      <Moments points={points} tax={taxText(locale, plan)} />
    </section>
  );
}

function Moments({ points, tax }: { readonly points: readonly TimelinePoint[]; readonly tax: string }) {
  const say = useSay();
  const locale = useLocale();
  return (
    <ol className="moments">
      {points.map(({ id, at }) => (
        <li className="moments__item" data-moment={id} key={id}>
          <span className="moments__when">
            {formatDate(locale, at.slice(0, 10))}
            {hasTime(id) && <span className="moments__time"> {clockWords(at)}</span>}
          </span>
          <span className="moments__what">{say(`recovery.timeline.${id}`, { tax })}</span>
        </li>
      ))}
    </ol>
  );
}

/** A day is no hour: midnight would be read as one. */
function hasTime(id: TimelinePoint['id']): boolean {
  return id !== 'usable' && id !== 'last-safe-counter-day' && id !== 'deadline';
}

/** Rows of the drawing in em of its own text. */
const LANE = { first: 1.2, band: 0.5, next: 3 } as const;
const em = (value: number): string => `${value}em`;

interface DrawingProps {
  readonly scale: LineScale;
  /** null: the line ends where it is cut off. */
  readonly deadline: string | null;
}

/** Says nothing that the list below does not say, so it is hidden from screen readers. */
function Drawing({ scale, deadline }: DrawingProps) {
  const say = useSay();
  const locale = useLocale();
  const axis = LANE.first + scale.lanes.length * LANE.next;
  const height = axis + 4.2;
  return (
    <svg className="hours" data-lanes={scale.lanes.length} height={em(height)} aria-hidden="true" focusable="false">
      {scale.days.map(({ at, day, named }) => (
        <g key={day}>
          <line className="hours__day" x1={`${at}%`} x2={`${at}%`} y1="0.3em" y2={em(axis + 0.5)} />
          {named && (
            <text className="hours__label" x={`${at}%`} y={em(axis + 1.9)}>
              {formatMonthDay(locale, day)}
            </text>
          )}
        </g>
      ))}
      {scale.lanes.map((lane, index) => (
        <LaneRow key={lane.id} lane={lane} top={LANE.first + index * LANE.next} />
      ))}
      <line className="hours__axis" x1={`${LEFT}%`} x2={`${RIGHT}%`} y1={em(axis)} y2={em(axis)} />
      {scale.cut !== null && (
        <svg className="timeline__cut" x={`${scale.cut}%`} y={em(axis)} overflow="visible">
          <path className="timeline__cut-gap" d="M-5 0h10" />
          <path className="timeline__cut-mark" d="M-9 9-1-9M1 9 9-9" />
        </svg>
      )}
      {scale.usable !== null && <circle className="hours__usable" cx={`${scale.usable}%`} cy={em(axis)} r="6" />}
      <circle className="hours__now" cx={`${LEFT}%`} cy={em(axis)} r="8" />
      {deadline !== null && (
        <svg x={`${RIGHT}%`} y={em(axis)} overflow="visible">
          <rect className="hours__end" x="-8" y="-8" width="16" height="16" />
        </svg>
      )}
      <text className="hours__label hours__label--strong" x="0" y={em(axis + 3.6)}>
        {say('recovery.timeline.now')}
      </text>
      {deadline !== null && (
        <text className="hours__label hours__label--strong" x="100%" y={em(axis + 3.6)} textAnchor="end">
          {say('recovery.line.end')} {formatMonthDay(locale, deadline)}
        </text>
      )}
    </svg>
  );
}

function LaneRow({ lane, top }: { readonly lane: Lane; readonly top: number }) {
  const say = useSay();
  return (
    <>
      <text className="hours__label" x="0" dx="0.2em" y={em(top)}>
        {say(`recovery.line.${lane.id}`)}
      </text>
      {lane.spans.map(({ from, to }) => (
        <rect
          className={`hours__span hours__span--${lane.id}`}
          key={from}
          x={`${from}%`}
          y={em(top + LANE.band)}
          width={`${to - from}%`}
          height="1em"
          rx="3"
        />
      ))}
    </>
  );
}
