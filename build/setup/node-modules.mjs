// Installs the npm packages of package-lock.json when they are not there yet, or no longer those of the lock file.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './folders.mjs';
import { runNpm } from './npm.mjs';
import { say } from './say.mjs';

const STAMP = join(ROOT, 'node_modules', '.mae-tenken-install.json');
const PCSCLITE = join(ROOT, 'node_modules', 'pcsclite');
const PCSC_HEADER = '/usr/include/PCSC/winscard.h';

/** @typedef {{ lock: string, abi: string, header: boolean }} InstallStamp */

/** @returns {InstallStamp} */
function wantedStamp() {
  const lock = createHash('sha256').update(readFileSync(join(ROOT, 'package-lock.json'))).digest('hex');
  return { lock, abi: `${process.platform}-${process.arch}-${process.versions.modules}`, header: existsSync(PCSC_HEADER) };
}

/** @returns {InstallStamp | undefined} */
function keptStamp() {
  try {
    return JSON.parse(readFileSync(STAMP, 'utf8'));
  } catch {
    return undefined;
  }
}

/** True when npm's own record of node_modules lists every package of the lock file at the same version. */
function agreesWithLock() {
  try {
    const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
    const here = JSON.parse(readFileSync(join(ROOT, 'node_modules', '.package-lock.json'), 'utf8')).packages;
    return Object.entries(lock).every(([path, wanted]) => path === '' || wanted.optional || here[path]?.version === wanted.version);
  } catch {
    return false;
  }
}

/**
 * pcsclite is compiled for one version of Node and left out where it cannot be compiled: it is due again when Node
 * changed, or when its headers came later.
 * @param {InstallStamp} wanted @param {InstallStamp | undefined} kept
 */
function isCompilationDue(wanted, kept) {
  const compiled = existsSync(join(PCSCLITE, 'build', 'Release', 'pcsclite.node'));
  return compiled ? kept !== undefined && kept.abi !== wanted.abi : wanted.header;
}

/** Where Node's own headers lie beside the program, pcsclite is compiled without a download. */
function environment() {
  const prefix = dirname(dirname(process.execPath));
  const local = existsSync(join(prefix, 'include', 'node', 'node.h')) ? { npm_config_nodedir: prefix } : {};
  return { ...process.env, ...local, ELECTRON_SKIP_BINARY_DOWNLOAD: '1' };
}

/** @returns {boolean} true when node_modules is as package-lock.json says */
export function ensureNodeModules() {
  const wanted = wantedStamp();
  const kept = keptStamp();
  if (JSON.stringify(kept) === JSON.stringify(wanted)) return true;
  const due = isCompilationDue(wanted, kept);
  if (due || !agreesWithLock()) {
    say('npm のパッケージを入れます（数分かかることがあります）', 'installing npm packages (may take some minutes)');
    // `npm ci` makes node_modules anew: nothing is left of an older lock file, or of an installation that broke off.
    const result = runNpm(['ci', '--prefer-offline', '--no-audit', '--no-fund'], { cwd: ROOT, env: environment() });
    if (!result.ok || !agreesWithLock()) {
      process.stderr.write(result.output);
      return false;
    }
  }
  writeFileSync(STAMP, `${JSON.stringify(wanted)}\n`);
  return true;
}
