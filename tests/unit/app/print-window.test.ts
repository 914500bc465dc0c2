import { describe, expect, it } from 'vitest';
import { createSheetPrinter, printWindowOptions } from '../../../electron/app/print-window.ts';
import type { PrintedContents, PrintWindow } from '../../../electron/app/print-window.ts';
import { windowOptions } from '../../../electron/app/window.ts';
import { readSheet } from '../../../shared/sheets/address.ts';
import { makeSheet } from '../../../shared/sheets/choose-sheet.ts';
import { CASES, inputFor } from '../../fixtures/sheet-cases.ts';

const SHEET = makeSheet('counter', inputFor(CASES['sign-locked']));

type Behaviour = 'ready' | 'untitled' | 'unloadable';

function setUp(behaviour: Behaviour, printers: number, answer: readonly [made: boolean, reason: string] = [true, '']) {
  const done: string[] = [];
  let told: ((event: unknown, title: string) => void) | null = null;
  let expire: (() => void) | null = null;
  const contents: PrintedContents = {
    on: (_event, listener) => void (told = listener),
    printToPDF: async (options) => {
      done.push(`pdf ${JSON.stringify(options)}`);
      return Buffer.from('%PDF');
    },
    getPrintersAsync: async () => Array.from({ length: printers }, () => ({ name: 'p', displayName: 'p', description: '', status: 0, isDefault: false, options: {} })),
    print: (options, callback) => {
      done.push(`print ${options?.silent}`);
      callback?.(...answer);
    },
  };
  const window: PrintWindow = {
    webContents: contents,
    loadURL: async (url) => {
      done.push(url);
      if (behaviour === 'unloadable') throw new Error('gone');
      told?.({}, 'sheet.html');
      if (behaviour === 'ready') told?.({}, SHEET.title);
      else expire?.();
    },
    destroy: () => void done.push('destroyed'),
  };
  const printer = createSheetPrinter({
    createWindow: () => window,
    pageUrl: 'app://bundle/index.html',
    after: (_ms, run) => {
      expire = run;
      return () => void done.push('limit lifted');
    },
  });
  return { printer, done };
}

describe('the print window', () => {
  it('has the rights of the window of the app, less its preload, and is never shown', () => {
    const { preload: _preload, ...rights } = windowOptions({ preload: 'p', packaged: true, dark: false }).webPreferences ?? {};
    expect(printWindowOptions().webPreferences).toEqual(rights);
    expect(printWindowOptions().show).toBe(false);
  });

  it('loads the page of the sheets beside the page of the app, with the sheet in the fragment', async () => {
    const { printer, done } = setUp('ready', 0);
    await printer.toPdf(SHEET);
    const url = new URL(done[0] ?? '');
    expect(`${url.protocol}//${url.host}${url.pathname}${url.search}`).toBe('app://bundle/sheet.html');
    expect(readSheet(url.hash)).toEqual(SHEET);
  });

  it('makes an A4 page as the style sheet says, tagged, without margins in inches and without an outline', async () => {
    const { printer, done } = setUp('ready', 0);
    expect(Buffer.from(await printer.toPdf(SHEET)).toString()).toBe('%PDF');
    expect(JSON.parse(done.find((line) => line.startsWith('pdf'))?.slice(4) ?? '')).toEqual({
      pageSize: 'A4',
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: false,
      displayHeaderFooter: false,
    });
    expect(done.at(-1)).toBe('destroyed');
  });

  it.each(['untitled', 'unloadable'] as const)('is gone even where the page is %s, and nothing is printed', async (behaviour) => {
    const { printer, done } = setUp(behaviour, 1);
    await expect(printer.toPaper(SHEET)).rejects.toThrow(behaviour === 'untitled' ? 'did not get ready' : 'gone');
    expect(done.at(-1)).toBe('destroyed');
    expect(done.some((line) => line.startsWith('print'))).toBe(false);
  });

  it.each([
    [0, [true, ''], 'no-printer'],
    [1, [true, ''], 'made'],
    [1, [false, 'Print job canceled'], 'cancelled'],
    [1, [false, 'Print job failed'], 'failed'],
  ] as const)('with %i printers and %j answers %s', async (printers, answer, result) => {
    const { printer, done } = setUp('ready', printers, answer);
    expect(await printer.toPaper(SHEET)).toBe(result);
    expect(done.filter((line) => line.startsWith('print'))).toEqual(printers === 0 ? [] : ['print false']);
  });
});
