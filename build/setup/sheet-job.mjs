// Has Electron make PDFs of sheets, in a folder of their own that is an app for Electron: the program is out/sheet-printer.js.
import { spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheFolder, isRoot } from './folders.mjs';
import { NOBODY } from './privileges.mjs';

/** `sheet` is a Sheet of shared/sheets/sheet.ts. @typedef {{ file: string, sheet: unknown }} JobPage */

/** Starting takes a second, a page about a third of one. */
const LIMIT_MS = 240_000;

/**
 * @param {{ launcher: string, app: string, pages: readonly JobPage[], env: NodeJS.ProcessEnv }} job `launcher` starts Electron
 *   as this user must start it, `app` is the folder that holds out/
 * @returns {{ ok: boolean, output: string, folder: string, remove: () => void }} the PDFs lie in `folder` until `remove`
 */
export function makePdfs({ launcher, app, pages, env }) {
  const folder = mkdtempSync(join(cacheFolder(), 'sheet-'));
  const program = pathToFileURL(join(app, 'out', 'sheet-printer.js')).href;
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'mae-tenken-sheet', version: '1.0.0', type: 'module', main: 'main.js' }));
  writeFileSync(join(folder, 'main.js'), `import ${JSON.stringify(program)};\n`);
  writeFileSync(join(folder, 'job.json'), JSON.stringify({ pages }));
  // Root starts Electron as nobody, who must be able to read the job and to write the PDFs, and nobody else.
  if (isRoot()) for (const path of [folder, ...['package.json', 'main.js', 'job.json'].map((file) => join(folder, file))]) chownSync(path, NOBODY, NOBODY);
  const done = spawnSync(launcher, [folder, `--user-data-dir=${join(folder, 'user')}`], {
    cwd: folder,
    env,
    timeout: LIMIT_MS,
    killSignal: 'SIGKILL',
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const remove = () => rmSync(folder, { recursive: true, force: true });
  return { ok: done.status === 0, output: `${done.stderr ?? ''}${done.error?.message ?? ''}`, folder, remove };
}
