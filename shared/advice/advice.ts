// The shape of a piece of advice: what happened, why, and what to do, one action after another.
import type { SystemFamily } from '../faults/setting.ts';
import type { MessageKey } from '../i18n/ja.ts';
import type { FaultCode } from '../model/fault.ts';
import type { CardWay } from '../readers/models.ts';

/** Causes that no reader can tell; the window asks for them in words. */
export const ASKED_CODES = ['driver-missing', 'card-not-noticed'] as const;

/** Results of a reading that went well and still leaves something open (docs/card.md#what-a-reader-cannot-know). */
export const FINDING_CODES = ['counters-unknown', 'auth-absent-on-card', 'sign-absent-on-card', 'expiry-unknown'] as const;

export type FindingCode = (typeof FINDING_CODES)[number];
export type AskedCode = (typeof ASKED_CODES)[number];
export type AdviceCode = FaultCode | FindingCode | AskedCode;

/** One action. Without `on` it holds on every system, without `way` for every reader. */
export interface Remedy {
  readonly text: MessageKey;
  readonly on?: SystemFamily;
  readonly way?: CardWay;
}

/** 案内番号: shown small on screen, so that a helper on the telephone can find the page. Never given to another advice. */
export type AdviceNumber = `R-${number}`;

export interface AdviceText {
  readonly title: MessageKey;
  readonly cause?: MessageKey;
  /** Cheapest first. */
  readonly remedies: readonly Remedy[];
  /** True where a person may fear that a try was spent: a card was, or may have been, spoken to. */
  readonly reassures: boolean;
  /** What only the person can see, and the advice that then follows. */
  readonly next?: { readonly ask: MessageKey; readonly code: AdviceCode };
}

export interface Advice extends AdviceText {
  readonly id: AdviceNumber;
}

export interface AdviceSetting {
  readonly family: SystemFamily | 'unknown';
  readonly way: CardWay | 'unknown';
}

/** The actions for this system and this kind of reader, cheapest first. */
export function remediesFor(advice: Advice, { family, way }: AdviceSetting): readonly MessageKey[] {
  return advice.remedies
    .filter((remedy) => (remedy.on ?? family) === family && (remedy.way ?? way) === way)
    .map(({ text }) => text);
}

/** True where the actions depend on the kind of reader, and that is not known: then the window asks. */
export function asksForWay(advice: Advice, { way }: AdviceSetting): boolean {
  return way === 'unknown' && advice.remedies.some((remedy) => remedy.way !== undefined);
}
