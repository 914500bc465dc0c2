// Finds an Electron to run: the official binary, or the copy described in electron-copy.mjs.
// Usage: node build/setup/electron.mjs --print     prints one executable that starts it, as this user must start it
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from './command.mjs';
import { findCopy } from './electron-copy.mjs';
import { isRoot, ROOT } from './folders.mjs';
import { launcherFor } from './privileges.mjs';
import { say } from './say.mjs';
import { isStartedHere } from './started-here.mjs';

/** @typedef {{ kind: 'official' | 'copy', version: string, executable: string, folder: string }} ElectronProgram */

const PACKAGE = join(ROOT, 'node_modules', 'electron');

/** @returns {string} the version that package.json pins */
function pinnedVersion() {
  return JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')).version;
}

/** @returns {ElectronProgram | undefined} */
function installedOfficial() {
  try {
    const folder = join(PACKAGE, 'dist');
    const version = pinnedVersion();
    const executable = join(folder, readFileSync(join(PACKAGE, 'path.txt'), 'utf8'));
    const found = readFileSync(join(folder, 'version'), 'utf8').replace(/^v/, '').trim();
    if (found !== version || !existsSync(executable)) return undefined;
    // Where the kernel allows no user namespaces to users, this helper is what makes the sandbox work.
    if (process.platform === 'linux' && isRoot()) chmodSync(join(folder, 'chrome-sandbox'), 0o4755);
    return { kind: 'official', version, executable, folder };
  } catch {
    return undefined;
  }
}

/** Asks first, briefly: without a network the download itself may hang for minutes. */
async function canDownload() {
  const version = pinnedVersion();
  const mirror = process.env['ELECTRON_MIRROR'] ?? 'https://github.com/electron/electron/releases/download/';
  const address = `${mirror}v${version}/electron-v${version}-${process.platform}-${process.arch}.zip`;
  try {
    return (await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(4000) })).ok;
  } catch {
    return false;
  }
}

async function downloadOfficial() {
  if (!(await canDownload())) return undefined;
  say('Electron をダウンロードします', 'downloading Electron');
  const { ELECTRON_OVERRIDE_DIST_PATH: _, ...env } = process.env;
  const result = runQuietly(process.execPath, [join(PACKAGE, 'install.js')], { env, timeoutMs: 10 * 60_000 });
  if (!result.ok) process.stderr.write(result.output);
  return installedOfficial();
}

/** @returns {Promise<ElectronProgram | undefined>} undefined when there is none for this machine */
export async function findElectron() {
  return installedOfficial() ?? (await downloadOfficial()) ?? (await findCopy());
}

if (isStartedHere(import.meta.url)) {
  const electron = await findElectron();
  if (electron === undefined) {
    say('Electron が見つかりません', 'no Electron is to be had on this machine');
    process.exit(1);
  }
  if (process.argv.includes('--print')) console.log(launcherFor(electron.executable));
  else console.log(JSON.stringify({ ...electron, launcher: launcherFor(electron.executable) }, null, 2));
}
