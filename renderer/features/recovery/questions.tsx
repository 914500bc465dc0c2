// The few questions that decide. Each stays in its place once answered, so that nothing jumps and all can be changed.
import { useId, useState } from 'react';
import type { Answers } from '../../../shared/model/answers.ts';
import { useActions } from '../../ui/actions-context.ts';
import { useSay } from '../../ui/say.ts';
import { DayAnswer } from './day-answer.tsx';
import { moreQuestionViews } from './more-questions-view.ts';
import { wayQuestionViews } from './questions-view.ts';
import type { QuestionView } from './questions-view.ts';
import type { RecoveryView } from './recovery-view.ts';

export function Questions({ view, answers }: { readonly view: RecoveryView; readonly answers: Answers }) {
  const say = useSay();
  const way = wayQuestionViews(view, answers, say);
  const more = moreQuestionViews(view, answers, say);
  const all = [...way, ...more];
  // Folded only for those who come back with everything answered; while answering nothing may fold away.
  const [open, setOpen] = useState(() => all.some((question) => question.chosen === null));
  return (
    <details className="asking" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="asking__summary">
        <h2 className="panel__title">
          {open ? say('recovery.questions.title') : say('recovery.questions.answered', { count: all.length })}
        </h2>
      </summary>
      <p className="asking__intro">{say('recovery.questions.intro')}</p>
      <p className="asking__from">{say(`recovery.from.${view.from}`)}</p>
      {way.map((question) => (
        <Question key={question.id} question={question} />
      ))}
      {way.some(({ id }) => id.startsWith('knows-')) && (
        <p className="asking__note">{say('recovery.question.unsure-note')}</p>
      )}
      {more.length > 0 && <h3 className="asking__more">{say('recovery.questions.more')}</h3>}
      {more.map((question) => (
        <Question key={question.id} question={question} />
      ))}
    </details>
  );
}

function Question({ question }: { readonly question: QuestionView }) {
  const group = useId();
  const { changeAnswers } = useActions();
  return (
    <fieldset className="question" data-question={question.id} data-open={question.chosen === null}>
      <legend className="question__words">{question.words}</legend>
      <div className="question__options">
        {question.date !== undefined && <DayAnswer chosen={question.chosen} change={question.date} />}
        {question.options.map(({ value, words, change }) => (
          <label className="choice" key={value}>
            <input
              type="radio"
              name={group}
              checked={question.chosen === value}
              onChange={() => changeAnswers(change)}
            />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
