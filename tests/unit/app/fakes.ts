// Fakes for tests of electron/app. They hold to the pinned electron.d.ts wherever a function takes a part of Electron.
import type { Log } from '../../../electron/app/log.ts';

export interface FakeLog extends Log {
  readonly lines: string[];
}

export function createFakeLog(): FakeLog {
  const lines: string[] = [];
  return {
    lines,
    info: (what) => void lines.push(what),
    error: (what, error) => void lines.push(`${what}: ${error instanceof Error ? error.message : 'thrown'}`),
  };
}

type Listener = (...args: never[]) => unknown;

/** An event source as Electron has them: `on` and `once` by name, and `emit` for the test. */
export function createEmitter() {
  const listeners = new Map<string, Listener[]>();
  const add = (event: string, listener: Listener): void => {
    listeners.set(event, [...(listeners.get(event) ?? []), listener]);
  };
  return {
    on: add,
    once: add,
    names: () => [...listeners.keys()],
    emit(event: string, ...args: unknown[]): void {
      for (const listener of listeners.get(event) ?? []) Reflect.apply(listener, undefined, args);
    },
  };
}

/** Counts how often the default was prevented. */
export function createEvent(url = '') {
  const event = { url, prevented: 0, preventDefault: () => void (event.prevented += 1) };
  return event;
}

/** Timers that only move when the test says so. */
export function createManualTimer() {
  const waiting = new Map<number, { due: number; run: () => void }>();
  let now = 0;
  let count = 0;
  return {
    pending: () => waiting.size,
    after(ms: number, run: () => void): () => void {
      count += 1;
      const id = count;
      waiting.set(id, { due: now + ms, run });
      return () => void waiting.delete(id);
    },
    advance(ms: number): void {
      const end = now + ms;
      for (;;) {
        const next = [...waiting].filter(([, { due }]) => due <= end).toSorted(([, a], [, b]) => a.due - b.due)[0];
        if (next === undefined) break;
        const [id, { due, run }] = next;
        waiting.delete(id);
        now = due;
        run();
      }
      now = end;
    },
  };
}

/** Lets all promise callbacks run that are already due. */
export async function settle(): Promise<void> {
  await new Promise<void>((resolve) => {
    setImmediate(resolve);
  });
}
