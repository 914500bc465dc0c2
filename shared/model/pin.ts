// The four PINs of a My Number Card and what is known about each retry counter.

/** 署名用 / 利用者証明用 / 券面事項入力補助用 / 住民基本台帳用, in the order they are shown. */
export const PIN_IDS = ['sign', 'auth', 'text', 'juki'] as const;

export type PinId = (typeof PIN_IDS)[number];

/** Why a retry counter is not known. A counter that was not read is neither 0 nor full. */
export const UNKNOWN_REASONS = ['verified-elsewhere', 'no-counter', 'over-limit', 'unreadable', 'not-read'] as const;

export type UnknownReason = (typeof UNKNOWN_REASONS)[number];

/** A retry counter as the card reported it; never a bare number. */
export type RetryCounter =
  | { readonly state: 'known'; readonly remaining: number; readonly limit: number }
  | { readonly state: 'locked'; readonly remaining: 0; readonly limit: number }
  | { readonly state: 'unknown'; readonly reason: UnknownReason }
  | { readonly state: 'absent' };

export type PinCounters = Readonly<Record<PinId, RetryCounter>>;

export const NOTHING_READ: PinCounters = {
  sign: { state: 'unknown', reason: 'not-read' },
  auth: { state: 'unknown', reason: 'not-read' },
  text: { state: 'unknown', reason: 'not-read' },
  juki: { state: 'unknown', reason: 'not-read' },
};
