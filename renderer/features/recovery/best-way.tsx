// The best way, big: when it starts, what to check first, the steps to tick, and what to bring.
import { bringText } from '../../../shared/recovery/plan-words.ts';
import type { Route } from '../../../shared/recovery/plan.ts';
import type { Kept } from '../../../shared/model/kept.ts';
import { useLocale, useSay } from '../../ui/say.ts';
import { Booking } from './booking.tsx';
import type { RouteFigure, RouteView } from './route-view.ts';
import { Steps } from './steps.tsx';
import type { RecoveryView } from './recovery-view.ts';

export interface BestWayProps {
  readonly route: Route;
  readonly words: RouteView;
  readonly view: RecoveryView;
  readonly kept: Kept;
  readonly now: Date;
}

export function BestWay({ route, words, view, kept, now }: BestWayProps) {
  const say = useSay();
  return (
    <section className="way way--best" data-kind={route.kind} aria-labelledby="best-way-title">
      <p className="way__kicker">{say('recovery.way.best')}</p>
      <h2 className="way__name" id="best-way-title">
        {say(`recovery.route.${route.kind}`)}
      </h2>
      <Figures figures={words.figures} />
      {route.inTime === false && !view.seasonOver && <p className="way__late">{say('recovery.late')}</p>}
      {route.kind === 'kiosk' && <Booking reservedAt={kept.answers.reservedAt} facts={view.facts} now={now} />}
      <Doubts doubts={words.doubts} />
      <Steps kind={route.kind} steps={route.steps} ticked={kept.ticked.recovery} />
      <Bring bring={route.bring} />
      <Chains chains={words.chains} />
    </section>
  );
}

export function Figures({ figures }: { readonly figures: readonly RouteFigure[] }) {
  return (
    <dl className="way__figures">
      {figures.map(({ name, words, tone }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd data-tone={tone}>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What nobody has settled yet, marked as a question. */
export function Doubts({ doubts }: { readonly doubts: readonly string[] }) {
  const say = useSay();
  if (doubts.length === 0) return null;
  return (
    <div className="way__part">
      <h3 className="way__subtitle">{say('recovery.check-first')}</h3>
      <ul className="doubts">
        {doubts.map((doubt) => (
          <li className="doubts__item" key={doubt}>
            <span className="questions__mark" aria-hidden="true">
              ?
            </span>
            {doubt}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Bring({ bring }: Pick<Route, 'bring'>) {
  const say = useSay();
  const locale = useLocale();
  return (
    <div className="way__part">
      <h3 className="way__subtitle">{say('recovery.bring')}</h3>
      <ul className="bring">
        {bring.map((id) => (
          <li className="bring__item" key={id}>
            {bringText(locale, id)}
          </li>
        ))}
      </ul>
    </div>
  );
}

export function Chains({ chains }: Pick<RouteView, 'chains'>) {
  const say = useSay();
  if (chains.length === 0) return null;
  return (
    <div className="way__part">
      <h3 className="way__subtitle">{say('recovery.chains')}</h3>
      <ul className="chains" lang="ja">
        {chains.map((chain) => (
          <li className="tag" key={chain}>
            {chain}
          </li>
        ))}
      </ul>
      <p className="way__note">{say('recovery.way.chains-note')}</p>
    </div>
  );
}
