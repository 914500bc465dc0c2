// Follows readers and cards by one wait that ends when something happens, in a context in which nothing else is done.
import { CANCELLED, COMM_ERROR, INTERNAL_ERROR, NO_READERS, READER_UNAVAILABLE, SECURITY_VIOLATION, TIMEOUT, UNKNOWN_READER } from '../../../shared/faults/pcsc-numbers.ts';
import { pause, SYSTEM_CLOCK } from '../clock.ts';
import type { Clock } from '../clock.ts';
import { PcscError } from './card-port.ts';
import type { PcscCalls, PcscHandle } from './pcsc-calls.ts';
import type { ReaderName } from './pcsc-text.ts';
import { createSecondLook } from './second-look.ts';
import type { SecondLook } from './second-look.ts';
import type { SlotBoard } from './slot-board.ts';
import { createWatchedReaders } from './watched-readers.ts';
import type { WatchedReaders } from './watched-readers.ts';

/** A reader went away between the list and the wait: the next list is without it. */
const LISTED_AND_GONE: ReadonlySet<number> = new Set([UNKNOWN_READER, READER_UNAVAILABLE, NO_READERS]);

/** Where the system does not tell of arrivals (macOS), readers are listed again this often. */
const LIST_AGAIN_MS = 1000;

/** A wait that ends without news is not begun again at once: a library may call the same state new for ever. */
const NO_NEWS_MS = 200;

/** A cancel that comes before its wait has begun is lost, so it is said again until the wait has ended. */
const CANCEL_AGAIN_MS = 10;

/** A wait beside a mute card sleeps 410 ms within pcsc-lite, where no cancel reaches it: that is not waited for. */
const CLOSING_MS = 150;

/** One for each, since a library locks a context for as long as a call in it takes. */
export interface WatchContexts {
  readonly waiting: PcscHandle;
  readonly listing: PcscHandle;
}

export interface ReaderWatch {
  /** The reader with this name, as the library spells it; undefined where there is none now. */
  nameOf(reader: string): ReaderName | undefined;
  /** Ends the wait. Resolves when that is done, or is taking its time. */
  close(): Promise<void>;
}

interface Watching {
  readonly calls: PcscCalls;
  readonly contexts: WatchContexts;
  readonly clock: Clock;
  readonly readers: WatchedReaders;
  closed: boolean;
  /** Ends a rest. */
  wake: () => void;
}

/** Tells `board` of every reader and card. The contexts are released when the watch ends, by `close` or by an error. */
export function watchReaders(calls: PcscCalls, contexts: WatchContexts, board: SlotBoard, clock: Clock = SYSTEM_CLOCK): ReaderWatch {
  const readers = createWatchedReaders(board, calls);
  const watching: Watching = { calls, contexts, clock, readers, closed: false, wake: () => undefined };
  const ended = follow(watching)
    .catch((error: unknown) => {
      if (!watching.closed) board.die(deathOf(error));
    })
    // A service that is gone has released everything.
    .then(() => Promise.allSettled([calls.release(contexts.waiting), calls.release(contexts.listing)]))
    .then(() => undefined);
  return {
    nameOf: (reader) => readers.nameOf(reader),
    close() {
      if (!watching.closed) {
        watching.closed = true;
        watching.wake();
        void cancelUntil(ended, watching);
      }
      return Promise.race([ended, pause(clock, CLOSING_MS)]);
    },
  };
}

/**
 * pcsc-lite says SECURITY_VIOLATION where the service hangs up while it is asked (winscard_msg.c, MessageReceive). To somebody
 * who was granted a context that is no refusal: the service has ended.
 */
function deathOf(error: unknown): PcscError {
  if (!(error instanceof PcscError)) return new PcscError(INTERNAL_ERROR);
  return error.code === SECURITY_VIOLATION ? new PcscError(COMM_ERROR) : error;
}

async function follow(watching: Watching): Promise<void> {
  const { calls, contexts, readers } = watching;
  let news = true;
  let first = true;
  while (!watching.closed) {
    const names = await calls.list(contexts.listing);
    const isNew = first || readers.differ(names);
    first = false;
    readers.takeNames(names);
    if (!isNew && !news) await rest(watching, NO_NEWS_MS);
    news = await waitOnce(watching);
  }
}

/** Resolves with true when a reader's state is new, and where the system does not tell of arrivals when time has passed. */
async function waitOnce(watching: Watching): Promise<boolean> {
  const { calls, contexts, readers } = watching;
  const states = readers.states();
  if (states.length === 0) {
    await rest(watching, LIST_AGAIN_MS);
    return true;
  }
  if (watching.closed) return true;
  const wait = calls.await(contexts.waiting, states, calls.arrivals === null ? LIST_AGAIN_MS : Infinity);
  const look = lookDuring(wait, watching);
  look.begin();
  try {
    return readers.takeStates(await wait);
  } catch (error) {
    return afterFailedWait(error, watching);
  } finally {
    look.close();
  }
}

/** Rethrows what only a new port can help against. */
function afterFailedWait(error: unknown, { calls, closed }: Watching): boolean {
  if (!(error instanceof PcscError)) throw error;
  if (error.code === TIMEOUT) return calls.arrivals === null;
  if (error.code === CANCELLED && !closed) return true;
  if (LISTED_AND_GONE.has(error.code)) return false;
  throw error;
}

/**
 * Readers come in bursts, and pcsc-lite before 2.0 tells only of those that come after a wait has begun. What came between
 * the list and the wait is found by another list, which ends the wait.
 */
function lookDuring(wait: Promise<unknown>, watching: Watching): SecondLook {
  const { calls, contexts, readers, clock } = watching;
  const ended = wait.then(
    () => undefined,
    () => undefined,
  );
  return createSecondLook(() => calls.list(contexts.listing), clock, (names) => {
    if (readers.differ(names)) void cancelUntil(ended, watching);
  });
}

function rest(watching: Watching, ms: number): Promise<void> {
  if (watching.closed) return Promise.resolve();
  return new Promise((resolve) => {
    const cancel = watching.clock.after(ms, resolve);
    watching.wake = () => {
      cancel();
      resolve();
    };
  });
}

async function cancelUntil(ended: Promise<void>, { calls, contexts, clock }: Watching): Promise<void> {
  const over = ended.then(() => true);
  const cancelOnce = async (): Promise<boolean> => {
    // Cancelling what is not there any more is no fault.
    await calls.cancel(contexts.waiting).catch(() => undefined);
    await pause(clock, CANCEL_AGAIN_MS);
    return false;
  };
  for (let isOver = false; !isOver; ) isOver = await Promise.race([over, cancelOnce()]);
}
