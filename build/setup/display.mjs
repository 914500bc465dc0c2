// The screen that Electron opens its window on: the user's own, or for tests an Xvfb of our own.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runQuietly } from './command.mjs';
import { isRoot } from './folders.mjs';

/** True when a window can be opened. Root's Wayland socket is closed to the user that root starts Electron as. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY']) || (Boolean(process.env['WAYLAND_DISPLAY']) && !isRoot());
}

/** @param {NodeJS.ReadableStream} stream @returns {Promise<string>} its first line */
async function firstLine(stream) {
  let text = '';
  for await (const chunk of stream) {
    text += chunk;
    if (text.includes('\n')) return text.slice(0, text.indexOf('\n'));
  }
  throw new Error('Xvfb ended before it named its display');
}

/** Displays are tried from here on; a person's own has a low number. */
const FIRST_DISPLAY = 90;
const LAST_DISPLAY = 190;

/** @param {number} number */
function isTaken(number) {
  return existsSync(`/tmp/.X${number}-lock`) || existsSync(`/tmp/.X11-unix/X${number}`);
}

/** @typedef {{ env: { DISPLAY: string, XAUTHORITY: string }, stop: () => Promise<void> }} Display */

/**
 * Starts an X server without a screen, which listens on no network. It is given its number, as one that picks a number
 * by itself takes no lock, and in a network of its own takes the place of a server that others are using.
 * @returns {Promise<Display>}
 */
export async function startXvfb() {
  for (let number = FIRST_DISPLAY; number < LAST_DISPLAY; number += 1) {
    // One that was started at this very moment has the lock, and this one then ends.
    const display = isTaken(number) ? undefined : await startAs(number).catch(() => undefined);
    if (display !== undefined) return display;
  }
  throw new Error('Xvfb did not start');
}

/** @param {number} display @returns {Promise<Display>} */
async function startAs(display) {
  const folder = mkdtempSync(join(tmpdir(), 'mae-tenken-x-'));
  const authority = join(folder, 'Xauthority');
  const cookie = randomBytes(16).toString('hex');
  // The server takes any cookie of the file; the clients' entry is added when the number is known.
  runQuietly('xauth', ['-q', '-f', authority, 'add', ':0', '.', cookie]);
  const args = [`:${display}`, '-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp', '-noreset', '-auth', authority];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const ended = once(server, 'exit');
  const stop = async () => {
    server.kill('SIGTERM');
    await ended.catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const numbers = /** @type {NodeJS.ReadableStream} */ (/** @type {unknown} */ (server.stdio[3]));
    const number = await Promise.race([firstLine(numbers), ended.then(() => Promise.reject(new Error('Xvfb did not start')))]);
    runQuietly('xauth', ['-q', '-f', authority, 'add', `:${number}`, '.', cookie]);
    // Left as it is for root only: the launcher hands the unprivileged user a copy.
    chmodSync(authority, 0o600);
    return { env: { DISPLAY: `:${number}`, XAUTHORITY: authority }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
