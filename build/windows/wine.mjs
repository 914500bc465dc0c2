// Runs programs of Windows in the Debian folder, from inside its own world (own-world.mjs).
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';

/** Where the folder of node.exe and that of this run are bound, as Linux and as Windows see them. */
export const NODE_PLACE = '/opt';
export const RUN_PLACE = '/mnt';

/** Kept in the Debian folder, for the next run. */
const NPM_CACHE = 'Z:\\var\\cache\\npm';

/** @param {string} path absolute, as Linux sees it from inside the folder @returns {string} as Windows sees it */
export function onWindows(path) {
  return `Z:${path.replaceAll('/', '\\')}`;
}

/**
 * What Wine and Windows' Node are told, as arguments of `env`.
 * @param {Record<string, string>} more
 * @returns {string[]}
 */
export function windowsEnvironment(more) {
  const all = {
    HOME: '/root',
    PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
    // Names of files are taken as UTF-8 in such a locale only.
    LANG: 'C.UTF-8',
    WINEPREFIX: '/root/.wine',
    WINEDEBUG: '-all',
    WINEPATH: onWindows(NODE_PLACE),
    npm_config_cache: NPM_CACHE,
    npm_config_prefer_offline: 'true',
    npm_config_update_notifier: 'false',
    ...more,
  };
  return Object.entries(all).map(([name, value]) => `${name}=${value}`);
}

/** @typedef {{ code: number, stdout: string, stderr: string }} WindowsRun */

/**
 * Runs a program of Windows to its end.
 * @param {{ root: string, folder: string, log: string, env?: Record<string, string> }} where `folder` to run in, seen from inside;
 *   `log` is where its output goes, as `.out` and `.err`: with a pipe as stderr, Windows' Node answers EBADF
 * @param {readonly string[]} command
 * @returns {Promise<WindowsRun>}
 */
export function runWindows({ root, folder, log, env = {} }, command) {
  const files = [`${log}.out`, `${log}.err`];
  const [out = 0, err = 0] = files.map((file) => openSync(file, 'w'));
  const line = [root, 'env', '-i', `--chdir=${folder}`, ...windowsEnvironment(env), 'wine', ...command];
  const child = spawn('chroot', line, { stdio: ['ignore', out, err] });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      for (const file of [out, err]) closeSync(file);
      const [stdout = '', stderr = ''] = files.map((file) => readFileSync(file, 'utf8'));
      resolve({ code: code ?? 1, stdout, stderr });
    });
  });
}

/** npm as it is typed: `npm.cmd`, through Windows' own shell. @param {string} line */
export function typed(line) {
  return ['cmd', '/c', line];
}

/** npm without the shell, whose echo of the command file would be in the output. @param {readonly string[]} args */
export function npm(args) {
  return ['node.exe', onWindows(`${NODE_PLACE}/node_modules/npm/bin/npm-cli.js`), ...args];
}
