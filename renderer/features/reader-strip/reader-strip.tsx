// The reader strip: always at the foot of the window, small when all is well, opening itself when something is not.
import { shownActivity } from '../../../shared/model/reader-status.ts';
import type { AppSnapshot } from '../../../shared/model/snapshot.ts';
import { chooseStrip, enterRoom, isStripOpen, useUi } from '../../stores/ui-store.ts';
import { Button } from '../../ui/button.tsx';
import { StageIcon } from '../../ui/stage-icon.tsx';
import { useSay } from '../../ui/say.ts';
import { BusyWait } from '../reader-room/busy-wait.tsx';
import type { Situation } from '../situation/situation.ts';
import { viewChain, viewSampleChain } from './chain.ts';
import type { StageView } from './chain.ts';
import { FaultPanel } from './fault-panel.tsx';
import { ReaderChoice } from './reader-choice.tsx';
import { viewStrip } from './strip-view.ts';

export interface ReaderStripProps {
  readonly snapshot: Pick<AppSnapshot, 'reader' | 'sample' | 'kept'>;
  readonly situation: Situation;
}

export function ReaderStrip({ snapshot, situation }: ReaderStripProps) {
  const say = useSay();
  const choice = useUi((ui) => ui.stripChoice);
  const sample = snapshot.sample !== null;
  const view = viewStrip(situation);
  const about = sample ? `sample ${view.about}` : view.about;
  const open = isStripOpen(choice, about, view.opensItself);
  const stages = sample ? viewSampleChain(situation, say) : viewChain(snapshot.reader, situation, say);
  return (
    <section className="strip" aria-labelledby="strip-title" data-open={open}>
      <div className="strip__bar">
        <h2 className="strip__title" id="strip-title">
          {say('reader.title')}
        </h2>
        <Chain stages={stages} />
        <Button kind="quiet" expanded={open} controls="strip-panel" onPress={() => chooseStrip(about, !open)}>
          {say(open ? 'reader.less' : 'reader.more')}
        </Button>
      </div>
      {/* A part that scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="strip__panel" id="strip-panel" hidden={!open} tabIndex={0} aria-label={say('reader.details')}>
        {view.fault === null ? <p className="strip__note">{say(noteOn(situation, sample))}</p> : <FaultPanel fault={view.fault} snapshot={snapshot} />}
        {view.fault?.code === 'card-busy' && <BusyWait sinceMs={sinceOf(snapshot)} />}
        {!sample && <ReaderChoice status={snapshot.reader} />}
        {!sample && (
          <div className="strip__room">
            <Button kind="quiet" onPress={() => enterRoom('reader')}>
              {say('doctor.open')}
            </Button>
          </div>
        )}
      </section>
    </section>
  );
}

function sinceOf({ reader }: ReaderStripProps['snapshot']): number | null {
  const activity = shownActivity(reader);
  return activity.state === 'waiting-for-other-program' ? activity.sinceMs : null;
}

function noteOn(situation: Situation, sample: boolean) {
  if (sample) return 'reader.sample';
  if (situation.kind === 'hands-off') return 'reader.hands-off';
  return situation.kind === 'read' ? 'reader.all-well' : 'reader.running.note';
}

function Chain({ stages }: { readonly stages: readonly StageView[] }) {
  const say = useSay();
  return (
    <ol className="chain">
      {stages.map((stage) => (
        <li className="chain__stage" key={stage.name} data-stage={stage.name} data-mark={stage.mark}>
          <StageIcon mark={stage.mark} label={say(`reader.mark.${stage.mark}`)} />
          <span className="chain__words">
            <span className="chain__name">{say(`reader.stage.${stage.name}`)}</span>
            <span className="chain__state">{stage.words}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
