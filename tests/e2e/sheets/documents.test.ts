// Printing and saving from the real window.
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bridge } from '../../../shared/ipc/bridge.ts';
import { launch, snapshotWhere } from '../launch.ts';
import type { RunningApp } from '../launch.ts';
import { poppler } from './print-all.ts';

/** What the preload gives the page; for functions that run there. */
declare const bridge: Bridge;

let running: RunningApp;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mae-tenken-save-'));
  chmodSync(folder, 0o777);
  running = await launch();
  await running.page.evaluate(() => bridge.showSample('sign-locked'));
  await snapshotWhere(running.page, ({ sample }) => sample === 'sign-locked');
});

afterAll(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The answer of the system's dialog, which no test can press. */
function answerDialog(filePath: string | null): Promise<void> {
  return running.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: path === null, filePath: path ?? '' });
  }, filePath);
}

const make = (request: Parameters<Bridge['makeDocument']>[0]) => running.page.evaluate((wanted) => bridge.makeDocument(wanted), request);
/** The minute may pass between two sheets. */
const withoutClock = (text: string): string => text.replaceAll(/\d+:\d\d/g, '');
const windows = () => running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

describe('PDFで保存', () => {
  it.each(['counter', 'kiosk', 'prefiling'] as const)('writes %s where the dialog says, and closes its hidden window', async (document) => {
    const file = join(folder, `${document}.pdf`);
    await answerDialog(file);
    expect(await make({ document, how: 'pdf' })).toEqual({ ok: true, value: 'made' });
    expect(poppler('pdfinfo', file)).toMatch(/Pages:\s+1\n/);
    expect(poppler('pdftotext', file, '-')).toContain('サンプル: 本物のカードの結果ではありません');
    expect(await windows()).toBe(1);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('is one page however large the window’s own text is', async () => {
    await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(3));
    const file = join(folder, 'zoomed.pdf');
    await answerDialog(file);
    expect(await make({ document: 'counter', how: 'pdf' })).toEqual({ ok: true, value: 'made' });
    expect(poppler('pdfinfo', file)).toMatch(/Pages:\s+1\n/);
    expect(withoutClock(poppler('pdftotext', file, '-'))).toBe(withoutClock(poppler('pdftotext', join(folder, 'counter.pdf'), '-')));
    await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1));
  });

  it('takes a cancelled dialog for an answer and makes nothing', async () => {
    await answerDialog(null);
    expect(await make({ document: 'counter', how: 'pdf' })).toEqual({ ok: true, value: 'cancelled' });
  });

  it('says when the place cannot be written to', async () => {
    const file = join(folder, 'missing', 'a.pdf');
    await answerDialog(file);
    expect(await make({ document: 'counter', how: 'pdf' })).toEqual({ ok: false, error: { code: 'document-not-saved' } });
    expect(existsSync(file)).toBe(false);
    expect(running.output()).not.toContain('missing');
  });
});

describe('the report for support', () => {
  it('is saved as a text', async () => {
    const file = join(folder, 'support.txt');
    await answerDialog(file);
    expect(await make({ document: 'support', how: 'text' })).toEqual({ ok: true, value: 'made' });
    expect(readFileSync(file, 'utf8')).toContain('0.1.0');
  });
});

describe('印刷する', () => {
  it('says so where there is no printer', async () => {
    expect(await make({ document: 'counter', how: 'print' })).toEqual({ ok: false, error: { code: 'no-printer' } });
    expect(await windows()).toBe(1);
  });
});

describe('the page of a sheet', () => {
  it('has no bridge, and cannot be opened by the window', async () => {
    const opened = await running.page.evaluate(() => window.open('app://bundle/sheet.html#x'));
    expect(opened).toBeNull();
    expect(await windows()).toBe(1);
  });
});
