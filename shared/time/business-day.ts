// Days on which a municipal office is typically open. Public holidays come from @holiday-jp/holiday_jp, whose calendar ends.
import holidayCalendar from '@holiday-jp/holiday_jp';
import { COUNTER_YEAR_END } from '../facts/counter.ts';
import { addDays } from './jst.ts';
import type { JstDay } from './jst.ts';
import { weekdayOf } from './jst-calendar.ts';

/** `unknown`: a weekday in a year that the holiday calendar does not cover. */
export type DayKind = 'business' | 'weekend' | 'holiday' | 'year-end' | 'unknown';

const HOLIDAYS: ReadonlySet<string> = new Set(Object.keys(holidayCalendar.holidays));
const YEARS = [...HOLIDAYS].map((day) => Number(day.slice(0, 4)));
/** First and last year of the holiday calendar, both covered whole. */
export const HOLIDAY_YEARS = { first: Math.min(...YEARS), last: Math.max(...YEARS) } as const;

/** 12/29–1/3, both included (shared/facts/counter.ts#COUNTER_YEAR_END). */
export function isYearEnd(day: JstDay): boolean {
  const monthAndDate = day.slice(5);
  return monthAndDate >= COUNTER_YEAR_END.value.from || monthAndDate <= COUNTER_YEAR_END.value.to;
}

export function kindOfDay(day: JstDay): DayKind {
  if (isYearEnd(day)) return 'year-end';
  const weekday = weekdayOf(day);
  if (weekday === 0 || weekday === 6) return 'weekend';
  const year = Number(day.slice(0, 4));
  if (year < HOLIDAY_YEARS.first || year > HOLIDAY_YEARS.last) return 'unknown';
  return HOLIDAYS.has(day) ? 'holiday' : 'business';
}

/** A weekday beyond the holiday calendar counts: the office hours are marked as unsure anyway. */
export function isBusinessDay(day: JstDay): boolean {
  const kind = kindOfDay(day);
  return kind === 'business' || kind === 'unknown';
}

/** `day` itself when the office is open, else the next such day. */
export function businessDayFrom(day: JstDay): JstDay {
  let open = day;
  while (!isBusinessDay(open)) open = addDays(open, 1);
  return open;
}

/** The last day before `day` (never `day` itself) on which the office is open. */
export function businessDayBefore(day: JstDay): JstDay {
  let open = addDays(day, -1);
  while (!isBusinessDay(open)) open = addDays(open, -1);
  return open;
}
