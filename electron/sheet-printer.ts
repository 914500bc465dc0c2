// The Electron program behind `npm run sheet`: makes the PDFs that a job names, beside the job, and ends. It opens no window
// on screen, no reader and no settings. The app never starts it, and it is started with nothing but its own folder.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { app, BrowserWindow, protocol, session } from 'electron';
import type { Sheet } from '../shared/sheets/sheet.ts';
import { createAppProtocol } from './app/app-protocol.ts';
import { prepare } from './app/before-ready.ts';
import { APP_SCHEME } from './app/identity.ts';
import { createLog } from './app/log.ts';
import { guardNavigation } from './app/navigation-guard.ts';
import { BUNDLED_PAGE } from './app/page-origin.ts';
import { outPaths } from './app/paths.ts';
import { createSheetPrinter } from './app/print-window.ts';
import { guardSession } from './app/session-policy.ts';
import { SYSTEM_CLOCK } from './reader/clock.ts';

/** `job.json`, written by build/setup/sheet-job.mjs. */
interface Job {
  readonly pages: readonly { readonly file: string; readonly sheet: Sheet }[];
}

const log = createLog((line) => process.stderr.write(`${line}\n`));

// A driver for graphics is of no use on paper, and often missing where there is no display.
prepare(app, protocol, { smoke: false, safeGraphics: true });
guardNavigation(app, BUNDLED_PAGE);
// The window of one sheet is closed before that of the next is opened.
app.on('window-all-closed', () => undefined);
app.whenReady().then(run).then(() => app.exit(0), giveUp);

async function run(): Promise<void> {
  const folder = app.getAppPath();
  guardSession(session.defaultSession, BUNDLED_PAGE);
  protocol.handle(APP_SCHEME, createAppProtocol(outPaths(import.meta.dirname).renderer));
  const printer = createSheetPrinter({
    createWindow: (options) => new BrowserWindow(options),
    pageUrl: BUNDLED_PAGE.url,
    after: SYSTEM_CLOCK.after,
  });
  const { pages } = JSON.parse(readFileSync(join(folder, 'job.json'), 'utf8')) as Job;
  for (const { file, sheet } of pages) {
    writeFileSync(join(folder, basename(file)), await printer.toPdf(sheet), { flag: 'wx' });
  }
}

function giveUp(error: unknown): void {
  log.error('sheet', error);
  app.exit(1);
}
