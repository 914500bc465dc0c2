// Folded: every fact the way rests on, the kind and date of its source, and when it was last compared.
import { isStale } from '../../../shared/facts/fact.ts';
import { sourceLine } from '../../../shared/facts/source-words.ts';
import { useLocale, useSay } from '../../ui/say.ts';
import { BASIS, BASIS_IDS } from './basis.ts';

export function BasisPanel({ now }: { readonly now: Date }) {
  const say = useSay();
  const locale = useLocale();
  return (
    <details className="basis">
      <summary className="basis__summary">
        <h2 className="basis__title">{say('recovery.basis.title')}</h2>
      </summary>
      <dl className="basis__list">
        {BASIS_IDS.map((id) => (
          <div className="basis__item" key={id}>
            <dt>{say(`recovery.basis.${id}`)}</dt>
            <dd>
              {sourceLine(locale, [BASIS[id]])}
              {isStale(BASIS[id], now) && <span className="tag">{say('tip.stale')}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
