// Fetches one npm package that is no dependency: a pinned version from whichever registry npm is set to, its integrity checked.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './npm.mjs';

/** `tarball` is the name that `npm pack` gives the file; `sha512` as in `dist.integrity`. @typedef {{ spec: string, tarball: string, sha512: string }} PinnedPackage */

/** @param {string} file @param {string} sha512 @returns {Promise<boolean>} */
async function isIntact(file, sha512) {
  if (!existsSync(file)) return false;
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('base64') === sha512;
}

/**
 * @param {PinnedPackage} wanted
 * @param {string} folder where the tarball is put; one that lies there whole is taken
 * @param {() => void} beforeFetch called when it has to be downloaded
 * @returns {Promise<string>} the tarball; throws when it is not to be had, or not the expected one
 */
export async function fetchPinned({ spec, tarball, sha512 }, folder, beforeFetch) {
  const file = join(folder, tarball);
  if (await isIntact(file, sha512)) return file;
  beforeFetch();
  // Its own short-lived cache: npm's would keep a second copy for good.
  const cache = mkdtempSync(join(folder, 'npm-'));
  try {
    const packed = runNpm(['pack', spec, '--pack-destination', folder, '--cache', cache, '--fetch-retries=1', '--silent']);
    if (!packed.ok) throw new Error(`npm pack ${spec}\n${packed.output}`);
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
  if (await isIntact(file, sha512)) return file;
  rmSync(file, { force: true });
  throw new Error(`${spec}: the integrity is not the expected one`);
}
