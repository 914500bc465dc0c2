// Folded: what each part of the look stands on.
import { sourceLine } from '../../../shared/facts/source-words.ts';
import { PC_BASIS } from '../../../shared/pc/pc-basis.ts';
import { pcWords } from '../../../shared/pc/pc-words.ts';
import type { PcRun } from '../../../shared/pc/model.ts';
import { useLocale, useSay } from '../../ui/say.ts';

export function PcBasis({ run }: { readonly run: PcRun }) {
  const say = useSay();
  const locale = useLocale();
  if (run.items.length === 0) return null;
  return (
    <details className="basis">
      <summary className="basis__summary">
        <h4 className="basis__title">{say('recovery.basis.title')}</h4>
      </summary>
      <dl className="basis__list">
        {run.items.map((item) => (
          <div className="basis__item" key={item.id}>
            <dt>{pcWords(item, locale).title}</dt>
            <dd>{sourceLine(locale, PC_BASIS[item.id])}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
