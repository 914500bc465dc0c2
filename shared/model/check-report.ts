// One reading of one card, as the window shows it and as `npm run check -- --json` prints it.
import type { Certificates } from './certificate.ts';
import type { PinCounters } from './pin.ts';

export const CHECK_OUTCOMES = [
  'read',
  'no-service',
  'no-reader',
  'no-card',
  'busy',
  'unresponsive',
  'removed',
  'unsupported-card',
  'timeout',
  'failed',
] as const;

export type CheckOutcome = (typeof CHECK_OUTCOMES)[number];

/** What carries the application: a plastic card, a phone, or an old 住基カード. `null` before the token label was read. */
export type Medium = 'card' | 'android' | 'iphone' | 'juki-card' | 'unknown';

export type VerdictLevel = 'go' | 'caution' | 'stop' | 'unknown';

/** Machine-readable reasons; the words live in the message catalogue. */
export const VERDICT_REASONS = [
  'sign-locked',
  'auth-locked',
  'sign-last-try',
  'auth-last-try',
  'auth-certificate-expired',
  'auth-certificate-absent',
  'auth-certificate-not-yet-valid',
  'sign-certificate-absent',
  'sign-below-limit',
  'auth-below-limit',
  'text-below-limit',
  'juki-below-limit',
  'text-locked',
  'text-last-try',
  'juki-locked',
  'sign-unknown',
  'auth-unknown',
  'auth-certificate-unreadable',
  'auth-certificate-expires-soon',
  'not-read',
] as const;

export type VerdictReason = (typeof VERDICT_REASONS)[number];

export interface Verdict {
  readonly level: VerdictLevel;
  readonly reasons: readonly VerdictReason[];
}

/** Proof of what was sent: names of commands, never their bytes beyond the header; no PIN can be among them. */
export interface Evidence {
  readonly apdus: number;
  readonly bytesRead: number;
  readonly elapsedMs: number;
  readonly commands: readonly string[];
}

export interface CheckReport {
  readonly schema: 1;
  /** ISO 8601 with +09:00. */
  readonly checkedAt: string;
  /** `read` while the reading goes on, too; it is final only together with `complete`. */
  readonly outcome: CheckOutcome;
  /**
   * True: the reading came to its end, and every place was asked for what it holds; a counter may still be unknown, for a
   * reason that it names. False: the reading goes on, was cut short (`pins` then has what arrived of it), or there was no
   * My Number Card to read. Only with outcome `read`; only then is there a verdict.
   */
  readonly complete: boolean;
  readonly reader: { readonly name: string | null };
  readonly medium: Medium | null;
  readonly pins: PinCounters;
  readonly certificates: Certificates;
  readonly verdict: Verdict;
  readonly evidence: Evidence;
}
