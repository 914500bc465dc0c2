// `npm test`: sets up what the tests need, builds, runs every suite, and ends with the line `N passed, N failed`.
// Usage: node build/test.mjs [vitest's arguments]
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canIsolate, isolated } from './alone.mjs';
import { buildAll } from './build.mjs';
import { runHere } from './setup/command.mjs';
import { startXvfb } from './setup/display.mjs';
import { findElectron } from './setup/electron.mjs';
import { ROOT } from './setup/folders.mjs';
import { ensureNodeModules } from './setup/node-modules.mjs';
import { ensurePackages, READER_PACKAGES, TEST_PACKAGES, WINDOW_PACKAGES } from './setup/packages.mjs';
import { launcherFor } from './setup/privileges.mjs';
import { say } from './setup/say.mjs';
import { readableApp, readableElectron } from './setup/staging.mjs';
import { notHere, OTHER_SUITES, testFiles, WINDOW_SUITES } from './setup/suites.mjs';
import { lastLine, total } from './setup/summary.mjs';

/** @typedef {import('./setup/summary.mjs').Summary} Summary */
/** @typedef {import('./setup/electron.mjs').ElectronProgram} ElectronProgram */
/** @typedef {{ code: number, summary: Summary }} Run */

/**
 * What the tests are told: which Electron to start (MAE_TENKEN_ELECTRON is one executable for Playwright, already
 * unprivileged; _PROGRAM the program itself and _FOLDER where it lies), on which app folder, display and home.
 * @param {ElectronProgram} electron
 * @param {string} home
 */
function windowEnvironment(electron, home) {
  return {
    MAE_TENKEN_ELECTRON: launcherFor(electron.executable),
    MAE_TENKEN_ELECTRON_KIND: electron.kind,
    MAE_TENKEN_ELECTRON_VERSION: electron.version,
    MAE_TENKEN_ELECTRON_FOLDER: electron.folder,
    MAE_TENKEN_APP: readableApp(),
    MAE_TENKEN_HOME: home,
  };
}

/** @param {string} file @returns {Summary} */
function readSummary(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // vitest ended before it could count: a broken configuration, or a crash.
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/**
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {number} [output] an open file that takes what it says
 * @returns {Promise<Run>}
 */
async function runVitest(args, env, output) {
  const folder = mkdtempSync(join(tmpdir(), 'mae-tenken-summary-'));
  const file = join(folder, 'summary.json');
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', `--reporter=${join(ROOT, 'build', 'reporter.mjs')}`];
  const command = [process.execPath, vitest, 'run', '--config', join(ROOT, 'tests', 'vitest.config.ts'), ...reporters, ...args];
  const [program = '', ...rest] = isolated(command);
  const code = await runHere(program, rest, { cwd: ROOT, env: { ...env, MAE_TENKEN_SUMMARY: file }, ...(output === undefined ? {} : { output }) });
  const summary = readSummary(file);
  rmSync(folder, { recursive: true, force: true });
  return { code, summary };
}

/** @param {readonly string[]} suites @returns {string[]} */
function projects(suites) {
  return suites.flatMap((suite) => ['--project', suite]);
}

/**
 * Two halves at a time, each with a pcscd and a network of its own: the tests of the reader wait, those of the window work.
 * What the second half says comes in one piece at the end. `window` is a part of e2e that uses both cores.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Run>}
 */
async function runBothHalves(env) {
  const folder = mkdtempSync(join(tmpdir(), 'mae-tenken-output-'));
  const said = join(folder, 'window.log');
  const output = openSync(said, 'w');
  try {
    const runs = await Promise.all([runVitest(projects(OTHER_SUITES), env), runVitest(projects(['window', ...WINDOW_SUITES]), env, output)]);
    process.stdout.write(readFileSync(said));
    return { code: Math.max(...runs.map(({ code }) => code)), summary: total(runs.map(({ summary }) => summary)) };
  } finally {
    closeSync(output);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns {Promise<{ electron: ElectronProgram, display: import('./setup/display.mjs').Display } | undefined>} */
async function prepareWindow() {
  const found = await findElectron();
  if (found === undefined) return undefined;
  const electron = readableElectron(found);
  try {
    return { electron, display: await startXvfb() };
  } catch (error) {
    process.stderr.write(`Xvfb: ${String(error)}\n`);
    return undefined;
  }
}

/**
 * The virtual reader, Xvfb and the like exist on Linux only. Elsewhere the files that need them are named, one by one,
 * and counted as skipped. Whoever gives arguments gets the files that were asked for.
 * @param {readonly string[]} args
 */
async function runElsewhere(args) {
  if (args.length > 0) return runVitest(args, process.env);
  const left = notHere({ platform: process.platform, lent: process.env['MAE_TENKEN_PCSCD'] !== undefined });
  const without = left.flatMap(({ file }) => ['--exclude', file]);
  const { code, summary } = await runVitest(without, process.env);
  say('次のテストは Linux にしかないものを使うため、実行しませんでした', 'NOT RUN and counted as skipped: these files need what only Linux has');
  for (const { file, needs } of left) process.stderr.write(`  ${file}: ${needs.join(', ')}\n`);
  return { code, summary: { ...summary, skipped: summary.skipped + left.length } };
}

/** @param {readonly string[]} args */
async function runAll(args) {
  if (process.platform !== 'linux') return runElsewhere(args);
  const window = await prepareWindow();
  if (window === undefined) {
    const { code, summary } = await runVitest([...projects(OTHER_SUITES), ...args], process.env);
    const notRun = WINDOW_SUITES.map((suite) => `${suite} (${testFiles(suite).length} files)`).join(', ');
    say(`Electron または画面がないため、実行しませんでした: ${notRun}`, 'NOT RUN and counted as failed, for want of an Electron or a display');
    return { code, summary: { ...summary, failed: summary.failed + WINDOW_SUITES.length } };
  }
  const home = mkdtempSync(join(tmpdir(), 'mae-tenken-home-'));
  try {
    const env = { ...process.env, ...window.display.env, ...windowEnvironment(window.electron, home) };
    return await (args.length === 0 && canIsolate() ? runBothHalves(env) : runVitest(args, env));
  } finally {
    await window.display.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

async function test() {
  ensurePackages([...READER_PACKAGES, ...WINDOW_PACKAGES, ...TEST_PACKAGES]);
  if (!ensureNodeModules() || !(await buildAll())) {
    console.log(lastLine({ passed: 0, failed: 1, skipped: 0 }));
    return 1;
  }
  const { code, summary } = await runAll(process.argv.slice(2));
  const clean = code === 0 && summary.failed === 0 && summary.passed > 0;
  if (!clean && summary.failed === 0) summary.failed = 1;
  console.log(lastLine(summary));
  return clean ? 0 : 1;
}

process.exitCode = await test();
