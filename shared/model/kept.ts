// What the window uses of all that main remembers: what was said of the card on show, and the small memory of earlier checks.
import type { HistoryRecord } from '../history/record.ts';
import type { SinceLastTime } from '../history/since-last-time.ts';
import { NO_ANSWERS } from './answers.ts';
import type { Answers } from './answers.ts';
import type { Ticked } from './said.ts';

export { TICK_LISTS } from './said.ts';
export type { Ticked, TickList } from './said.ts';

export interface History {
  /** False: the user wants nothing remembered. */
  readonly on: boolean;
  /** Newest first. */
  readonly records: readonly HistoryRecord[];
  /** The reading on show against the ones before it; null while none is shown. Made from the records for each snapshot. */
  readonly since: SinceLastTime | null;
}

/** How long what is said now will last: with the card, only while it lies there, or no longer than the card of each person. */
export type Lasting = 'card' | 'passing' | 'shared';

export interface Kept {
  /** Of the card on show. */
  readonly answers: Answers;
  /** Of the card on show, and of the computer. */
  readonly ticked: Ticked;
  readonly history: History;
  /** 「何人かで使う」: nothing about cards is written down. */
  readonly shared: boolean;
  readonly lasting: Lasting;
}

export const NOTHING_KEPT: Kept = {
  answers: NO_ANSWERS,
  ticked: { prefiling: [], recovery: [] },
  history: { on: true, records: [], since: null },
  shared: false,
  lasting: 'passing',
};
