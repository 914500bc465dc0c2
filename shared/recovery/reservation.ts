// The countdown after the user said 予約した: 24 hours, of which only those count in which the terminals are open.
import { addDays, jstDay, toJstIso } from '../time/jst.ts';
import { minuteOfDay, momentOf } from '../time/jst-calendar.ts';
import { nextDailyOpening } from './opening.ts';
import type { DayHours, RecoveryFacts } from './recovery-facts.ts';

const HOUR_MS = 60 * 60 * 1000;

export interface ReservationState {
  readonly state: 'terminal-open' | 'terminal-shut' | 'expired';
  /** 24 hours after booking, ISO with +09:00. */
  readonly expiresAt: string;
  /** The same, or the last closing of the terminals before it. */
  readonly lastUsableAt: string;
  /** Next opening while the terminals are shut; null otherwise. */
  readonly opensAt: string | null;
  /** Until `lastUsableAt`; 0 once it has passed. */
  readonly remainingMs: number;
}

/** A booking from the future (the clock was set back) counts from now on. */
export function reservationAt(bookedAt: Date, facts: RecoveryFacts, now: Date): ReservationState {
  const from = Math.min(bookedAt.getTime(), now.getTime());
  const expires = new Date(from + facts.reservationHours * HOUR_MS);
  const lastUsable = lastOpenMoment(facts.kioskHours, expires);
  const remainingMs = Math.max(0, lastUsable.getTime() - now.getTime());
  const opening = nextDailyOpening(facts.kioskHours, now);
  const isOpen = opening.getTime() === now.getTime();
  return {
    state: remainingMs === 0 ? 'expired' : isOpen ? 'terminal-open' : 'terminal-shut',
    expiresAt: toJstIso(expires),
    lastUsableAt: toJstIso(lastUsable),
    opensAt: remainingMs === 0 || isOpen ? null : toJstIso(opening),
    remainingMs,
  };
}

function lastOpenMoment(hours: DayHours, expires: Date): Date {
  const day = jstDay(expires);
  const minute = minuteOfDay(expires);
  if (minute >= hours.closesAt) return momentOf(day, hours.closesAt);
  return minute < hours.opensAt ? momentOf(addDays(day, -1), hours.closesAt) : expires;
}
