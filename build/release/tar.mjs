// The tar.gz for Linux: same files, same bytes, whoever packs it, where, when and with which umask.
import { createWriteStream } from 'node:fs';
import { basename, dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { create } from 'tar';
import { filesBelow } from './packed.mjs';

const EXECUTABLE = 0o755;
const READABLE = 0o644;

/** @param {number} mode of the file as it lies here @returns {number} its owner's right to run it, for everybody; never set-user-id */
export function modeInTar(mode) {
  return (mode & 0o100) === 0 ? READABLE : EXECUTABLE;
}

/**
 * @param {{ folder: string, name: string, file: string, epoch: number }} job packs `folder` as `name` into `file`; `epoch`: seconds since 1970
 */
export async function packTar({ folder, name, file, epoch }) {
  const top = basename(folder);
  const archive = create(
    {
      cwd: dirname(folder),
      gzip: { level: 9 },
      // Neither names and numbers of users nor anything else of this machine.
      portable: true,
      mtime: new Date(epoch * 1000),
      onWriteEntry: (entry) => {
        entry.path = entry.path.replace(top, name);
        if (entry.stat !== undefined) entry.stat.mode = (entry.stat.mode & ~0o7777) | modeInTar(entry.stat.mode);
      },
    },
    // Files only, in an order of our own: folders come into being with them.
    filesBelow(folder).map((path) => `${top}/${path}`),
  );
  await pipeline(archive, createWriteStream(file));
}
