// Everything that can keep a card from being read, as codes. Words and remedies are looked up by code.
import type { CheckOutcome } from './check-report.ts';

/** In the order of the stages: service, reader, card, My Number Card. No two causes share a code. */
export const FAULT_CODES = [
  'service-absent',
  'service-asleep',
  'service-stopped',
  'service-version',
  'no-permission',
  'remote-desktop',
  'system-interrupted',
  'process-crashed',
  'no-reader',
  'virtual-reader-only',
  'reader-unplugged',
  'reader-unavailable',
  'driver-fault',
  'driver-broken',
  'feature-missing',
  'security-key-only',
  'no-card',
  'card-mute',
  'two-cards',
  'card-busy',
  'card-moved',
  'card-unpowered',
  'card-reset',
  'connection-lost',
  'too-slow',
  'card-unsupported',
  'card-licence',
  'card-transport',
  'card-juki',
  'protocol-mismatch',
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
  'service-asleep': 'no-service',
  'service-stopped': 'no-service',
  'service-version': 'no-service',
  'no-permission': 'no-service',
  'remote-desktop': 'no-service',
  'system-interrupted': 'no-service',
  'process-crashed': 'failed',
  'no-reader': 'no-reader',
  'virtual-reader-only': 'no-reader',
  'reader-unplugged': 'removed',
  'reader-unavailable': 'unresponsive',
  'driver-fault': 'unresponsive',
  'driver-broken': 'unresponsive',
  'feature-missing': 'unresponsive',
  'security-key-only': 'unsupported-card',
  'no-card': 'no-card',
  'card-mute': 'unresponsive',
  'two-cards': 'unsupported-card',
  'card-busy': 'busy',
  'card-moved': 'removed',
  'card-unpowered': 'unresponsive',
  'card-reset': 'unresponsive',
  'connection-lost': 'unresponsive',
  'too-slow': 'timeout',
  'card-unsupported': 'unsupported-card',
  'card-licence': 'unsupported-card',
  'card-transport': 'unsupported-card',
  'card-juki': 'unsupported-card',
  'protocol-mismatch': 'unsupported-card',
  unexpected: 'failed',
};
