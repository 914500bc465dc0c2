// Which readers to ask, in which order, when several are connected.
import { looksContactless } from './suitability.ts';
import type { ReaderView } from '../model/reader-status.ts';

/**
 * Readers whose card is worth reading, best first. The user's choice excludes all others while it is connected. Security
 * keys look like readers that always hold a card, so they are asked only when there is nothing else (docs/reader.md#readers-that-are-passed-over).
 */
export function candidates(readers: readonly ReaderView[], chosen: string | null): readonly ReaderView[] {
  const choice = readers.filter((reader) => reader.name === chosen);
  const usable = readers.filter((reader) => reader.suitability === 'usable');
  const tokens = readers.filter((reader) => reader.suitability === 'token');
  const pool = [choice, usable, tokens].find((group) => group.length > 0) ?? [];
  return pool.toSorted((a, b) => Number(looksContactless(b.name)) - Number(looksContactless(a.name)));
}
