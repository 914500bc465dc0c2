// Puts a sheet on paper or into a PDF, from a hidden window that shows the very page of the preview.
import type { BrowserWindow, BrowserWindowConstructorOptions, PrintToPDFOptions, WebContents } from 'electron';
import { sheetFragment } from '../../shared/sheets/address.ts';
import type { Sheet } from '../../shared/sheets/sheet.ts';

/** Fonts and page are local files; what takes longer than this never comes. */
export const PAGE_LIMIT_MS = 20_000;

/** Wide and high enough for A4 at 96 dpi. */
const WIDTH = 820;
const HEIGHT = 1180;

/** The rights of the window of the app, less its preload: the page needs no bridge. */
export function printWindowOptions(): BrowserWindowConstructorOptions {
  return {
    width: WIDTH,
    height: HEIGHT,
    show: false,
    skipTaskbar: true,
    webPreferences: {
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      contextIsolation: true,
      sandbox: true,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    },
  };
}

/** The style sheet says A4 without margins; the same here, as these are inches and a default page is Letter. */
const PDF: PrintToPDFOptions = {
  pageSize: 'A4',
  margins: { top: 0, bottom: 0, left: 0, right: 0 },
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: false,
  displayHeaderFooter: false,
};

export interface PrintedContents extends Pick<WebContents, 'printToPDF' | 'print' | 'getPrintersAsync'> {
  on(event: 'page-title-updated', listener: (event: unknown, title: string) => void): unknown;
}

export interface PrintWindow extends Pick<BrowserWindow, 'loadURL' | 'destroy'> {
  readonly webContents: PrintedContents;
}

export interface PrinterDeps {
  readonly createWindow: (options: BrowserWindowConstructorOptions) => PrintWindow;
  /** Of the app's own page; the page of the sheets lies beside it. */
  readonly pageUrl: string;
  readonly after: (ms: number, run: () => void) => () => void;
}

export type PrintResult = 'made' | 'cancelled' | 'no-printer' | 'failed';

export interface SheetPrinter {
  /** Rejects where the page does not come up. */
  toPdf(sheet: Sheet): Promise<Uint8Array>;
  /** Opens the system's dialog. */
  toPaper(sheet: Sheet): Promise<PrintResult>;
}

export function createSheetPrinter(deps: PrinterDeps): SheetPrinter {
  return {
    toPdf: (sheet) => withPage(deps, sheet, (contents) => contents.printToPDF(PDF)),
    toPaper: (sheet) => withPage(deps, sheet, print),
  };
}

/** The window is gone afterwards, whatever happens. */
async function withPage<T>(deps: PrinterDeps, sheet: Sheet, use: (contents: PrintedContents) => Promise<T>): Promise<T> {
  const window = deps.createWindow(printWindowOptions());
  try {
    await opened(deps, window, sheet);
    return await use(window.webContents);
  } finally {
    window.destroy();
  }
}

/** Resolves when the page has its fonts and fits its type: it then takes the title of the sheet. */
function opened({ pageUrl, after }: PrinterDeps, window: PrintWindow, sheet: Sheet): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = after(PAGE_LIMIT_MS, () => reject(new Error('the page of the sheet did not get ready')));
    const end = (finish: () => void): void => {
      cancel();
      finish();
    };
    window.webContents.on('page-title-updated', (_event, title) => {
      if (title === sheet.title) end(resolve);
    });
    window.loadURL(new URL('sheet.html', pageUrl).href + sheetFragment(sheet)).catch((error: unknown) => end(() => reject(error)));
  });
}

/** As Chromium names a dialog that was closed without printing. */
const CANCELLED = 'Print job canceled';

async function print(contents: PrintedContents): Promise<PrintResult> {
  const printers = await contents.getPrintersAsync();
  if (printers.length === 0) return 'no-printer';
  return new Promise((resolve) => {
    const options = { silent: false, printBackground: true, pageSize: 'A4', margins: { marginType: 'none' } } as const;
    contents.print(options, (made, reason) => resolve(made ? 'made' : reason === CANCELLED ? 'cancelled' : 'failed'));
  });
}
