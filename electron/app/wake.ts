// After sleep, a locked screen or a switch of user nothing known of readers and cards is sure; at midnight dates move on.
import type { PowerMonitor } from 'electron';
import { jstMidnightAfter } from '../../shared/time/jst.ts';
import type { Clock } from '../reader/clock.ts';

export type WakeEvents = Pick<PowerMonitor, 'on'>;

export interface WakeDeps {
  readonly power: WakeEvents;
  readonly clock: Clock;
  /** Readers and cards are to be looked at anew. */
  readonly onWake: () => void;
  /** The date in Japan may have changed. */
  readonly onNewDay: () => void;
}

/** Electron tells of `unlock-screen` on Windows and macOS, of `user-did-become-active` on macOS alone. */
export function followDays({ power, clock, onWake, onNewDay }: WakeDeps): void {
  const wake = (): void => {
    onNewDay();
    onWake();
    // A timer that slept with the computer comes too late.
    waitForMidnight();
  };
  let cancel: (() => void) | null = null;
  const waitForMidnight = (): void => {
    cancel?.();
    const now = clock.now();
    cancel = clock.after(jstMidnightAfter(now).getTime() - now.getTime(), () => {
      onNewDay();
      waitForMidnight();
    });
  };
  power.on('resume', wake);
  power.on('unlock-screen', wake);
  power.on('user-did-become-active', wake);
  waitForMidnight();
}
