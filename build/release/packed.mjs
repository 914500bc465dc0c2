// An unpacked program as electron-builder leaves it: where its parts lie on each system, and what is in it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';

/** @typedef {{ folder: string, executable: string, asar: string, resources: string }} PackedApp */

const NAME = 'mae-tenken';

/**
 * @param {string} folder `linux-unpacked`, `win-unpacked`, `mac-arm64` and their like
 * @param {NodeJS.Platform} [platform] of the program
 * @returns {PackedApp}
 */
export function packedApp(folder, platform = process.platform) {
  const contents = join(folder, `${NAME}.app`, 'Contents');
  const resources = platform === 'darwin' ? join(contents, 'Resources') : join(folder, 'resources');
  const program = platform === 'darwin' ? join(contents, 'MacOS', NAME) : join(folder, platform === 'win32' ? `${NAME}.exe` : NAME);
  return { folder, executable: program, asar: join(resources, 'app.asar'), resources };
}

/** The unpacked programs in electron-builder's output folder. @param {string} output @returns {string[]} */
export function unpackedFolders(output) {
  const names = existsSync(output) ? readdirSync(output, { withFileTypes: true }) : [];
  return names.filter((entry) => entry.isDirectory() && /^(?:linux|win|mac)(?:-\w+)?(?:-unpacked)?$/.test(entry.name)).map((entry) => join(output, entry.name));
}

/** @param {string} asar @returns {string[]} its files, from the root of the app, with forward slashes, sorted */
export function filesInAsar(asar) {
  const entries = listPackage(asar, { isPack: false }).map((path) => path.slice(1).replaceAll('\\', '/'));
  const folders = new Set(entries.map((path) => path.slice(0, path.lastIndexOf('/'))));
  return entries.filter((path) => !folders.has(path)).toSorted();
}

/** @param {string} asar @param {string} file with forward slashes @returns {Buffer} also of a file that lies beside the asar */
export function readInAsar(asar, file) {
  const beside = join(`${asar}.unpacked`, file);
  return existsSync(beside) ? readFileSync(beside) : extractFile(asar, join(...file.split('/')));
}

/** @param {string} asar @returns {string[]} names of the npm packages that lie in it as folders, sorted */
export function packagesInAsar(asar) {
  const names = filesInAsar(asar).flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []);
  return [...new Set(names)].toSorted();
}

/** @param {string} folder @returns {string[]} every file below it, relative, with forward slashes, sorted; links as files */
export function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted();
}
