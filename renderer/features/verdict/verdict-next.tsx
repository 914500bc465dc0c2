// The last row of the band: the one question, or what was answered, and the way on. It keeps its height in every state.
import { useRef } from 'react';
import type { Answers } from '../../../shared/model/answers.ts';
import { enterRoom, openAnswers } from '../../stores/ui-store.ts';
import { Button } from '../../ui/button.tsx';
import { useSay } from '../../ui/say.ts';
import { AnswerButtons } from '../answers/answer-buttons.tsx';
import { answersSoFar } from '../answers/answer-choices.ts';
import type { VerdictView } from './verdict-view.ts';

export function VerdictNext({ view, answers }: { readonly view: VerdictView; readonly answers: Answers }) {
  const row = useRef<HTMLDivElement>(null);
  const judged = view.notChecked.length > 0;
  return (
    <div className="verdict__next" ref={row} tabIndex={-1}>
      {view.question !== null && (
        // The pressed button goes with its question, so the focus waits on the row.
        <AnswerButtons key={view.question} question={view.question} answers={answers} onAnswer={() => row.current?.focus()} />
      )}
      {judged && <GivenAnswers answers={answers} asking={view.question !== null} />}
      {view.lead !== null && <Lead to={view.lead} />}
    </div>
  );
}

function GivenAnswers({ answers, asking }: { readonly answers: Answers; readonly asking: boolean }) {
  const say = useSay();
  const given = answersSoFar(answers, say);
  return (
    <p className="verdict__answers">
      {!asking && given !== null && <span>{given}</span>}
      <Button kind="quiet" onPress={openAnswers}>
        {say(given !== null ? 'filing.answers.change' : 'filing.answers.about')}
      </Button>
    </p>
  );
}

function Lead({ to }: { readonly to: 'prepare' | 'recovery' }) {
  const say = useSay();
  return (
    <Button kind="main" onPress={() => enterRoom(to)}>
      {say(`verdict.lead.${to}`)}
    </Button>
  );
}
