// Waits for what pcscd makes: its socket, and files of its drivers.
import { once } from 'node:events';
import { existsSync, watch } from 'node:fs';
import { connect } from 'node:net';
import { dirname } from 'node:path';

/** EAGAIN, a full queue, also means that somebody listens. @param {string} path @returns {Promise<boolean>} */
export function socketAnswers(path) {
  return new Promise((resolve) => {
    const socket = connect(path, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code !== 'ENOENT' && error.code !== 'ECONNREFUSED'));
  });
}

/** Resolves when the socket takes connections. It may exist for a moment before it does, and no file event tells. @param {string} path @param {AbortSignal} signal */
async function listens(path, signal) {
  while (!signal.aborted && !(await socketAnswers(path))) await new Promise(setImmediate);
}

/**
 * @param {string} path @param {AbortSignal} signal
 * @returns {Promise<void>} resolves when there is something at this path
 */
function isMade(path, signal) {
  return new Promise((resolve) => {
    watch(dirname(path), { signal }, () => {
      if (existsSync(path)) resolve();
    });
    if (existsSync(path)) resolve();
  });
}

/**
 * Waits, but not longer than pcscd runs.
 * @param {import('node:child_process').ChildProcess} child @param {() => string} output what pcscd wrote
 * @param {(signal: AbortSignal) => Promise<void>} wait
 */
async function whileItRuns(child, output, wait) {
  const stop = new AbortController();
  const { signal } = stop;
  const ended = once(child, 'exit', { signal }).then(() => {
    throw new Error(`pcscd ended: ${output()}`);
  });
  try {
    await Promise.race([wait(signal), ended]);
  } finally {
    stop.abort();
    ended.catch(() => undefined);
  }
}

/**
 * Resolves when pcscd takes connections; rejects when it ends before.
 * @param {string} path @param {import('node:child_process').ChildProcess} child @param {() => string} output
 */
export function waitUntilReady(path, child, output) {
  return whileItRuns(child, output, (signal) => isMade(path, signal).then(() => listens(path, signal)));
}

/**
 * Resolves when this file is there; rejects when pcscd ends before.
 * @param {string} path @param {import('node:child_process').ChildProcess} child @param {() => string} output
 */
export function waitUntilMade(path, child, output) {
  return whileItRuns(child, output, (signal) => isMade(path, signal));
}
