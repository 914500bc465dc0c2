// Builds out/ from the sources; parts whose sources have not changed are left alone.
// Usage: node build/build.mjs [--force]
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildDefine } from './release/build-info.mjs';
import { cloneCacheFolder, ROOT } from './setup/folders.mjs';
import { ensureNodeModules } from './setup/node-modules.mjs';
import { isStartedHere } from './setup/started-here.mjs';

/**
 * One part of the build: its Vite configuration, its sources, the folder it writes to and the files there that are its own.
 * @typedef {{ name: string, config: string, entry: string, sources: readonly string[], folder: string, owns: (file: string) => boolean }} Part
 */

/** @type {readonly Part[]} */
const PARTS = [
  {
    name: 'node',
    config: 'vite.node.config.mjs',
    entry: 'electron',
    sources: ['electron', 'shared'],
    folder: 'out',
    owns: (file) => /^out.[^/\\]+\.js$/.test(file),
  },
  {
    name: 'preload',
    config: 'vite.preload.config.mjs',
    entry: 'electron/preload.ts',
    sources: ['electron/preload.ts', 'shared'],
    folder: 'out',
    owns: (file) => /^out.[^/\\]+\.cjs$/.test(file),
  },
  {
    name: 'renderer',
    config: 'vite.renderer.config.mjs',
    entry: 'renderer/index.html',
    sources: ['renderer', 'shared'],
    folder: join('out', 'renderer'),
    owns: (file) => file.startsWith(join('out', 'renderer', '/')),
  },
];

/** @param {string} path relative to the root @returns {string[]} the files at or under it, sorted */
function filesUnder(path) {
  const found = statSync(join(ROOT, path), { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (found.isFile()) return [path];
  return readdirSync(join(ROOT, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .toSorted();
}

/** @param {Part} part */
function fingerprint(part) {
  const hash = createHash('sha256').update(buildDefine().MAE_TENKEN_BUILD);
  for (const file of [...part.sources.flatMap(filesUnder), `build/${part.config}`, 'build/build.mjs', 'package-lock.json']) {
    hash.update(`${file}\0`).update(readFileSync(join(ROOT, file))).update('\0');
  }
  return hash.digest('hex');
}

/** @param {Part} part */
function stampFile(part) {
  return join(cloneCacheFolder(), `build-${part.name}.json`);
}

/** @param {Part} part @param {string} print @returns {boolean} true when out/ holds what these very sources give */
function isFresh(part, print) {
  try {
    const stamp = JSON.parse(readFileSync(stampFile(part), 'utf8'));
    return stamp.print === print && stamp.files.every((/** @type {string} */ file) => existsSync(join(ROOT, file)));
  } catch {
    return false;
  }
}

/** @param {Part} part @param {boolean} force */
async function buildPart(part, force) {
  if (!existsSync(join(ROOT, part.entry))) return;
  const print = fingerprint(part);
  if (!force && isFresh(part, print)) return;
  const { build } = await import('vite');
  const result = await build({ configFile: join(ROOT, 'build', part.config), logLevel: 'silent' });
  const outputs = /** @type {import('vite').Rolldown.RolldownOutput[]} */ (Array.isArray(result) ? result : [result]);
  const files = outputs.flatMap(({ output }) => output.map(({ fileName }) => join(part.folder, fileName)));
  // Names of chunks hold a hash: those of earlier builds must not stay behind, they would be packed.
  for (const file of filesUnder('out').filter(part.owns)) if (!files.includes(file)) rmSync(join(ROOT, file));
  writeFileSync(stampFile(part), JSON.stringify({ print, files }));
}

/** Every file that a build gives, relative to the root, with forward slashes; the packaged app holds exactly these. */
export function builtFiles() {
  const files = PARTS.flatMap((part) => /** @type {string[]} */ (JSON.parse(readFileSync(stampFile(part), 'utf8')).files));
  return files.map((file) => file.replaceAll('\\', '/')).toSorted();
}

/**
 * Brings out/ up to date; what the bundler has to say goes to stderr.
 * @param {{ force?: boolean, only?: string }} [options] `only` names the one part that is wanted
 * @returns {Promise<boolean>} false when the sources do not build
 */
export async function buildAll({ force = false, only } = {}) {
  try {
    for (const part of PARTS) if (only === undefined || only === part.name) await buildPart(part, force);
    return true;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return false;
  }
}

if (isStartedHere(import.meta.url)) {
  if (!ensureNodeModules()) process.exit(1);
  if (!(await buildAll({ force: process.argv.includes('--force') }))) process.exit(1);
}
