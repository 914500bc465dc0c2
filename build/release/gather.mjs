// Puts what is published of this system into dist/release, with a file of checksums as sha256sum reads it.
// Usage: node build/release/gather.mjs SYSTEM      `windows-x64` and its like
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../setup/folders.mjs';
import { isStartedHere } from '../setup/started-here.mjs';
import { sha256 } from './compare.mjs';

const PACKAGE = /^mae-tenken[-_].*\.(?:exe|zip|dmg|deb|tar\.gz|cdx\.json)$/;
/** What each system must have. @type {Readonly<Record<string, readonly RegExp[]>>} */
const WANTED = {
  windows: [/-setup-\w+\.exe$/, /-win-\w+\.zip$/],
  mac: [/\.dmg$/, /-mac-\w+\.zip$/],
  linux: [/\.deb$/, /\.tar\.gz$/],
};

/** @param {string} system @param {readonly string[]} names @returns {string[]} the files to publish; throws where one is missing */
export function publishedFiles(system, names) {
  const files = names.filter((name) => PACKAGE.test(name)).toSorted();
  const wanted = WANTED[system.split('-')[0] ?? ''];
  if (wanted === undefined) throw new Error(`no such system: ${system}`);
  const missing = [...wanted, /\.cdx\.json$/].filter((pattern) => !files.some((name) => pattern.test(name)));
  if (missing.length > 0) throw new Error(`not made for ${system}: ${missing.join(', ')}`);
  return files;
}

if (isStartedHere(import.meta.url)) {
  const [system = ''] = process.argv.slice(2);
  const [from, to] = [join(ROOT, 'dist'), join(ROOT, 'dist', 'release')];
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  const files = publishedFiles(system, readdirSync(from));
  for (const name of files) copyFileSync(join(from, name), join(to, name));
  writeFileSync(join(to, `SHA256SUMS-${system}.txt`), files.map((name) => `${sha256(join(to, name))}  ${name}\n`).join(''));
  console.log(files.join('\n'));
}
