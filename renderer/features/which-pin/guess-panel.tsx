// The PIN that is meant, with what the card itself just said beside it. It never says to try.
import type { PinGuess, Symptom } from '../../../shared/guide/which-pin.ts';
import type { Medium } from '../../../shared/model/check-report.ts';
import { enterRoom } from '../../stores/ui-store.ts';
import { Button } from '../../ui/button.tsx';
import { useSay } from '../../ui/say.ts';
import { viewMeter } from '../meters/meter-view.ts';
import { Pips } from '../meters/pips.tsx';

export interface GuessPanelProps {
  readonly symptom: Symptom;
  readonly guess: PinGuess;
  readonly medium: Medium | null;
}

export function GuessPanel({ symptom, guess, medium }: GuessPanelProps) {
  const say = useSay();
  const isOtherPassword = symptom === 'asks-id-password';
  return (
    <div className="guess" data-advice={guess.advice}>
      {(guess.pins.length > 0 || isOtherPassword) && (
        <p className="guess__basis">{say(`guide.basis.${guess.basis}`)}</p>
      )}
      {guess.pins.map(({ pin, counter }) => (
        <MeantPin key={pin} pin={pin} counter={counter} medium={medium} brief={guess.pins.length > 1} />
      ))}
      <p className="guess__advice">{say(isOtherPassword ? 'guide.other-password' : `guide.advice.${guess.advice}`)}</p>
      {(guess.advice === 'repair' || guess.advice === 'stop') && (
        <Button kind="main" onPress={() => enterRoom('recovery')}>
          {say('guide.to-recovery')}
        </Button>
      )}
      {guess.advice === 'read-card' && (
        <Button kind="plain" onPress={() => enterRoom('check')}>
          {say('guide.to-check')}
        </Button>
      )}
    </div>
  );
}

type MeantPinProps = PinGuess['pins'][number] & {
  readonly medium: Medium | null;
  /** One of several, which must all be seen with what to do. */
  readonly brief: boolean;
};

function MeantPin({ pin, counter, medium, brief }: MeantPinProps) {
  const say = useSay();
  const view = viewMeter(pin, counter, { medium, progress: 'done' }, say);
  const isUnread = counter.state === 'unknown' && counter.reason === 'not-read';
  return (
    <article className={brief ? 'meant meant--brief' : 'meant'} data-pin={pin} data-face={view.face}>
      <h2 className="meant__name">
        <span lang="ja">{say(`pin.${pin}.official`)}</span>
        <span className="tag">{say(`pin.${pin}.plain`)}</span>
      </h2>
      {!brief && (
        <>
          <p className="meant__format">{say(`pin.${pin}.format`)}</p>
          <p>{say(`pin.${pin}.purpose`)}</p>
          <h3 className="meant__card">{say('guide.card-says')}</h3>
        </>
      )}
      <Pips view={view} />
      <p className="meant__words">{isUnread ? say('counter.waiting') : view.words}</p>
    </article>
  );
}
