// One line of the checklist: who ticks it, whether it is ticked, and if not, why.
import type { ReactNode } from 'react';
import type { ChecklistItem, ItemState } from '../../../shared/checklist/evaluate.ts';
import { withTax } from '../../../shared/verdict/due-day.ts';
import { useActions } from '../../ui/actions-context.ts';
import { Button } from '../../ui/button.tsx';
import { StageIcon } from '../../ui/stage-icon.tsx';
import { useLocale, useSay } from '../../ui/say.ts';
import { AnswerButtons } from '../answers/answer-buttons.tsx';
import { pinKnownBy, questionOf } from './checklist-view.ts';
import { whyRefused } from './refusal.ts';
import type { RefusalInput } from './refusal.ts';

export interface ChecklistLineProps {
  readonly item: ChecklistItem;
  readonly input: RefusalInput;
}

const MARKS = {
  'ticked-by-app': 'ok',
  'ticked-by-user': 'ok',
  open: 'waiting',
  waiting: 'waiting',
  refused: 'failed',
} as const satisfies Readonly<Record<ItemState, string>>;

export function ChecklistLine({ item, input }: ChecklistLineProps) {
  const plain = useSay();
  const say = withTax(plain, useLocale(), input.answers);
  const words = say(`checklist.${item.id}`);
  const question = questionOf(item.id, input.reading);
  const pin = pinKnownBy(item.id);
  return (
    <li className="line" data-line={item.id} data-state={item.state} data-blocks={item.blocks}>
      {item.tickable && question === null ? <Tick item={item} words={words} /> : <Marked item={item} words={words} />}
      <p className="line__state">{say(stateWords(item, question !== null || pin !== null))}</p>
      <p className="line__why">{item.state === 'refused' ? whyRefused(item.id, input, say) : say(`checklist.${item.id}.why`)}</p>
      {question !== null && (
        <Ask question={say(`filing.question.${question}`)}>
          <AnswerButtons question={question} answers={input.answers} />
        </Ask>
      )}
      {pin !== null && item.state !== 'ticked-by-user' && <Unsure pin={pin} unsure={item.state === 'refused'} />}
    </li>
  );
}

function Ask({ question, children }: { readonly question: string; readonly children: ReactNode }) {
  return (
    <div className="line__ask">
      <p>{question}</p>
      {children}
    </div>
  );
}

/** What an answer ticked or refused was not checked by the app, and the line does not claim so. */
function stateWords({ state }: ChecklistItem, answered: boolean) {
  if (answered && state === 'ticked-by-app') return 'checklist.state.answered';
  if (answered && state === 'refused') return 'checklist.state.denied';
  return `checklist.state.${state}` as const;
}

interface LineWords extends Pick<ChecklistLineProps, 'item'> {
  readonly words: string;
}

function Tick({ item: { id, state }, words }: LineWords) {
  const { setTick } = useActions();
  const done = state === 'ticked-by-user';
  return (
    <label className="line__tick">
      <input type="checkbox" checked={done} onChange={() => setTick({ list: 'prefiling', id, done: !done })} />
      <span className="line__words">{words}</span>
    </label>
  );
}

function Marked({ item: { state }, words }: LineWords) {
  const say = useSay();
  return (
    <p className="line__tick">
      <StageIcon mark={MARKS[state]} label={say(`checklist.state.${state}`)} />
      <span className="line__words">{words}</span>
    </p>
  );
}

/** Saying so takes the tick away and turns the verdict: nobody should guess. */
function Unsure({ pin, unsure }: { readonly pin: 'sign' | 'auth' | 'text'; readonly unsure: boolean }) {
  const say = useSay();
  const { changeAnswers } = useActions();
  return (
    <div className="line__ask">
      <Button kind={unsure ? 'quiet' : 'plain'} onPress={() => changeAnswers({ knows: { [pin]: unsure ? 'unasked' : 'unknown' } })}>
        {say(unsure ? 'checklist.unsure.back' : 'checklist.unsure')}
      </Button>
    </div>
  );
}
