// Starts the built app on a real Electron, sandbox on, with a user folder of its own. `npm test` says on which Electron
// and which folder (build/test.mjs); without it nothing can be started and the test fails.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright';
import type { ElectronApplication, Page } from 'playwright';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import type { AppSnapshot } from '../../shared/model/snapshot.ts';

/** What the preload gives the page; for functions that run there. */
declare const bridge: Bridge;

export interface LaunchOptions {
  /** Default: a new folder, removed by `close`. */
  readonly userData?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  /** All that the app wrote to stderr so far. */
  output(): string;
  /** Ends the app and removes the folder that `launch` made. Safe to call twice. */
  close(): Promise<void>;
}

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run the end-to-end tests by \`npm test\``);
  return value;
}

function environment(extra: Readonly<Record<string, string>> = {}): Record<string, string> {
  // Vitest's own settings are none of the app's business.
  const own = /^(?:VITEST|TEST$|NODE_ENV$|NODE_OPTIONS$|ELECTRON_|MAE_TENKEN_DEV_URL$)/;
  const kept = Object.entries(process.env).filter(([name]) => !own.test(name));
  return { ...(Object.fromEntries(kept) as Record<string, string>), ...extra };
}

/** A folder that the unprivileged user may use. */
export function createUserData(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mae-tenken-user-'));
  chmodSync(folder, 0o777);
  return folder;
}

function commandLine(userData: string, args: readonly string[] = []): string[] {
  return [setting('MAE_TENKEN_APP'), `--user-data-dir=${userData}`, ...args];
}

/** Says once in a run on which Electron it runs; the home folder is new for each run. */
function announce(version: string): void {
  const mark = join(process.env['MAE_TENKEN_HOME'] ?? '', 'announced');
  if (existsSync(mark)) return;
  if (process.env['MAE_TENKEN_HOME'] !== undefined) writeFileSync(mark, '');
  process.stdout.write(`end-to-end tests run on Electron ${version} (${process.env['MAE_TENKEN_ELECTRON_KIND'] ?? 'unknown'})\n`);
}

export async function launch(options: LaunchOptions = {}): Promise<RunningApp> {
  const userData = options.userData ?? createUserData();
  const app = await _electron.launch({
    executablePath: setting('MAE_TENKEN_ELECTRON'),
    args: commandLine(userData, options.args),
    env: environment(options.env),
    chromiumSandbox: true,
  });
  let text = '';
  app.process().stderr?.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  const ended = new Promise<void>((resolve) => {
    app.once('close', () => resolve());
  });
  let closing: Promise<void> | null = null;
  const end = async (): Promise<void> => {
    await app.close();
    await ended;
    if (options.userData === undefined) rmSync(userData, { recursive: true, force: true });
  };
  const close = (): Promise<void> => (closing ??= end());
  try {
    announce(await app.evaluate(() => process.versions['electron'] ?? 'unknown'));
    const page = await app.firstWindow();
    await page.waitForLoadState('load');
    return { app, page, userData, output: () => text, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The first snapshot after revision `since`: the present one, or the next that main pushes. */
function nextSnapshot(page: Page, since: number): Promise<AppSnapshot> {
  return page.evaluate(
    (seen) =>
      new Promise<AppSnapshot>((resolve) => {
        const accept = (snapshot: AppSnapshot): void => {
          if (snapshot.revision <= seen) return;
          stop();
          resolve(snapshot);
        };
        const stop = bridge.onSnapshot(accept);
        void bridge.readSnapshot().then(accept);
      }),
    since,
  );
}

/** Follows the snapshots, without polling, until one is as wanted. What never comes ends with the test's time limit. */
export async function snapshotWhere(page: Page, wanted: (snapshot: AppSnapshot) => boolean): Promise<AppSnapshot> {
  let snapshot = await nextSnapshot(page, 0);
  while (!wanted(snapshot)) snapshot = await nextSnapshot(page, snapshot.revision);
  return snapshot;
}

/** Starts the app without a driver and waits for its end; for a second instance or the smoke switch. */
export async function runToEnd(userData: string, options: Omit<LaunchOptions, 'userData'> = {}) {
  const child = spawn(setting('MAE_TENKEN_ELECTRON'), commandLine(userData, options.args), {
    env: environment(options.env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr.resume();
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout };
}
