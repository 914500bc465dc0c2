// Runs a command with a private /run/pcscd, so that a test's pcscd never meets one that this machine already runs.
// Usage: node build/alone.mjs COMMAND [ARGUMENT…]
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const UNSHARE = ['--mount', '--propagation', 'private'];
const MOUNT_AND_RUN = 'mkdir -p /run/pcscd && mount -t tmpfs -o mode=755 none /run/pcscd && exec "$@"';

/** True where a mount namespace can be made: Linux, root (or CAP_SYS_ADMIN). */
export function canIsolate() {
  return process.platform === 'linux' && spawnSync('unshare', [...UNSHARE, 'true'], { stdio: 'ignore' }).status === 0;
}

/**
 * Wraps a command line so that it sees a /run/pcscd of its own; returns it unchanged where that is not possible.
 * @param {readonly string[]} command
 * @returns {readonly string[]}
 */
export function isolated(command) {
  return canIsolate() ? ['unshare', ...UNSHARE, 'sh', '-c', MOUNT_AND_RUN, 'sh', ...command] : command;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [program, ...args] = isolated(process.argv.slice(2));
  if (program === undefined) {
    console.error('usage: node build/alone.mjs COMMAND [ARGUMENT…]');
    process.exit(64);
  }
  const child = spawn(program, args, { stdio: 'inherit' });
  child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1));
}
