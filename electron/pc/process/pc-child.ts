// The conversation with the short-lived process that looks at the computer.
import type { PcItem, PcItemId } from '../../../shared/pc/model.ts';

export interface ToPc {
  readonly type: 'look';
  /** In the order in which they are to be told. */
  readonly ids: readonly PcItemId[];
}

export interface FromPc {
  readonly type: 'item';
  readonly item: PcItem;
  /** What was opened for it, in the words of the list. */
  readonly opened: readonly string[];
}

/** A running process: utilityProcess under Electron, child_process.fork in plain Node. */
export interface PcChild {
  post(message: ToPc): void;
  onMessage(listener: (message: FromPc) => void): void;
  /** Called however the process ended, or where it could not start. */
  onExit(listener: () => void): void;
  /** Ends the process even while a call of the system hangs in it. */
  kill(): void;
}

export type SpawnPc = () => PcChild;
