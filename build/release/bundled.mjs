// Which npm packages the bundler put into out/: written down while it works, read when licences and the bill of materials are made.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cloneCacheFolder } from '../setup/folders.mjs';

/** The three parts of the build, see build.mjs. */
export const PARTS = ['node', 'preload', 'renderer'];

/** @param {string} part */
function recordOf(part) {
  return join(cloneCacheFolder(), `bundled-${part}.json`);
}

/**
 * Where the package lies that a module or file belongs to, as the lock file calls it: `node_modules/NAME`. The bundler's own
 * additions have names that begin with a zero.
 * @param {string} id
 * @returns {string[]}
 */
export function packageOfModule(id) {
  if (id.startsWith('\0rolldown/')) return ['node_modules/rolldown'];
  if (id.startsWith('\0vite/')) return ['node_modules/vite'];
  const path = /\/(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/@.][^/]*)\//.exec(id.replaceAll('\\', '/'))?.[1];
  return path === undefined ? [] : [path];
}

/** What a style sheet of our own takes in by `@import`, which the bundler does itself and does not tell. @param {string} file @returns {string[]} */
function importedBy(file) {
  if (file.includes('node_modules') || !existsSync(file)) return [];
  const names = [...readFileSync(file, 'utf8').matchAll(/@import\s+(?:url\()?['"]([^'"]+)['"]/g)].map((match) => match[1] ?? '');
  return names.flatMap((name) => (name.startsWith('.') ? importedBy(join(dirname(file), name)) : [`/node_modules/${name}`]));
}

/**
 * A plugin for the bundler. Code counts by having been kept; style sheets, which leave no code behind, by being there; files by their origin.
 * @param {string} part
 * @returns {import('vite').Plugin}
 */
export function recordBundled(part) {
  /** @type {Set<string>} */
  const found = new Set();
  const note = (/** @type {string} */ id) => packageOfModule(id).forEach((name) => found.add(name));
  return {
    name: 'record-bundled',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type === 'asset') output.originalFileNames.forEach(note);
        else for (const [id, module] of Object.entries(output.modules)) if (module.renderedLength > 0) note(id);
        if (output.type === 'chunk') output.moduleIds.filter((id) => id.endsWith('.css')).flatMap((id) => [id, ...importedBy(id)]).forEach(note);
      }
    },
    writeBundle() {
      writeFileSync(recordOf(part), JSON.stringify([...found].toSorted()));
    },
  };
}

/** @returns {string[]} where the packages in out/ came from, as in the lock file, sorted; throws where the build left no record */
export function bundledPackages() {
  const missing = PARTS.filter((part) => !existsSync(recordOf(part)));
  if (missing.length > 0) throw new Error(`no record of what was bundled (${missing.join(', ')}): run node build/build.mjs --force`);
  return [...new Set(PARTS.flatMap((part) => /** @type {string[]} */ (JSON.parse(readFileSync(recordOf(part), 'utf8')))))].toSorted();
}
