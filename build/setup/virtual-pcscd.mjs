// A real pcscd with vsmartcard's virtual readers. One per machine, or per network of one's own (build/alone.mjs).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { socketAnswers, waitUntilMade, waitUntilReady } from './pcscd-waits.mjs';
import { prepareUsbReaders } from './usb-readers.mjs';

const SOCKET = '/run/pcscd/pcscd.comm';
const DEBIAN_ENTRY = '/etc/reader.conf.d/vpcd';
/** The network is our own, so any ports will do; each reader takes two. */
const FIRST_PORT = 35_963;
const OUTPUT_KEPT = 20_000;

/** Where the card of a reader connects to. @param {number} index */
export function portOfReader(index) {
  return FIRST_PORT + 2 * index;
}

/** @param {string} root */
function libraryPath(root) {
  const entry = existsSync(join(root, DEBIAN_ENTRY)) ? readFileSync(join(root, DEBIAN_ENTRY), 'utf8') : '';
  const path = /^LIBPATH\s+(\S+)/m.exec(entry)?.[1];
  if (path === undefined) throw new Error(`No LIBPATH in ${DEBIAN_ENTRY}: install the package vsmartcard-vpcd.`);
  return join(root, path);
}

/**
 * Each reader has its own copy of the driver: vpcd keeps its slots in one table, which two readers would overwrite.
 * @param {string} root @param {string} folder as seen from inside `root` @param {readonly string[]} names
 */
function copyDrivers(root, folder, names) {
  return names.map((name, index) => {
    const library = join(folder, `libifdvpcd-${index}.so`);
    copyFileSync(libraryPath(root), join(root, library));
    return { name, port: portOfReader(index), library };
  });
}

/**
 * Names the readers that are there as long as pcscd runs.
 * @param {string} folder @param {ReturnType<typeof copyDrivers>} readers
 */
function configure(folder, readers) {
  const entries = readers.map(
    ({ name, port, library }) => `FRIENDLYNAME "${name}"\nDEVICENAME /dev/null:${port}\nLIBPATH ${library}\nCHANNELID ${port}\n`,
  );
  mkdirSync(join(folder, 'conf'));
  writeFileSync(join(folder, 'conf', 'virtual-readers'), entries.join('\n'));
}

/**
 * pcscd of this system, or of one that lies in a folder.
 * @param {string} root @param {string} folder
 */
function commandLine(root, folder) {
  // A test process that is killed takes its pcscd along; setpriv becomes pcscd, so the process id is pcscd's own.
  const command = ['setpriv', '--pdeathsig', 'KILL', 'pcscd', '--foreground', '--config', join(folder, 'conf')];
  return root === '/' ? command : ['chroot', root, ...command, '--disable-polkit'];
}

/** @param {readonly string[]} command @param {(text: string) => void} append is given what it writes */
function start([program = '', ...args], append) {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', append);
  return child;
}

/** @param {import('node:child_process').ChildProcess | undefined} child */
async function end(child) {
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

/**
 * `pid` is that of the pcscd that runs now, `output` the last it wrote; `launch` resolves when clients can connect, `kill` is
 * a SIGKILL, as in a crash; `remove` kills and takes the temporary folder away, and may be called twice. Only where readers
 * are unpluggable: after `launch` none is there, and `plug` puts one in, which resolves when it takes a card, or pulls it out.
 * @typedef {{ readonly pid: number, output: () => string, launch: () => Promise<void>, kill: () => Promise<void>, remove: () => Promise<void>, plug: (there: boolean, index: number) => Promise<void> }} VirtualPcscd
 * @typedef {{ root?: string, isUnpluggable?: boolean }} PcscdPlace `root`: the folder of another Debian, whose pcscd it then is
 */

/**
 * Prepares a pcscd with one virtual reader for each name. Rejects when there is one already.
 * @param {readonly string[]} names what the driver calls the readers
 * @param {PcscdPlace} [place]
 * @returns {Promise<VirtualPcscd>}
 */
export async function prepareVirtualPcscd(names, { root = '/', isUnpluggable = false } = {}) {
  const socket = join(root, SOCKET);
  if (await socketAnswers(socket)) {
    throw new Error(`Another pcscd already answers on ${socket}: run this test through \`node build/alone.mjs\`.`);
  }
  const made = mkdtempSync(join(root, 'tmp', 'pcscd-'));
  const folder = join('/', made.slice(root.length));
  const readers = copyDrivers(root, folder, names);
  const usb = isUnpluggable ? prepareUsbReaders(made, readers) : null;
  configure(made, isUnpluggable ? [] : readers);
  let text = '';
  const append = (/** @type {string} */ chunk) => {
    text = (text + chunk).slice(-OUTPUT_KEPT);
  };
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child;
  const kill = () => end(child);
  return {
    get pid() {
      return child?.pid ?? -1;
    },
    output: () => text,
    async launch() {
      usb?.empty();
      rmSync(socket, { force: true });
      mkdirSync(dirname(socket), { recursive: true });
      const command = commandLine(root, folder);
      const started = start(usb?.around(command) ?? command, append);
      child = started;
      await once(started, 'spawn');
      // pcscd starts the drivers before it takes connections, so the drivers listen by then.
      await waitUntilReady(socket, started, () => text);
    },
    kill,
    async plug(there, index) {
      if (usb === null || child === undefined) throw new Error('this pcscd has no reader that can be pulled out');
      const port = portOfReader(index);
      if (there) await waitUntilMade(usb.putIn(port), child, () => text);
      else usb.pullOut(port);
    },
    async remove() {
      await kill();
      rmSync(socket, { force: true });
      rmSync(made, { recursive: true, force: true });
    },
  };
}
