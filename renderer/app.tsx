// The window: side bar, the check room, and the strip at its foot. It draws the snapshot and owns none of it.
import { NOTHING_READ } from '../shared/model/pin.ts';
import type { AppSnapshot } from '../shared/model/snapshot.ts';
import { CertificatePanel } from './features/certificate/certificate-panel.tsx';
import { EvidencePanel } from './features/evidence/evidence.tsx';
import { Foot } from './features/frame/foot.tsx';
import { Notice } from './features/frame/notice.tsx';
import { SideBar } from './features/frame/side-bar.tsx';
import { MeterList } from './features/meters/meter-list.tsx';
import { ReaderStrip } from './features/reader-strip/reader-strip.tsx';
import { SampleDialog } from './features/samples/sample-dialog.tsx';
import { SampleRibbon } from './features/samples/sample-ribbon.tsx';
import { progressOf, shownReport, situationOf } from './features/situation/situation.ts';
import { VerdictBand, VerdictVoice } from './features/verdict/verdict-band.tsx';
import { viewVerdict } from './features/verdict/verdict-view.ts';
import { useApp } from './stores/app-store.ts';
import { LocaleContext, sayIn, useSay } from './ui/say.ts';

export function App() {
  const snapshot = useApp((state) => state.snapshot);
  return snapshot === null ? <Opening /> : <CheckWindow snapshot={snapshot} />;
}

/** For the blink of an eye before main has answered. */
function Opening() {
  return (
    <main className="plain-page" aria-busy="true">
      <h1>{sayIn('ja')('app.name')}</h1>
      <p>{sayIn('ja')('app.starting')}</p>
    </main>
  );
}

export function CheckWindow({ snapshot }: { readonly snapshot: AppSnapshot }) {
  return (
    <LocaleContext value={snapshot.locale}>
      <div className="window">
        <div className="window__grid">
          <SkipLink />
          {snapshot.sample !== null && <SampleRibbon sample={snapshot.sample} />}
          <SideBar />
          <CheckRoom snapshot={snapshot} />
          <Foot version={snapshot.version} />
        </div>
        <Notice />
        <SampleDialog shown={snapshot.sample} />
      </div>
    </LocaleContext>
  );
}

function SkipLink() {
  const say = useSay();
  return (
    <a className="skip" href="#instruments">
      {say('app.skip')}
    </a>
  );
}

function CheckRoom({ snapshot }: { readonly snapshot: AppSnapshot }) {
  const say = useSay();
  const situation = situationOf(snapshot);
  const verdict = viewVerdict(snapshot, situation, say);
  const report = shownReport(snapshot, situation);
  const progress = progressOf(situation, report);
  const sample = snapshot.sample !== null;
  return (
    <main className="room" aria-labelledby="verdict-headline">
      <VerdictBand view={verdict} sample={sample} />
      <VerdictVoice view={verdict} />
      {/* A part that scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="instruments" id="instruments" tabIndex={0} aria-label={say('verdict.details')}>
        <div className="instruments__inner">
          <MeterList pins={report?.pins ?? NOTHING_READ} context={{ medium: report?.medium ?? null, progress }} />
          <CertificatePanel report={report} pending={progress !== 'done'} />
          <EvidencePanel evidence={report?.evidence ?? null} binding={snapshot.reader.binding} sample={sample} />
        </div>
      </section>
      <ReaderStrip snapshot={snapshot} situation={situation} />
    </main>
  );
}
