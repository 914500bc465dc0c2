// What a card's answers mean. Source: docs/card.md#status-words. SELECT and VERIFY have answers of types of their own:
// nothing but the answer to a VERIFY can become a number.
import type { RetryCounter } from '../model/pin.ts';
import type { Response } from './response.ts';

export const SW_OK = 0x9000;
export const SW_END_OF_FILE = 0x6282;
export const SW_SECURITY_NOT_SATISFIED = 0x6982;
export const SW_OFFSET_OUTSIDE = 0x6b00;
export const SW_NO_DIAGNOSIS = 0x6f00;

const NO_COUNTER = 0x6300;
const LOCKED = new Set([0x63c0, 0x6983, 0x6984]);
const NOT_FOUND = new Set([0x6a82, 0x6a83]);
const DISTURBED = new Set([SW_SECURITY_NOT_SATISFIED, 0x6985, 0x6986]);

/**
 * `absent`: not on this medium. `disturbed`: our SELECT no longer holds, or a condition is missing: worth one more SELECT,
 * never more. `unreadable`: everything else, 63Cx, 6983 and 61xx among it.
 */
export type SelectAnswer = 'present' | 'absent' | 'disturbed' | 'unreadable';

/** `verified`: somebody verified the PIN before in this power session; the card then keeps its counter to itself. */
export type VerifyAnswer =
  | { readonly kind: 'left'; readonly tries: number }
  | { readonly kind: 'locked' | 'verified' | 'no-counter' | 'absent' | 'disturbed' | 'unreadable' };

/** A counter that nobody put a number to. */
export type UncountedCounter = Extract<RetryCounter, { readonly state: 'unknown' | 'absent' }>;

/** `6Cxx`: the same command is wanted with Le = xx (00 stands for 256); null for any other status word. */
export function wantedLength(sw: number): number | null {
  return sw >> 8 === 0x6c ? sw & 0xff || 256 : null;
}

export function selectAnswer({ sw }: Response): SelectAnswer {
  if (sw === SW_OK) return 'present';
  return sw === null ? 'unreadable' : refusal(sw);
}

/** The answer to an empty VERIFY. */
export function verifyAnswer({ sw }: Response): VerifyAnswer {
  if (sw === null) return { kind: 'unreadable' };
  if (LOCKED.has(sw)) return { kind: 'locked' };
  if (sw >> 4 === 0x63c) return { kind: 'left', tries: sw & 0x0f };
  if (sw === NO_COUNTER) return { kind: 'no-counter' };
  return { kind: sw === SW_OK ? 'verified' : refusal(sw) };
}

function refusal(sw: number): Exclude<SelectAnswer, 'present'> {
  if (NOT_FOUND.has(sw)) return 'absent';
  return DISTURBED.has(sw) ? 'disturbed' : 'unreadable';
}

/** A verified PIN has an unknown counter, neither full nor 0; more tries than there can be are no number either. */
export function counterOfVerify(answer: VerifyAnswer, limit: number): RetryCounter {
  switch (answer.kind) {
    case 'left':
      return answer.tries <= limit
        ? { state: 'known', remaining: answer.tries, limit }
        : { state: 'unknown', reason: 'over-limit' };
    case 'locked':
      return { state: 'locked', remaining: 0, limit };
    case 'verified':
      return { state: 'unknown', reason: 'verified-elsewhere' };
    case 'no-counter':
      return { state: 'unknown', reason: 'no-counter' };
    case 'absent':
    case 'disturbed':
    case 'unreadable':
      return counterWithoutVerify(answer.kind);
  }
}

/** Of a place that could not be selected. */
export function counterWithoutVerify(answer: Exclude<SelectAnswer, 'present'>): UncountedCounter {
  return answer === 'absent' ? { state: 'absent' } : { state: 'unknown', reason: 'unreadable' };
}

/**
 * Of two places of one PIN the lower number counts. A place that is there and gives no number may hold a lower one, so
 * that nothing is known then, except that a lock stays a lock. A place that is not there counts for nothing.
 */
export function lowerCounter(first: RetryCounter, second: RetryCounter): RetryCounter {
  return rank(second) < rank(first) ? second : first;
}

function rank(counter: RetryCounter): number {
  switch (counter.state) {
    case 'locked':
      return 0;
    case 'unknown':
      return counter.reason === 'not-read' ? 2 : 1;
    case 'known':
      return 2 + counter.remaining;
    case 'absent':
      return 100;
  }
}
