// `npm run sheet`: makes one sheet as a PDF, without a window on screen and without a display.
// Usage: node build/run-sheet.mjs counter|kiosk|prefiling --out FILE.pdf [the options of plan] [--from-card | --demo NAME] [--locale ja|en]
// Exit codes: 0 written, 30 card not read, 64 bad usage, 69 no Electron, 70 not made, 73 the file cannot be written. Nothing is
// written but by 0.
import { spawnSync } from 'node:child_process';
import { copyFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { buildAll } from './build.mjs';
import { hasDisplay, startXvfb } from './setup/display.mjs';
import { findElectron } from './setup/electron.mjs';
import { ROOT } from './setup/folders.mjs';
import { ensureNodeModules } from './setup/node-modules.mjs';
import { ensurePackages, READER_PACKAGES, SHEET_PACKAGES, WINDOW_PACKAGES } from './setup/packages.mjs';
import { launcherFor } from './setup/privileges.mjs';
import { ensureSandbox } from './setup/sandbox.mjs';
import { say } from './setup/say.mjs';
import { makePdfs } from './setup/sheet-job.mjs';
import { readableApp, readableElectron } from './setup/staging.mjs';

const UNAVAILABLE = 69;
const SOFTWARE = 70;
const CANNOT_CREATE = 73;

/** npm runs its scripts in the folder of package.json; a file is meant from where npm was called. */
function userFolder() {
  const { INIT_CWD: called, npm_lifecycle_event: script } = process.env;
  return script === 'sheet' && called !== undefined ? called : process.cwd();
}

/** @param {string} out @returns {boolean} true when a file can be put there; leaves nothing behind */
function isWritable(out) {
  const probe = `${out}.${process.pid}.part`;
  try {
    if (statSync(out, { throwIfNoEntry: false })?.isDirectory()) return false;
    writeFileSync(probe, '', { flag: 'wx' });
    rmSync(probe);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} made @param {string} out Whole or not at all. */
function putWhole(made, out) {
  const beside = `${out}.${process.pid}.part`;
  try {
    copyFileSync(made, beside);
    renameSync(beside, out);
    return 0;
  } catch {
    rmSync(beside, { force: true });
    return cannotCreate(out);
  }
}

/** @param {string} out */
function cannotCreate(out) {
  say(`ここには書けません: ${out}`, `cannot write here: ${dirname(out)}`);
  return CANNOT_CREATE;
}

/** @param {unknown} sheet @param {string} out */
async function draw(sheet, out) {
  if (!hasDisplay()) ensurePackages(SHEET_PACKAGES);
  const found = (await buildAll()) ? await findElectron() : undefined;
  if (found === undefined) {
    say('Electron を用意できませんでした', 'no Electron is to be had');
    return UNAVAILABLE;
  }
  const electron = readableElectron(found);
  if (!ensureSandbox(electron)) return UNAVAILABLE;
  const display = hasDisplay() ? undefined : await startXvfb().catch(() => null);
  if (display === null) {
    say('画面の代わりになる Xvfb を動かせませんでした', 'there is no display, and Xvfb could not be started instead');
    return UNAVAILABLE;
  }
  try {
    const env = { ...process.env, ...display?.env };
    const made = makePdfs({ launcher: launcherFor(electron.executable), app: readableApp(), pages: [{ file: 'sheet.pdf', sheet }], env });
    try {
      if (made.ok) return putWhole(join(made.folder, 'sheet.pdf'), out);
      process.stderr.write(made.output);
      say('PDFを作れませんでした', 'the PDF could not be made');
      return SOFTWARE;
    } finally {
      made.remove();
    }
  } finally {
    await display?.stop();
  }
}

async function run() {
  ensurePackages([...READER_PACKAGES, ...WINDOW_PACKAGES]);
  if (!ensureNodeModules() || !(await buildAll({ only: 'node' }))) {
    say('準備ができませんでした', 'the set-up failed');
    return SOFTWARE;
  }
  const first = spawnSync(process.execPath, [join(ROOT, 'out', 'sheet.js'), ...process.argv.slice(2)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 16 * 1024 * 1024,
  });
  if (first.status !== 0) return first.status ?? SOFTWARE;
  const job = JSON.parse(first.stdout);
  const out = resolve(userFolder(), job.out);
  return isWritable(out) ? draw(job.sheet, out) : cannotCreate(out);
}

process.exitCode = await run();
