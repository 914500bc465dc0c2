// A Debian folder with Wine, whose WinSCard.dll speaks to pcscd: made once and kept in the cache folder (about 2 GB).
// pcscd must be the folder's own, as this machine's may speak another version of the protocol.
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hasProgram, runQuietly } from '../setup/command.mjs';
import { ensurePackages } from '../setup/packages.mjs';
import { say } from '../setup/say.mjs';
import { mirrorHere } from './mirror.mjs';
import { inOwnWorld } from './own-world.mjs';
import { windowsEnvironment } from './wine.mjs';

/** The first Debian whose Wine (10) has such a WinSCard.dll. */
const SUITE = 'trixie';
/** Raise this when what is made below changes, so that older folders are left alone. */
const REVISION = 1;
const PACKAGES = ['wine64', 'wine', 'pcscd', 'vsmartcard-vpcd'];

/** @param {readonly string[]} command */
function must([program = '', ...args]) {
  const done = runQuietly(program, args);
  if (!done.ok) throw new Error(`${args.slice(-8).join(' ')}\n${done.output.slice(-4000)}`);
}

/** @param {string} mirror @param {string} root */
function make(mirror, root) {
  must(inOwnWorld({ network: true }, ['debootstrap', '--variant=minbase', '--include=ca-certificates', SUITE, root, mirror]));
  const inside = (/** @type {readonly string[]} */ command) => must(inOwnWorld({ root, network: true }, ['chroot', root, ...command]));
  const quick = ['-o', 'Dpkg::Options::=--force-unsafe-io', '-o', 'Acquire::Retries=2'];
  inside(['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...quick, 'install', '-y', '--no-install-recommends', ...PACKAGES]);
  inside(['apt-get', 'clean']);
  // Windows' own folder, which later starts of Wine find there. It is complete when wineserver has ended by itself.
  inside(['env', '-i', ...windowsEnvironment({}), 'sh', '-c', 'wineboot --init && wineserver --wait']);
}

/**
 * The folder, made if it is not there. It is made elsewhere and renamed, so that a half-made one never counts.
 * @param {string} home where it is kept
 * @returns {string | undefined} undefined when it could not be made, which is said
 */
export function ensureDebian(home) {
  const folder = join(home, `debian-${SUITE}-${REVISION}`);
  if (existsSync(folder)) return folder;
  if (!hasProgram('debootstrap')) ensurePackages(['debootstrap']);
  const mirror = mirrorHere();
  if (!hasProgram('debootstrap') || mirror === undefined) {
    say('debootstrap か Debian のミラーがありません', 'there is no debootstrap, or apt names no Debian mirror');
    return undefined;
  }
  say('Wine の入った Debian のフォルダーを作ります（1分ほど、約2 GB）', 'making a Debian folder with Wine (about a minute, 2 GB)');
  const work = mkdtempSync(join(home, 'work-'));
  try {
    make(mirror, join(work, 'root'));
    if (!existsSync(folder)) renameSync(join(work, 'root'), folder);
    return folder;
  } catch (error) {
    say('Debian のフォルダーを作れませんでした', 'the Debian folder could not be made');
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return undefined;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
