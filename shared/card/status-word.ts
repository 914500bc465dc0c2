// What a card's status words mean for a retry counter. ISO 7816-4 §5.6; reader-facts §1.3.
import type { RetryCounter } from '../model/pin.ts';

export const SW_OK = 0x9000;
export const SW_END_OF_FILE = 0x6282;
export const SW_SECURITY_NOT_SATISFIED = 0x6982;
export const SW_FILE_NOT_FOUND = 0x6a82;
export const SW_OFFSET_OUTSIDE = 0x6b00;
export const SW_NO_DIAGNOSIS = 0x6f00;

const NO_COUNTER = 0x6300;
const LOCKED = new Set([0x63c0, 0x6983, 0x6984]);
const NOT_FOUND = new Set([SW_FILE_NOT_FOUND, 0x6a83]);
const DISTURBED = new Set([SW_SECURITY_NOT_SATISFIED, 0x6985, 0x6986]);

/** The file or application is not on this medium. */
export function isNotFound(sw: number): boolean {
  return NOT_FOUND.has(sw);
}

/** Our SELECT no longer holds, or a condition is missing: worth one more SELECT, never more. */
export function isDisturbed(sw: number): boolean {
  return DISTURBED.has(sw);
}

/** `6Cxx`: the same command is wanted with Le = xx (00 stands for 256); null for any other status word. */
export function wantedLength(sw: number): number | null {
  return sw >> 8 === 0x6c ? sw & 0xff || 256 : null;
}

/**
 * Reads the answer to an empty VERIFY. `9000` means that somebody verified the PIN before in this power session: the card
 * then keeps its counter to itself, so the counter is unknown, neither full nor 0.
 */
export function counterFromStatusWord(sw: number, limit: number): RetryCounter {
  if (LOCKED.has(sw)) return { state: 'locked', remaining: 0, limit };
  if (sw >> 4 === 0x63c) {
    const remaining = sw & 0x0f;
    return remaining <= limit ? { state: 'known', remaining, limit } : { state: 'unknown', reason: 'over-limit' };
  }
  if (sw === NO_COUNTER) return { state: 'unknown', reason: 'no-counter' };
  if (sw === SW_OK) return { state: 'unknown', reason: 'verified-elsewhere' };
  if (isNotFound(sw)) return { state: 'absent' };
  return { state: 'unknown', reason: 'unreadable' };
}

/** Two places may hold the same PIN: the lower answer counts, an answer beats none, a reason beats absence. */
export function lowerCounter(first: RetryCounter, second: RetryCounter): RetryCounter {
  const [a, b] = [rank(first), rank(second)];
  return b < a ? second : first;
}

function rank(counter: RetryCounter): number {
  switch (counter.state) {
    case 'locked':
      return 0;
    case 'known':
      return counter.remaining;
    case 'unknown':
      return counter.reason === 'not-read' ? 102 : 100;
    case 'absent':
      return 101;
  }
}
