// The answer to 「いまe-Taxをはじめてよいか」: level, reasons, what nobody checked, and the one question that helps most.
import type { VerdictLevel, VerdictReason } from './check-report.ts';
import { PC_REASONS } from '../pc/pc-reasons.ts';

/** Reasons beyond the card itself. Words: `reason.<code>` in the catalogue. */
export const FILING_REASONS = [
  'moved',
  'sign-certificate-expired',
  'sign-certificate-revoked',
  'sign-ended-with-auth',
  'text-locked-first-time',
  'text-last-try-first-time',
  'sign-not-known',
  'auth-not-known',
  'text-not-known',
  'moved-unasked',
  'moved-unknown',
  'sign-expiry-unasked',
  'sign-expiry-unknown',
  'first-time-unasked',
  'text-unknown-first-time',
  'auth-certificate-expires-before-deadline',
  'auth-certificate-expires-before-renewal',
  'clock-behind',
  'deadline-passed',
  'etax-closed',
  'etax-maintenance',
  'windows-10',
  'windows-older',
  'linux',
  'system-unknown',
  ...PC_REASONS,
  'season-not-open',
  'deadline-today',
] as const;

export type FilingOnlyReason = (typeof FILING_REASONS)[number];
export type FilingReason = VerdictReason | FilingOnlyReason;

/** What a reader cannot know, or did not get to know this time. */
export const NOT_CHECKED = [
  'sign-expiry',
  'revocation',
  'pin-memory',
  'card-expiry',
  'sign-counter',
  'auth-counter',
  'text-counter',
  'juki-counter',
  'auth-expiry',
  'system-version',
  'etax-calendar',
  'season-dates',
] as const;

export type NotChecked = (typeof NOT_CHECKED)[number];

/** In the order in which to ask. */
export const FILING_QUESTIONS = ['moved', 'sign-check', 'first-time'] as const;

export type FilingQuestion = (typeof FILING_QUESTIONS)[number];

export interface FilingVerdict {
  readonly level: VerdictLevel;
  /** Heaviest first. `season-not-open` and `deadline-today` inform and do not change the level. */
  readonly reasons: readonly FilingReason[];
  readonly notChecked: readonly NotChecked[];
  /** The one question that would settle most; null when no answer can change the level. */
  readonly question: FilingQuestion | null;
}
