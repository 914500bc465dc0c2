// What no reader can know about the 署名用 certificate, as questions to the person who knows, with what they said so far.
import type { MessageKey } from '../../../shared/i18n/ja.ts';
import type { Answers } from '../../../shared/model/answers.ts';
import { useSay } from '../../ui/say.ts';

const QUESTIONS = ['expiry', 'moved', 'revoked'] as const;

export function SignQuestions({ answers }: { readonly answers: Answers }) {
  const say = useSay();
  return (
    <ul className="questions">
      {QUESTIONS.map((question) => {
        const answer = answerTo(question, answers);
        return (
          <li className="questions__item" key={question}>
            <span className="questions__mark" aria-hidden="true">
              ?
            </span>
            <div>
              <p className="questions__words">
                {say(`certificate.question.${question}`)}
                {answer !== null && <span className="tag questions__answer">{say(answer)}</span>}
              </p>
              <p className="questions__why">{say(`certificate.question.${question}.why`)}</p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** One official check answers both the expiry and the revocation, unless it found the other. */
export function answerTo(question: (typeof QUESTIONS)[number], { moved, signCheck }: Answers): MessageKey | null {
  if (question === 'moved') return moved === 'unasked' ? null : `filing.answered.moved.${moved}`;
  const other = question === 'expiry' ? 'revoked' : 'expired';
  return signCheck === 'unasked' || signCheck === other ? null : `filing.answered.sign-check.${signCheck}`;
}
