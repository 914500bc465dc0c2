// What the app needs of the reader's supervisor.
import type { CheckReport } from '../../shared/model/check-report.ts';
import type { ReaderStatus } from '../../shared/model/reader-status.ts';

export interface ReaderUpdate {
  readonly status: ReaderStatus;
  /** The last reading, or what has arrived of the running one. */
  readonly report: CheckReport | null;
}

export interface ReaderControl {
  start(): void;
  checkAgain(): void;
  /** null: the app picks. */
  choose(name: string | null): void;
  /** Resolves when the reader process is gone. */
  stop(): Promise<void>;
}
