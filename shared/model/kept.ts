// What is kept between starts: what the user said and ticked, and the small memory of earlier checks. Main owns it.
import type { HistoryRecord } from '../history/record.ts';
import type { SinceLastTime } from '../history/since-last-time.ts';
import { NO_ANSWERS } from './answers.ts';
import type { Answers } from './answers.ts';

/** The two lists with ticks that are saved. */
export const TICK_LISTS = ['prefiling', 'recovery'] as const;

export type TickList = (typeof TICK_LISTS)[number];

/** Ids that are ticked; an id that is missing is not. */
export type Ticked = Readonly<Record<TickList, readonly string[]>>;

export interface History {
  /** False: the user wants nothing remembered. */
  readonly on: boolean;
  /** Newest first. */
  readonly records: readonly HistoryRecord[];
  /** The reading on show against the ones before it; null while none is shown. Made from the records for each snapshot. */
  readonly since: SinceLastTime | null;
}

export interface Kept {
  readonly answers: Answers;
  readonly ticked: Ticked;
  readonly history: History;
}

export const NOTHING_KEPT: Kept = {
  answers: NO_ANSWERS,
  ticked: { prefiling: [], recovery: [] },
  history: { on: true, records: [], since: null },
};
