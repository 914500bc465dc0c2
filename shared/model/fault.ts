// What keeps a card from being read. What there is to know of each code stands in the table of faults.
import type { FaultCode } from '../faults/fault-table.ts';

export type { FaultCode };

/** `pcsc` is the number of the PC/SC or Win32 error, shown small for support; null when there is none. */
export interface Fault {
  readonly code: FaultCode;
  readonly pcsc: number | null;
}
