// Everything that this check does not know, each with the place where it can be found out.
import type { LinkId } from '../../../shared/ipc/links.ts';
import type { NotChecked } from '../../../shared/model/filing.ts';
import { useActions } from '../../ui/actions-context.ts';
import { Button } from '../../ui/button.tsx';
import { useSay } from '../../ui/say.ts';

const WHERE = {
  'season-dates': 'tax-dates',
  'etax-calendar': 'etax-home',
  'system-version': 'etax-home',
  revocation: 'jpki-home',
  'sign-expiry': 'jpki-home',
} as const satisfies Readonly<Partial<Record<NotChecked, LinkId>>>;

function isLinked(code: NotChecked): code is keyof typeof WHERE {
  return Object.hasOwn(WHERE, code);
}

export function NotCheckedPanel({ codes }: { readonly codes: readonly NotChecked[] }) {
  const say = useSay();
  const { openLink } = useActions();
  if (codes.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="not-checked-title">
      <h2 className="panel__title" id="not-checked-title">
        {say('filing.not-checked.title')}
      </h2>
      <ul className="unchecked">
        {codes.map((code) => (
          <li className="unchecked__item" key={code}>
            <span className="unchecked__words">
              {code === 'season-dates' && <strong className="tag">{say('filing.to-confirm')}</strong>}
              {say(`filing.not-checked.${code}`)}
            </span>
            {isLinked(code) && (
              <Button kind="quiet" onPress={() => openLink(WHERE[code])}>
                {say(`filing.link.${WHERE[code]}`)}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
