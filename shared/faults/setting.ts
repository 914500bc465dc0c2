// Where a number came up. The same PC/SC number has different causes on Windows, macOS and Linux, and inside a remote
// session. Source: reader-facts §2 (per OS), §4.2.
import { NO_SERVICE } from './pcsc-numbers.ts';
import type { OperatingSystem } from '../model/answers.ts';
import type { FaultCode } from '../model/fault.ts';

export const SYSTEM_FAMILIES = ['windows', 'mac', 'linux'] as const;

export type SystemFamily = (typeof SYSTEM_FAMILIES)[number];

export interface FaultSetting {
  readonly family: SystemFamily | 'unknown';
  /** The session comes over Remote Desktop, where only the readers of the other computer are seen. */
  readonly remote: boolean;
}

export const UNKNOWN_SETTING: FaultSetting = { family: 'unknown', remote: false };

/** `platform` as process.platform; `sessionName` as the variable SESSIONNAME, which is `RDP-…` in a remote session: a hint. */
export function settingOf(platform: string, sessionName: string | undefined): FaultSetting {
  const family = platform === 'win32' ? 'windows' : platform === 'darwin' ? 'mac' : platform === 'linux' ? 'linux' : 'unknown';
  return { family, remote: family === 'windows' && /^rdp-/i.test(sessionName ?? '') };
}

export function familyOfSystem(system: OperatingSystem): SystemFamily | 'unknown' {
  return system.startsWith('windows') ? 'windows' : system === 'mac' || system === 'linux' ? system : 'unknown';
}

const SERVICE_STOPPED = 0x8010001e;

/** ERROR_ACCESS_DENIED, ERROR_BROKEN_PIPE… that Windows gives where readers of a remote session are asked for. */
const REMOTE_WIN32 = new Set([0x05, 0x109, 0x6f7]);

/** What hides a reader in a remote session, and means something else outside one. */
const HIDDEN_IN_REMOTE = new Set([NO_SERVICE, SERVICE_STOPPED, 0x8010002e]);

/** The cause behind `pcsc` in this setting; `usual` where the setting makes no difference. */
export function causeInSetting(pcsc: number, usual: FaultCode, { family, remote }: FaultSetting): FaultCode {
  if (family === 'windows' && (REMOTE_WIN32.has(pcsc) || (remote && HIDDEN_IN_REMOTE.has(pcsc)))) return 'remote-desktop';
  // Windows starts its service with the first reader; without one there is nothing to speak to.
  if (family === 'windows' && pcsc === NO_SERVICE) return 'service-asleep';
  // On Linux this comes only from a client library and a pcscd of different versions (Flatpak, Snap).
  if (family === 'linux' && pcsc === SERVICE_STOPPED) return 'service-version';
  return usual;
}

/** A reader that is missing in a remote session is at the other computer. */
export function absenceInSetting(code: FaultCode, { remote }: FaultSetting): FaultCode {
  return remote && (code === 'no-reader' || code === 'virtual-reader-only') ? 'remote-desktop' : code;
}
