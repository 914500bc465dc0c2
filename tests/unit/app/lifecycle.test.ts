import { describe, expect, it } from 'vitest';
import { followWindows, STOP_LIMIT_MS, stopBeforeQuit, watchProcesses } from '../../../electron/app/lifecycle.ts';
import { createEmitter, createEvent, createFakeLog, createManualTimer, settle } from './fakes.ts';

function createFakeApp(ready = true) {
  const quits: string[] = [];
  return { ...createEmitter(), quits, quit: () => void quits.push('quit'), isReady: () => ready };
}

describe('followWindows', () => {
  it.each(['second-instance', 'activate'])('opens the window on %s', (name) => {
    const app = createFakeApp();
    let opened = 0;
    followWindows(app, 'linux', () => void (opened += 1));
    app.emit(name);
    expect(opened).toBe(1);
  });

  it.each(['second-instance', 'activate'])('makes no window on %s before ready', (name) => {
    const app = createFakeApp(false);
    let opened = 0;
    followWindows(app, 'darwin', () => void (opened += 1));
    app.emit(name);
    expect(opened).toBe(0);
  });

  it.each([
    ['linux', 1],
    ['win32', 1],
    ['darwin', 0],
  ] as const)('on %s the last closed window quits %i times', (platform, times) => {
    const app = createFakeApp();
    followWindows(app, platform, () => undefined);
    app.emit('window-all-closed');
    expect(app.quits).toHaveLength(times);
  });
});

function quitting(stop: () => Promise<void>) {
  const app = createFakeApp();
  const timer = createManualTimer();
  const log = createFakeLog();
  let stops = 0;
  const counted = (): Promise<void> => {
    stops += 1;
    return stop();
  };
  stopBeforeQuit(app, { stop: counted, after: timer.after, log });
  const quit = () => {
    const event = createEvent();
    app.emit('before-quit', event);
    return event.prevented === 1;
  };
  return { app, timer, log, quit, stops: () => stops };
}

describe('stopBeforeQuit', () => {
  it('leaves once the reader process is gone', async () => {
    const { app, timer, quit, stops } = quitting(async () => undefined);
    expect(quit()).toBe(true);
    expect(app.quits).toEqual([]);
    await settle();
    expect(app.quits).toEqual(['quit']);
    expect(quit()).toBe(false);
    expect(stops()).toBe(1);
    expect(timer.pending()).toBe(0);
  });

  it('asks it once, however often the user wants to leave', async () => {
    const { app, timer, quit, stops } = quitting(() => new Promise<void>(() => undefined));
    expect([quit(), quit(), quit()]).toEqual([true, true, true]);
    expect(stops()).toBe(1);
    timer.advance(STOP_LIMIT_MS);
    await settle();
    expect(app.quits).toEqual(['quit']);
  });

  it('leaves after two seconds in any case', async () => {
    const { app, timer, log, quit } = quitting(() => new Promise<void>(() => undefined));
    quit();
    timer.advance(STOP_LIMIT_MS - 1);
    await settle();
    expect(app.quits).toEqual([]);
    timer.advance(1);
    await settle();
    expect(app.quits).toEqual(['quit']);
    expect(quit()).toBe(false);
    expect(log.lines).toEqual(['the reader process did not stop in time']);
  });

  it('leaves when stopping fails', async () => {
    const { app, quit } = quitting(() => Promise.reject(new Error('gone')));
    quit();
    await settle();
    expect(app.quits).toEqual(['quit']);
  });
});

function watched() {
  const app = createEmitter();
  const log = createFakeLog();
  watchProcesses(app, log);
  let reloads = 0;
  const contents = { reload: () => void (reloads += 1) };
  const die = (reason: string) => app.emit('render-process-gone', createEvent(), contents, { reason, exitCode: 9 });
  return { app, log, die, reloads: () => reloads };
}

describe('watchProcesses', () => {
  it('loads a page that died once more, and not twice', () => {
    const { die, log, reloads } = watched();
    die('crashed');
    die('crashed');
    expect(reloads()).toBe(1);
    expect(log.lines).toEqual(['page process gone: crashed (9)', 'page process gone: crashed (9)']);
  });

  it('lets a page go that ended by itself', () => {
    const { die, reloads } = watched();
    die('clean-exit');
    expect(reloads()).toBe(0);
  });

  it('notes other processes', () => {
    const { app, log } = watched();
    app.emit('child-process-gone', createEvent(), { type: 'Utility', reason: 'killed', exitCode: 9, name: 'x' });
    expect(log.lines).toEqual(['Utility process gone: killed (9)']);
  });
});
