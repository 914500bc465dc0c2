// Prints many sheets in one run of Electron, and reads PDFs with poppler.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { makePdfs } from '../../../build/setup/sheet-job.mjs';
import type { NamedSheet } from '../../fixtures/sheet-cases.ts';

export interface Printed {
  readonly file: (name: string) => string;
  readonly remove: () => void;
}

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run the end-to-end tests by \`npm test\``);
  return value;
}

export function printAll(sheets: readonly NamedSheet[]): Printed {
  const pages = sheets.map(({ name, sheet }) => ({ file: `${name}.pdf`, sheet }));
  const made = makePdfs({ launcher: setting('MAE_TENKEN_ELECTRON'), app: setting('MAE_TENKEN_APP'), pages, env: process.env });
  if (!made.ok) {
    made.remove();
    throw new Error(`no PDF: ${made.output}`);
  }
  return { file: (name) => join(made.folder, `${name}.pdf`), remove: made.remove };
}

export function poppler(program: 'pdftotext' | 'pdfinfo' | 'pdffonts' | 'pdftoppm', ...args: string[]): string {
  const done = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (done.status !== 0) throw new Error(`${program}: ${done.stderr}`);
  return done.stdout;
}
