// Lets a back-off end early when the reader says that something changed.
import type { Clock } from '../clock.ts';

export interface ChangeSignal {
  /** Ends every wait that is under way. */
  fire(): void;
  /** Resolves after `ms`, or at the next `fire`. */
  wait(ms: number): Promise<void>;
}

export function createChangeSignal(clock: Clock): ChangeSignal {
  const waiting = new Set<() => void>();
  return {
    fire() {
      for (const wake of waiting) wake();
    },
    wait(ms) {
      return new Promise((resolve) => {
        const wake = (): void => {
          cancel();
          waiting.delete(wake);
          resolve();
        };
        const cancel = clock.after(ms, wake);
        waiting.add(wake);
      });
    },
  };
}
