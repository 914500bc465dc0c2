// Prints and saves: the sheets and the report for support, made from what main itself holds.
import { join } from 'node:path';
import type { BrowserWindow, SaveDialogOptions, SaveDialogReturnValue } from 'electron';
import { translate } from '../../shared/i18n/translate.ts';
import type { DocumentRequest, DocumentResult } from '../../shared/model/document.ts';
import { failed } from '../../shared/model/outcome.ts';
import type { Outcome } from '../../shared/model/outcome.ts';
import type { AppSnapshot } from '../../shared/model/snapshot.ts';
import { makeSheet } from '../../shared/sheets/choose-sheet.ts';
import { sheetInput } from '../../shared/sheets/input.ts';
import type { Sheet } from '../../shared/sheets/sheet.ts';
import { supportReport } from '../../shared/support/support-report.ts';
import type { Log } from './log.ts';
import type { PrintResult, SheetPrinter } from './print-window.ts';

/** With a window as parent the dialog belongs to it; without one it stands alone. */
export interface SaveDialog {
  showSaveDialog(window: BrowserWindow, options: SaveDialogOptions): Promise<SaveDialogReturnValue>;
  showSaveDialog(options: SaveDialogOptions): Promise<SaveDialogReturnValue>;
}

export interface DocumentDeps {
  readonly read: () => AppSnapshot;
  readonly now: () => Date;
  readonly printer: SheetPrinter;
  readonly dialog: SaveDialog;
  readonly parent: () => BrowserWindow | null;
  /** Where the dialog begins. */
  readonly folder: () => string;
  readonly write: (file: string, content: string | Uint8Array) => Promise<void>;
  readonly log: Log;
}

type Made = Outcome<DocumentResult>;

const MADE: Made = { ok: true, value: 'made' };
const CANCELLED: Made = { ok: true, value: 'cancelled' };

const OF_PRINT: Readonly<Record<PrintResult, Made>> = {
  made: MADE,
  cancelled: CANCELLED,
  'no-printer': failed('no-printer'),
  failed: failed('document-not-printed'),
};

export function createDocumentMaker(deps: DocumentDeps): (request: DocumentRequest) => Promise<Made> {
  return async (request) => {
    const snapshot = deps.read();
    if (request.document === 'support') {
      const { locale } = snapshot;
      const name = { file: 'mae-tenken-support.txt', kind: translate(locale, 'print.kind.text'), ending: 'txt' };
      return save(deps, name, () => Promise.resolve(supportReport(snapshot)));
    }
    const sheet = makeSheet(request.document, sheetInput(snapshot, deps.now()));
    return request.how === 'print' ? print(deps, sheet) : savePdf(deps, sheet);
  };
}

async function print({ printer, log }: DocumentDeps, sheet: Sheet): Promise<Made> {
  try {
    return OF_PRINT[await printer.toPaper(sheet)];
  } catch (error) {
    log.error('print', error);
    return failed('document-not-printed');
  }
}

function savePdf(deps: DocumentDeps, sheet: Sheet): Promise<Made> {
  const name = { file: `${sheet.title}.pdf`, kind: 'PDF', ending: 'pdf' };
  return save(deps, name, () => deps.printer.toPdf(sheet));
}

interface FileName {
  readonly file: string;
  readonly kind: string;
  readonly ending: string;
}

/** Asks for the place first: what is cancelled is never made. */
async function save(deps: DocumentDeps, name: FileName, make: () => Promise<string | Uint8Array>): Promise<Made> {
  const options = { defaultPath: join(deps.folder(), name.file), filters: [{ name: name.kind, extensions: [name.ending] }] };
  const parent = deps.parent();
  try {
    const { canceled, filePath } = await (parent === null
      ? deps.dialog.showSaveDialog(options)
      : deps.dialog.showSaveDialog(parent, options));
    if (canceled || filePath === '') return CANCELLED;
    await deps.write(filePath, await make());
    return MADE;
  } catch (error) {
    // The place may be the user's own folder, which is nobody's business.
    deps.log.error('save', error instanceof Error && 'code' in error ? new Error(String(error.code)) : error);
    return failed('document-not-saved');
  }
}
