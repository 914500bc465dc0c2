// All questions with the answers given so far, to be changed or taken back.
import { useEffect, useRef } from 'react';
import { FILING_QUESTIONS } from '../../../shared/model/filing.ts';
import type { Kept } from '../../../shared/model/kept.ts';
import { LAPSE_DAYS, LEAVING_MS } from '../../../shared/model/memory.ts';
import { closeAnswers, useUi } from '../../stores/ui-store.ts';
import { useActions } from '../../ui/actions-context.ts';
import { Button } from '../../ui/button.tsx';
import { useSay } from '../../ui/say.ts';
import type { Say } from '../../ui/say.ts';
import { AnswerButtons } from './answer-buttons.tsx';
import { TAKE_BACK } from './answer-choices.ts';

export function AnswersDialog({ kept, sample }: { readonly kept: Kept; readonly sample: boolean }) {
  const say = useSay();
  const open = useUi((ui) => ui.answersOpen);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    if (open && !element.open) element.showModal();
    if (!open && element.open) element.close();
  }, [open]);
  return (
    <dialog className="dialog dialog--wide" ref={dialog} aria-labelledby="answers-title" onClose={closeAnswers}>
      <h2 className="dialog__title" id="answers-title">
        {say('filing.answers.title')}
      </h2>
      <p className="dialog__intro">{sample ? say('filing.answers.sample') : lastingWords(kept, say)}</p>
      <ul className="asked">
        {FILING_QUESTIONS.map((question) => (
          <li className="asked__item" key={question}>
            <h3 className="asked__question">{say(`filing.question.${question}`)}</h3>
            <p className="asked__why">{say(`filing.question.${question}.why`)}</p>
            <AnswerButtons question={question} answers={kept.answers} />
          </li>
        ))}
      </ul>
      <DialogEnd />
    </dialog>
  );
}

/** How long an answer that is given now will last. */
function lastingWords({ lasting }: Kept, say: Say): string {
  if (lasting === 'card') return `${say('filing.answers.intro')} ${say('memory.lasting.card', { days: LAPSE_DAYS })}`;
  return lasting === 'shared' ? say('memory.lasting.shared', { seconds: LEAVING_MS / 1000 }) : say('memory.lasting.passing');
}

function DialogEnd() {
  const say = useSay();
  const { changeAnswers } = useActions();
  return (
    <div className="dialog__end">
      <Button kind="quiet" onPress={() => changeAnswers({ ...TAKE_BACK.moved, ...TAKE_BACK['first-time'], ...TAKE_BACK['sign-check'] })}>
        {say('filing.answers.clear')}
      </Button>
      <Button kind="plain" onPress={closeAnswers}>
        {say('filing.answers.close')}
      </Button>
    </div>
  );
}
