// Cards of advice, each with its source and date.
import type { AdviceId } from '../../../shared/advice/cards.ts';
import { PageLink } from '../../ui/page-link.tsx';
import { useLocale, useSay } from '../../ui/say.ts';
import { viewAdvice } from './advice-view.ts';

export function AdviceList({ ids, now }: { readonly ids: readonly AdviceId[]; readonly now: Date }) {
  const say = useSay();
  const locale = useLocale();
  return (
    <ul className="tips">
      {ids.map((id) => {
        const view = viewAdvice(id, locale, now);
        return (
          <li className="tip" data-tip={id} key={id}>
            <h3 className="tip__title">{view.title}</h3>
            <p className="tip__body">{view.body}</p>
            <p className="tip__source">{view.source}</p>
            {view.pages.map((id) => (
              <PageLink id={id} key={id} name={say(`tip.page.${id}`)} />
            ))}
            {view.stale && <p className="tip__stale">{say('tip.stale')}</p>}
          </li>
        );
      })}
    </ul>
  );
}
