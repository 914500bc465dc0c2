// Which system this is, as far as e-Tax cares. Sources: shared/facts/computer.ts#WINDOWS_11_FROM_BUILD and
// shared/facts/etax.ts#SUPPORTED_MAC_VERSIONS.
import { WINDOWS_11_FROM_BUILD } from '../facts/computer.ts';
import type { Look } from './look.ts';
import { itemOf } from './model.ts';
import type { PcItem } from './model.ts';

export interface WindowsVersion {
  /** `CurrentBuild`, as text. */
  readonly build: string | null;
  /** `EditionID`, such as `Core` for Home. */
  readonly edition: string | null;
  /** `DisplayVersion`, such as `24H2`. */
  readonly display: string | null;
}

const EDITIONS: Readonly<Record<string, string>> = { Core: 'Home', CoreSingleLanguage: 'Home', Professional: 'Pro' };

/** First build of Windows 10. */
const WINDOWS_10_FROM_BUILD = 10_240;

export function windowsItem(version: Look<WindowsVersion>): PcItem {
  if (version.look === 'hidden') return itemOf('os', version.why);
  const build = version.look === 'seen' ? buildNumber(version.value.build) : null;
  if (version.look === 'absent' || build === null) return itemOf('os', 'not-seen');
  const { edition, display } = version.value;
  const eleven = build >= WINDOWS_11_FROM_BUILD.value;
  const ten = !eleven && build >= WINDOWS_10_FROM_BUILD;
  const words = [eleven ? 'Windows 11' : ten ? 'Windows 10' : 'Windows', plain(EDITIONS[edition ?? ''] ?? edition), plain(display), `(build ${build})`];
  const finding = eleven ? 'os-windows-11' : ten ? 'os-windows-10' : 'os-windows-older';
  return itemOf('os', finding, words.filter((word) => word !== '').join(' '));
}

function buildNumber(build: string | null): number | null {
  return build !== null && /^\d{1,6}$/.test(build) ? Number(build) : null;
}

/** Only what a version is made of gets into a report. */
function plain(word: string | null | undefined): string {
  return word !== null && word !== undefined && /^[\w.]{1,32}$/.test(word) ? word : '';
}

/** `version`: of macOS, such as `26.1`. Which ones e-Tax takes was not found. */
export function macItem(version: Look<string>): PcItem {
  if (version.look === 'hidden') return itemOf('os', version.why);
  const own = version.look === 'seen' ? plainVersion(version.value) : '';
  return own === '' ? itemOf('os', 'not-seen') : itemOf('os', 'os-macos', `macOS ${own}`);
}

/** Digits and points, as far as they go; empty where there are none. */
export function plainVersion(text: string): string {
  return /^\d{1,6}(?:\.\d{1,9}){0,4}/.exec(text.trim())?.[0] ?? '';
}

/** `release`: lines `KEY="value"` of os-release. */
export function linuxItem(release: Look<string>): PcItem {
  if (release.look !== 'seen') return itemOf('os', 'os-linux');
  const name = /^NAME="?([\w ./()-]{1,40}?)"?$/m.exec(release.value)?.[1] ?? '';
  const version = plainVersion(/^VERSION_ID="?([\w.]{1,20})"?$/m.exec(release.value)?.[1] ?? '');
  return itemOf('os', 'os-linux', [name, version].filter((part) => part !== '').join(' '));
}
