// `npm run test:windows`: the project on Windows' own Node, under Wine, with WinSCard.dll before a virtual reader.
// Needs Debian, x64, root. Where it cannot run it says so in one line and leaves with 0; else it ends with the line
// `N passed, N failed`. What it makes is kept in the cache folder (folders.mjs), below windows/; that can be deleted any time.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hasProgram } from './setup/command.mjs';
import { cacheFolder, isRoot } from './setup/folders.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { say } from './setup/say.mjs';
import { lastLine, total } from './setup/summary.mjs';
import { ensureDebian } from './windows/debian.mjs';
import { cloneInto } from './windows/newcomer.mjs';
import { canMakeWorld, runInOwnWorld } from './windows/own-world.mjs';
import { registryEnvironment } from './windows/registry.mjs';
import { ensureWindowsNode } from './windows/windows-node.mjs';
import { NODE_PLACE, RUN_PLACE } from './windows/wine.mjs';

/** @typedef {import('./setup/summary.mjs').Summary} Summary */

const SESSION = fileURLToPath(new URL('windows/session.mjs', import.meta.url));
const DAY_MS = 24 * 60 * 60_000;

/** @param {string} japanese @param {string} english */
function notHere(japanese, english) {
  say(`Windows のテストは実行しませんでした: ${japanese}`, `the Windows tests did NOT RUN: ${english}`);
}

/** @returns {boolean} true where it can run; otherwise the reason is said */
function canRun() {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !hasProgram('apt-get')) {
    notHere('Debian（x64）でだけ動きます', 'they need Debian on x64');
  } else if (!isRoot()) notHere('管理者（root）でだけ動きます', 'they need root');
  else if (!canMakeWorld()) notHere('この環境では名前空間を作れません（CAP_SYS_ADMIN）', 'no namespaces can be made here (CAP_SYS_ADMIN)');
  else return true;
  return false;
}

/** A run that was killed leaves its folder behind. @param {string} home */
function removeLeftovers(home) {
  for (const name of readdirSync(home).filter((file) => /^(?:run|work)-/.test(file))) {
    const age = Date.now() - (statSync(join(home, name), { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (age > DAY_MS) rmSync(join(home, name), { recursive: true, force: true });
  }
}

/** @param {string} root @param {string} node @param {string} run @returns {Promise<Summary>} */
async function runIn(root, node, run) {
  cloneInto(run);
  const binds = [
    { from: node, to: NODE_PLACE },
    { from: run, to: RUN_PLACE },
  ];
  const summaries = [];
  for (const half of ['installation', 'trials']) {
    const network = half === 'installation';
    const summary = join(run, `${half}.json`);
    const job = JSON.stringify({ half, root, run, env: network ? registryEnvironment(run) : {}, summary });
    await runInOwnWorld({ root, binds, network }, [process.execPath, SESSION, job]);
    summaries.push(readSummary(summary));
  }
  return total(summaries);
}

/** @param {string} file @returns {Summary} */
function readSummary(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // It ended before it could count.
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

async function testWindows() {
  if (!canRun()) return 0;
  ensurePackages(['debootstrap', 'util-linux']);
  const home = join(cacheFolder(), 'windows');
  mkdirSync(home, { recursive: true });
  removeLeftovers(home);
  const root = ensureDebian(home);
  const node = root === undefined ? undefined : await ensureWindowsNode(home);
  if (root === undefined || node === undefined) {
    notHere('必要なものがそろいませんでした', 'something they need is not to be had');
    return 0;
  }
  const run = mkdtempSync(join(home, 'run-'));
  try {
    const summary = await runIn(root, node, run);
    console.log(lastLine(summary));
    return summary.failed === 0 && summary.passed > 0 ? 0 : 1;
  } finally {
    rmSync(run, { recursive: true, force: true });
  }
}

process.exitCode = await testWindows();
