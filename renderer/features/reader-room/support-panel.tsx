// The report for support: seen first, saved then. Main writes the same text from its own state.
import type { AppSnapshot } from '../../../shared/model/snapshot.ts';
import { supportReport } from '../../../shared/support/support-report.ts';
import { useSay } from '../../ui/say.ts';

export function SupportPanel({ snapshot }: { readonly snapshot: AppSnapshot }) {
  const say = useSay();
  return (
    <section className="doctor-part" aria-labelledby="support-title">
      <h2 className="panel__title" id="support-title">
        {say('support.title')}
      </h2>
      <p>{say('support.what')}</p>
      <p className="doctor-part__soft">{say('support.without')}</p>
      <details className="support">
        <summary>{say('support.preview')}</summary>
        {/* A part that scrolls must be reachable by keyboard. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <pre className="support__text" tabIndex={0} aria-label={say('support.preview')}>
          {supportReport(snapshot)}
        </pre>
      </details>
    </section>
  );
}
