// Starts the reader process under Electron and puts it behind the interface that the supervisor knows.
import type { ForkOptions, UtilityProcess } from 'electron';
import type { FromReader, ReaderChild, SpawnReader } from '../reader/process/reader-child.ts';

type Fork = (modulePath: string, args?: string[], options?: ForkOptions) => ForkedProcess;

/** The part of UtilityProcess in use. */
export interface ForkedProcess extends Pick<UtilityProcess, 'postMessage' | 'kill' | 'pid'> {
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  once(event: 'spawn', listener: () => void): unknown;
}

export interface SpawnDeps {
  /** `utilityProcess.fork`; only works after `ready`. */
  readonly fork: Fork;
  readonly modulePath: string;
  /** `process.kill`. */
  readonly signal: (pid: number, signal: 'SIGKILL') => void;
}

export function createSpawnReader(deps: SpawnDeps): SpawnReader {
  return () => spawnChild(deps, 'mae-tenken reader', isFromReader) satisfies ReaderChild;
}

/** A process of our own code with its messages; `isOwn` tells those that it may send, anything else is passed over. */
export function spawnChild<From>(deps: SpawnDeps, serviceName: string, isOwn: (message: unknown) => message is From) {
  const child = deps.fork(deps.modulePath, [], { serviceName, stdio: 'inherit' });
  endForGood(child, deps.signal);
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process has no origin
    post: (message: unknown): void => child.postMessage(message),
    onMessage: (listener: (message: From) => void): void => {
      child.on('message', (message) => {
        if (isOwn(message)) listener(message);
      });
    },
    onExit: (listener: (code: number) => void): void => {
      child.on('exit', listener);
    },
    kill: (): void => killNow(child, deps.signal),
  };
}

/**
 * Electron tells of the end as soon as the process lets go of its pipe. One that then hangs in its own clean-up (seen with
 * Electron 33 while a native thread waits) would stay for as long as the app runs.
 */
function endForGood(child: ForkedProcess, signal: SpawnDeps['signal']): void {
  let pid: number | undefined;
  child.once('spawn', () => {
    pid = child.pid;
  });
  child.on('exit', () => {
    if (pid === undefined) return;
    try {
      signal(pid, 'SIGKILL');
    } catch {
      // It is gone already, as it should be.
    }
  });
}

const TYPES: Readonly<Record<FromReader['type'], true>> = {
  state: true,
  placement: true,
  reading: true,
  working: true,
  resting: true,
  dead: true,
};

/** The process runs our own code, so its message is recognized by its type; anything else is passed over. */
function isFromReader(message: unknown): message is FromReader {
  if (typeof message !== 'object' || message === null || !('type' in message)) return false;
  return typeof message.type === 'string' && Object.hasOwn(TYPES, message.type);
}

/**
 * UtilityProcess.kill() asks politely (SIGTERM, then waits for the end, on macOS even in the main thread:
 * electron/electron#45053), and refuses before the process has started (electron/electron#44009). A process that hangs in a
 * driver needs a signal that cannot be held up, and main must not wait for it.
 */
function killNow(child: ForkedProcess, signal: SpawnDeps['signal']): void {
  if (child.pid === undefined) {
    child.once('spawn', () => killNow(child, signal));
    return;
  }
  try {
    signal(child.pid, 'SIGKILL');
  } catch {
    child.kill();
  }
}
