// The one state of the app. Main owns it and pushes it whole; the window shows it and owns none of it.
import type { CheckReport } from './check-report.ts';
import type { SupportFacts } from './exchange.ts';
import type { Kept } from './kept.ts';
import type { Placement } from './placement.ts';
import type { ReaderStatus } from './reader-status.ts';
import type { PcRun } from '../pc/model.ts';
import type { SampleName } from './sample.ts';

export const LOCALES = ['ja', 'en'] as const;

export type Locale = (typeof LOCALES)[number];

export interface AppSnapshot {
  /** Grows by one with every change; an older snapshot is dropped. */
  readonly revision: number;
  readonly version: string;
  readonly locale: Locale;
  readonly reader: ReaderStatus;
  /** The last reading, or the part of the running one that has arrived; null while there is none. */
  readonly report: CheckReport | null;
  /** The card of `report` lies on a reader now, as far as the reader tells. */
  readonly cardHere: boolean;
  /** The simulated card that is shown instead of the reader's; null in earnest. */
  readonly sample: SampleName | null;
  /** True: the user is in e-Tax and this app leaves the reader alone. */
  readonly handsOff: boolean;
  readonly kept: Kept;
  /** Grows each time the window is to go back to its start, for the next person. */
  readonly fresh: number;
  readonly placement: Placement;
  /** What the support report says besides. */
  readonly support: SupportFacts;
  /** The look at the computer; of this run of the app alone. */
  readonly pc: PcRun;
}
