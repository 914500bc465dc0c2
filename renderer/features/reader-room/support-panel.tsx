// The report for support: seen first, saved then. Main writes the same text from its own state.
import { useState } from 'react';
import type { DocumentResult } from '../../../shared/model/document.ts';
import type { AppSnapshot } from '../../../shared/model/snapshot.ts';
import { supportReport } from '../../../shared/support/support-report.ts';
import { useActions } from '../../ui/actions-context.ts';
import { Button } from '../../ui/button.tsx';
import { useSay } from '../../ui/say.ts';

export function SupportPanel({ snapshot }: { readonly snapshot: AppSnapshot }) {
  const say = useSay();
  const { makeDocument } = useActions();
  const [result, setResult] = useState<DocumentResult | 'failed' | null>(null);
  const save = (): void => {
    setResult(null);
    void makeDocument({ document: 'support', how: 'text' }).then(setResult);
  };
  return (
    <section className="doctor-part" aria-labelledby="support-title">
      <h2 className="panel__title" id="support-title">
        {say('support.title')}
      </h2>
      <p>{say('support.what')}</p>
      <p className="doctor-part__soft">{say('support.without')}</p>
      {/* The button stands behind the text, so that nothing is saved that was not seen. */}
      <details className="support">
        <summary>{say('support.preview')}</summary>
        {/* A part that scrolls must be reachable by keyboard. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <pre className="support__text" tabIndex={0} aria-label={say('support.preview')}>
          {supportReport(snapshot)}
        </pre>
        <p className="support__save">
          <Button kind="plain" onPress={save}>
            {say('support.save')}
          </Button>
          <span aria-live="polite">{result === 'made' ? say('support.saved') : null}</span>
        </p>
      </details>
    </section>
  );
}
