// The npm packages that the built app loads at run time: those of `dependencies`, and what these need in turn.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './folders.mjs';

/** @param {string} file @returns {string[]} */
function needs(file) {
  const { dependencies = {}, optionalDependencies = {} } = JSON.parse(readFileSync(file, 'utf8'));
  return Object.keys({ ...dependencies, ...optionalDependencies });
}

/** @returns {string[]} names of the installed run-time packages, sorted */
export function runtimePackages() {
  /** @type {Set<string>} */
  const found = new Set();
  const visit = (/** @type {string} */ name) => {
    const file = join(ROOT, 'node_modules', name, 'package.json');
    if (found.has(name) || !existsSync(file)) return;
    found.add(name);
    needs(file).forEach(visit);
  };
  needs(join(ROOT, 'package.json')).forEach(visit);
  return [...found].toSorted();
}
