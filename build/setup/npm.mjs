// Starts npm on every system. Never by its name: on Windows that is `npm.cmd`, which Node starts through a shell only.
import { existsSync, realpathSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { runQuietly } from './command.mjs';
import { say } from './say.mjs';

const SCRIPT = 'npm-cli.js';
const INSTALLED = join('node_modules', 'npm', 'bin', SCRIPT);

/** @param {string} file @returns {string} where the file really lies, if it is a link */
function real(file) {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

/**
 * Where npm may lie: npm tells its scripts itself; it comes with Node, beside the program (Windows) or in lib/ (others);
 * and `npm` on the PATH is a link to it, or a command file beside it.
 * @param {{ env: NodeJS.ProcessEnv, node: string }} machine
 * @returns {string[]}
 */
export function npmPlaces({ env, node }) {
  const told = env['npm_execpath'] ?? '';
  const folder = dirname(node);
  const onPath = (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter((path) => path !== '');
  return [
    // Other package managers set the variable as well, and npx names its own script, which lies beside npm's.
    basename(told) === 'npx-cli.js' ? join(dirname(told), SCRIPT) : told,
    join(folder, INSTALLED),
    join(folder, '..', 'lib', INSTALLED),
    ...onPath.flatMap((path) => [real(join(path, 'npm')), join(path, INSTALLED)]),
  ].filter((file) => basename(file) === SCRIPT);
}

/**
 * Runs npm to its end with its output kept. Says one line where there is no npm.
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {import('./command.mjs').CommandResult}
 */
export function runNpm(args, options = {}) {
  const script = npmPlaces({ env: process.env, node: process.execPath }).find((file) => existsSync(file));
  if (script !== undefined) return runQuietly(process.execPath, [script, ...args], options);
  say('npm が見つかりません。npm start のように、npm から実行してください', 'npm was not found; run this through npm, for example: npm start');
  return { ok: false, output: '' };
}
