// Plan B: what is left when no way is known to be in time.
import type { RecoveryPlan } from '../../../shared/recovery/plan.ts';
import { rescueBody, rescueTitle } from '../../../shared/recovery/plan-words.ts';
import { enterPrint } from '../../stores/ui-store.ts';
import { Button } from '../../ui/button.tsx';
import { useLocale, useSay } from '../../ui/say.ts';

export function RescuePanel({ plan }: { readonly plan: RecoveryPlan }) {
  const say = useSay();
  const locale = useLocale();
  if (plan.rescue.length === 0) return null;
  return (
    <section className="panel rescue" aria-labelledby="rescue-title">
      <h2 className="panel__title" id="rescue-title">
        {say('rescue.title')}
      </h2>
      <p>{say('rescue.intro')}</p>
      <ol className="rescue__list">
        {plan.rescue.map((id) => (
          <li className="rescue__item" key={id}>
            <h3 className="rescue__name">{rescueTitle(locale, id)}</h3>
            {rescueBody(locale, id, plan).map((line) => (
              <p key={line}>{line}</p>
            ))}
          </li>
        ))}
      </ol>
      <Button kind="plain" onPress={() => enterPrint('paper')}>
        {say('rescue.print')}
      </Button>
    </section>
  );
}
