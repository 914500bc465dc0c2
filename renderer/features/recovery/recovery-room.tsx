// The room with the way out: what is broken in a sentence, the questions that decide, the way, and the time left.
import { adviceForRecovery } from '../../../shared/advice/for-recovery.ts';
import type { AppSnapshot } from '../../../shared/model/snapshot.ts';
import { lastSafeDayState } from '../../../shared/recovery/last-safe-day.ts';
import { isTooLate } from '../../../shared/recovery/rescue.ts';
import { taxText } from '../../../shared/recovery/plan-words.ts';
import { formatDate } from '../../../shared/time/jst.ts';
import { enterRoom } from '../../stores/ui-store.ts';
import { Button } from '../../ui/button.tsx';
import { RoomBody } from '../../ui/plain-room.tsx';
import { useLocale, useSay } from '../../ui/say.ts';
import { useNow } from '../../ui/use-now.ts';
import { AdviceList } from '../advice/advice-list.tsx';
import { BasisPanel } from './basis-panel.tsx';
import { BestWay } from './best-way.tsx';
import { Booking } from './booking.tsx';
import { HelpLinks } from './help-links.tsx';
import { OtherWay } from './other-way.tsx';
import { Questions } from './questions.tsx';
import { viewRecovery } from './recovery-view.ts';
import type { RecoveryView } from './recovery-view.ts';
import { viewRoute } from './route-view.ts';
import { RescuePanel } from './rescue-panel.tsx';
import { TimeLeft } from './time-left.tsx';

export function RecoveryRoom({ snapshot }: { readonly snapshot: AppSnapshot }) {
  const say = useSay();
  const now = useNow();
  const view = viewRecovery(snapshot, now);
  const isDecided = view.head !== 'ask' && view.head !== 'phone';
  return (
    <main className="room room--plain" aria-labelledby="recovery-title">
      <Head view={view} />
      <RoomBody label={say('recovery.room.body')}>
        {view.doubts.map((doubt) => (
          <p className="caution-note" key={doubt}>
            {doubt}
          </p>
        ))}
        {view.head !== 'phone' && <Questions view={view} answers={snapshot.kept.answers} />}
        <Ways view={view} snapshot={snapshot} now={now} />
        <section className="panel" aria-labelledby="recovery-tips-title">
          <h2 className="panel__title" id="recovery-tips-title">
            {say('recovery.tips')}
          </h2>
          <AdviceList ids={adviceForRecovery(isDecided ? view.decision.plan : null, snapshot.kept.answers)} now={now} />
        </section>
        <HelpLinks view={view} />
        <BasisPanel now={now} />
      </RoomBody>
    </main>
  );
}

function Head({ view }: { readonly view: RecoveryView }) {
  const say = useSay();
  return (
    <header className="room__head recovery-head" data-head={view.head} data-warns={view.warns}>
      <h1 className="recovery-head__room" id="recovery-title">
        {say('recovery.room.title')}
      </h1>
      <div className="recovery-head__answer" aria-live="polite">
        <p className="recovery-head__headline">{view.headline}</p>
        {view.sentences.map((sentence) => (
          <p className="recovery-head__sentence" key={sentence}>
            {sentence}
          </p>
        ))}
      </div>
      {view.head === 'start' && (
        <Button kind="main" onPress={() => enterRoom('check')}>
          {say('recovery.start.to-check')}
        </Button>
      )}
    </header>
  );
}

interface WaysProps {
  readonly view: RecoveryView;
  readonly snapshot: AppSnapshot;
  readonly now: Date;
}

/** Both ways once they are known. A booking that was made is shown whatever the way. */
function Ways({ view, snapshot, now }: WaysProps) {
  const say = useSay();
  const locale = useLocale();
  const { kept } = snapshot;
  const { plan } = view.decision;
  const isKnown = view.head === 'repair' || view.head === 'none';
  const booking = kept.answers.reservedAt !== null && !(isKnown && plan.best === 'kiosk') && (
    <Booking reservedAt={kept.answers.reservedAt} facts={view.facts} now={now} />
  );
  if (!isKnown) return booking;
  const context = { now, deadline: plan.deadline, tax: taxText(locale, plan), seasonOver: view.seasonOver, locale, say };
  const best = plan.routes.find(({ kind }) => kind === plan.best);
  // Where the way is known to be too late, what still helps tonight comes first.
  const late = isTooLate(plan);
  const bookedAt = kept.answers.reservedAt === null ? null : new Date(kept.answers.reservedAt);
  return (
    <>
      {late && <RescuePanel plan={plan} />}
      {best !== undefined && <BestWay route={best} words={viewRoute(best, context)} view={view} kept={kept} now={now} />}
      {booking}
      {!late && <RescuePanel plan={plan} />}
      {best !== undefined && best.earliestStart !== null && !view.seasonOver && (
        <div className="time-left">
          <TimeLeft view={view} bookedAt={bookedAt} now={now} />
          <LastSafeDay view={view} now={now} />
        </div>
      )}
      <section className="panel" aria-labelledby="other-way-title">
        <h2 className="panel__title" id="other-way-title">
          {say(best === undefined ? 'recovery.way.both' : 'recovery.way.other')}
        </h2>
        {plan.routes
          .filter((route) => route !== best)
          .map((route) => (
            <OtherWay key={route.kind} words={viewRoute(route, context)} />
          ))}
      </section>
    </>
  );
}

function LastSafeDay({ view, now }: { readonly view: RecoveryView; readonly now: Date }) {
  const say = useSay();
  const locale = useLocale();
  const day = view.decision.plan.lastSafeCounterDay;
  if (day === null) return null;
  return (
    <p className="time-left__safe">
      {lastSafeDayState(day, view.facts, now) === 'passed'
        ? say('recovery.last-safe-day.passed')
        : say('recovery.last-safe-day', { date: formatDate(locale, day) })}
    </p>
  );
}
