// 「何人かで使う」: nothing about cards is kept, and the window goes back to its start when a card was lifted.
import { useId, useState } from 'react';
import { LEAVING_MS } from '../../../shared/model/memory.ts';
import { useActions } from '../../ui/actions-context.ts';
import { Button } from '../../ui/button.tsx';
import { useSay } from '../../ui/say.ts';

/** `count`: records that go when it is switched on, which is asked once more. */
export function SharedSwitch({ on, count }: { readonly on: boolean; readonly count: number }) {
  const say = useSay();
  const what = useId();
  const { shareComputer } = useActions();
  const [wanted, want] = useState(false);
  const asking = wanted && !on && count > 0;
  const answer = (shares: boolean): void => {
    if (shares) shareComputer(true);
    want(false);
  };
  const flip = (): void => (!on && count > 0 ? want(true) : shareComputer(!on));
  return (
    <section className="history__shared">
      <label className="history__switch">
        <input type="checkbox" role="switch" aria-checked={on} aria-describedby={what} checked={on} onChange={flip} />
        {say('memory.shared')}
      </label>
      <p id={what}>{say('memory.shared.what', { seconds: LEAVING_MS / 1000 })}</p>
      <div className="history__clear">
        <output>{asking && `${say('memory.shared.ask', { count })} ${say('memory.clear.answers')}`}</output>
        {asking && (
          <>
            <Button kind="plain" onPress={() => answer(false)}>
              {say('memory.shared.leave')}
            </Button>
            <Button kind="quiet" onPress={() => answer(true)}>
              {say('memory.shared.do')}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
