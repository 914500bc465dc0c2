// A day as an answer: typed or picked, and taken over only when it is whole.
import { useId, useState } from 'react';
import type { AnswersChange } from '../../../shared/model/kept-steps.ts';
import { formatDate } from '../../../shared/time/jst.ts';
import { isJstDay } from '../../../shared/time/jst-calendar.ts';
import { useActions } from '../../ui/actions-context.ts';
import { Button } from '../../ui/button.tsx';
import { useLocale, useSay } from '../../ui/say.ts';

export interface DayAnswerProps {
  /** The day, `unknown`, or null before an answer. */
  readonly chosen: string | null;
  readonly change: (day: string) => AnswersChange;
}

/** Cards are dated in this century; a year that is still being typed is none of it. */
function isCardDay(text: string): boolean {
  return isJstDay(text) && text.startsWith('20');
}

export function DayAnswer({ chosen, change }: DayAnswerProps) {
  const say = useSay();
  const locale = useLocale();
  const id = useId();
  const { changeAnswers } = useActions();
  const given = chosen !== null && isCardDay(chosen) ? chosen : null;
  const [typed, type] = useState(given ?? '');
  return (
    <div className="day-answer">
      <label htmlFor={id}>{say('recovery.question.card-until.label')}</label>
      <input id={id} type="date" min="2016-01-01" max="2099-12-31" value={typed} onChange={(event) => type(event.target.value)} />
      {isCardDay(typed) && typed !== given && (
        <Button kind="plain" onPress={() => changeAnswers(change(typed))}>
          {say('recovery.question.card-until.set')}
        </Button>
      )}
      <output>{given !== null && say('recovery.question.card-until.is', { date: formatDate(locale, given) })}</output>
    </div>
  );
}
