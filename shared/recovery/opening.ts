// When a place with daily hours can next be gone to.
import { businessDayFrom, isBusinessDay } from '../time/business-day.ts';
import { addDays, jstDay } from '../time/jst.ts';
import { minuteOfDay, momentOf } from '../time/jst-calendar.ts';
import type { DayHours } from './recovery-facts.ts';

/** `now` while open, else the next opening. At the closing minute itself the place is shut. Open every day. */
export function nextDailyOpening(hours: DayHours, now: Date): Date {
  const today = jstDay(now);
  const minute = minuteOfDay(now);
  if (minute < hours.opensAt) return momentOf(today, hours.opensAt);
  return minute < hours.closesAt ? now : momentOf(addDays(today, 1), hours.opensAt);
}

/** As above, on days when an office is open. */
export function nextOfficeOpening(hours: DayHours, now: Date): Date {
  const today = jstDay(now);
  if (isBusinessDay(today) && minuteOfDay(now) < hours.closesAt) return nextDailyOpening(hours, now);
  return momentOf(businessDayFrom(addDays(today, 1)), hours.opensAt);
}

/** Minutes until the place shuts, counted from a moment while it is open. */
export function minutesUntilClosing(hours: DayHours, openAt: Date): number {
  return hours.closesAt - minuteOfDay(openAt);
}
