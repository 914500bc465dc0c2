// Everything that can keep a card from being read, as codes. Words and remedies are looked up by code.
import type { CheckOutcome } from './check-report.ts';

export const FAULT_CODES = [
  'service-absent',
  'service-stopped',
  'no-permission',
  'no-reader',
  'reader-unplugged',
  'reader-unavailable',
  'no-card',
  'card-mute',
  'card-moved',
  'card-reset',
  'connection-lost',
  'card-busy',
  'card-unsupported',
  'protocol-mismatch',
  'too-slow',
  'process-crashed',
  'driver-fault',
  'unexpected',
] as const;

export type FaultCode = (typeof FAULT_CODES)[number];

/** `pcsc` is the number of the PC/SC or Win32 error, shown small for support; null when there is none. */
export interface Fault {
  readonly code: FaultCode;
  readonly pcsc: number | null;
}

/** How a fault appears in the outcome of a check. */
export const OUTCOME_OF_FAULT: Readonly<Record<FaultCode, CheckOutcome>> = {
  'service-absent': 'no-service',
  'service-stopped': 'no-service',
  'no-permission': 'no-service',
  'no-reader': 'no-reader',
  'reader-unplugged': 'removed',
  'reader-unavailable': 'unresponsive',
  'no-card': 'no-card',
  'card-mute': 'unresponsive',
  'card-moved': 'removed',
  'card-reset': 'unresponsive',
  'connection-lost': 'unresponsive',
  'card-busy': 'busy',
  'card-unsupported': 'unsupported-card',
  'protocol-mismatch': 'unsupported-card',
  'too-slow': 'timeout',
  'process-crashed': 'failed',
  'driver-fault': 'unresponsive',
  unexpected: 'failed',
};
