import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../electron/app/app-protocol.ts';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import { launch } from './launch.ts';
import type { RunningApp } from './launch.ts';

/** What the preload gives the page; for functions that run there. */
declare const bridge: Bridge;

let running: RunningApp;
beforeAll(async () => {
  running = await launch();
});
afterAll(() => running.close());

/**
 * What the page's contents see of the next attempt to leave: the address, and whether it was prevented. Once this event
 * is prevented, `will-navigate` is not sent any more.
 */
function nextNavigation() {
  return running.app.evaluateHandle(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const seen = new Promise<{ url: string; prevented: boolean }>((resolve) => {
      contents?.once('will-frame-navigate', (event) =>
        setImmediate(() => resolve({ url: event.url, prevented: event.defaultPrevented })),
      );
    });
    return { seen };
  });
}

describe('the page', () => {
  it('is the app’s own', async () => {
    expect(await running.page.evaluate(() => [location.origin, location.href, isSecureContext])).toEqual([
      'app://bundle',
      'app://bundle/index.html',
      true,
    ]);
  });

  it('has nothing of Node and of Electron', async () => {
    const names = ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer', '__dirname'];
    const types = await running.page.evaluate((all) => all.map((name) => typeof Reflect.get(window, name)), names);
    expect(types).toEqual(names.map(() => 'undefined'));
  });

  it('has exactly this bridge', async () => {
    const functions = await running.page.evaluate(() => Object.entries(bridge).map(([name, value]) => `${name}: ${typeof value}`));
    expect(functions.toSorted()).toEqual([
      'changeAnswers: function',
      'changeSettings: function',
      'checkAgain: function',
      'checkPc: function',
      'chooseReader: function',
      'clearHistory: function',
      'makeDocument: function',
      'onSnapshot: function',
      'openLink: function',
      'readSnapshot: function',
      'setHandsOff: function',
      'setTick: function',
      'showSample: function',
      'testPlacement: function',
    ]);
  });

  it('runs in the sandbox of the operating system', async () => {
    const { pid, switches } = await running.app.evaluate(({ app, BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      return {
        pid: contents?.getOSProcessId() ?? 0,
        switches: ['no-sandbox', 'disable-web-security'].filter((name) => app.commandLine.hasSwitch(name)),
      };
    });
    expect(switches).toEqual([]);
    // 2: system calls are filtered. This is what the sandbox is on Linux, where Electron reports nothing itself.
    expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\t2$/m);
  });
});

describe('leaving the page', () => {
  it('is denied by address', async () => {
    const navigation = await nextNavigation();
    await running.page.evaluate(() => {
      location.href = 'https://example.org/';
    });
    expect(await navigation.evaluate(({ seen }) => seen)).toEqual({ url: 'https://example.org/', prevented: true });
    expect(running.page.url()).toBe('app://bundle/index.html');
  });

  it('is denied by link, to another host of the same scheme as well', async () => {
    const navigation = await nextNavigation();
    await running.page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'app://bundle.evil/index.html';
      link.click();
    });
    expect(await navigation.evaluate(({ seen }) => seen)).toEqual({ url: 'app://bundle.evil/index.html', prevented: true });
    expect(running.page.url()).toBe('app://bundle/index.html');
  });

  it('is denied by a new window', async () => {
    const opened = await running.page.evaluate(() => [window.open('https://example.org/'), window.open('app://bundle/')]);
    expect(opened).toEqual([null, null]);
    expect(await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });
});

/** Puts an element on the page and resolves to the directive that its loading broke. */
function brokenDirective(tag: string, attributes: Record<string, string>, text = ''): Promise<string> {
  return running.page.evaluate(
    ([name, given, content]) =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true });
        const element = document.createElement(name);
        for (const [key, value] of Object.entries(given)) element.setAttribute(key, value);
        element.textContent = content;
        document.body.append(element);
        element.remove();
      }),
    [tag, attributes, text] as const,
  );
}

describe('content security policy', () => {
  it('comes with every answer of the app’s scheme', async () => {
    const header = await running.app.evaluate(async ({ net }) => {
      const response = await net.fetch('app://bundle/index.html');
      return response.headers.get('content-security-policy');
    });
    expect(header).toBe(CONTENT_SECURITY_POLICY);
  });

  it('runs no inline script', async () => {
    expect(await brokenDirective('script', {}, 'window.evil = true')).toBe('script-src-elem');
    expect(await running.page.evaluate(() => 'evil' in window)).toBe(false);
  });

  it.each([
    ['script', { src: 'https://example.org/x.js' }, 'script-src-elem'],
    ['img', { src: 'https://example.org/x.png' }, 'img-src'],
    ['link', { rel: 'stylesheet', href: 'https://example.org/x.css' }, 'style-src-elem'],
    ['iframe', { src: 'app://bundle/index.html' }, 'frame-src'],
    ['object', { data: 'app://bundle/index.html' }, 'object-src'],
    ['base', { href: 'https://example.org/' }, 'base-uri'],
    ['p', { style: 'color: red' }, 'style-src-attr'],
  ])('loads no foreign %s', async (tag, attributes, directive) => {
    expect(await brokenDirective(tag, attributes)).toBe(directive);
  });
});

describe('the network', () => {
  it.each(['https://example.org/', 'http://127.0.0.1:9/', 'app://bundle/index.html', 'data:text/plain,x'])(
    'is not open to the page: %s',
    async (url) => {
      const outcome = await running.page.evaluate((address) => fetch(address).then(() => 'reached', () => 'refused'), url);
      expect(outcome).toBe('refused');
    },
  );

  it('is not open to main either', async () => {
    const outcome = await running.app.evaluate(({ net }) =>
      Promise.all(
        ['https://example.org/', 'http://127.0.0.1:9/', 'app://evil/'].map((url) =>
          net.fetch(url).then((response) => response.status, (error: Error) => error.message),
        ),
      ),
    );
    expect(outcome).toEqual(['net::ERR_BLOCKED_BY_CLIENT', 'net::ERR_BLOCKED_BY_CLIENT', 404]);
  });
});

describe('downloads', () => {
  it('are prevented', async () => {
    const download = await running.app.evaluateHandle(({ session }) => ({
      seen: new Promise<boolean>((resolve) => {
        session.defaultSession.once('will-download', (event) => setImmediate(() => resolve(event.defaultPrevented)));
      }),
    }));
    await running.page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'app://bundle/index.html';
      link.download = 'page.html';
      link.click();
    });
    expect(await download.evaluate(({ seen }) => seen)).toBe(true);
  });
});

describe('the menu', () => {
  it('is the app’s own, in Japanese', async () => {
    const labels = await running.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
    expect(labels).toEqual(['アプリ', '編集', '表示', 'ヘルプ']);
  });
});

describe('permissions', () => {
  it.each(['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read', 'persistent-storage'])(
    'are denied: %s',
    async (name) => {
      const state = await running.page.evaluate(async (permission) => {
        const status = await navigator.permissions.query({ name: permission as PermissionName });
        return status.state;
      }, name);
      expect(state).toBe('denied');
    },
  );

  it('are denied when asked for', async () => {
    const outcomes = await running.page.evaluate(async () => {
      const refusal = (attempt: Promise<unknown>) => attempt.then(() => 'granted', (error: Error) => error.name);
      return [
        await refusal(navigator.mediaDevices.getUserMedia({ audio: true })),
        await refusal(navigator.mediaDevices.getDisplayMedia()),
        await refusal(navigator.clipboard.readText()),
        await Notification.requestPermission(),
      ];
    });
    expect(outcomes).not.toContain('granted');
    expect(outcomes.at(-1)).toBe('denied');
  });
});
