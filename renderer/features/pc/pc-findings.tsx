// In the room of the reader: what the look at the computer found that keeps a reader from being seen.
import type { PcRun } from '../../../shared/pc/model.ts';
import { useSay } from '../../ui/say.ts';
import { PcLine } from './pc-line.tsx';
import { PcStart } from './pc-panel.tsx';
import { readerFindings } from './pc-view.ts';

export interface PcFindingsProps {
  readonly run: PcRun;
  /** What stands in the way lies before the card: a look may tell why. */
  readonly offered: boolean;
}

export function PcFindings({ run, offered }: PcFindingsProps) {
  const say = useSay();
  const findings = readerFindings(run);
  if (!offered && findings.length === 0) return null;
  return (
    <section className="pc pc--reader" aria-labelledby="pc-reader-title">
      <h3 className="pc__title" id="pc-reader-title">
        {say('pc.reader.title')}
      </h3>
      {offered && <PcStart run={run} />}
      {findings.length > 0 && (
        <ul className="pc-lines">
          {findings.map((item) => (
            <PcLine key={item.id} item={item} />
          ))}
        </ul>
      )}
    </section>
  );
}
