// Plays main for the built window: serves out/renderer with its header and puts a fake bridge of the real type before it.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import type { Bridge } from '../../../shared/ipc/bridge.ts';
import type { AppSnapshot } from '../../../shared/model/snapshot.ts';
import { CHECKED_AT } from '../../fixtures/snapshots.ts';

const BUILT = process.env['WINDOW_BUILD'] ?? fileURLToPath(new URL('../../../out/renderer/', import.meta.url));

/** The policy of the page plus the one directive that only a header may carry. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
};

export interface Call {
  readonly name: Exclude<keyof Bridge, 'readSnapshot' | 'onSnapshot'>;
  readonly arg: unknown;
}

interface StageScope {
  readonly stage: { readonly push: (next: AppSnapshot) => void; readonly calls: Call[]; readonly violations: string[] };
}

export interface Stage {
  open(snapshot: AppSnapshot | null, options?: BrowserContextOptions): Promise<OpenWindow>;
  close(): Promise<void>;
}

export interface OpenWindow {
  readonly page: Page;
  push(next: AppSnapshot): Promise<void>;
  calls(): Promise<readonly Call[]>;
  /** Console errors, page errors and violations of the policy so far. */
  problems(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export async function raiseStage(): Promise<Stage> {
  const server = await serve();
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the page server has no port');
  const browser = await launch();
  return {
    open: (snapshot, options = {}) => openWindow(browser, `http://127.0.0.1:${address.port}/index.html`, snapshot, options),
    close: async () => {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    // This test browser only; the app itself never drops its sandbox.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}

async function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://window').pathname);
    readFile(join(BUILT, path)).then(
      (body) => {
        response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
        response.setHeader('Content-Security-Policy', POLICY);
        response.end(body);
      },
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

async function openWindow(
  browser: Browser,
  url: string,
  snapshot: AppSnapshot | null,
  options: BrowserContextOptions,
): Promise<OpenWindow> {
  const context = await browser.newContext({ viewport: { width: 1024, height: 720 }, ...options });
  // The evening at which the cards of the snapshots were read; timers run on.
  await context.clock.setFixedTime(CHECKED_AT);
  const page = await context.newPage();
  const heard: string[] = [];
  page.on('console', (message) => {
    // The browser asks for /favicon.ico by itself; the app has no use for one.
    if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(error.message));
  await page.addInitScript(watchPolicy);
  if (snapshot !== null) await page.addInitScript(fakeMain, snapshot);
  await page.goto(url);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const stage = <T>(read: (scope: StageScope['stage']) => T): Promise<T> =>
    page.evaluate(`(${read.toString()})(window.stage)`) as Promise<T>;
  return {
    page,
    push: (next) => page.evaluate((value) => (globalThis as unknown as StageScope).stage.push(value), next),
    calls: () => stage((scope) => scope.calls),
    problems: async () => [...heard, ...(await stage((scope) => scope.violations))],
    close: () => context.close(),
  };
}

/** Runs in the page before anything else. */
function watchPolicy(): void {
  const violations: string[] = [];
  document.addEventListener('securitypolicyviolation', (event) => {
    violations.push(`${event.violatedDirective}: ${event.blockedURI || event.sample}`);
  });
  Object.defineProperty(globalThis, 'stage', { value: { push: () => undefined, calls: [], violations }, writable: true });
}

/** Runs in the page: a main that answers every call with success and pushes what the test tells it to. */
function fakeMain(first: AppSnapshot): void {
  const scope = globalThis as unknown as { stage: StageScope['stage'] };
  const listeners = new Set<(snapshot: AppSnapshot) => void>();
  const calls: Call[] = [];
  let current = first;
  const done = (name: Call['name']) => (arg?: unknown) => {
    calls.push({ name, arg });
    return Promise.resolve({ ok: true, value: undefined } as const);
  };
  const bridge: Bridge = {
    readSnapshot: () => Promise.resolve(current),
    checkAgain: done('checkAgain'),
    chooseReader: done('chooseReader'),
    showSample: done('showSample'),
    changeSettings: done('changeSettings'),
    openLink: done('openLink'),
    changeAnswers: done('changeAnswers'),
    setTick: done('setTick'),
    setHandsOff: done('setHandsOff'),
    testPlacement: done('testPlacement'),
    clearHistory: done('clearHistory'),
    checkPc: done('checkPc'),
    makeDocument: (request) => {
      calls.push({ name: 'makeDocument', arg: request });
      return Promise.resolve({ ok: true, value: 'made' } as const);
    },
    onSnapshot: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  Object.defineProperty(globalThis, 'bridge', { value: bridge });
  scope.stage = {
    ...scope.stage,
    calls,
    push: (next) => {
      current = next;
      for (const listener of listeners) listener(next);
    },
  };
}
