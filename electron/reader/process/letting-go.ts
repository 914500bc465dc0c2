// A port that can be let go in mid-reading: the card is given up with power-off first, so that whoever comes next finds it free.
import { CANCELLED } from '../../../shared/faults/pcsc-numbers.ts';
import { PcscError } from '../ports/card-port.ts';
import type { CardLink, CardPort } from '../ports/card-port.ts';

export interface LettingGo {
  readonly port: CardPort;
  /** Resolves when the card that was held is given up, once the command under way has ended; never rejects. */
  letGo(): Promise<void>;
}

export function withLettingGo(port: CardPort): LettingGo {
  let isOver = false;
  /** At most one card is held at a time. */
  let held: Promise<CardLink> | null = null;
  const hold = (link: CardLink): CardLink => {
    let released: Promise<void> | null = null;
    return {
      transmit: (apdu) => (isOver ? Promise.reject(new PcscError(CANCELLED)) : link.transmit(apdu)),
      release() {
        released ??= link.release().finally(() => {
          held = null;
        });
        return released;
      },
    };
  };
  return {
    port: {
      ...port,
      async connect(reader) {
        if (isOver) throw new PcscError(CANCELLED);
        held = port.connect(reader).then(hold);
        return held;
      },
    },
    async letGo() {
      isOver = true;
      try {
        await (await held)?.release();
      } catch (error) {
        // A card that could not be taken, or is gone, is not held.
        if (!(error instanceof PcscError)) throw error;
      }
    },
  };
}
