// The first room: verdict, instruments, evidence, and the reader strip at its foot.
import { NOTHING_READ } from '../../../shared/model/pin.ts';
import type { AppSnapshot } from '../../../shared/model/snapshot.ts';
import { RoomBody } from '../../ui/plain-room.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useSay } from '../../ui/say.ts';
import { TwoCards } from '../cards/two-cards.tsx';
import { CertificatePanel } from '../certificate/certificate-panel.tsx';
import { EvidencePanel } from '../evidence/evidence.tsx';
import { MeterList } from '../meters/meter-list.tsx';
import { ReaderStrip } from '../reader-strip/reader-strip.tsx';
import { progressOf, shownReport, situationOf } from '../situation/situation.ts';
import { NotCheckedPanel } from '../verdict/not-checked.tsx';
import { VerdictBand, VerdictVoice } from '../verdict/verdict-band.tsx';
import { viewVerdict } from '../verdict/verdict-view.ts';

export function CheckRoom({ snapshot }: { readonly snapshot: AppSnapshot }) {
  const say = useSay();
  const now = useNow();
  const { kept } = snapshot;
  const situation = situationOf(snapshot);
  const verdict = viewVerdict(snapshot, situation, now, say);
  const report = shownReport(snapshot, situation);
  const progress = progressOf(situation, report);
  const sample = snapshot.sample !== null;
  // The memory is of real cards, and of finished readings only.
  const since = !sample && situation.kind === 'read' ? kept.history.since : null;
  return (
    <main className="room" aria-labelledby="verdict-headline">
      <VerdictBand view={verdict} answers={kept.answers} sample={sample} />
      <VerdictVoice view={verdict} />
      <RoomBody label={say('verdict.details')}>
        {!sample && <TwoCards status={snapshot.reader} />}
        <MeterList pins={report?.pins ?? NOTHING_READ} context={{ medium: report?.medium ?? null, progress }} since={since} />
        <CertificatePanel report={report} pending={progress !== 'done'} answers={kept.answers} />
        <NotCheckedPanel codes={verdict.notChecked} />
        <EvidencePanel evidence={report?.evidence ?? null} reader={snapshot.reader} sample={sample} />
      </RoomBody>
      <ReaderStrip snapshot={snapshot} situation={situation} />
    </main>
  );
}
