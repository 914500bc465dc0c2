// From the number of a PC/SC or Win32 error to a fault. Numbers only: texts are localized, or garbled on Japanese Windows.
import type { Fault } from '../model/fault.ts';
import { FAULT_CODES, FAULT_TABLE } from './fault-table.ts';
import type { FaultCode, FaultNumbers } from './fault-table.ts';
import { UNKNOWN_SETTING } from './setting.ts';
import type { FaultSetting } from './setting.ts';

/** So long a card that another program holds is waited for first (docs/reader.md#waiting-for-another-program). */
export const WAIT_FOR_OTHER_MS = 9000;

const CODES = {
  anywhere: codesByNumber('anywhere'),
  windows: codesByNumber('windows'),
  linux: codesByNumber('linux'),
  remote: codesByNumber('remote'),
} as const satisfies Readonly<Record<keyof FaultNumbers, ReadonlyMap<number, FaultCode>>>;

/**
 * Any number gives a fault; one that is not listed is `unexpected`, with its number kept for support. The same number has
 * different causes on different systems: `setting` says where this is.
 */
export function faultFromPcsc(pcsc: number, setting: FaultSetting = UNKNOWN_SETTING): Fault {
  const code = placesOf(setting).map((place) => CODES[place].get(pcsc)).find((found) => found !== undefined);
  return { code: code ?? 'unexpected', pcsc };
}

/** The most particular first. */
function placesOf({ family, remote }: FaultSetting): readonly (keyof FaultNumbers)[] {
  const system = family === 'windows' || family === 'linux' ? [family] : [];
  return [...(remote ? (['remote'] as const) : []), ...system, 'anywhere'];
}

function codesByNumber(place: keyof FaultNumbers): ReadonlyMap<number, FaultCode> {
  return new Map(FAULT_CODES.flatMap((code) => (FAULT_TABLE[code].numbers[place] ?? []).map((pcsc) => [pcsc, code] as const)));
}
