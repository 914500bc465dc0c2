// Tells a script that was started from one that is imported.
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** @param {string} file Windows takes a path in any case, and shells differ in that of the drive's letter. */
function comparable(file) {
  return process.platform === 'win32' ? file.toLowerCase() : file;
}

/**
 * True in the module that Node was started with, also when its folder was reached through a link.
 * @param {string} url `import.meta.url` of the module that asks
 */
export function isStartedHere(url) {
  try {
    return comparable(realpathSync(process.argv[1] ?? '')) === comparable(fileURLToPath(url));
  } catch {
    return false;
  }
}
