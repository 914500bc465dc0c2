// Names of places as the list has them, `~/…` and `%LOCALAPPDATA%\…`, to paths of this computer.
import type { PcSystem } from '../../../shared/pc/model.ts';

export interface Surroundings {
  readonly system: PcSystem;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Stands before every absolute path; empty but for tests. */
  readonly root: string;
}

/** null where the place has no path here, or one that leads to another computer. */
export function pathOf(name: string, { system, home, env, root }: Surroundings): string | null {
  if (system === 'windows') return windowsPath(name, env);
  const path = name.startsWith('~/') ? `${home}${name.slice(1)}` : `${root}${name}`;
  return isLocalPath(path, system) ? path : null;
}

function windowsPath(name: string, env: Surroundings['env']): string | null {
  const path = name.replace(/^%LOCALAPPDATA%/, () => env['LOCALAPPDATA'] ?? '');
  return isLocalPath(path, 'windows') ? path : null;
}

/** A path to another computer, `\\server\…`, would be a use of the network; a relative one depends on where one stands. */
export function isLocalPath(path: string, system: PcSystem): boolean {
  if (path.includes('\0')) return false;
  return system === 'windows' ? /^[a-z]:[\\/]/i.test(path) : path.startsWith('/');
}
