// Time in Japan, whatever the zone of the machine. Japan has kept +09:00 without summer time since 1952.

const OFFSET_MS = 9 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** ISO 8601 with seconds and +09:00, for example 2027-03-15T23:59:59+09:00. */
export function toJstIso(instant: Date): string {
  return `${new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 19)}+09:00`;
}

/** The calendar day in Japan as YYYY-MM-DD. */
export function jstDay(instant: Date): string {
  return toJstIso(instant).slice(0, 10);
}

/** Calendar days from one YYYY-MM-DD to another; negative when `to` lies before `from`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}
