// A world of its own for a command: mounts, processes and, where asked for, a network that nobody outside sees. When the
// command ends, or is killed, so does everything that it started (wineserver, pcscd), and no mount was ever there for
// others: a Debian folder can be deleted at any time without touching this machine's /dev.
import { spawn } from 'node:child_process';
import { LOOPBACK_UP, QUICK_LOOPBACK } from '../alone.mjs';
import { runQuietly } from '../setup/command.mjs';

const UNSHARE = ['unshare', '--mount', '--propagation', 'private', '--pid', '--fork', '--kill-child'];

const WAITING = '[mae-tenken] 同じフォルダーを使うほかのテストを待ちます / waiting for another run in the same folder';

/** True where such a world can be made: Linux, root with CAP_SYS_ADMIN. */
export function canMakeWorld() {
  const [program = '', ...args] = [...UNSHARE, '--net', 'sh', '-c', 'mount -t proc proc /proc'];
  return process.platform === 'linux' && runQuietly(program, args).ok;
}

/** `to` is seen from inside the Debian folder. @typedef {{ from: string, to: string }} Bind */

/**
 * Without a `root` there is only this machine to see; with it, the folder below becomes a whole system: /proc, /dev, what is
 * bound there, and this machine's way to find other hosts.
 * @typedef {{ root?: string, binds?: readonly Bind[], network: boolean }} World
 */

/** @param {World} world @returns {string} what the shell does first; "$1" is the root, then come the pairs of binds */
function setUp({ root, binds = [], network }) {
  const system = [
    // One at a time: the folder has one socket of pcscd and one Windows. The lock is gone with the last process of this world.
    'exec 9> "$1/var/lock-of-run"',
    `flock --nonblock 9 || { echo '${WAITING}' >&2; flock 9; }`,
    'mount -t proc proc "$1/proc"',
    'mount --rbind /dev "$1/dev"',
    ...binds.map((_, index) => `mount --bind "\${${2 * index + 2}}" "$1\${${2 * index + 3}}"`),
    ...(network ? ['cp /etc/resolv.conf /etc/hosts "$1/etc/"'] : []),
  ];
  return [
    'set -e',
    'mount -t proc proc /proc',
    ...(root === undefined ? [] : system),
    ...(network ? [] : [LOOPBACK_UP, `${QUICK_LOOPBACK} 2>/dev/null || true`]),
    `shift ${2 * binds.length + 1}`,
    // Not exec: the shell is the first process there, and takes in those whose parents are gone.
    '"$@"',
  ].join('\n');
}

/**
 * The command line that runs `command`, a program of this machine, in its own world.
 * @param {World} world
 * @param {readonly string[]} command
 * @returns {string[]}
 */
export function inOwnWorld(world, command) {
  const { root = '/', binds = [], network } = world;
  const places = [root, ...binds.flatMap(({ from, to }) => [from, to])];
  return [...UNSHARE, ...(network ? [] : ['--net']), 'sh', '-c', setUp(world), 'sh', ...places, ...command];
}

/**
 * Runs a command in its own world on this terminal, and resolves with its exit code. Whatever ends this process ends that world.
 * @param {World} world
 * @param {readonly string[]} command
 * @returns {Promise<number>}
 */
export function runInOwnWorld(world, command) {
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', ...inOwnWorld(world, command)], { stdio: 'inherit' });
  // unshare itself takes no notice of other signals while it waits.
  const end = () => void child.kill('SIGKILL');
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  for (const signal of signals) process.on(signal, end);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      for (const signal of signals) process.off(signal, end);
      resolve(code ?? 1);
    });
  });
}
