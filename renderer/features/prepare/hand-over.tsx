// The last step: the reader is let go, and e-Tax opens in the browser.
import type { ChecklistId } from '../../../shared/checklist/items.ts';
import { Button } from '../../ui/button.tsx';
import { useSay } from '../../ui/say.ts';
import { useComeBack, useGoToEtax } from '../hands-off/come-back.ts';
import { whyRefused } from './refusal.ts';
import type { RefusalInput } from './refusal.ts';

export interface HandOverProps {
  readonly blocking: readonly ChecklistId[];
  readonly input: RefusalInput;
  readonly handsOff: boolean;
}

export function HandOver({ blocking, input, handsOff }: HandOverProps) {
  const say = useSay();
  return (
    <section className="hand-over" aria-labelledby="hand-over-title">
      <h2 className="panel__title" id="hand-over-title">
        {say(handsOff ? 'hands-off.title' : 'checklist.hands-off.title')}
      </h2>
      {blocking.length > 0 && !handsOff && (
        <div className="hand-over__mend">
          <p>
            <strong>{say('checklist.mend')}</strong>
          </p>
          <ul>
            {blocking.map((id) => (
              <li key={id}>{whyRefused(id, input, say)}</li>
            ))}
          </ul>
        </div>
      )}
      <p>{say(handsOff ? 'hands-off.body' : 'checklist.hands-off.body')}</p>
      <HandOverButtons handsOff={handsOff} blocked={blocking.length > 0} />
    </section>
  );
}

/** The first button stays the same element, so that the focus is not lost when it changes its meaning. */
function HandOverButtons({ handsOff, blocked }: { readonly handsOff: boolean; readonly blocked: boolean }) {
  const say = useSay();
  const goToEtax = useGoToEtax();
  const comeBack = useComeBack();
  return (
    <div className="hand-over__buttons">
      <Button kind={blocked && !handsOff ? 'plain' : 'main'} onPress={() => (handsOff ? comeBack() : goToEtax('etax-compose'))}>
        {say(handsOff ? 'hands-off.back' : 'checklist.open-etax')}
      </Button>
      <Button kind="quiet" onPress={() => goToEtax('etax-home')}>
        {say('checklist.open-etax-home')}
      </Button>
    </div>
  );
}
