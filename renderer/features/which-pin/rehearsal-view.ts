// What the rehearsal field may hold. It is for one made-up word, and what looks like a real PIN is wiped at once.

/** Long enough for the word and a few slips. */
export const FIELD_LENGTH = 16;

/** The word begins with letters, so four digits alone are not it. Full-width digits count too. */
export function looksLikePin(typed: string): boolean {
  return /^\d{4,}$/.test(typed.normalize('NFKC').trim());
}

/** Left alone for so long, the field empties itself. */
export const FORGET_AFTER_MS = 60_000;
