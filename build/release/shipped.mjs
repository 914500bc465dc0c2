// What a packed program holds of other people's work, from the program itself and from what the bundler wrote down.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../setup/folders.mjs';
import { bundledPackages } from './bundled.mjs';
import { packagesInAsar } from './packed.mjs';

/** `path` is its key in the lock file; `why` how it got into the program. @typedef {{ path: string, name: string, version: string, why: 'bundled' | 'folder' | 'compiled' }} Shipped */

/** @typedef {{ version: string, integrity?: string, license?: string }} LockEntry */

/** @returns {Readonly<Record<string, LockEntry>>} */
export function lockedPackages() {
  return JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
}

/** @param {string} path @returns {string} */
export function nameOf(path) {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** @param {string} asar @returns {Shipped[]} each package once, by name */
export function shippedPackages(asar) {
  const lock = lockedPackages();
  const folders = packagesInAsar(asar).map((name) => `node_modules/${name}`);
  // C++ headers, which are in the binary that was compiled with them.
  const compiled = folders.includes('node_modules/pcsclite') ? ['node_modules/nan'] : [];
  /** @type {[Shipped['why'], string[]][]} */
  const found = [['folder', folders], ['compiled', compiled], ['bundled', bundledPackages()]];
  const all = new Map(found.flatMap(([why, paths]) => paths.map((path) => /** @type {const} */ ([path, why]))).toReversed());
  return [...all]
    .map(([path, why]) => {
      const version = lock[path]?.version;
      if (version === undefined) throw new Error(`${path} is in the program, but not in the lock file`);
      return { path, name: nameOf(path), version, why };
    })
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
