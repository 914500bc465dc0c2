// The last day of the return that somebody wants to file.
import { BLUE_DEADLINE, RETURN_DEADLINES } from '../facts/filing-season.ts';
import type { Answer, ReturnKind } from '../model/answers.ts';
import { jstDay } from '../time/jst.ts';
import type { JstDay } from '../time/jst.ts';

export interface ReturnAsked {
  readonly returnKind: ReturnKind;
  /** Counts only where it is `yes`. */
  readonly blue: Answer;
}

/** null for a refund, which has no day in March, unless the deduction of 青色申告 asks for one. */
export function returnDeadline({ returnKind, blue }: ReturnAsked): JstDay | null {
  return returnKind === 'refund' && blue === 'yes' ? BLUE_DEADLINE.value : RETURN_DEADLINES.value[returnKind];
}

/** The last day lies behind us. Without one, nothing is ever late. */
export function isPast(deadline: JstDay | null, now: Date): boolean {
  return deadline !== null && jstDay(now) > deadline;
}
