// When e-Tax takes returns (shared/facts/etax.ts). Seen for other seasons only, so a closed hour is a caution, never a fact.
import { ETAX_YEAR_END, LAST_WEEKEND_HOURS, MONDAY_MAINTENANCE, OPENS_AFTER_HOLIDAY_AT } from '../facts/etax.ts';
import { FILING_SEASON } from '../facts/filing-season.ts';
import { isBusinessDay } from './business-day.ts';
import { addDays, jstDay, toJstIso } from './jst.ts';
import type { JstDay } from './jst.ts';
import { minuteOfDay, momentOf, weekdayOf } from './jst-calendar.ts';

export interface EtaxHours {
  /** `maintenance`: the regular stop on Monday morning. */
  readonly state: 'open' | 'maintenance' | 'closed';
  /** ISO 8601 with +09:00: the next opening; null while open. */
  readonly opensAt: string | null;
}

/** From that minute until midnight; null on a day on which it stays shut. */
function opensAtMinute(day: JstDay, season: { readonly from: JstDay; readonly to: JstDay }): number | null {
  const weekday = weekdayOf(day);
  if (day >= season.from && day <= season.to) return weekday === 1 ? MONDAY_MAINTENANCE.value.to : 0;
  const monthAndDate = day.slice(5);
  if (monthAndDate >= ETAX_YEAR_END.value.from || monthAndDate <= ETAX_YEAR_END.value.to) return null;
  if (isBusinessDay(day)) return isBusinessDay(addDays(day, -1)) ? 0 : OPENS_AFTER_HOLIDAY_AT.value;
  return isLastWeekend(day, weekday) ? LAST_WEEKEND_HOURS.value.opensAt : null;
}

/** The last Saturday of the month and the Sunday after it. */
function isLastWeekend(day: JstDay, weekday: number): boolean {
  if (weekday !== 0 && weekday !== 6) return false;
  const saturday = weekday === 6 ? day : addDays(day, -1);
  return addDays(saturday, 7).slice(5, 7) !== saturday.slice(5, 7);
}

export function etaxHours(
  now: Date,
  season: { readonly from: JstDay; readonly to: JstDay } = FILING_SEASON.value,
): EtaxHours {
  const today = jstDay(now);
  const opening = opensAtMinute(today, season);
  if (opening !== null && minuteOfDay(now) >= opening) return { state: 'open', opensAt: null };
  const isMonday = weekdayOf(today) === 1;
  return {
    state: opening !== null && isMonday ? 'maintenance' : 'closed',
    opensAt: toJstIso(nextOpening(today, opening, season)),
  };
}

function nextOpening(today: JstDay, opening: number | null, season: { readonly from: JstDay; readonly to: JstDay }): Date {
  if (opening !== null) return momentOf(today, opening);
  let day = addDays(today, 1);
  // At most about a week lies between two open days (the end of the year and a weekend).
  for (;;) {
    const minute = opensAtMinute(day, season);
    if (minute !== null) return momentOf(day, minute);
    day = addDays(day, 1);
  }
}
