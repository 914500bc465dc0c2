// What the planner answers. Codes only; the words stand in the message catalogue under `recovery.`.
import type { ReturnKind } from '../model/answers.ts';
import type { PinId } from '../model/pin.ts';
import type { JstDay } from '../time/jst.ts';

export const ROUTE_KINDS = ['kiosk', 'counter'] as const;

/** Why a route is closed. */
export const BLOCK_CODES = [
  'nothing-to-repair',
  'pin-not-resettable-there',
  'other-pin-not-usable',
  'certificate-not-valid',
  'moved',
  'under-15',
  'no-phone',
  'face-check-failed',
  'holder-only',
  'card-expired',
  'face-card',
] as const;

/** What could still change the plan, and should be asked or checked first. */
export const UNSURE_CODES = [
  'phone-unknown',
  'moved-unknown',
  'certificate-unknown',
  'year-end',
  'closing-soon',
  'office-hours',
  'reservation',
  'photo-id',
  'agent-days',
  'sign-may-not-be-issued',
  'card-remade',
] as const;

export const STEP_IDS = [
  'kiosk-phone',
  'kiosk-moved',
  'kiosk-year-end',
  'kiosk-app',
  'kiosk-reserve-sign',
  'kiosk-reserve-auth',
  'kiosk-face',
  'kiosk-face-maybe',
  'kiosk-shop',
  'kiosk-shop-auth',
  'kiosk-terminal',
  'kiosk-new-sign',
  'kiosk-new-auth',
  'counter-call',
  'counter-visit',
  'counter-guardian',
  'agent-first',
  'agent-letter',
  'agent-second',
  'agent-same-day',
  'counter-new-card',
  'counter-remade',
  'counter-face-card',
  'counter-suspended',
  'counter-say-sign',
  'counter-say-auth',
  'counter-say-text',
  'counter-say-juki',
  'counter-issue-sign',
  'counter-issue-auth',
  'counter-check-sign',
  'counter-new-pin',
  'counter-next-day',
  'card-weeks',
  'send-before-card-ends',
  'also-sign',
  'also-auth',
  'also-text',
  'also-juki',
  'also-juki-renewal',
  'read-again',
] as const;

export const BRING_IDS = [
  'card',
  'phone',
  'other-pin-auth',
  'other-pin-sign',
  'photo-id',
  'photo-id-or-call',
  'other-id',
  'holder-id',
  'guardian-id',
  'guardian-proof',
  'agent-id',
  'agent-letter',
  'agent-mandate',
  'expiry-notice',
] as const;

/** What is left when neither way is in time, in the order in which to try (shared/facts/rescue.ts). */
export const RESCUE_IDS = ['phone-certificate', 'id-password', 'tax-accountant', 'paper', 'pay-in-time', 'file-late'] as const;

export type RescueId = (typeof RESCUE_IDS)[number];
export type RouteKind = (typeof ROUTE_KINDS)[number];
export type BlockCode = (typeof BLOCK_CODES)[number];
export type UnsureCode = (typeof UNSURE_CODES)[number];
export type StepId = (typeof STEP_IDS)[number];
export type BringId = (typeof BRING_IDS)[number];

export interface Route {
  readonly kind: RouteKind;
  /** What this way mends; empty where it is closed. */
  readonly fixes: readonly PinId[];
  readonly possible: boolean;
  /** Empty exactly where the route is possible. */
  readonly blockedBy: readonly BlockCode[];
  readonly unsure: readonly UnsureCode[];
  /** ISO 8601 with +09:00; null where the route is closed. */
  readonly earliestStart: string | null;
  /** First day on which e-Tax works again; null where closed or where nobody can say (an agent, a new card). */
  readonly usableFrom: JstDay | null;
  /** Done on or before the deadline, if all goes as planned; null where closed, without a deadline, or where nobody can say. */
  readonly inTime: boolean | null;
  readonly chains: readonly string[];
  readonly steps: readonly StepId[];
  readonly bring: readonly BringId[];
}

export interface RecoveryPlan {
  readonly now: string;
  /** null: no return is due on a day (a refund). */
  readonly deadline: JstDay | null;
  readonly action: 'start' | 'repair';
  /** Needed PINs that are not known, are locked, or whose certificate is dead; in the order of `PIN_IDS`. */
  readonly repair: readonly PinId[];
  /** Those of `repair` whose PIN must be set anew. */
  readonly reset: readonly PinId[];
  /** Those of `repair` whose certificate must be issued anew: usable from the next day. */
  readonly reissue: readonly PinId[];
  /** Locked but not needed now: named, not forced. */
  readonly alsoLocked: readonly PinId[];
  readonly routes: readonly [Route, Route];
  readonly best: RouteKind | null;
  /**
   * The last weekday counter day after which even a new certificate works before the deadline is over. null without a
   * deadline, and where no day can be promised: an agent, a new card, a holder to whom no 署名用 is issued.
   */
  readonly lastSafeCounterDay: JstDay | null;
  /** Empty unless something is to be mended and no way is known to be in time. */
  readonly rescue: readonly RescueId[];
  /** Which return the deadline is about. */
  readonly returnKind: ReturnKind;
  /** False: the deduction of 青色申告 is out of the question, so that nothing is said of it. */
  readonly mayBeBlue: boolean;
}
