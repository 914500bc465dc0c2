// The folders that the scripts in build/ use.
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** True when this process is root on a POSIX system. */
export function isRoot() {
  return process.getuid?.() === 0;
}

/**
 * Where prepared files are kept between runs. Root's own home is closed to the unprivileged user that the app runs
 * as, so root uses /var/cache.
 */
export function cacheFolder() {
  const folder = isRoot() ? '/var/cache/mae-tenken' : join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'mae-tenken');
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  return folder;
}

/** Small generated files of this clone. */
export function cloneCacheFolder() {
  const folder = join(ROOT, 'node_modules', '.cache', 'mae-tenken');
  mkdirSync(folder, { recursive: true });
  return folder;
}
