// Runs a command with a private /run/pcscd, so that a test's pcscd never meets one that this machine already runs,
// and with a private network: vsmartcard's driver listens on every address, and nothing that is tested needs a network.
// Usage: node build/alone.mjs COMMAND [ARGUMENT…]
import { spawn, spawnSync } from 'node:child_process';
import { isStartedHere } from './setup/started-here.mjs';

const UNSHARE = ['--mount', '--net', '--propagation', 'private'];
// Debian's perl-base is always there; the `ip` program is not. 0x8914 is SIOCSIFFLAGS, 1 is IFF_UP.
/** Shell: switches the loopback of a new network on. */
export const LOOPBACK_UP = `perl -MSocket -e '$r = pack("a16sx22", "lo", 1); socket(S, PF_INET, SOCK_DGRAM, 0) && ioctl(S, 0x8914, $r) || die "lo: $!\\n"'`;
// vpcd writes length and payload apart, so that each APDU would wait 40 ms for a delayed acknowledgement.
/** Shell: makes it acknowledge at once. */
export const QUICK_LOOPBACK = 'ip route change local 127.0.0.1 dev lo proto kernel scope host src 127.0.0.1 table local quickack 1';
const MOUNT_AND_RUN = `mkdir -p /run/pcscd && mount -t tmpfs -o mode=755 none /run/pcscd && ${LOOPBACK_UP} && { ${QUICK_LOOPBACK} 2>/dev/null; exec "$@"; }`;

/** True where mount and network namespaces can be made: Linux, root (or CAP_SYS_ADMIN). */
export function canIsolate() {
  return process.platform === 'linux' && spawnSync('unshare', [...UNSHARE, 'true'], { stdio: 'ignore' }).status === 0;
}

/**
 * Wraps a command line so that it sees a /run/pcscd and a loopback network of its own; returns it unchanged where that is not possible.
 * @param {readonly string[]} command
 * @returns {readonly string[]}
 */
export function isolated(command) {
  return canIsolate() ? ['unshare', ...UNSHARE, 'sh', '-c', MOUNT_AND_RUN, 'sh', ...command] : command;
}

if (isStartedHere(import.meta.url)) {
  const [program, ...args] = isolated(process.argv.slice(2));
  if (program === undefined) {
    console.error('usage: node build/alone.mjs COMMAND [ARGUMENT…]');
    process.exit(64);
  }
  const child = spawn(program, args, { stdio: 'inherit' });
  child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1));
}
