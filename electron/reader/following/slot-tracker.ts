// Turns lists of reader slots into what matters: which reader shows which card, and whether that card is new.
import type { CardPresence, ReaderView } from '../../../shared/model/reader-status.ts';
import { suitabilityOf } from '../../../shared/readers/suitability.ts';
import type { ReaderSlot } from '../ports/card-port.ts';

/** Of the flags, PRESENT is looked at first: MUTE and EXCLUSIVE come with it (reader-facts §2). */
export function presenceOf(slot: ReaderSlot): CardPresence {
  if (slot.unavailable) return 'unavailable';
  if (!slot.present) return 'empty';
  if (slot.mute) return 'mute';
  return slot.inUse || slot.exclusive ? 'in-use' : 'present';
}

export function viewOf(slot: ReaderSlot): ReaderView {
  return { name: slot.name, suitability: suitabilityOf(slot.name), card: presenceOf(slot) };
}

/**
 * Names one laying-down of a card. The event count tells a swapped card from the one that lay there before, even where
 * both events arrive as one.
 */
export function cardKey(slot: ReaderSlot): string | null {
  return slot.present ? `${slot.name}\n${slot.mute ? 'mute' : 'answering'}\n${slot.eventCount}` : null;
}

/** Still held by some program; while this one holds the card, the flag says nothing. */
export function isOccupied(slot: ReaderSlot): boolean {
  return slot.present && (slot.inUse || slot.exclusive);
}
