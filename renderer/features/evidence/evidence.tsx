// The proof, folded: how many tries this check spent (none), and every command it sent.
import type { Evidence } from '../../../shared/model/check-report.ts';
import { bindingLine } from '../../../shared/support/binding-line.ts';
import type { ReaderStatus } from '../../../shared/model/reader-status.ts';
import { useSay } from '../../ui/say.ts';

export interface EvidencePanelProps {
  /** null while no card has been spoken to. */
  readonly evidence: Evidence | null;
  readonly reader: Pick<ReaderStatus, 'binding' | 'passedOver'>;
  readonly sample: boolean;
}

export function EvidencePanel({ evidence, reader, sample }: EvidencePanelProps) {
  const say = useSay();
  const link = sample ? say('evidence.binding.sample') : bindingLine(reader, say);
  return (
    <details className="evidence">
      <summary className="evidence__summary">
        <h2 className="evidence__title">{say('evidence.summary')}</h2>
      </summary>
      <div className="evidence__body">
        {evidence === null || evidence.apdus === 0 ? (
          <p>{say('evidence.none')}</p>
        ) : (
          <>
            <p>{say('evidence.why')}</p>
            <Figures evidence={evidence} />
          </>
        )}
        <p className="evidence__link">
          {say('evidence.binding')}: {link}
        </p>
        {evidence !== null && evidence.commands.length > 0 && <Commands commands={evidence.commands} />}
      </div>
    </details>
  );
}

function Figures({ evidence }: { readonly evidence: Evidence }) {
  const say = useSay();
  const seconds = (evidence.elapsedMs / 1000).toFixed(1);
  return (
    <dl className="evidence__figures">
      <div>
        <dt>{say('evidence.apdus')}</dt>
        <dd>{say('evidence.apdus.value', { count: evidence.apdus })}</dd>
      </div>
      <div>
        <dt>{say('evidence.bytes')}</dt>
        <dd>{say('evidence.bytes.value', { count: evidence.bytesRead })}</dd>
      </div>
      <div>
        <dt>{say('evidence.elapsed')}</dt>
        <dd>{say('evidence.elapsed.value', { seconds })}</dd>
      </div>
    </dl>
  );
}

function Commands({ commands }: { readonly commands: readonly string[] }) {
  const say = useSay();
  return (
    <>
      <h3 className="evidence__subtitle">{say('evidence.commands')}</h3>
      <ol className="evidence__commands">
        {commands.map((command, index) => (
          // Commands repeat and never move, so their place is their identity.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            <code>{command}</code>
          </li>
        ))}
      </ol>
    </>
  );
}
