// The Debian packages that each step needs, and their installation where this process may install them.
import { hasProgram, runQuietly } from './command.mjs';
import { isRoot } from './folders.mjs';
import { say } from './say.mjs';

/** PC/SC service, its USB driver, and what compiles the pcsclite binding. */
export const READER_PACKAGES = ['pcscd', 'libccid', 'libpcsclite-dev', 'g++', 'make', 'python3'];

/** Shared libraries that an Electron program is linked with, and the unpacker for the Electron copy. */
export const WINDOW_PACKAGES = [
  'libasound2',
  'libatk-bridge2.0-0',
  'libcups2',
  'libdrm2',
  'libgbm1',
  'libgtk-3-0',
  'libnss3',
  'libxkbcommon0',
  'unzip',
  'util-linux',
];

/** A display without a screen, for the PDFs of sheets where there is none. */
export const SHEET_PACKAGES = ['xvfb', 'xauth'];

/** Virtual reader, an independent card program to compare with, a display without a screen, fonts, PDF readers, a browser, a tracer. */
export const TEST_PACKAGES = ['vsmartcard-vpcd', 'opensc', 'xvfb', 'xauth', 'iproute2', 'fonts-noto-cjk', 'poppler-utils', 'chromium', 'strace'];

/** Debian 13 and Ubuntu 24.04 renamed libraries to NAMEt64. @param {string} name */
function names(name) {
  return [name, `${name}t64`];
}

/** @param {readonly string[]} wanted @returns {string[]} those of `wanted` that dpkg does not know as installed */
export function missingPackages(wanted) {
  const { output } = runQuietly('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n', ...wanted.flatMap(names)]);
  const installed = new Set([...output.matchAll(/^(\S+) installed$/gm)].map((match) => match[1]));
  return wanted.filter((name) => !names(name).some((candidate) => installed.has(candidate)));
}

/** @param {string} name @returns {string} the name under which this release carries the package */
function nameHere(name) {
  return names(name).toReversed().find((candidate) => runQuietly('apt-cache', ['show', '--no-all-versions', candidate]).ok) ?? name;
}

/** @param {readonly string[]} missing */
function install(missing) {
  say(`Debian のパッケージを入れます: ${missing.join(' ')}`, 'installing Debian packages');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = ['-qq', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=2'];
  const update = runQuietly('apt-get', [...options, 'update'], { env });
  const result = runQuietly('apt-get', [...options, 'install', '-y', '--no-install-recommends', ...missing.map(nameHere)], { env });
  if (result.ok) return true;
  process.stderr.write(`${update.ok ? '' : update.output}${result.output}`);
  return false;
}

/**
 * Makes sure that the packages are there. Says one line when something has to be done, nothing otherwise. Where it may
 * not install, it prints the one command to run and goes on: the app tells by itself what does not work without them.
 * @param {readonly string[]} wanted
 * @returns {boolean} true when all are there
 */
export function ensurePackages(wanted) {
  if (process.platform !== 'linux' || !hasProgram('dpkg-query') || !hasProgram('apt-get')) return true;
  const missing = missingPackages(wanted);
  if (missing.length === 0) return true;
  if (isRoot() && install(missing)) return true;
  const command = `apt-get update && apt-get install -y --no-install-recommends ${missing.map(nameHere).join(' ')}`;
  say('足りないパッケージがあります。次の1行を管理者として実行してください', 'packages are missing; run this one line as administrator');
  process.stderr.write(`  ${isRoot() ? command : `sudo sh -c '${command}'`}\n`);
  return false;
}
