// Where a number came up. The same PC/SC number has different causes on Windows, macOS and Linux, and inside a remote
// session. Sources: docs/reader.md#service, docs/reader.md#errors.
import type { OperatingSystem } from '../model/answers.ts';
import { FAULT_TABLE } from './fault-table.ts';
import type { FaultCode } from './fault-table.ts';

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

/** A reader that is missing in a remote session is at the other computer. */
export function absenceInSetting(code: FaultCode, { remote }: FaultSetting): FaultCode {
  return remote && FAULT_TABLE[code].outcome === 'no-reader' ? 'remote-desktop' : code;
}
