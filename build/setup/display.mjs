// The screen that Electron opens its window on: the user's own, or for tests an Xvfb of our own.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
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

/**
 * Starts an X server without a screen; it takes a free display number by itself and listens on no network.
 * @returns {Promise<{ env: { DISPLAY: string, XAUTHORITY: string }, stop: () => Promise<void> }>}
 */
export async function startXvfb() {
  const folder = mkdtempSync(join(tmpdir(), 'mae-tenken-x-'));
  const authority = join(folder, 'Xauthority');
  const cookie = randomBytes(16).toString('hex');
  // The server takes any cookie of the file; the clients' entry is added when the number is known.
  runQuietly('xauth', ['-q', '-f', authority, 'add', ':0', '.', cookie]);
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp', '-noreset', '-auth', authority];
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
