// A real pcscd with vsmartcard's virtual readers. One per machine, or per network of one's own (build/alone.mjs).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';

const SOCKET = '/run/pcscd/pcscd.comm';
const DEBIAN_ENTRY = '/etc/reader.conf.d/vpcd';
/** The network is our own, so any ports will do; each reader takes two. */
const FIRST_PORT = 35_963;
const OUTPUT_KEPT = 20_000;

/** Where the card of a reader connects to. @param {number} index */
export function portOfReader(index) {
  return FIRST_PORT + 2 * index;
}

/** EAGAIN, a full queue, also means that somebody listens. @param {string} path @returns {Promise<boolean>} */
function socketAnswers(path) {
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
 * Resolves when pcscd takes connections; rejects when it ends before.
 * @param {string} path @param {import('node:child_process').ChildProcess} child @param {() => string} output
 */
async function waitUntilReady(path, child, output) {
  const stop = new AbortController();
  const { signal } = stop;
  const ended = once(child, 'exit', { signal }).then(() => {
    throw new Error(`pcscd ended at once: ${output()}`);
  });
  const created = /** @type {Promise<void>} */ (
    new Promise((resolve) => {
      watch(dirname(path), { signal }, () => {
        if (existsSync(path)) resolve(undefined);
      });
      if (existsSync(path)) resolve(undefined);
    })
  );
  try {
    await Promise.race([created.then(() => listens(path, signal)), ended]);
  } finally {
    stop.abort();
    ended.catch(() => undefined);
  }
}

/** @param {string} root */
function libraryPath(root) {
  const entry = existsSync(join(root, DEBIAN_ENTRY)) ? readFileSync(join(root, DEBIAN_ENTRY), 'utf8') : '';
  const path = /^LIBPATH\s+(\S+)/m.exec(entry)?.[1];
  if (path === undefined) throw new Error(`No LIBPATH in ${DEBIAN_ENTRY}: install the package vsmartcard-vpcd.`);
  return join(root, path);
}

/**
 * Each entry has its own copy of the driver: vpcd keeps its slots in one table, which two readers would overwrite.
 * @param {string} root @param {string} folder as seen from inside `root` @param {readonly string[]} names
 */
function configure(root, folder, names) {
  const entries = names.map((name, index) => {
    const library = join(folder, `libifdvpcd-${index}.so`);
    const port = portOfReader(index);
    copyFileSync(libraryPath(root), join(root, library));
    return `FRIENDLYNAME "${name}"\nDEVICENAME /dev/null:${port}\nLIBPATH ${library}\nCHANNELID ${port}\n`;
  });
  mkdirSync(join(root, folder, 'conf'));
  writeFileSync(join(root, folder, 'conf', 'virtual-readers'), entries.join('\n'));
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

/** @param {import('node:child_process').ChildProcess | undefined} child */
async function end(child) {
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

/**
 * `pid` is that of the pcscd that runs now, `output` the last it wrote; `launch` resolves when clients can connect, `kill` is
 * a SIGKILL, as in a crash; `remove` kills and takes the temporary folder away, and may be called twice.
 * @typedef {{ readonly pid: number, output: () => string, launch: () => Promise<void>, kill: () => Promise<void>, remove: () => Promise<void> }} VirtualPcscd
 */

/**
 * Prepares a pcscd with one virtual reader for each name. Rejects when there is one already.
 * @param {readonly string[]} names what the driver calls the readers
 * @param {string} [root] the folder of another Debian, whose pcscd it then is
 * @returns {Promise<VirtualPcscd>}
 */
export async function prepareVirtualPcscd(names, root = '/') {
  const socket = join(root, SOCKET);
  if (await socketAnswers(socket)) {
    throw new Error(`Another pcscd already answers on ${socket}: run this test through \`node build/alone.mjs\`.`);
  }
  const made = mkdtempSync(join(root, 'tmp', 'pcscd-'));
  const folder = join('/', made.slice(root.length));
  configure(root, folder, names);
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
      rmSync(socket, { force: true });
      mkdirSync(dirname(socket), { recursive: true });
      const [program = '', ...args] = commandLine(root, folder);
      const started = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
      child = started;
      for (const stream of [started.stdout, started.stderr]) stream.setEncoding('utf8').on('data', append);
      await once(started, 'spawn');
      // pcscd starts the drivers before it takes connections, so the drivers listen by then.
      await waitUntilReady(socket, started, () => text);
    },
    kill,
    async remove() {
      await kill();
      rmSync(socket, { force: true });
      rmSync(made, { recursive: true, force: true });
    },
  };
}
