// The compiled modules in a package: for which processor they are, and which glibc they need at least.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './packed.mjs';

/** `glibc` is the newest version of its symbols, null where it asks for none. @typedef {{ file: string, system: string, processor: string, glibc: string | null }} Native */

/** e_machine of ELF, cputype of Mach-O, Machine of PE. @type {Readonly<Record<number, string>>} */
const ELF = { 0x3e: 'x64', 0xb7: 'arm64', 0x03: 'ia32', 0x28: 'arm' };
/** @type {Readonly<Record<number, string>>} */
const MACH_O = { 0x01000007: 'x64', 0x0100000c: 'arm64' };
/** @type {Readonly<Record<number, string>>} */
const PE = { 0x8664: 'x64', 0xaa64: 'arm64', 0x014c: 'ia32' };

/** @param {Buffer} bytes @returns {{ system: string, processor: string } | undefined} undefined for no compiled file */
export function kindOf(bytes) {
  if (bytes.length < 64) return undefined;
  if (bytes.readUInt32BE(0) === 0x7f454c46) return { system: 'linux', processor: ELF[bytes.readUInt16LE(18)] ?? 'unknown' };
  if (bytes.readUInt32LE(0) === 0xfeedfacf) return { system: 'darwin', processor: MACH_O[bytes.readUInt32LE(4)] ?? 'unknown' };
  const head = bytes.readUInt32LE(0x3c);
  const isPe = bytes.toString('latin1', 0, 2) === 'MZ' && head + 6 <= bytes.length && bytes.toString('latin1', head, head + 4) === 'PE\0\0';
  return isPe ? { system: 'win32', processor: PE[bytes.readUInt16LE(head + 4)] ?? 'unknown' } : undefined;
}

/** @param {string} a @param {string} b like `2.28` @returns {number} as for sort */
export function compareVersions(a, b) {
  const [one, other] = [a, b].map((version) => version.split('.').map(Number));
  for (let index = 0; index < 3; index += 1) {
    const difference = (one?.[index] ?? 0) - (other?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The names of glibc's symbol versions stand as text in the file. @param {Buffer} bytes @returns {string | null} */
export function glibcOf(bytes) {
  const versions = [...bytes.toString('latin1').matchAll(/\0GLIBC_(\d+\.\d+(?:\.\d+)?)(?=\0)/g)].map((match) => match[1] ?? '0');
  return versions.toSorted(compareVersions).at(-1) ?? null;
}

/** @param {string} folder @param {RegExp} [wanted] @returns {Native[]} */
export function nativesBelow(folder, wanted = /\.node$/) {
  return filesBelow(folder).filter((file) => wanted.test(file)).map((file) => {
    const bytes = readFileSync(join(folder, file));
    const kind = kindOf(bytes);
    if (kind === undefined) throw new Error(`${file} is no compiled module`);
    return { file, ...kind, glibc: kind.system === 'linux' ? glibcOf(bytes) : null };
  });
}

/**
 * @param {readonly Native[]} natives
 * @param {{ system: string, processor: string, glibc: string }} target `glibc`: of the oldest system that the package is for
 * @returns {string[]} one sentence for each that cannot be loaded there
 */
export function misfits(natives, { system, processor, glibc }) {
  return natives.flatMap((native) => {
    if (native.system !== system || native.processor !== processor) return [`${native.file} is for ${native.system} ${native.processor}, not for ${system} ${processor}`];
    const tooNew = native.glibc !== null && compareVersions(native.glibc, glibc) > 0;
    return tooNew ? [`${native.file} needs glibc ${native.glibc}, and the package is for glibc ${glibc}`] : [];
  });
}
