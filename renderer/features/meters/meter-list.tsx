// The four instruments, one line each, so that rows of pips stand under each other and can be compared at a glance.
import { PIN_IDS } from '../../../shared/model/pin.ts';
import type { PinCounters, PinId } from '../../../shared/model/pin.ts';
import { useSay } from '../../ui/say.ts';
import { viewMeter } from './meter-view.ts';
import type { MeterContext, MeterView } from './meter-view.ts';
import { Pips } from './pips.tsx';

export interface MeterListProps {
  readonly pins: PinCounters;
  readonly context: MeterContext;
}

export function MeterList({ pins, context }: MeterListProps) {
  const say = useSay();
  return (
    <section className="panel" aria-labelledby="meters-title">
      <h2 className="panel__title" id="meters-title">
        {say('meters.title')}
      </h2>
      <ul className="meters">
        {PIN_IDS.map((pin) => (
          <Meter key={pin} pin={pin} view={viewMeter(pin, pins[pin], context, say)} />
        ))}
      </ul>
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
      </div>
      <div className="meter__pips">
        <Pips view={view} />
      </div>
      <p className="meter__words">{view.words}</p>
      <p className="meter__meaning">{view.meaning}</p>
    </li>
  );
}
