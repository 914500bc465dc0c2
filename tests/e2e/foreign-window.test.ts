// A window that the app never opens, to see that the sandbox and the calls hold against one.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch } from './launch.ts';
import type { RunningApp } from './launch.ts';

const PROBE = `
const { contextBridge, ipcRenderer } = require('electron');
const attempt = (name) => { try { require(name); return 'loaded'; } catch { return 'refused'; } };
contextBridge.exposeInMainWorld('probe', {
  sandboxed: process.sandboxed,
  modules: ['node:fs', 'node:child_process', 'fs', 'path'].map(attempt),
  call: (name, arg) => ipcRenderer.invoke(name, arg).then(() => 'answered', (error) => error.message),
});
`;

let running: RunningApp;
const folder = mkdtempSync(join(tmpdir(), 'mae-tenken-probe-'));
beforeAll(async () => {
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, 'probe.cjs'), PROBE, { mode: 0o644 });
  running = await launch();
});
afterAll(async () => {
  await running.close();
  rmSync(folder, { recursive: true });
});

/** Opens a window that asks for no sandbox, runs code in its page, and closes it again. */
function inForeignWindow(code: string): Promise<unknown> {
  return running.app.evaluate(
    async ({ BrowserWindow }, [preload, script]) => {
      const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: false } });
      await window.loadURL('app://bundle/index.html');
      const result: unknown = await window.webContents.executeJavaScript(script);
      window.destroy();
      return result;
    },
    [join(folder, 'probe.cjs'), code] as const,
  );
}

it('is in the sandbox even when it asks not to be', async () => {
  expect(await inForeignWindow('({ sandboxed: probe.sandboxed, modules: probe.modules })')).toEqual({
    sandboxed: true,
    modules: ['refused', 'refused', 'refused', 'refused'],
  });
});

it.each(['app:read-snapshot', 'card:check-again', 'reader:choose', 'sample:show', 'settings:change', 'link:open'])(
  'gets no answer to %s',
  async (name) => {
    const message = await inForeignWindow(`probe.call(${JSON.stringify(name)})`);
    expect(message).toBe(`Error invoking remote method '${name}': Error: refused`);
  },
);

it('finds no channel but the calls: that of the settings library is closed', async () => {
  // Electron itself listens for `error`.
  expect(await running.app.evaluate(({ ipcMain }) => ipcMain.eventNames())).toEqual(['error']);
});
