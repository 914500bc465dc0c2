// The rules of one connection that both bindings share.
import { INVALID_HANDLE, NOT_TRANSACTED } from '../../../shared/faults/pcsc-numbers.ts';
import { PcscError } from './card-port.ts';
import type { CardLink } from './card-port.ts';

/** A response holds at least SW1 SW2, and at most 256 bytes of data before it: no extended length is ever asked for. */
export const MAX_RESPONSE = 258;

export interface LinkCalls {
  /** Rejects with PcscError. */
  transmit(apdu: Uint8Array): Promise<Uint8Array>;
  /** Disconnects with power-off. Rejects with PcscError. */
  disconnect(): Promise<void>;
}

/**
 * A link is used for nothing more after its first error, except to release it. Releasing waits for a transmit that is
 * under way (neither binding can end one) and happens once.
 */
export function createCardLink(calls: LinkCalls): CardLink {
  let failure: PcscError | null = null;
  let pending: Promise<unknown> = Promise.resolve();
  let released: Promise<void> | null = null;

  const transmitOnce = async (apdu: Uint8Array): Promise<Uint8Array> => {
    if (failure !== null) throw failure;
    try {
      const response = await calls.transmit(apdu);
      // Some drivers report a card that was pulled away as a success without a response.
      if (response.length < 2) throw new PcscError(NOT_TRANSACTED);
      return response;
    } catch (error) {
      failure = error instanceof PcscError ? error : new PcscError(INVALID_HANDLE);
      throw failure;
    }
  };
  return {
    transmit(apdu) {
      if (released !== null) return Promise.reject(new PcscError(INVALID_HANDLE));
      const response = pending.then(() => transmitOnce(apdu));
      pending = response.catch(() => undefined);
      return response;
    },
    release() {
      released ??= pending.then(() => calls.disconnect());
      return released;
    },
  };
}
