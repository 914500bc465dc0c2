// Files and folders, read only: with a limit of size, without waiting, and with absence told apart from refusal.
import { accessSync, closeSync, constants, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { ABSENT, hidden, seen } from '../../../shared/pc/look.ts';
import type { Look } from '../../../shared/pc/look.ts';
import type { Ledger } from './ledger.ts';
import { isLocalPath, pathOf } from './places.ts';
import type { Surroundings } from './places.ts';

/** A name of the list, or what another file or the registry names: admitted under a label, opened by its path. */
export type Place = string | { readonly label: string; readonly path: string };

export type PlaceKind = 'file' | 'folder' | 'socket' | 'other';

export interface Files {
  /** At most `limit` bytes; a file that is longer is not read at all. */
  bytes(place: Place, limit?: number): Look<Uint8Array>;
  /** The same as UTF-8. */
  text(place: Place, limit?: number): Look<string>;
  /** Names of what lies in a folder. */
  names(place: Place): Look<readonly string[]>;
  kind(place: Place): Look<PlaceKind>;
  /** Whether it may be read and written to; asked of the system, not tried. */
  mayUse(place: Place): boolean;
}

/** A browser's settings can be long; nothing else comes near. */
export const LONGEST_FILE = 16 * 1024 * 1024;
const MOST_NAMES = 10_000;

/** A pipe in the place of a file must not hold up the look. Windows has no such flag. */
const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

export function createFiles(surroundings: Surroundings, ledger: Ledger): Files {
  const at = <T>(place: Place, run: (path: string) => Look<T>): Look<T> => {
    ledger.admit(typeof place === 'string' ? place : place.label);
    const path = typeof place === 'string' ? pathOf(place, surroundings) : granted(place.path, surroundings);
    return path === null ? hidden('not-seen') : told(() => run(path));
  };
  const bytes: Files['bytes'] = (place, limit = LONGEST_FILE) => at(place, (path) => readWhole(path, limit));
  return {
    bytes,
    text(place, limit) {
      const read = bytes(place, limit);
      return read.look === 'seen' ? seen(new TextDecoder().decode(read.value)) : read;
    },
    names: (place) =>
      at(place, (path) => {
        const names = readdirSync(path);
        return names.length > MOST_NAMES ? hidden('odd-content') : seen(names);
      }),
    kind: (place) => at(place, (path) => seen(kindOf(statSync(path)))),
    mayUse: (place) =>
      at(place, (path) => {
        accessSync(path, constants.R_OK | constants.W_OK);
        return seen(true);
      }).look === 'seen',
  };
}

function granted(path: string, { system }: Surroundings): string | null {
  return isLocalPath(path, system) ? path : null;
}

function readWhole(path: string, limit: number): Look<Uint8Array> {
  const file = openSync(path, READ);
  try {
    const stats = fstatSync(file);
    if (!stats.isFile() || stats.size > limit) return hidden('odd-content');
    return readUpTo(file, limit);
  } finally {
    closeSync(file);
  }
}

/** Files of sysfs do not say how long they are, and a file may grow while it is read. */
function readUpTo(file: number, limit: number): Look<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const part = new Uint8Array(Math.min(64 * 1024, limit + 1 - length));
    const count = readSync(file, part);
    if (count === 0) return seen(Buffer.concat(parts));
    length += count;
    if (length > limit) return hidden('odd-content');
    parts.push(part.subarray(0, count));
  }
}

function kindOf(stats: Stats): PlaceKind {
  if (stats.isFile()) return 'file';
  if (stats.isDirectory()) return 'folder';
  return stats.isSocket() ? 'socket' : 'other';
}

function told<T>(run: () => Look<T>): Look<T> {
  try {
    return run();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    if (code === 'ENOENT' || code === 'ENOTDIR') return ABSENT;
    if (code === 'EACCES' || code === 'EPERM') return hidden('no-permission');
    // Links in a loop, a drive that is gone, a name that is too long.
    return hidden(code === 'EISDIR' ? 'odd-content' : 'not-seen');
  }
}
