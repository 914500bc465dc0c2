// What somebody has who has just cloned the project: the tracked files, in a folder as people name them.
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runQuietly } from '../setup/command.mjs';
import { ROOT } from '../setup/folders.mjs';

/** A space and Japanese, as in the home of many. */
export const FOLDER_NAME = 'まえ 点検';

/** Never part of a clone; for a folder that git does not answer for. */
const NOT_TRACKED = new Set(['.git', 'node_modules', 'out', 'dist', 'coverage']);

/** @returns {string[] | undefined} files, from the root */
function trackedFiles() {
  const { ok, output } = runQuietly('git', ['-C', ROOT, 'ls-files', '-z', '--cached']);
  return ok ? output.split('\0').filter((file) => file !== '' && existsSync(join(ROOT, file))) : undefined;
}

/**
 * Copies the clone, as it stands in this folder, into `parent`.
 * @param {string} parent
 * @returns {string} the folder
 */
export function cloneInto(parent) {
  const folder = join(parent, FOLDER_NAME);
  const tracked = trackedFiles();
  if (tracked === undefined) {
    cpSync(ROOT, folder, { recursive: true, filter: (path) => !NOT_TRACKED.has(path.slice(ROOT.length + 1)) });
    return folder;
  }
  for (const file of tracked) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(ROOT, file), join(folder, file));
  }
  return folder;
}
