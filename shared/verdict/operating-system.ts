// Which system this is, as far as e-Tax cares (shared/facts/etax.ts#SUPPORTED_WINDOWS).
import type { OperatingSystem } from '../model/answers.ts';

/** The first build of Windows 11; it still calls itself 10.0. */
const WINDOWS_11_BUILD = 22_000;

/** `platform` and `release` as Node's process.platform and os.release() give them. */
export function operatingSystemOf(platform: string, release: string): OperatingSystem {
  if (platform === 'darwin') return 'mac';
  if (platform === 'linux') return 'linux';
  return platform === 'win32' ? windowsOf(release) : 'unknown';
}

function windowsOf(release: string): OperatingSystem {
  const match = /^(\d+)\.\d+(?:\.(\d+))?/.exec(release);
  if (match === null) return 'unknown';
  const major = Number(match[1]);
  if (major < 10) return 'windows-older';
  if (major > 10) return 'windows-11';
  if (match[2] === undefined) return 'unknown';
  return Number(match[2]) >= WINDOWS_11_BUILD ? 'windows-11' : 'windows-10';
}
