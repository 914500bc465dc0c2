// Runs other programs: quietly for set-up steps, or with the terminal passed through.
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {{ ok: boolean, output: string }} CommandResult */

/**
 * Runs a program to its end with its output kept, so that it is shown only when something went wrong.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number }} [options]
 * @returns {CommandResult}
 */
export function runQuietly(program, args, options = {}) {
  const done = spawnSync(program, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    timeout: options.timeoutMs,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { ok: done.status === 0, output: `${done.stdout ?? ''}${done.stderr ?? ''}${done.error?.message ?? ''}` };
}

/** @param {string} program True when the program answers to its name on PATH. */
export function hasProgram(program) {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/**
 * Runs a program on this terminal; SIGINT and SIGTERM are handed on to it. Resolves with its exit code (1 after a signal).
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, output?: number }} [options] `output`: an open file that takes stdout and stderr
 * @returns {Promise<number>}
 */
export function runHere(program, args, { output, ...options } = {}) {
  const child = spawn(program, args, { ...options, stdio: output === undefined ? 'inherit' : ['ignore', output, output] });
  // Windows knows no signals between programs: `kill` would end the child at once, and Ctrl+C reaches it anyway.
  const pass = (/** @type {NodeJS.Signals} */ signal) => void (process.platform !== 'win32' && child.kill(signal));
  process.on('SIGINT', pass);
  process.on('SIGTERM', pass);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      process.off('SIGINT', pass);
      process.off('SIGTERM', pass);
      resolve(code ?? 1);
    });
  });
}
