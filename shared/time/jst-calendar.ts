// Calendar arithmetic on days of Japan (`YYYY-MM-DD`) and on its wall clock. Pure strings and numbers: no machine zone.
import { addDays, daysBetween, jstDay, toJstIso } from './jst.ts';
import type { JstDay } from './jst.ts';

const MINUTE_MS = 60_000;

/** 0 is Sunday, 6 is Saturday. Throws RangeError for anything but an existing day. */
export function weekdayOf(day: JstDay): number {
  // 1970-01-01 was a Thursday (4); the double remainder keeps days before it positive.
  return (((daysBetween('1970-01-01', day) + 4) % 7) + 7) % 7;
}

/** True for an existing calendar day written `YYYY-MM-DD`, from the year 1000 on. */
export function isJstDay(text: string): boolean {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  return month >= 1 && month <= 12 && date >= 1 && date <= lastDateOfMonth(year, month);
}

/** The last date (28–31) of the month 1–12. */
export function lastDateOfMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** `months` later, or earlier when negative. Null where that month has no such date (31 May minus 3 months). */
export function sameDateInMonth(day: JstDay, months: number): JstDay | null {
  const { year, month, date } = shiftMonth(day, months);
  return date > lastDateOfMonth(year, month) ? null : writeDay(year, month, date);
}

/** `months` later, or earlier when negative; the last day of the month where the date does not exist. */
export function addMonths(day: JstDay, months: number): JstDay {
  const { year, month, date } = shiftMonth(day, months);
  return writeDay(year, month, Math.min(date, lastDateOfMonth(year, month)));
}

/** The 1st of the month that lies `months` after the month of `day`. */
export function firstOfMonth(day: JstDay, months: number): JstDay {
  const { year, month } = shiftMonth(day, months);
  return writeDay(year, month, 1);
}

function shiftMonth(day: JstDay, months: number): { year: number; month: number; date: number } {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const counted = year * 12 + (month - 1) + months;
  return { year: Math.floor(counted / 12), month: (((counted % 12) + 12) % 12) + 1, date };
}

function writeDay(year: number, month: number, date: number): JstDay {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** Whole minutes since midnight in Japan, 0–1439. */
export function minuteOfDay(now: Date): number {
  const clock = toJstIso(now);
  return Number(clock.slice(11, 13)) * 60 + Number(clock.slice(14, 16));
}

/** The moment `minutes` after midnight of that day in Japan; 1440 is the end of the day. */
export function momentOf(day: JstDay, minutes: number): Date {
  return new Date(Date.parse(`${day}T00:00:00+09:00`) + minutes * MINUTE_MS);
}

/** The last second of the day in Japan: 23:59:59. */
export function endOfDay(day: JstDay): Date {
  return new Date(momentOf(addDays(day, 1), 0).getTime() - 1000);
}

export function tomorrowOf(now: Date): JstDay {
  return addDays(jstDay(now), 1);
}
