// Whether the dates in this version still fit the season that the user is in. Without an automatic update the app has to say so itself.
import { FILING_SEASON } from '../facts/filing-season.ts';
import type { JstDay } from '../time/jst.ts';
import { jstDay } from '../time/jst.ts';

export interface SeasonFact {
  readonly value: { readonly from: JstDay; readonly to: JstDay };
  readonly checkedOn: JstDay;
}

/**
 * `past`: the season that this version knows is over. `unconfirmed`: its year has begun, and its dates were last compared before that,
 * when the official pages of the year were not out yet. `none`: nothing to say.
 */
export type SeasonNotice = 'none' | 'unconfirmed' | 'past';

export function seasonNotice(now: Date, season: SeasonFact = FILING_SEASON): SeasonNotice {
  const today = jstDay(now);
  const { from, to } = season.value;
  if (today > to) return 'past';
  const newYear: JstDay = `${from.slice(0, 4)}-01-01`;
  return today >= newYear && season.checkedOn < newYear ? 'unconfirmed' : 'none';
}
