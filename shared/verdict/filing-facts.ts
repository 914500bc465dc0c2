// The facts that the verdict reckons with, in one bundle, so that a test or a later season can hand in others.
import { isStale } from '../facts/fact.ts';
import { FILING_SEASON } from '../facts/filing-season.ts';
import type { JstDay } from '../time/jst.ts';

export interface FilingFacts {
  readonly season: { readonly from: JstDay; readonly to: JstDay };
  /** Whether the dates themselves must be confirmed (要確認). */
  readonly areDatesOld: (now: Date) => boolean;
}

export const FILING_FACTS: FilingFacts = {
  season: FILING_SEASON.value,
  areDatesOld: (now) => isStale(FILING_SEASON, now),
};
