// What a look reads: told before it, and again as it was after it.
import type { PcRun } from '../../../shared/pc/model.ts';
import { useSay } from '../../ui/say.ts';
import { readsBefore } from './pc-view.ts';

export function PcReads({ run }: { readonly run: PcRun }) {
  const say = useSay();
  return (
    <div className="pc-reads">
      <details>
        <summary>{say('pc.reads.before')}</summary>
        <p className="pc-reads__why">{say('pc.reads.why')}</p>
        <dl>
          {readsBefore(run).map(({ id, reads }) => (
            <div key={id}>
              <dt>{say(`pc.item.${id}`)}</dt>
              {reads.map((what) => (
                <dd key={what}>
                  <code>{what}</code>
                </dd>
              ))}
            </div>
          ))}
        </dl>
      </details>
      <details>
        <summary>
          {say('pc.reads.after')} <span className="pc-reads__count">{say('pc.reads.count', { count: run.opened.length })}</span>
        </summary>
        {run.opened.length === 0 ? (
          <p className="pc-reads__why">{say('pc.reads.none')}</p>
        ) : (
          <ul>
            {run.opened.map((what) => (
              <li key={what}>
                <code>{what}</code>
              </li>
            ))}
          </ul>
        )}
      </details>
    </div>
  );
}
