// Takes a card exclusively or not at all. A shared connection could send another program's PIN to the wrong file
// (docs/reader.md#exclusive-or-not-at-all), so there is no other way in.
import { SHARING_VIOLATION } from '../../../shared/faults/pcsc-numbers.ts';
import { PcscError } from '../ports/card-port.ts';
import type { CardLink, CardPort } from '../ports/card-port.ts';
import type { Clock } from '../clock.ts';

/** Waits between attempts while another program holds the card: 9 s together (docs/reader.md#waiting-for-another-program). */
export const BACK_OFF_MS = [250, 500, 750, 1000, 1000, 1000, 1500, 1500, 1500] as const;

export interface ConnectDeps {
  readonly port: Pick<CardPort, 'connect'>;
  readonly clock: Clock;
  /** Resolves after `ms`, or sooner when the reader's state changes. */
  readonly waitForChange: (ms: number) => Promise<void>;
  /** True when there is something else to do than to wait for this card. */
  readonly hasOther?: () => boolean;
  /** Says that another program holds the card, since `sinceMs` of the epoch. */
  readonly onOccupied: (sinceMs: number) => void;
}

/** Rejects with PcscError: at once for every error but a sharing violation, for that one after the last back-off or where
 * something else is to be done meanwhile. */
export async function connectPatiently(readerName: string, deps: ConnectDeps): Promise<CardLink> {
  const since = deps.clock.now().getTime();
  const deadline = deps.clock.elapsedMs() + BACK_OFF_MS.reduce((sum, ms) => sum + ms, 0);
  for (let attempt = 0; ; attempt++) {
    try {
      return await deps.port.connect(readerName);
    } catch (error) {
      const left = deadline - deps.clock.elapsedMs();
      if (!(error instanceof PcscError) || error.code !== SHARING_VIOLATION || left <= 0) throw error;
      deps.onOccupied(since);
      if (deps.hasOther?.() === true) throw error;
      await deps.waitForChange(Math.min(BACK_OFF_MS[attempt] ?? 1500, left));
    }
  }
}
