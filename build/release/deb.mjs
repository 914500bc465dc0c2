#!/usr/bin/env node
// Stands in for fpm, which electron-builder would download to make a .deb: it takes fpm's arguments and has Debian's own dpkg-deb do
// the work, so that the package can be made, and made again with the same bytes, wherever Debian's tools are.
// electron-builder finds it by CUSTOM_FPM_PATH. An argument that is not known here ends it: after an update nothing is lost in silence.
import { chmodSync, cpSync, lstatSync, lutimesSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runQuietly } from '../setup/command.mjs';
import { isStartedHere } from '../setup/started-here.mjs';
import { filesBelow } from './packed.mjs';
import { modeInTar } from './tar.mjs';

/** @typedef {{ single: Readonly<Record<string, string>>, depends: readonly string[], recommends: readonly string[], sources: readonly (readonly [string, string])[] }} Order */

const SINGLE = ['-s', '-t', '--deb-compression', '--architecture', '--after-install', '--after-remove', '--description', '--version', '--package', '--name'];
SINGLE.push('--maintainer', '--vendor', '--url', '--category', '--deb-priority', '--license');
/** Without a value. */
const FLAGS = ['--force'];

/** @param {readonly string[]} args fpm's @returns {Order} */
export function readOrder(args) {
  /** @type {Record<string, string>} */
  const single = {};
  /** @type {string[]} */
  const depends = [];
  /** @type {string[]} */
  const recommends = [];
  /** @type {[string, string][]} */
  const sources = [];
  const rest = [...args];
  for (let name = rest.shift(); name !== undefined; name = rest.shift()) {
    if (FLAGS.includes(name)) continue;
    if (SINGLE.includes(name)) single[name] = rest.shift() ?? '';
    else if (name === '-d') depends.push(rest.shift() ?? '');
    else if (name === '--deb-recommends') recommends.push(rest.shift() ?? '');
    else if (!name.startsWith('-') && name.includes('=')) sources.push([name.slice(0, name.lastIndexOf('=')), name.slice(name.lastIndexOf('=') + 1)]);
    else throw new Error(`unknown argument of fpm: ${name}`);
  }
  if (single['-t'] !== 'deb') throw new Error('only .deb is made here');
  return { single, depends, recommends, sources };
}

/** @param {Order} order @param {number} kilobytes @returns {string} */
export function controlFile({ single, depends, recommends }, kilobytes) {
  const of = (/** @type {string} */ name) => single[name] ?? '';
  const [synopsis = '', ...more] = of('--description').split('\n');
  /** @type {[string, string][]} */
  const fields = [
    ['Package', of('--name')],
    ['Version', of('--version')],
    ['Section', of('--category')],
    ['Priority', of('--deb-priority')],
    ['Architecture', of('--architecture')],
    ['Maintainer', of('--maintainer')],
    ['Installed-Size', String(kilobytes)],
    ['Depends', depends.join(', ')],
    ['Recommends', recommends.join(', ')],
    ['Homepage', of('--url')],
    ['Description', [synopsis, ...more.map((line) => ` ${line.trim()}`)].join('\n')],
  ];
  return fields.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}\n`).join('');
}

/** @param {string} root @param {number} epoch Modes and times by rule, not by umask and clock. */
function levelOut(root, epoch) {
  for (const name of ['', ...readdirSync(root, { recursive: true, encoding: 'utf8' }).toSorted()]) {
    const path = join(root, name);
    const found = lstatSync(path);
    if (found.isSymbolicLink()) continue;
    chmodSync(path, found.isDirectory() ? 0o755 : modeInTar(found.mode));
    lutimesSync(path, epoch, epoch);
  }
}

/** @param {Order} order @param {string} root an empty folder */
function lay({ sources, single }, root) {
  for (const [from, to] of sources) {
    const target = join(root, to);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(from.replace(/\/$/, ''), target, { recursive: true, verbatimSymlinks: true });
  }
  const files = filesBelow(root);
  const bytes = files.reduce((sum, file) => sum + statSync(join(root, file)).size, 0);
  const sums = files.map((file) => `${createHash('md5').update(readFileSync(join(root, file))).digest('hex')}  ${file}\n`);
  mkdirSync(join(root, 'DEBIAN'));
  writeFileSync(join(root, 'DEBIAN', 'md5sums'), sums.join(''));
  for (const [option, name] of /** @type {const} */ ([['--after-install', 'postinst'], ['--after-remove', 'postrm']])) {
    const script = single[option];
    if (script === undefined) continue;
    cpSync(script, join(root, 'DEBIAN', name));
    chmodSync(join(root, 'DEBIAN', name), 0o755);
  }
  return Math.ceil(bytes / 1024);
}

/** @param {readonly string[]} args @param {number} epoch seconds since 1970 */
export function makeDeb(args, epoch) {
  const order = readOrder(args);
  const root = mkdtempSync(join(tmpdir(), 'mae-tenken-deb-'));
  try {
    const kilobytes = lay(order, root);
    writeFileSync(join(root, 'DEBIAN', 'control'), controlFile(order, kilobytes));
    levelOut(root, epoch);
    const compression = order.single['--deb-compression'] ?? 'xz';
    // One thread: xz cuts its blocks by their number.
    const options = ['--root-owner-group', `-Z${compression}`, '--threads-max=1', '--build', root, order.single['--package'] ?? ''];
    const env = { ...process.env, SOURCE_DATE_EPOCH: String(epoch) };
    const done = runQuietly('dpkg-deb', options, { env });
    if (!done.ok) throw new Error(done.output);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

if (isStartedHere(import.meta.url)) {
  const epoch = Number(process.env['SOURCE_DATE_EPOCH']);
  if (!Number.isInteger(epoch) || epoch <= 0) throw new Error('SOURCE_DATE_EPOCH is not set');
  makeDeb(process.argv.slice(2), epoch);
}
