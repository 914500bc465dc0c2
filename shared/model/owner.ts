// Whose answers are on show: of a card that can be told, of one that lies there untold, or of nobody yet.
import type { ReaderStatus, ShownReading } from './reader-status.ts';

export interface Owner {
  /** Salted mark; null where the card cannot be told, is still being read, or none was read yet. */
  readonly mark: string | null;
  /** Names one laying-down of a card, or a result whose untold card was lifted; null before any card. */
  readonly laying: string | null;
}

export const NOBODY: Owner = { mark: null, laying: null };

export interface SeenNow {
  readonly status: ReaderStatus;
  /** Its mark is null where it cannot be used any more. */
  readonly shown: ShownReading | null;
  /** Counts the reader processes: a new one cannot tell whether a card was swapped before it looked. */
  readonly run: number;
}

/**
 * Whose answers are shown from now on; the same object where nothing changes. A card that is read once more stays the same
 * card as long as it was not lifted, so that its answers do not come and go.
 */
export function ownerAfter(before: Owner, { status, shown, run }: SeenNow): Owner {
  const here = shown === null || shown.here ? layingOf(status, run) : null;
  const mark = shown?.mark ?? null;
  if (mark !== null) return sameOr(before, { mark, laying: here });
  if (here !== null && here === before.laying) return before;
  return sameOr(before, { mark: null, laying: here ?? goneLaying(shown) });
}

/** The result of a card that was lifted; null for any other. */
export function goneLaying(shown: ShownReading | null): string | null {
  return shown === null || shown.here ? null : `gone ${shown.report.checkedAt}`;
}

/** Orders only grow while a process runs, so that one reader never has the same order for two cards. */
function layingOf({ active, readers }: ReaderStatus, run: number): string | null {
  const reader = readers.find(({ name }) => name === active);
  return reader === undefined || reader.order === 0 ? null : `${run} ${reader.order} ${reader.name}`;
}

function sameOr(before: Owner, next: Owner): Owner {
  return before.mark === next.mark && before.laying === next.laying ? before : next;
}
