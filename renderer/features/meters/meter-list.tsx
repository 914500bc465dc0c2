// The four instruments, one line each, so that rows of pips stand under each other and can be compared at a glance.
import type { SinceLastTime } from '../../../shared/history/since-last-time.ts';
import { PIN_IDS } from '../../../shared/model/pin.ts';
import type { PinCounters, PinId } from '../../../shared/model/pin.ts';
import { useLocale, useSay } from '../../ui/say.ts';
import { viewMeter } from './meter-view.ts';
import type { MeterContext, MeterView } from './meter-view.ts';
import { fellByPin, notesOn, sinceWords } from './meter-notes.ts';
import type { MeterNote } from './meter-notes.ts';
import { Pips } from './pips.tsx';

export interface MeterListProps {
  readonly pins: PinCounters;
  readonly context: MeterContext;
  /** What changed since last time; null where that means nothing, as with a sample. */
  readonly since: SinceLastTime | null;
}

export function MeterList({ pins, context, since }: MeterListProps) {
  const say = useSay();
  return (
    <section className="panel" aria-labelledby="meters-title">
      <div className="meters__head">
        <h2 className="panel__title" id="meters-title">
          {say('meters.title')}
        </h2>
        <SinceNote since={since} />
      </div>
      <ul className="meters">
        {PIN_IDS.map((pin) => (
          <Meter key={pin} pin={pin} view={viewMeter(pin, pins[pin], { ...context, fell: fellByPin(since) }, say)} />
        ))}
      </ul>
      <MeterNotes notes={notesOn(pins, since, say)} />
    </section>
  );
}

function Meter({ pin, view }: { readonly pin: PinId; readonly view: MeterView }) {
  const say = useSay();
  return (
    <li className="meter" data-pin={pin} data-face={view.face}>
      <div className="meter__name">
        <h3 className="meter__official" lang="ja">{say(`pin.${pin}.official`)}</h3>
        <p className="meter__plain">
          <span className="tag">{say(`pin.${pin}.plain`)}</span>
          <span className="meter__format">{say(`pin.${pin}.format`)}</span>
        </p>
        {view.moment !== null && <p className="meter__moment">{view.moment}</p>}
      </div>
      <div className="meter__pips">
        <Pips view={view} />
      </div>
      <p className="meter__words">{view.words}</p>
      <p className="meter__meaning">{view.meaning}</p>
    </li>
  );
}

/** Keeps its line when there is nothing to say, so that the meters stay where they are. */
function SinceNote({ since }: { readonly since: SinceLastTime | null }) {
  const say = useSay();
  const locale = useLocale();
  const words = since === null ? null : sinceWords(since, locale, say);
  return (
    <p className="meters__since" data-changed={words?.changed ?? false}>
      {words?.text}
    </p>
  );
}

function MeterNotes({ notes }: { readonly notes: readonly MeterNote[] }) {
  if (notes.length === 0) return null;
  return (
    <ul className="meter-notes">
      {notes.map(({ id, title, body }) => (
        <li className="meter-notes__item" key={id} data-note={id}>
          {title !== null && <strong className="meter-notes__title">{title}</strong>}
          <span>{body}</span>
        </li>
      ))}
    </ul>
  );
}
