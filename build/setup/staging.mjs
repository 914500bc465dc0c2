// The unprivileged user that root starts Electron as may not be able to read this folder (a clone in /root, say).
// What it needs is then copied to where it can.
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runQuietly } from './command.mjs';
import { cacheFolder, ROOT } from './folders.mjs';
import { runtimePackages } from './native-packages.mjs';
import { isOpenToAll } from './privileges.mjs';
import { say } from './say.mjs';

/** @param {string} folder @returns {string} a fresh copy of it in the cache folder, open to all */
function openCopy(folder, name = basename(folder)) {
  const target = join(cacheFolder(), name);
  const work = mkdtempSync(join(cacheFolder(), 'work-'));
  cpSync(folder, join(work, name), { recursive: true });
  runQuietly('chmod', ['-R', 'u+rwX,go+rX', join(work, name)]);
  rmSync(target, { recursive: true, force: true });
  renameSync(join(work, name), target);
  rmSync(work, { recursive: true });
  return target;
}

/**
 * The folder to start Electron on: the root of this clone, or a copy of its built part.
 * @returns {string}
 */
export function readableApp() {
  const must = ['package.json', 'out/main.js', 'out/renderer/index.html', 'node_modules/koffi/package.json'];
  if (must.every((file) => !existsSync(join(ROOT, file)) || isOpenToAll(join(ROOT, file)))) return ROOT;
  say('このフォルダーは一般の利用者から読めないため、アプリを読める場所に写します', 'this folder is closed to ordinary users; copying the app to where they can read it');
  const work = mkdtempSync(join(cacheFolder(), 'stage-'));
  try {
    for (const part of ['package.json', 'out', ...runtimePackages().map((name) => join('node_modules', name))]) {
      mkdirSync(join(work, part, '..'), { recursive: true });
      cpSync(join(ROOT, part), join(work, part), { recursive: true, filter: (source) => source !== join(ROOT, 'out', 'types') });
    }
    return openCopy(work, 'app');
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * The same for an Electron that lies in this clone's node_modules.
 * @param {import('./electron.mjs').ElectronProgram} electron
 * @returns {import('./electron.mjs').ElectronProgram}
 */
export function readableElectron(electron) {
  if (isOpenToAll(electron.executable)) return electron;
  const folder = openCopy(electron.folder, `electron-${electron.version}-${electron.kind}`);
  runQuietly('chmod', ['4755', join(folder, 'chrome-sandbox')]);
  return { ...electron, folder, executable: join(folder, basename(electron.executable)) };
}
