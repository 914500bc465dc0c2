// Official pages and the line to call. Pages open in the user's own browser; the app itself has no network.
import { CONTACTS } from '../../../shared/facts/contacts.ts';
import { PageLink } from '../../ui/page-link.tsx';
import { useSay } from '../../ui/say.ts';
import type { RecoveryView } from './recovery-view.ts';
import { ROUTE_LINKS } from './route-view.ts';
import type { RouteLink } from './route-view.ts';

const PHONE: RouteLink = { id: 'myna-portal', name: 'recovery.link.myna-portal' };
const DATES: RouteLink = { id: 'tax-dates', name: 'recovery.link.tax-dates' };

function linksFor({ head, decision, seasonOver }: RecoveryView): readonly RouteLink[] {
  if (head === 'phone') return [PHONE];
  const best = decision.plan.best === 'kiosk' ? [...ROUTE_LINKS.kiosk, ...ROUTE_LINKS.counter] : ROUTE_LINKS.counter;
  return [...(seasonOver ? [DATES] : []), ...best];
}

export function HelpLinks({ view }: { readonly view: RecoveryView }) {
  const say = useSay();
  const { value: line } = CONTACTS['mynumber-free'];
  return (
    <section className="panel" aria-labelledby="help-links-title">
      <h2 className="panel__title" id="help-links-title">
        {say('recovery.links.title')}
      </h2>
      <ul className="help-links">
        {linksFor(view).map(({ id, name }) => (
          <li key={id}>
            <PageLink id={id} name={say(name)} />
          </li>
        ))}
      </ul>
      <p className="help-links__call" lang="ja">
        {say('recovery.call', { name: line.name, number: line.number })}
      </p>
      <p className="help-links__note" lang="ja">
        {line.hours}
      </p>
      <p className="help-links__note">{say('recovery.notice')}</p>
    </section>
  );
}
