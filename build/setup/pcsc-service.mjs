// The PC/SC service. systemd starts it by itself; where there is no systemd (a container), nobody does.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { hasProgram } from './command.mjs';
import { isRoot } from './folders.mjs';
import { say } from './say.mjs';

const SOCKET = '/run/pcscd/pcscd.comm';

/** @returns {Promise<boolean>} true when something answers on the service's socket */
function isThere() {
  return new Promise((resolve) => {
    const socket = connect(SOCKET, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

const nothing = async () => undefined;

/**
 * Starts pcscd for as long as the app runs, where nothing else would.
 * @returns {Promise<() => Promise<void>>} ends what was started
 */
export async function lendService() {
  if (process.platform !== 'linux' || !isRoot() || existsSync('/run/systemd/system')) return nothing;
  if (!hasProgram('pcscd') || (await isThere())) return nothing;
  say('PC/SC サービス（pcscd）を、アプリを閉じるまで動かします', 'running the PC/SC service until the app is closed');
  const service = spawn('pcscd', ['--foreground', '--critical'], { stdio: 'ignore' });
  const ended = once(service, 'exit').catch(() => undefined);
  return async () => {
    service.kill('SIGTERM');
    await ended;
  };
}
