// Holds two folders or two files against each other, byte by byte.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './packed.mjs';

/** @param {string} file @returns {string} sha256 in hexadecimal */
export function sha256(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** @param {string} path @returns {string} what makes it the same file: its content, and whether it can be run */
function identity(path) {
  return `${(statSync(path).mode & 0o100) === 0 ? 'file' : 'program'} ${sha256(path)}`;
}

/** @param {string} one @param {string} other @returns {{ same: number, different: string[] }} paths in folders; `different` also names what only one has */
export function compareFolders(one, other) {
  const all = [...new Set([...filesBelow(one), ...filesBelow(other)])].toSorted();
  const different = all.filter((path) => {
    const [a, b] = [join(one, path), join(other, path)];
    return !existsSync(a) || !existsSync(b) || identity(a) !== identity(b);
  });
  return { same: all.length - different.length, different };
}

/** @param {string} one @param {string} other @returns {number} where the two files differ first; -1 where they are the same */
export function firstDifference(one, other) {
  const [a, b] = [readFileSync(one), readFileSync(other)];
  if (a.equals(b)) return -1;
  const shorter = Math.min(a.length, b.length);
  for (let index = 0; index < shorter; index += 1) if (a[index] !== b[index]) return index;
  return shorter;
}
