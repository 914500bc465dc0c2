// The system's own PC/SC library behind the card port.
import { SHARING_VIOLATION, UNKNOWN_READER } from '../../../shared/faults/pcsc-numbers.ts';
import { createCardLink } from './card-link.ts';
import { PcscError } from './card-port.ts';
import type { CardLink, CardPort } from './card-port.ts';
import { loadPcscCalls } from './koffi-calls.ts';
import type { PcscCalls } from './pcsc-calls.ts';
import { pcscSystemOf } from './pcsc-systems.ts';
import type { ReaderName } from './pcsc-text.ts';
import { watchReaders } from './reader-watch.ts';
import { createSlotBoard } from './slot-board.ts';

/**
 * Opens koffi and the system's library. Throws PcscError when the service is not there, and another error when koffi or the
 * library does not load.
 */
export function openKoffiPort(calls: PcscCalls = loadPcscCalls(pcscSystemOf(process.platform))): CardPort {
  const board = createSlotBoard();
  const waiting = calls.open();
  const watch = watchReaders(calls, { waiting, listing: calls.open() }, board);
  const connected = new Set<string>();
  return {
    binding: 'koffi',
    watch: (listener) => board.watch(listener),
    async connect(readerName) {
      const name = watch.nameOf(readerName);
      if (name === undefined) throw new PcscError(UNKNOWN_READER);
      // pcsc-lite grants a second connection of the same process where Windows refuses it.
      if (connected.has(readerName)) throw new PcscError(SHARING_VIOLATION);
      connected.add(readerName);
      try {
        return await connectTo(calls, name, () => connected.delete(readerName));
      } catch (error) {
        connected.delete(readerName);
        throw error;
      }
    },
    async close() {
      board.close();
      await watch.close();
      return !calls.isBusy();
    },
  };
}

/** Each connection has a context of its own: a card that hangs keeps no other reader waiting. */
async function connectTo(calls: PcscCalls, reader: ReaderName, onReleased: () => void): Promise<CardLink> {
  const context = await calls.establish();
  const leave = (): Promise<void> =>
    calls.release(context).catch((error: unknown) => {
      // A service that is gone has released everything.
      if (!(error instanceof PcscError)) throw error;
    });
  try {
    const opened = await calls.connect(context, reader);
    return createCardLink({
      transmit: (apdu) => calls.transmit(opened, apdu),
      async disconnect() {
        try {
          await calls.disconnect(opened.card);
        } finally {
          // Ends the connection too where disconnecting failed.
          await leave();
          onReleased();
        }
      },
    });
  } catch (error) {
    await leave();
    throw error;
  }
}
