// Beginning and end: one instance, one window, the reader process stopped before leaving, dead processes noticed.
import type { App, Details, Event, RenderProcessGoneDetails, WebContents } from 'electron';
import type { Log } from './log.ts';

export const STOP_LIMIT_MS = 2000;

export interface WindowEvents extends Pick<App, 'quit' | 'isReady'> {
  on(event: 'second-instance', listener: () => void): unknown;
  on(event: 'activate', listener: () => void): unknown;
  on(event: 'window-all-closed', listener: () => void): unknown;
}

/** A second start shows the first window; the last closed window ends the app, except on macOS. */
export function followWindows(app: WindowEvents, platform: NodeJS.Platform, openWindow: () => void): void {
  const openWhenReady = (): void => {
    // Either event may come before `ready`, when no window can be made yet; the start opens one anyway.
    if (app.isReady()) openWindow();
  };
  app.on('second-instance', openWhenReady);
  app.on('activate', openWhenReady);
  app.on('window-all-closed', () => {
    if (platform !== 'darwin') app.quit();
  });
}

export interface QuitEvents extends Pick<App, 'quit'> {
  on(event: 'before-quit', listener: (event: Pick<Event, 'preventDefault'>) => void): unknown;
}

export interface QuitDeps {
  /** Ends what must not outlive the app; resolves when it is gone. */
  readonly stop: () => Promise<void>;
  readonly after: (ms: number, run: () => void) => () => void;
  readonly log: Log;
}

/** Holds the first quit back until the reader process is gone, for two seconds at most. */
export function stopBeforeQuit(app: QuitEvents, deps: QuitDeps): void {
  let phase: 'running' | 'stopping' | 'stopped' = 'running';
  app.on('before-quit', (event) => {
    if (phase === 'stopped') return;
    event.preventDefault();
    if (phase === 'stopping') return;
    phase = 'stopping';
    void withLimit(deps).then(() => {
      phase = 'stopped';
      app.quit();
    });
  });
}

/** Never rejects: nothing may keep the app from leaving. */
export function withLimit({ stop, after, log }: QuitDeps): Promise<void> {
  return new Promise((resolve) => {
    const cancel = after(STOP_LIMIT_MS, () => {
      log.info('the reader process did not stop in time');
      resolve();
    });
    stop()
      .catch((error: unknown) => log.error('stop', error))
      .finally(() => {
        cancel();
        resolve();
      });
  });
}

export interface ProcessEvents {
  on(
    event: 'render-process-gone',
    listener: (event: Event, contents: Pick<WebContents, 'reload'>, details: RenderProcessGoneDetails) => void,
  ): unknown;
  on(event: 'child-process-gone', listener: (event: Event, details: ChildGone) => void): unknown;
}

type ChildGone = Pick<Details, 'type' | 'reason' | 'exitCode'>;

/** A page that died is loaded once more; one that dies again stays away, so that nothing turns in circles. */
export function watchProcesses(app: ProcessEvents, log: Log): void {
  let reloaded = false;
  app.on('render-process-gone', (_event, contents, { reason, exitCode }) => {
    log.info(`page process gone: ${reason} (${exitCode})`);
    if (reason === 'clean-exit' || reloaded) return;
    reloaded = true;
    contents.reload();
  });
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    log.info(`${type} process gone: ${reason} (${exitCode})`);
  });
}
