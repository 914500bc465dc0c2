// Calendar and clock of Japan, whatever the machine's zone. Japan has had no daylight saving time since 1951, so +9 h is exact.

const JST_OFFSET_MS = 9 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;
const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

const WEEKDAYS_JA = ['日', '月', '火', '水', '木', '金', '土'] as const;
const WEEKDAYS_EN = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** A calendar day in Japan as `YYYY-MM-DD`. */
export type JstDay = string;

/** The UTC fields of the returned date are the wall clock in Japan. */
function shifted(date: Date): Date {
  const time = date.getTime();
  if (Number.isNaN(time)) throw new RangeError('not a valid date');
  return new Date(time + JST_OFFSET_MS);
}

/** ISO 8601 to the second with the offset of Japan: `2027-03-15T23:59:59+09:00`. Throws RangeError for an invalid date. */
export function toJstIso(date: Date): string {
  return `${shifted(date).toISOString().slice(0, 19)}+09:00`;
}

/** The calendar day in Japan at that moment, `YYYY-MM-DD`. Throws RangeError for an invalid date. */
export function jstDay(date: Date): JstDay {
  return shifted(date).toISOString().slice(0, 10);
}

/** The wall clock in Japan at that moment, `23:00`. Throws RangeError for an invalid date. */
export function formatTime(date: Date): string {
  return shifted(date).toISOString().slice(11, 16);
}

/** The first moment of the next day in Japan. Throws RangeError for an invalid date. */
export function jstMidnightAfter(date: Date): Date {
  return new Date(Date.parse(`${addDays(jstDay(date), 1)}T00:00:00+09:00`));
}

/** Days since 1970-01-01; throws RangeError for anything but an existing day `YYYY-MM-DD`. */
function dayNumber(day: JstDay): number {
  const time = DAY_PATTERN.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) {
    throw new RangeError('not a calendar day YYYY-MM-DD');
  }
  return Math.round(time / DAY_MS);
}

/** Whole calendar days from one day to another, negative when `to` is earlier. */
export function daysBetween(from: JstDay, to: JstDay): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day that lies `days` after `day` (before it when negative). */
export function addDays(day: JstDay, days: number): JstDay {
  return new Date((dayNumber(day) + days) * DAY_MS).toISOString().slice(0, 10);
}

/** `2027年3月15日(月)` or `Mon 15 Mar 2027`. Throws RangeError for anything but an existing day. */
export function formatDate(locale: 'ja' | 'en', day: JstDay): string {
  const date = new Date(dayNumber(day) * DAY_MS);
  const weekday = date.getUTCDay();
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth();
  const dayOfMonth = date.getUTCDate();
  return locale === 'ja'
    ? `${year}年${month + 1}月${dayOfMonth}日(${WEEKDAYS_JA[weekday]})`
    : `${WEEKDAYS_EN[weekday]} ${dayOfMonth} ${MONTHS_EN[month]} ${year}`;
}

/** A day without year and weekday, for narrow places: `3月15日` or `15 Mar`. */
export function formatMonthDay(locale: 'ja' | 'en', day: JstDay): string {
  const date = new Date(dayNumber(day) * DAY_MS);
  const dayOfMonth = date.getUTCDate();
  const month = date.getUTCMonth();
  return locale === 'ja' ? `${month + 1}月${dayOfMonth}日` : `${dayOfMonth} ${MONTHS_EN[month]}`;
}

/** A day with its year and without its weekday: `2024年9月20日` or `20 Sep 2024`. Throws RangeError for anything but an existing day. */
export function formatDay(locale: 'ja' | 'en', day: JstDay): string {
  const date = new Date(dayNumber(day) * DAY_MS);
  const year = date.getUTCFullYear();
  return locale === 'ja' ? `${year}年${formatMonthDay(locale, day)}` : `${formatMonthDay(locale, day)} ${year}`;
}

/** A month, given as `YYYY-MM`: `2025年8月` or `Aug 2025`. Throws RangeError for anything but an existing month. */
export function formatMonth(locale: 'ja' | 'en', yearAndMonth: string): string {
  const date = new Date(dayNumber(`${yearAndMonth}-01`) * DAY_MS);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  return locale === 'ja' ? `${year}年${month + 1}月` : `${MONTHS_EN[month]} ${year}`;
}
