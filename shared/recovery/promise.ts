// When a way counts as being in time, and when nothing is promised.
import type { JstDay } from '../time/jst.ts';

/** Below this many minutes before closing the user is told that it is tight. */
const CLOSING_SOON_MINUTES = 30;
/** Below this many nobody can say whether it is reached. */
export const TOO_CLOSE_MINUTES = 20;

export interface Promised {
  /** First day on which e-Tax works again if all goes as planned. */
  readonly done: JstDay;
  /** The same when today's closing is missed. */
  readonly doneIfMissed: JstDay;
  /** Left until closing; null where the place opens later. */
  readonly minutesLeft: number | null;
  /** False: how long it takes is not known. */
  readonly isKnown: boolean;
}

/** null without a deadline and where nobody can say; false as soon as even the best case is too late. */
export function isInTime({ done, doneIfMissed, minutesLeft, isKnown }: Promised, deadline: JstDay | null): boolean | null {
  if (deadline === null) return null;
  if (done > deadline) return false;
  const mayBeMissed = minutesLeft !== null && minutesLeft < TOO_CLOSE_MINUTES && doneIfMissed > deadline;
  return isKnown && !mayBeMissed ? true : null;
}

export function isClosingSoon({ minutesLeft }: Pick<Promised, 'minutesLeft'>): boolean {
  return minutesLeft !== null && minutesLeft < CLOSING_SOON_MINUTES;
}
