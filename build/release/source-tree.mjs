// A copy of this clone as somebody else would have it: the files that git knows or would take in, with the rights of the umask.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../setup/folders.mjs';

/** @returns {string[]} paths from the root; what is deleted here is left out */
function sourceFiles() {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return [...new Set(listed.split('\0'))].filter((path) => path !== '' && statSync(join(ROOT, path), { throwIfNoEntry: false })?.isFile()).toSorted();
}

/** @param {string} target a folder that need not be there */
export function copySources(target) {
  for (const path of sourceFiles()) {
    const file = join(target, path);
    mkdirSync(dirname(file), { recursive: true });
    const isProgram = (statSync(join(ROOT, path)).mode & 0o100) !== 0;
    writeFileSync(file, readFileSync(join(ROOT, path)), { mode: isProgram ? 0o777 : 0o666 });
  }
}
