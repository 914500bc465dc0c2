// From the number of a PC/SC or Win32 error to a fault code. Numbers only: texts are localized, or garbled on Japanese
// Windows. Source: reader-facts §4.2; pcsclite.h; MS-RDPESC error list.
import type { Fault, FaultCode } from '../model/fault.ts';
import { causeInSetting, UNKNOWN_SETTING } from './setting.ts';
import type { FaultSetting } from './setting.ts';


/** So long a card that another program holds is waited for before that is called a fault (reader-facts §3.2). */
export const WAIT_FOR_OTHER_MS = 9000;

const FAULT_OF_CODE: ReadonlyMap<number, FaultCode> = new Map<number, FaultCode>([
  [0x8010001d, 'service-absent'],
  [0x8010001e, 'service-stopped'],
  [0x80100013, 'service-stopped'],
  [0x80100003, 'service-stopped'],
  [0x80100010, 'service-stopped'],
  [0x80100012, 'system-interrupted'],
  [0x80100018, 'system-interrupted'],
  [0x80100031, 'service-stopped'],
  [0x06, 'service-stopped'],
  [0x6ba, 'service-stopped'],
  [0x8010006a, 'no-permission'],
  [0x8010002e, 'no-reader'],
  [0x80100009, 'reader-unplugged'],
  [0x80100017, 'reader-unavailable'],
  [0x8010000c, 'no-card'],
  [0x80100066, 'card-mute'],
  [0x80100067, 'card-unpowered'],
  [0x80100068, 'card-reset'],
  [0x80100069, 'card-moved'],
  [0x8010002f, 'connection-lost'],
  [0x80100016, 'connection-lost'],
  [0x8010000b, 'card-busy'],
  [0x8010000a, 'too-slow'],
  [0x8010000f, 'protocol-mismatch'],
  [0x80100065, 'two-cards'],
  [0x8010001f, 'feature-missing'],
  [0x80100022, 'feature-missing'],
  [0x8010001a, 'driver-broken'],
  [0x8010001b, 'driver-broken'],
  [0x8010001c, 'driver-broken'],
  [0x1f, 'driver-fault'],
  [0x79, 'driver-fault'],
  [0x45d, 'driver-fault'],
  [0x16, 'driver-fault'],
]);

/**
 * Any number gives a fault; one that is not listed is `unexpected`, with its number kept for support. The same number has
 * different causes on different systems: `setting` says where this is.
 */
export function faultFromPcsc(pcsc: number, setting: FaultSetting = UNKNOWN_SETTING): Fault {
  return { code: causeInSetting(pcsc, FAULT_OF_CODE.get(pcsc) ?? 'unexpected', setting), pcsc };
}

/** How often a reading is begun anew after this error (reader-facts §3.2). No retry can cost a try: none sends a PIN. */
export function restartsAfter(pcsc: number): number {
  if (pcsc === 0x80100067 || pcsc === 0x80100068 || pcsc === 0x80100069) return 2;
  return pcsc === 0x8010002f || pcsc === 0x80100016 || pcsc === 0x1f ? 1 : 0;
}
