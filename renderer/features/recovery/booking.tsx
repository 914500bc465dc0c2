// 「予約した」 and the time that is left. The moment is kept by main, so the countdown runs on after a restart.
import { useActions } from '../../ui/actions-context.ts';
import { Button } from '../../ui/button.tsx';
import { useLocale, useSay } from '../../ui/say.ts';
import { viewBooking } from './booking-view.ts';
import type { BookingInput } from './booking-view.ts';

export function Booking({ reservedAt, facts, now }: BookingInput) {
  const say = useSay();
  const locale = useLocale();
  const { changeAnswers } = useActions();
  const view = viewBooking({ reservedAt, facts, now }, locale, say);
  const book = (): void => changeAnswers({ reservedAt: new Date().toISOString() });
  return (
    <section className="booking" data-state={view.state} aria-label={say('recovery.booking.title')}>
      <div className="booking__words">
        {view.headline !== null && <p className="booking__left">{view.headline}</p>}
        <p>{view.sentence}</p>
        {view.state === 'running' && <p className="booking__note">{say('recovery.booking.cancel-note')}</p>}
      </div>
      <div className="booking__buttons">
        {view.state !== 'running' && (
          <Button kind="plain" onPress={book}>
            {say(view.state === 'none' ? 'recovery.booking.set' : 'recovery.booking.again')}
          </Button>
        )}
        {view.state !== 'none' && (
          <Button kind="quiet" onPress={() => changeAnswers({ reservedAt: null })}>
            {say('recovery.booking.cancel')}
          </Button>
        )}
      </div>
    </section>
  );
}
