// Follows readers and cards by pcsclite's monitor, and makes up for what it loses (docs/reader.md#pcsclite).
import { CANCELLED, READER_UNAVAILABLE, UNKNOWN_READER } from '../../../shared/faults/pcsc-numbers.ts';
import { SYSTEM_CLOCK } from '../clock.ts';
import type { Clock } from '../clock.ts';
import { PcscError } from './card-port.ts';
import { createKoffiList } from './koffi-list.ts';
import type { KoffiList } from './koffi-list.ts';
import { pcscErrorOf } from './pcsclite-package.ts';
import type { NativeMonitor, NativeReader } from './pcsclite-package.ts';
import { decodeNames } from './pcsc-text.ts';
import { createSecondLook } from './second-look.ts';
import type { SlotBoard } from './slot-board.ts';
import { decodeSlot } from './slot-state.ts';

/** One reader that pcsclite follows. */
export interface Followed {
  readonly native: NativeReader;
  connected: boolean;
}

export interface PcscliteReaders {
  get(name: string): Followed | undefined;
  /** Nothing is told any more. */
  close(): void;
  /** True while a call of the second list is under way. */
  isBusy(): boolean;
}

export interface SecondList {
  /** Null on a system whose library loses no reader. */
  readonly second: KoffiList | null;
  readonly clock: Clock;
}

/** Windows counts its readers, and on macOS the package lists them every second. */
function secondListHere(): SecondList {
  return { second: process.platform === 'linux' ? createKoffiList() : null, clock: SYSTEM_CLOCK };
}

interface Following {
  readonly monitor: NativeMonitor;
  readonly board: SlotBoard;
  readonly readers: Map<string, Followed>;
  /** A list was given, or a reader ended by itself: what is there is to be looked at again. */
  lookAgain: () => void;
  closed: boolean;
}

/** Tells `board` of every reader and card. The monitor starts in the next tick. */
export function followReaders(monitor: NativeMonitor, board: SlotBoard, { second, clock }: SecondList = secondListHere()): PcscliteReaders {
  const following: Following = { monitor, board, readers: new Map(), lookAgain: () => undefined, closed: false };
  monitor.on('error', (error) => {
    // Any error but a 'cancelled' ends the monitor for good.
    const failure = pcscErrorOf(error);
    if (!following.closed && failure.code !== CANCELLED) board.die(failure);
  });
  monitor.on('reader', (native) => follow(native, following));
  const stopLooking = takeLists(following, second, clock);
  return {
    get: (name) => following.readers.get(name),
    close() {
      following.closed = true;
      stopLooking();
    },
    isBusy: () => second?.isBusy() ?? false,
  };
}

/**
 * The package says nothing when there is no reader. Its own callback tells: it gets every list of readers, and the first one
 * may be empty. It lists and then waits, and pcsc-lite before 2.0 does not tell it of a reader that comes in between: what
 * it missed is listed by somebody else, and given to the same callback.
 */
function takeLists(following: Following, second: KoffiList | null, clock: Clock): () => void {
  const { monitor, board } = following;
  let make: ((names: readonly string[]) => void) | null = null;
  const take = (names: readonly string[]): void => {
    for (const [name, { native }] of following.readers) {
      if (!names.includes(name)) drop(native, following);
    }
    make?.(names);
  };
  const look = second === null ? null : createSecondLook(() => second.list(), clock, take);
  following.lookAgain = () => {
    if (!following.closed) look?.begin();
  };
  const start = monitor.start;
  monitor.start = (onList) => {
    if (following.closed) return;
    make = (names) => onList(undefined, Buffer.from([...names, ''].map((name) => `${name}\0`).join('')));
    Reflect.apply(start, monitor, [
      (error: Error | undefined, list?: Uint8Array) => {
        if (error) return onList(error);
        take(decodeNames(list ?? new Uint8Array(), 'utf8').map(({ text }) => text));
        board.settle();
        following.lookAgain();
      },
    ]);
  };
  return () => look?.close();
}

/**
 * The reader is gone. The package must not learn it from a list: it would join the reader's thread, which at that moment ends
 * by itself, and then says nothing of the end or is waited for without end.
 */
function drop(native: NativeReader, { monitor, readers, board }: Following): void {
  const { name } = native;
  if (monitor.readers[name] === native) delete monitor.readers[name];
  if (readers.get(name)?.native !== native) return;
  readers.delete(name);
  board.remove(name);
}

function follow(native: NativeReader, following: Following): void {
  const { readers, board } = following;
  const { name } = native;
  const end = (): void => {
    const wasThere = readers.get(name)?.native === native;
    drop(native, following);
    if (wasThere) following.lookAgain();
  };
  // Before anything else: an error that nobody listens to is thrown in the event loop.
  native.on('error', (error) => {
    const { code } = pcscErrorOf(error);
    if (code === UNKNOWN_READER || code === READER_UNAVAILABLE) end();
    // The reader is followed no more, and the package would not begin again.
    else if (code !== CANCELLED) board.die(new PcscError(code));
  });
  // The package would forget by name, and with it a reader that was put in again meanwhile.
  native.removeAllListeners('_end');
  native.on('_end', end);
  // `native.state` is still the old one here.
  native.on('status', (status) => {
    if (readers.get(name)?.native === native) board.update(decodeSlot(name, status.state, status.atr ?? new Uint8Array()));
  });
  readers.set(name, { native, connected: false });
  board.announce(name);
}
