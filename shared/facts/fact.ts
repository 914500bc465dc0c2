// A fact never stands alone: its source, how sure it is, and the day it was checked go with it.
import { addMonths } from '../time/jst-calendar.ts';
import { jstDay } from '../time/jst.ts';
import type { JstDay } from '../time/jst.ts';
import type { SourceId } from './sources.ts';

/**
 * O: official page. Om: official page of a municipality (local practice). O~: official text seen as a copy or an old one.
 * S: secondary. SEED: a personal account only. D: follows from cited facts by calendar or logic.
 */
export const CONFIDENCES = ['O', 'Om', 'O~', 'S', 'SEED', 'D'] as const;

export type Confidence = (typeof CONFIDENCES)[number];

export interface Fact<T> {
  readonly value: T;
  readonly source: readonly [SourceId, ...SourceId[]];
  readonly confidence: Confidence;
  /** `YYYY-MM-DD`, the day on which the copy of the source was last compared. */
  readonly checkedOn: JstDay;
}

/** The day on which the sources named in `sources.ts` were first compared. */
const FIRST_CHECKED: JstDay = '2026-11-21';

/** The day on which those of `added-sources.ts`, and what they correct, were compared: the last such day of all. */
export const LAST_CHECKED: JstDay = '2026-11-23';

export function fact<const T>(value: T, confidence: Confidence, ...source: [SourceId, ...SourceId[]]): Fact<T> {
  return { value, source, confidence, checkedOn: FIRST_CHECKED };
}

/** A fact that was added or corrected on the later day. */
export function addedFact<const T>(value: T, confidence: Confidence, ...source: [SourceId, ...SourceId[]]): Fact<T> {
  return { value, source, confidence, checkedOn: LAST_CHECKED };
}

/** After this many months a fact is shown as 要確認. */
export const STALE_AFTER_MONTHS = 12;

/** True when the fact was checked more than 12 months before `now` (calendar of Japan). */
export function isStale(checked: { readonly checkedOn: JstDay }, now: Date): boolean {
  return jstDay(now) > addMonths(checked.checkedOn, STALE_AFTER_MONTHS);
}
