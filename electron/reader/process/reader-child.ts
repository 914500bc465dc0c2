// The conversation between main and the reader process, and the small face of a child process that carries it.
import type { Before } from '../../../shared/desk/desk.ts';
import type { CheckReport } from '../../../shared/model/check-report.ts';
import type { Exchange } from '../../../shared/model/exchange.ts';
import type { Fault } from '../../../shared/model/fault.ts';
import type { PlacementRun } from '../../../shared/model/placement.ts';
import type { ReaderStatus, ShownReading } from '../../../shared/model/reader-status.ts';

export interface StartMessage {
  readonly type: 'start';
  readonly skipPcsclite: boolean;
  readonly chosen: string | null;
  readonly only: string | null;
  readonly salt: string | null;
  /** What the process before this one knew. */
  readonly before: Before;
}

/** Main to reader process. */
export type ToReader =
  | StartMessage
  | { readonly type: 'check-again' }
  | { readonly type: 'choose'; readonly name: string | null }
  | { readonly type: 'change-salt'; readonly salt: string | null }
  | { readonly type: 'test-placement'; readonly on: boolean }
  | { readonly type: 'stop' };

/** The status as far as the reader process knows it: it neither knows of restarts nor outlives them. */
export type FromReader =
  /** Status and what is shown belong together. `shown`: null where nothing was read of what lies there. */
  | { readonly type: 'state'; readonly status: ReaderStatus; readonly shown: ShownReading | null }
  /** A finished reading. `mark`: salted hash that tells the card from another one; null without a salt or where it cannot be told. */
  | { readonly type: 'reading'; readonly report: CheckReport; readonly mark: string | null; readonly exchange: readonly Exchange[] }
  | { readonly type: 'placement'; readonly run: PlacementRun }
  /** A native call begins: silence from now on means that it hangs. Each further message renews the time limit. */
  | { readonly type: 'working' }
  | { readonly type: 'resting' }
  /** The port is dead; the process ends now and wants to be replaced. */
  | { readonly type: 'dead'; readonly fault: Fault };

/** A running reader process: utilityProcess under Electron, child_process.fork in plain Node. */
export interface ReaderChild {
  post(message: ToReader): void;
  onMessage(listener: (message: FromReader) => void): void;
  /** Called once, however the process ended. */
  onExit(listener: (code: number | null) => void): void;
  /** Ends the process even while a native call hangs in it. */
  kill(): void;
}

export type SpawnReader = () => ReaderChild;
