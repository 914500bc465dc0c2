// The room 準備: everything to go through before e-Tax, and the step that opens it.
import type { AppSnapshot } from '../../../shared/model/snapshot.ts';
import type { PcRun } from '../../../shared/pc/model.ts';
import { useActions } from '../../ui/actions-context.ts';
import { Button } from '../../ui/button.tsx';
import { PlainRoom } from '../../ui/plain-room.tsx';
import { useLocale, useSay } from '../../ui/say.ts';
import { useNow } from '../../ui/use-now.ts';
import { AnswerButtons } from '../answers/answer-buttons.tsx';
import { ChecklistLine } from './checklist-line.tsx';
import { viewChecklist } from './checklist-view.ts';
import type { ChecklistView, GroupView } from './checklist-view.ts';
import { PcPanel } from '../pc/pc-panel.tsx';
import { HandOver } from './hand-over.tsx';
import type { RefusalInput } from './refusal.ts';

export function PrepareRoom({ snapshot }: { readonly snapshot: AppSnapshot }) {
  const say = useSay();
  const locale = useLocale();
  const now = useNow();
  const view = viewChecklist(snapshot, now);
  const input: RefusalInput = { reading: view.reading, answers: snapshot.kept.answers, now, locale, pc: snapshot.pc.items };
  return (
    <PlainRoom title={say('checklist.title')} lead={<Progress view={view} />}>
      {view.groups.map((group) => (
        <Group key={group.group} view={group} input={input} datesToConfirm={view.datesToConfirm} pc={snapshot.pc} />
      ))}
      <HandOver blocking={view.state.blocking} input={input} handsOff={snapshot.handsOff} />
    </PlainRoom>
  );
}

function Progress({ view: { state } }: { readonly view: ChecklistView }) {
  const say = useSay();
  return (
    <output className="prepare__progress">
      <span>{state.remaining === 0 ? say('checklist.done') : say('checklist.remaining', { count: state.remaining })}</span>
      {state.blocking.length > 0 && (
        <strong className="prepare__blocked">{say('checklist.blocking', { count: state.blocking.length })}</strong>
      )}
    </output>
  );
}

interface GroupProps {
  readonly view: GroupView;
  readonly input: RefusalInput;
  readonly datesToConfirm: boolean;
  readonly pc: PcRun;
}

function Group({ view: { group, items, done }, input, datesToConfirm, pc }: GroupProps) {
  const say = useSay();
  const title = `prepare-${group}`;
  return (
    <section className="panel" aria-labelledby={title}>
      <h2 className="panel__title prepare__group" id={title}>
        {say(`checklist.group.${group}`)}
        <span className="prepare__count">{say('checklist.group.count', { done, all: items.length })}</span>
      </h2>
      {group === 'time' && datesToConfirm && <ConfirmDates />}
      <ul className="lines">
        {group === 'pins' && <FirstTime input={input} />}
        {items.map((item) => (
          <ChecklistLine key={item.id} item={item} input={input} />
        ))}
      </ul>
      {group === 'computer' && <PcPanel run={pc} />}
    </section>
  );
}

/** Decides whether the lines about 券面事項入力補助用 must be met. */
function FirstTime({ input: { answers } }: { readonly input: RefusalInput }) {
  const say = useSay();
  return (
    <li className="line line--question">
      <p className="line__words">{say('filing.question.first-time')}</p>
      <p className="line__why">{say('filing.question.first-time.why')}</p>
      <AnswerButtons question="first-time" answers={answers} />
    </li>
  );
}

function ConfirmDates() {
  const say = useSay();
  const { openLink } = useActions();
  return (
    <p className="prepare__confirm">
      <strong className="tag">{say('filing.to-confirm')}</strong>
      {say('filing.not-checked.season-dates')}
      <Button kind="quiet" onPress={() => openLink('tax-dates')}>
        {say('filing.link.tax-dates')}
      </Button>
    </p>
  );
}
