// What no reader can know about the 署名用 certificate, as questions to the person who knows.
import { useSay } from '../../ui/say.ts';

const QUESTIONS = ['expiry', 'moved', 'revoked'] as const;

export function SignQuestions() {
  const say = useSay();
  return (
    <ul className="questions">
      {QUESTIONS.map((question) => (
        <li className="questions__item" key={question}>
          <span className="questions__mark" aria-hidden="true">
            ?
          </span>
          <div>
            <p className="questions__words">{say(`certificate.question.${question}`)}</p>
            <p className="questions__why">{say(`certificate.question.${question}.why`)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
