// The reader room: from "it does not read" to a reading card.
import { stagesOf } from '../../../shared/doctor/stages.ts';
import type { StageState } from '../../../shared/doctor/stages.ts';
import type { MessageKey } from '../../../shared/i18n/ja.ts';
import { shownActivity } from '../../../shared/model/reader-status.ts';
import type { AppSnapshot } from '../../../shared/model/snapshot.ts';
import { useActions } from '../../ui/actions-context.ts';
import { Button } from '../../ui/button.tsx';
import { PlainRoom } from '../../ui/plain-room.tsx';
import { useSay } from '../../ui/say.ts';
import { ReaderChoice } from '../reader-strip/reader-choice.tsx';
import { useAdviceSetting } from './advice-setting.ts';
import { AdviceSteps } from './advice-steps.tsx';
import { PcFindings } from '../pc/pc-findings.tsx';
import { BusyWait } from './busy-wait.tsx';
import { PhoneList } from './phone-list.tsx';
import { PlacementPanel } from './placement-panel.tsx';
import { ReaderKnowledge } from './reader-knowledge.tsx';
import { StageList } from './stage-list.tsx';
import { SupportPanel } from './support-panel.tsx';

export function ReaderRoom({ snapshot }: { readonly snapshot: AppSnapshot }) {
  const say = useSay();
  const setting = useAdviceSetting(snapshot);
  const report = snapshot.sample === null ? snapshot.report : null;
  const stages = stagesOf(snapshot.reader, report);
  return (
    <PlainRoom title={say('doctor.title')} lead={<p className="room__lead">{say(leadOf(snapshot, stages))}</p>}>
      <section className="doctor" aria-labelledby="doctor-stages">
        <h2 className="panel__title" id="doctor-stages">
          {say('doctor.stages')}
        </h2>
        <div className="doctor__columns">
          <StageList stages={stages} status={snapshot.reader} report={report} />
          <Advice snapshot={snapshot} stages={stages} />
        </div>
        <PcFindings run={snapshot.pc} offered={isBeforeCard(stages)} />
        <ReaderChoice status={snapshot.reader} />
      </section>
      <PlacementPanel snapshot={snapshot} way={setting.way} />
      <ReaderKnowledge snapshot={snapshot} />
      <PhoneList />
      <SupportPanel snapshot={snapshot} />
    </PlainRoom>
  );
}

function Advice({ snapshot, stages }: { readonly snapshot: AppSnapshot; readonly stages: readonly StageState[] }) {
  const say = useSay();
  const { checkAgain } = useActions();
  const setting = useAdviceSetting(snapshot);
  const { fault } = snapshot.reader;
  const activity = shownActivity(snapshot.reader);
  const cause = stages.find((state) => state.cause !== null)?.cause ?? null;
  const waiting = stages.some(({ mark }) => mark === 'running');
  return (
    <section className="doctor__advice" aria-label={say('doctor.advice')}>
      {cause === null ? (
        <p>{say(waiting ? 'doctor.advice.wait' : 'doctor.advice.none')}</p>
      ) : (
        <AdviceSteps cause={cause} pcsc={fault?.code === cause ? fault.pcsc : null} setting={setting} />
      )}
      {cause === 'card-busy' && (
        <BusyWait sinceMs={activity.state === 'waiting-for-other-program' ? activity.sinceMs : null} />
      )}
      {cause !== null && <p className="doctor-part__soft">{say('doctor.follows')}</p>}
      <div>
        <Button kind="main" waiting={snapshot.handsOff || activity.state !== 'idle'} onPress={checkAgain}>
          {say('doctor.reread')}
        </Button>
      </div>
    </section>
  );
}

/** What stands in the way may be on the computer. */
function isBeforeCard(stages: readonly StageState[]): boolean {
  return stages.some(({ stage, cause }) => cause !== null && (stage === 'service' || stage === 'reader'));
}

function leadOf({ sample, handsOff }: AppSnapshot, stages: readonly StageState[]): MessageKey {
  if (handsOff) return 'doctor.lead.hands-off';
  if (sample !== null) return 'doctor.lead.sample';
  if (stages.some(({ mark }) => mark === 'yours')) return 'doctor.lead.yours';
  if (stages[0]?.cause !== null) return 'doctor.lead.first';
  if (stages.some(({ cause }) => cause !== null)) return 'doctor.lead.problem';
  return stages.every(({ mark }) => mark === 'ok') ? 'doctor.lead.ok' : 'doctor.lead.running';
}
