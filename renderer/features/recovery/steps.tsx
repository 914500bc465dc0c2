// The steps of a way as a list to tick. Ticks are kept by main, by the way and the step.
import { stepText } from '../../../shared/recovery/plan-words.ts';
import type { RouteKind, StepId } from '../../../shared/recovery/plan.ts';
import { useActions } from '../../ui/actions-context.ts';
import { Button } from '../../ui/button.tsx';
import { useLocale, useSay } from '../../ui/say.ts';

export interface StepsProps {
  readonly kind: RouteKind;
  readonly steps: readonly StepId[];
  readonly ticked: readonly string[];
}

/** The same step on another way is another line: `kiosk.read-again`, `counter.read-again`. */
export function tickId(kind: RouteKind, step: StepId): string {
  return `${kind}.${step}`;
}

export function Steps({ kind, steps, ticked }: StepsProps) {
  const say = useSay();
  const locale = useLocale();
  const { setTick } = useActions();
  const done = steps.map((step) => tickId(kind, step)).filter((id) => ticked.includes(id));
  return (
    <div className="way__part">
      <h3 className="way__subtitle">
        {say('recovery.steps')}
        <span className="way__count">{say('recovery.way.steps-done', { done: done.length, total: steps.length })}</span>
      </h3>
      <ol className="steps">
        {steps.map((step, index) => {
          const id = tickId(kind, step);
          const isDone = ticked.includes(id);
          return (
            <li className="steps__item" data-done={isDone} key={id}>
              <label className="steps__label">
                <input
                  type="checkbox"
                  checked={isDone}
                  onChange={() => setTick({ list: 'recovery', id, done: !isDone })}
                />
                <span className="steps__number">{index + 1}.</span>
                <span className="steps__words">{stepText(locale, step)}</span>
              </label>
            </li>
          );
        })}
      </ol>
      {done.length > 0 && (
        <Button kind="quiet" onPress={() => done.forEach((id) => setTick({ list: 'recovery', id, done: false }))}>
          {say('recovery.way.steps-clear')}
        </Button>
      )}
    </div>
  );
}
