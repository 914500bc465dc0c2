// The npm package pcsc-mini 0.1.3 (Node-API, prebuilt) behind the card port. No other file imports it.
import { SHARING_VIOLATION, UNKNOWN_READER } from '../../../shared/faults/pcsc-numbers.ts';
import { createRequire } from 'node:module';

import type * as PcscMini from 'pcsc-mini';

import { createCardLink } from './card-link.ts';
import { PcscError } from './card-port.ts';
import type { CardLink, CardPort } from './card-port.ts';
import { errorNumber } from './pcsc-mini-errors.ts';
import { createSlotBoard } from './slot-board.ts';
import type { SlotBoard } from './slot-board.ts';
import { decodeSlot } from './slot-state.ts';


/**
 * The package says nothing when there is no reader, and readers come one by one. The readers that are there are told
 * within a few milliseconds; the first list goes out after this time, once. A later reader makes a new list.
 */
const FIRST_LIST_MS = 100;

/**
 * Clients that run, kept from being collected: the finalizer of one whose service has died throws into the event loop.
 * Such a client cannot be stopped either, and stays here.
 */
const running = new Set<PcscMini.Client>();

/**
 * Stopping cancels a wait of the package's thread and joins the thread. Between two waits the cancel is lost, and joining
 * blocks for up to 60 s: so it is done only when no event came for this long.
 */
const QUIET_MS = 100;

function pcscErrorOf(error: unknown): PcscError {
  return error instanceof PcscError ? error : new PcscError(errorNumber((error as { code?: unknown } | null)?.code));
}

async function call<T>(promise: Promise<T>): Promise<T> {
  try {
    return await promise;
  } catch (error) {
    throw pcscErrorOf(error);
  }
}

async function connectTo(reader: PcscMini.Reader, pcsc: typeof PcscMini, board: SlotBoard, onReleased: () => void): Promise<CardLink> {
  const card = await call(reader.connect(pcsc.CardMode.EXCLUSIVE, pcsc.Protocol.ANY));
  return createCardLink({
    async transmit(apdu) {
      // The package reads these bytes on another thread without holding on to them: keep them until it is done.
      const input = Uint8Array.from(apdu);
      const response = await call(card.transmit(input));
      input.fill(0);
      return Uint8Array.from(response);
    },
    async disconnect() {
      try {
        await call(card.disconnect(pcsc.CardDisposition.UNPOWER));
        onReleased();
      } catch (error) {
        // The package keeps the session then: the card stays ours, and there are only four sessions.
        board.die(pcscErrorOf(error));
        throw error;
      }
    },
  });
}

function stop(client: PcscMini.Client): void {
  try {
    client.stop();
    running.delete(client);
  } catch {
    // The service has died.
  }
}

/**
 * Opens pcsc-mini. Throws PcscError when the service is not there, and another error when the package does not load (no
 * prebuilt binary for this platform, or no libpcsclite). It follows at most four readers.
 */
export function openPcscMiniPort(): CardPort {
  const pcsc = createRequire(import.meta.url)('pcsc-mini') as typeof PcscMini;
  const board = createSlotBoard();
  const connected = new Set<string>();
  const client = new pcsc.Client();
  let stopping: NodeJS.Timeout | null = null;
  client.on('error', (error) => board.die(pcscErrorOf(error)));
  client.on('reader', (reader) => {
    const name = reader.name();
    reader.on('disconnect', () => board.remove(name));
    // The ATR that comes along has the right length and wrong bytes (pcsc-z hands out a slice of a dead stack frame),
    // so it is left out.
    reader.on('change', (status) => {
      stopping?.refresh();
      board.update(decodeSlot(name, status.raw, new Uint8Array()));
    });
  });
  try {
    client.start();
  } catch (error) {
    throw pcscErrorOf(error);
  }
  running.add(client);
  const firstList = setTimeout(() => board.settle(), FIRST_LIST_MS);
  return {
    binding: 'pcsc-mini',
    watch: (listener) => board.watch(listener),
    async connect(readerName) {
      const reader = client.reader(readerName);
      if (reader === undefined) throw new PcscError(UNKNOWN_READER);
      if (connected.has(readerName)) throw new PcscError(SHARING_VIOLATION);
      connected.add(readerName);
      try {
        return await connectTo(reader, pcsc, board, () => connected.delete(readerName));
      } catch (error) {
        connected.delete(readerName);
        throw error;
      }
    },
    close() {
      board.close();
      clearTimeout(firstList);
      stopping ??= setTimeout(() => stop(client), QUIET_MS);
    },
  };
}
