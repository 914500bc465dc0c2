// Where today, the filing season and the expiry fall on the line of time, in percent of its width.
import { addDays, daysBetween } from '../../../shared/time/jst.ts';
import type { JstDay } from '../../../shared/time/jst.ts';

export interface Season {
  readonly from: JstDay;
  readonly to: JstDay;
}

export interface TimeScale {
  readonly today: number;
  readonly expiry: number;
  /** null once the season is over. */
  readonly season: { readonly from: number; readonly to: number } | null;
  /** Where the line is cut, because the expiry lies too far away to be drawn to scale; null when it is to scale. */
  readonly cut: number | null;
}

/** The ends of the line, with room for the dots. */
const LEFT = 2;
const RIGHT = 98;
/** With a cut on the right, the part to scale ends here; with a cut on the left, it begins here. */
const SCALE_ENDS = 78;
const SCALE_BEGINS = 22;
/** Days drawn after the season, so that "just after" can be told from "long after". */
const DAYS_AFTER_SEASON = 45;
const DAYS_WITHOUT_SEASON = 180;
const DAYS_BACK = 90;

export function scaleTime(today: JstDay, expiry: JstDay, season: Season): TimeScale {
  const shown = daysBetween(today, season.to) >= 0 ? season : null;
  const firstShown = shown === null ? today : earlier(today, shown.from);
  const lastShown = shown === null ? addDays(today, DAYS_WITHOUT_SEASON) : addDays(shown.to, DAYS_AFTER_SEASON);
  const cutLeft = daysBetween(expiry, firstShown) > DAYS_BACK;
  const cutRight = daysBetween(lastShown, expiry) > 0;
  const from = cutLeft ? firstShown : earlier(firstShown, expiry);
  const begin = cutLeft ? SCALE_BEGINS : LEFT;
  const end = cutRight ? SCALE_ENDS : RIGHT;
  const place = (day: JstDay): number =>
    begin + ((end - begin) * daysBetween(from, day)) / daysBetween(from, lastShown);
  return {
    today: place(today),
    expiry: cutLeft ? LEFT : cutRight ? RIGHT : place(expiry),
    season: shown === null ? null : { from: place(shown.from), to: place(shown.to) },
    cut: cutLeft ? (LEFT + SCALE_BEGINS) / 2 : cutRight ? (SCALE_ENDS + RIGHT) / 2 : null,
  };
}

function earlier(a: JstDay, b: JstDay): JstDay {
  return daysBetween(a, b) >= 0 ? a : b;
}
