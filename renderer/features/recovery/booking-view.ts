// The countdown after 「予約した」, in words.
import type { RecoveryFacts } from '../../../shared/recovery/recovery-facts.ts';
import { reservationAt } from '../../../shared/recovery/reservation.ts';
import type { ReservationState } from '../../../shared/recovery/reservation.ts';
import type { Locale } from '../../../shared/model/snapshot.ts';
import { formatMonthDay } from '../../../shared/time/jst.ts';
import type { Say } from '../../ui/say.ts';
import { clockWords } from './clock-words.ts';

export interface BookingView {
  readonly state: 'none' | 'running' | 'over';
  readonly headline: string | null;
  readonly sentence: string;
}

const MINUTE_MS = 60_000;

export interface BookingInput {
  /** ISO 8601 in UTC; null while there is none. */
  readonly reservedAt: string | null;
  readonly facts: RecoveryFacts;
  readonly now: Date;
}

export function viewBooking({ reservedAt, facts, now }: BookingInput, locale: Locale, say: Say): BookingView {
  if (reservedAt === null) return { state: 'none', headline: null, sentence: say('recovery.booking.none') };
  const reservation = reservationAt(new Date(reservedAt), facts, now);
  if (reservation.state === 'expired') {
    return { state: 'over', headline: say('recovery.booking.over'), sentence: say('recovery.reservation.expired') };
  }
  const minutes = Math.floor(reservation.remainingMs / MINUTE_MS);
  const time = momentWords(reservation.lastUsableAt, locale);
  return {
    state: 'running',
    headline: say('recovery.booking.left', { hours: Math.floor(minutes / 60), minutes: minutes % 60 }),
    sentence: sentenceOf(reservation, time, locale, say),
  };
}

function sentenceOf({ state, opensAt }: ReservationState, time: string, locale: Locale, say: Say): string {
  if (state === 'terminal-open') return say('recovery.reservation.terminal-open', { time });
  // The booking does not live to the next opening.
  if (opensAt === null) return say('recovery.reservation.terminal-last', { time });
  const opens = momentWords(opensAt, locale);
  return say(state === 'terminal-closing' ? 'recovery.reservation.terminal-closing' : 'recovery.reservation.terminal-shut', { time, opens });
}

/** `2027-03-10T21:00:00+09:00` is already the wall clock of Japan. */
function momentWords(iso: string, locale: Locale): string {
  return `${formatMonthDay(locale, iso.slice(0, 10))} ${clockWords(iso)}`;
}
