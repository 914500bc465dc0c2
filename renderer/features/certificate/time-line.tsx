// The line of time from today over the filing season to the expiry: where the date falls is seen, not computed.
import { FILING_SEASON } from '../../../shared/facts/filing-season.ts';
import { formatDate, formatMonthDay } from '../../../shared/time/jst.ts';
import type { JstDay } from '../../../shared/time/jst.ts';
import { useLocale, useSay } from '../../ui/say.ts';
import { scaleTime } from './time-scale.ts';
import type { TimeScale } from './time-scale.ts';

export interface TimeLineProps {
  readonly today: JstDay;
  readonly expiry: JstDay;
  readonly expired: boolean;
}

/** Rows of the drawing in em of its own text: season label, the line, today's label, the expiry's label. */
const ROW = { season: '1.15em', line: '2.6em', today: '4.5em', expiry: '6em' } as const;

export function TimeLine({ today, expiry, expired }: TimeLineProps) {
  const say = useSay();
  const locale = useLocale();
  const scale = scaleTime(today, expiry, FILING_SEASON.value);
  const day = (value: JstDay): string => formatDate(locale, value);
  const season = { from: day(FILING_SEASON.value.from), to: day(FILING_SEASON.value.to) };
  const summary =
    scale.season === null
      ? say('timeline.summary.no-season', { today: day(today), expiry: day(expiry) })
      : say('timeline.summary', { today: day(today), expiry: day(expiry), ...season });
  return (
    <svg className="timeline" role="img" aria-label={summary} data-expired={expired}>
      <Axis scale={scale} />
      {scale.season !== null && <SeasonBand from={scale.season.from} to={scale.season.to} />}
      <Point at={scale.today} row={ROW.today} kind="today" label={say('timeline.today')} />
      <Point
        at={scale.expiry}
        row={ROW.expiry}
        kind="expiry"
        label={say('timeline.expiry')}
        detail={day(expiry)}
      />
    </svg>
  );
}

function Axis({ scale }: { readonly scale: TimeScale }) {
  return (
    <>
      <line className="timeline__axis" x1="0%" x2="100%" y1={ROW.line} y2={ROW.line} />
      {scale.cut !== null && (
        <svg className="timeline__cut" x={`${scale.cut}%`} y={ROW.line} overflow="visible">
          <path className="timeline__cut-gap" d="M-5 0h10" />
          <path className="timeline__cut-mark" d="M-9 9-1-9M1 9 9-9" />
        </svg>
      )}
    </>
  );
}

function SeasonBand({ from, to }: { readonly from: number; readonly to: number }) {
  const say = useSay();
  const locale = useLocale();
  const { value } = FILING_SEASON;
  const days = say('timeline.season.days', { from: formatMonthDay(locale, value.from), to: formatMonthDay(locale, value.to) });
  const anchor = anchorAt((from + to) / 2);
  const at = { start: from, middle: (from + to) / 2, end: to }[anchor];
  return (
    <>
      <svg className="timeline__season" x={`${from}%`} y={ROW.line} width={`${to - from}%`} overflow="visible">
        <rect className="timeline__season-band" x="0" y="-9" width="100%" height="18" rx="4" />
      </svg>
      <text className="timeline__label timeline__label--season" x={`${at}%`} y={ROW.season} textAnchor={anchor}>
        {say('timeline.season')}
        <Detail words={days} />
      </text>
    </>
  );
}

/** The date beside a label; left out where the drawing is too narrow for it, as the words above it say it too. */
function Detail({ words }: { readonly words: string }) {
  return <tspan className="timeline__detail"> {words}</tspan>;
}

interface PointProps {
  readonly at: number;
  readonly row: string;
  readonly kind: 'today' | 'expiry';
  readonly label: string;
  readonly detail?: string;
}

function Point({ at, row, kind, label, detail }: PointProps) {
  const anchor = anchorAt(at);
  const nudge = anchor === 'start' ? '-0.4em' : anchor === 'end' ? '0.4em' : '0';
  return (
    <>
      {kind === 'expiry' && <line className="timeline__leader" x1={`${at}%`} x2={`${at}%`} y1={ROW.line} y2="5em" />}
      <circle className={`timeline__dot timeline__dot--${kind}`} cx={`${at}%`} cy={ROW.line} r="8" />
      <text className={`timeline__label timeline__label--${kind}`} x={`${at}%`} dx={nudge} y={row} textAnchor={anchor}>
        {label}
        {detail !== undefined && <Detail words={detail} />}
      </text>
    </>
  );
}

/** Labels near an end grow inwards, so that none is cut off. */
function anchorAt(at: number): 'start' | 'middle' | 'end' {
  if (at < 28) return 'start';
  return at > 72 ? 'end' : 'middle';
}

/** Keeps the place of the line while there is no date to draw. */
export function EmptyTimeLine() {
  return (
    <svg className="timeline timeline--empty" aria-hidden="true" focusable="false">
      <line className="timeline__axis" x1="0%" x2="100%" y1={ROW.line} y2={ROW.line} />
    </svg>
  );
}
