// One question as a row of buttons; the answer that was given is marked.
import type { Answers } from '../../../shared/model/answers.ts';
import type { FilingQuestion } from '../../../shared/model/filing.ts';
import { useActions } from '../../ui/actions-context.ts';
import { Button } from '../../ui/button.tsx';
import { useSay } from '../../ui/say.ts';
import { answerTo, CHOICES } from './answer-choices.ts';

export interface AnswerButtonsProps {
  readonly question: FilingQuestion;
  readonly answers: Answers;
  /** Called before the answer is sent: the buttons may be gone right after. */
  readonly onAnswer?: () => void;
}

export function AnswerButtons({ question, answers, onAnswer }: AnswerButtonsProps) {
  const say = useSay();
  const { changeAnswers } = useActions();
  const given = answerTo(question, answers);
  return (
    <fieldset className="answers" aria-label={say(`filing.question.${question}`)}>
      {CHOICES[question].map(({ value, words, change }) => (
        <Button
          key={value}
          kind="plain"
          pressed={value === given}
          onPress={() => {
            onAnswer?.();
            changeAnswers(change);
          }}
        >
          {say(words)}
        </Button>
      ))}
    </fieldset>
  );
}
