import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import { createUserData, launch, runToEnd } from './launch.ts';
import type { LaunchOptions, RunningApp } from './launch.ts';

/** What the preload gives the page; for functions that run there. */
declare const bridge: Bridge;

const open: RunningApp[] = [];
const folders: string[] = [];

async function start(options: LaunchOptions = {}): Promise<RunningApp> {
  const running = await launch(options);
  open.push(running);
  return running;
}

function userData(): string {
  const folder = createUserData();
  folders.push(folder);
  return folder;
}

afterEach(async () => {
  for (const running of open.splice(0)) await running.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const snapshot = ({ page }: RunningApp) => page.evaluate(() => bridge.readSnapshot());

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('a second start', () => {
  it('ends at once and shows the first window', async () => {
    const running = await start();
    const shown = await running.app.evaluateHandle(({ app, BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.minimize();
      return { seen: new Promise<void>((resolve) => app.once('second-instance', () => resolve())) };
    });
    const second = await runToEnd(running.userData);
    expect(second.code).toBe(0);
    await shown.evaluate(({ seen }) => seen);
    const windows = await running.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => [window.isVisible(), window.isMinimized()]),
    );
    expect(windows).toEqual([[true, false]]);
  });
});

describe('settings', () => {
  it.each(['{', '', '{"locale":"xx"}'])('that are broken (%j) are set aside, and the app starts', async (text) => {
    const folder = userData();
    writeFileSync(join(folder, 'settings.json'), text, { mode: 0o666 });
    const running = await start({ userData: folder });
    expect((await snapshot(running)).locale).toBe('ja');
    const aside = readdirSync(folder).filter((name) => name.startsWith('settings.json.broken-'));
    expect(aside.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual([text]);
  });

  it('are kept from one start to the next, and told to the page at once', async () => {
    const folder = userData();
    const running = await start({ userData: folder });
    const told = await running.page.evaluate(async () => {
      const next = new Promise<string>((resolve) => {
        const stop = bridge.onSnapshot(({ locale }) => {
          if (locale !== 'en') return;
          stop();
          resolve(locale);
        });
      });
      const outcome = await bridge.changeSettings({ locale: 'en' });
      return [outcome.ok, await next];
    });
    expect(told).toEqual([true, 'en']);
    await running.close();
    expect((await snapshot(await start({ userData: folder }))).locale).toBe('en');
    expect(JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'))).toMatchObject({ locale: 'en', chosenReader: null });
  });
});

describe('a sample card', () => {
  it('is read and shown without a reader, and left again', async () => {
    const running = await start();
    expect(await running.page.evaluate(() => bridge.showSample('healthy'))).toEqual({ ok: true });
    expect(await snapshot(running)).toMatchObject({ sample: 'healthy', report: { outcome: 'read', medium: 'card' } });
    await running.page.evaluate(() => bridge.showSample(null));
    expect((await snapshot(running)).sample).toBeNull();
  });
});

describe('the end', () => {
  it('comes with the last window, and leaves no reader process', async () => {
    const running = await start();
    const pid = await running.app.evaluate(({ app }) => {
      const reader = app.getAppMetrics().find(({ name }) => name === 'mae-tenken reader');
      return reader?.pid ?? 0;
    });
    expect(isRunning(pid)).toBe(true);
    const ended = new Promise<number | null>((resolve) => {
      running.app.process().once('exit', resolve);
    });
    await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    expect(await ended).toBe(0);
    expect(isRunning(pid)).toBe(false);
  });
});

describe('a page that crashes', () => {
  it('is loaded again', async () => {
    const running = await start();
    const after = await running.app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      // Only the load that follows the crash counts: that of the start may not have been told yet.
      const loaded = new Promise<void>((resolve) =>
        contents?.once('render-process-gone', () => contents.once('did-finish-load', () => resolve())),
      );
      contents?.forcefullyCrashRenderer();
      await loaded;
      return contents?.executeJavaScript('window.bridge.readSnapshot().then(({ locale }) => locale)');
    });
    expect(after).toBe('ja');
    expect(running.output()).toContain('page process gone: ');
  });
});

describe('the smoke switch', () => {
  it('says in one line that all parts are up, and leaves', async () => {
    const { code, stdout } = await runToEnd(userData(), { args: ['--smoke'] });
    expect(JSON.parse(stdout)).toMatchObject({ window: true, bridge: true, reader: true });
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(0);
  });
});
