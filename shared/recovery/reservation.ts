// The countdown after the user said 予約した: 24 hours, of which only those count in which the terminals are open.
import { addDays, jstDay, toJstIso } from '../time/jst.ts';
import { minuteOfDay, momentOf } from '../time/jst-calendar.ts';
import { minutesUntilClosing, nextDailyOpening } from './opening.ts';
import { TOO_CLOSE_MINUTES } from './promise.ts';
import type { DayHours, RecoveryFacts } from './recovery-facts.ts';

const HOUR_MS = 60 * 60 * 1000;

export interface ReservationState {
  /** `terminal-closing`: open, but hardly to be reached before it shuts; `opensAt` then tells when it opens again in time. */
  readonly state: 'terminal-open' | 'terminal-closing' | 'terminal-shut' | 'expired';
  /** 24 hours after booking, ISO with +09:00. */
  readonly expiresAt: string;
  /** The same, or the last closing of the terminals before it. */
  readonly lastUsableAt: string;
  /** Next opening within the booking while the terminals are shut or about to shut; null otherwise. */
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
  const state = remainingMs === 0 ? 'expired' : terminalState(facts.kioskHours, now);
  const opening = nextDailyOpening(facts.kioskHours, state === 'terminal-closing' ? momentOf(jstDay(now), facts.kioskHours.closesAt) : now);
  const isNamed = state !== 'expired' && state !== 'terminal-open' && opening.getTime() <= lastUsable.getTime();
  return {
    state,
    expiresAt: toJstIso(expires),
    lastUsableAt: toJstIso(lastUsable),
    opensAt: isNamed ? toJstIso(opening) : null,
    remainingMs,
  };
}

function terminalState(hours: DayHours, now: Date): 'terminal-open' | 'terminal-closing' | 'terminal-shut' {
  if (nextDailyOpening(hours, now).getTime() !== now.getTime()) return 'terminal-shut';
  return minutesUntilClosing(hours, now) < TOO_CLOSE_MINUTES ? 'terminal-closing' : 'terminal-open';
}

function lastOpenMoment(hours: DayHours, expires: Date): Date {
  const day = jstDay(expires);
  const minute = minuteOfDay(expires);
  if (minute >= hours.closesAt) return momentOf(day, hours.closesAt);
  return minute < hours.opensAt ? momentOf(addDays(day, -1), hours.closesAt) : expires;
}
