// The notes of a release: the part of CHANGELOG.md for its version. Ends with an error where tag, package.json and log disagree.
// Usage: node build/release/notes.mjs v1.2.3 OUT.md
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../setup/folders.mjs';
import { isStartedHere } from '../setup/started-here.mjs';
import { manifest } from './pack.mjs';

/** @param {string} tag @param {string} version @param {string} log CHANGELOG.md @returns {string} */
export function releaseNotes(tag, version, log) {
  if (tag !== `v${version}`) throw new Error(`the tag is ${tag}, and package.json says ${version}`);
  const parts = log.split(/^## /m).slice(1);
  const part = parts.find((text) => text.startsWith(`${version} `) || text.startsWith(`${version}\n`));
  const notes = part?.slice(part.indexOf('\n')).trim() ?? '';
  if (notes === '') throw new Error(`CHANGELOG.md says nothing of ${version}`);
  return `${notes}\n`;
}

if (isStartedHere(import.meta.url)) {
  const [tag = '', out = ''] = process.argv.slice(2);
  writeFileSync(out, releaseNotes(tag, manifest().version, readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8')));
}
