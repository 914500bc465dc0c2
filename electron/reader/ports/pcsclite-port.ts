// The npm package pcsclite 1.0.1 behind the card port. No other file imports it. Its traps: docs/reader.md#pcsclite.
import { SHARING_VIOLATION, UNKNOWN_READER } from '../../../shared/faults/pcsc-numbers.ts';
import { createRequire } from 'node:module';

import { createCardLink, MAX_RESPONSE } from './card-link.ts';
import { PcscError } from './card-port.ts';
import type { CardLink, CardPort } from './card-port.ts';
import { createSlotBoard } from './slot-board.ts';
import type { SlotBoard } from './slot-board.ts';
import { decodeSlot } from './slot-state.ts';

const INTERNAL_ERROR = 0x80100001;
const CANCELLED = 0x80100002;
const READER_UNAVAILABLE = 0x80100017;

// The package is optional, and its own types promise a protocol and a response where errors bring none.
type Done<T = void> = (error: Error | null | undefined, value?: T) => void;

interface NativeReader {
  readonly name: string;
  readonly SCARD_SHARE_EXCLUSIVE: number;
  readonly SCARD_PROTOCOL_T0: number;
  readonly SCARD_PROTOCOL_T1: number;
  readonly SCARD_UNPOWER_CARD: number;
  on(event: 'error', listener: (error: Error) => void): void;
  on(event: 'status', listener: (status: { state: number; atr?: Uint8Array }) => void): void;
  on(event: 'end', listener: () => void): void;
  connect(options: { share_mode: number; protocol: number }, done: Done<number>): void;
  disconnect(disposition: number, done: Done): void;
  transmit(data: Buffer, responseLength: number, protocol: number, done: Done<Buffer>): void;
}

interface NativeMonitor {
  on(event: 'error', listener: (error: Error) => void): void;
  on(event: 'reader', listener: (reader: NativeReader) => void): void;
  start: (onList: Done<Uint8Array>) => void;
}

/** One reader that pcsclite follows. */
interface Followed {
  readonly native: NativeReader;
  /** A call or a connection is open; pcsclite holds this reader's lock during calls. */
  calls: number;
  connected: boolean;
}

/** The number stands at the end; the text before it is localized, or garbled, and may hold line breaks. */
export function pcscErrorOf(error: unknown): PcscError {
  if (error instanceof PcscError) return error;
  const digits = error instanceof Error ? /\(0x([0-9a-f]{8})\)\s*$/i.exec(error.message)?.[1] : undefined;
  return new PcscError(digits === undefined ? INTERNAL_ERROR : Number.parseInt(digits, 16));
}

function load(): () => NativeMonitor {
  return createRequire(import.meta.url)('pcsclite') as () => NativeMonitor;
}

/** Turns a call with a callback into a promise; pcsclite also throws at once for bad arguments. */
function call<T>(followed: Followed, run: (done: Done<T>) => void): Promise<T | undefined> {
  followed.calls += 1;
  return new Promise<T | undefined>((resolve, reject) => {
    run((error, value) => (error ? reject(pcscErrorOf(error)) : resolve(value)));
  })
    .catch((error: unknown) => {
      throw pcscErrorOf(error);
    })
    .finally(() => {
      followed.calls -= 1;
    });
}

async function connectTo(followed: Followed, board: SlotBoard): Promise<CardLink> {
  const { native } = followed;
  const options = { share_mode: native.SCARD_SHARE_EXCLUSIVE, protocol: native.SCARD_PROTOCOL_T0 | native.SCARD_PROTOCOL_T1 };
  followed.connected = true;
  let protocol: number | undefined;
  try {
    protocol = await call<number>(followed, (done) => native.connect(options, done));
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
      const response = await call<Buffer>(followed, (done) => native.transmit(Buffer.from(apdu), MAX_RESPONSE, used, done));
      return Uint8Array.from(response ?? []);
    },
    async disconnect() {
      try {
        await call(followed, (done) => native.disconnect(native.SCARD_UNPOWER_CARD, done));
        followed.connected = false;
      } catch (error) {
        // The package keeps the handle then, and this reader cannot be connected to again.
        board.die(pcscErrorOf(error));
        throw error;
      }
    },
  });
}

function follow(native: NativeReader, readers: Map<string, Followed>, board: SlotBoard): void {
  const { name } = native;
  const followed: Followed = { native, calls: 0, connected: false };
  const drop = (): void => {
    if (readers.get(name) !== followed) return;
    readers.delete(name);
    board.remove(name);
  };
  // Before anything else: an error that nobody listens to is thrown in the event loop.
  native.on('error', (error) => {
    const { code } = pcscErrorOf(error);
    if (code === UNKNOWN_READER || code === READER_UNAVAILABLE) drop();
    // The reader is followed no more, and the package would not begin again.
    else if (code !== CANCELLED) board.die(new PcscError(code));
  });
  native.on('end', drop);
  // `native.state` is still the old one here.
  native.on('status', (status) => {
    if (readers.get(name) === followed) board.update(decodeSlot(name, status.state, status.atr ?? new Uint8Array()));
  });
  readers.set(name, followed);
  board.announce(name);
}

/**
 * Opens pcsclite. Throws PcscError when the service is not there, and another error when the package is not installed or
 * does not load (compiled for another ABI, or no libpcsclite).
 */
export function openPcsclitePort(): CardPort {
  const pcsclite = load();
  const board = createSlotBoard();
  const readers = new Map<string, Followed>();
  let closed = false;
  let monitor: NativeMonitor;
  try {
    monitor = pcsclite();
  } catch (error) {
    throw pcscErrorOf(error);
  }
  monitor.on('error', (error) => {
    // Any error but a 'cancelled' ends the monitor for good.
    const failure = pcscErrorOf(error);
    if (!closed && failure.code !== CANCELLED) board.die(failure);
  });
  monitor.on('reader', (reader) => follow(reader, readers, board));
  // The package starts its monitor in the next tick and says nothing when there is no reader. Its own callback tells:
  // it gets every list of readers, and the first one may be empty.
  const start = monitor.start;
  monitor.start = (onList) => {
    if (closed) return;
    Reflect.apply(start, monitor, [
      (error: Error | undefined, names?: Uint8Array) => {
        onList(error, names);
        if (!error) board.settle();
      },
    ]);
  };
  return {
    binding: 'pcsclite',
    watch: (listener) => board.watch(listener),
    async connect(readerName) {
      const followed = readers.get(readerName);
      if (followed === undefined) throw new PcscError(UNKNOWN_READER);
      // The package would answer a second connect with success and no protocol.
      if (followed.connected) throw new PcscError(SHARING_VIOLATION);
      return connectTo(followed, board);
    },
    // The package's own close() joins its threads: it waits for a call that hangs, and for ever where its five cancels come
    // before a wait has begun. The threads end with the process.
    async close() {
      closed = true;
      board.close();
      return [...readers.values()].every(({ calls }) => calls === 0);
    },
  };
}
