// The npm package pcsclite 1.0.1 behind the card port. No other file imports it. Its traps: docs/reader.md#pcsclite.
import { createRequire } from 'node:module';

import { INTERNAL_ERROR, SHARING_VIOLATION, UNKNOWN_READER } from '../../../shared/faults/pcsc-numbers.ts';
import { createCardLink, MAX_RESPONSE } from './card-link.ts';
import { PcscError } from './card-port.ts';
import type { CardLink, CardPort } from './card-port.ts';
import { pcscErrorOf } from './pcsclite-package.ts';
import type { Done, NativeMonitor } from './pcsclite-package.ts';
import { followReaders } from './pcsclite-readers.ts';
import type { Followed } from './pcsclite-readers.ts';
import { createSlotBoard } from './slot-board.ts';
import type { SlotBoard } from './slot-board.ts';

function load(): () => NativeMonitor {
  return createRequire(import.meta.url)('pcsclite') as () => NativeMonitor;
}

/** Native calls that are under way, also on readers that are gone. */
interface Calls {
  count: number;
}

/** Turns a call with a callback into a promise; pcsclite also throws at once for bad arguments. */
function call<T>(calls: Calls, run: (done: Done<T>) => void): Promise<T | undefined> {
  calls.count += 1;
  return new Promise<T | undefined>((resolve, reject) => {
    run((error, value) => (error ? reject(pcscErrorOf(error)) : resolve(value)));
  })
    .catch((error: unknown) => {
      throw pcscErrorOf(error);
    })
    .finally(() => {
      calls.count -= 1;
    });
}

async function connectTo(followed: Followed, calls: Calls, board: SlotBoard): Promise<CardLink> {
  const { native } = followed;
  const options = { share_mode: native.SCARD_SHARE_EXCLUSIVE, protocol: native.SCARD_PROTOCOL_T0 | native.SCARD_PROTOCOL_T1 };
  followed.connected = true;
  let protocol: number | undefined;
  try {
    protocol = await call<number>(calls, (done) => native.connect(options, done));
  } catch (error) {
    followed.connected = false;
    throw error;
  }
  // Without a protocol pcsclite was connected before, by nobody we know; it cannot transmit then.
  if (protocol === undefined) {
    const failure = new PcscError(INTERNAL_ERROR);
    board.die(failure);
    throw failure;
  }
  const used = protocol;
  return createCardLink({
    async transmit(apdu) {
      const response = await call<Buffer>(calls, (done) => native.transmit(Buffer.from(apdu), MAX_RESPONSE, used, done));
      return Uint8Array.from(response ?? []);
    },
    async disconnect() {
      try {
        await call(calls, (done) => native.disconnect(native.SCARD_UNPOWER_CARD, done));
        followed.connected = false;
      } catch (error) {
        // The package keeps the handle then, and this reader cannot be connected to again.
        board.die(pcscErrorOf(error));
        throw error;
      }
    },
  });
}

/**
 * Opens pcsclite. Throws PcscError when the service is not there, and another error when the package is not installed or
 * does not load (compiled for another ABI, or no libpcsclite).
 */
export function openPcsclitePort(): CardPort {
  const pcsclite = load();
  const board = createSlotBoard();
  const calls: Calls = { count: 0 };
  let monitor: NativeMonitor;
  try {
    monitor = pcsclite();
  } catch (error) {
    throw pcscErrorOf(error);
  }
  const readers = followReaders(monitor, board);
  return {
    binding: 'pcsclite',
    watch: (listener) => board.watch(listener),
    async connect(readerName) {
      const followed = readers.get(readerName);
      if (followed === undefined) throw new PcscError(UNKNOWN_READER);
      // The package would answer a second connect with success and no protocol.
      if (followed.connected) throw new PcscError(SHARING_VIOLATION);
      return connectTo(followed, calls, board);
    },
    // The package's own close() joins its threads: it waits for a call that hangs, and for ever where its five cancels come
    // before a wait has begun. The threads end with the process.
    async close() {
      board.close();
      readers.close();
      return calls.count === 0 && !readers.isBusy();
    },
  };
}
