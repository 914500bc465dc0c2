// The last day of the return that somebody wants to file.
import { BLUE_DEADLINE, RETURN_DEADLINES } from '../facts/filing-season.ts';
import type { JstDay } from '../time/jst.ts';
import type { RecoveryState } from './state.ts';

/** null for a refund, which has no day in March, unless the deduction of 青色申告 asks for one. */
export function returnDeadline({ returnKind, blue }: Pick<RecoveryState, 'returnKind' | 'blue'>): JstDay | null {
  return returnKind === 'refund' && blue === 'yes' ? BLUE_DEADLINE.value : RETURN_DEADLINES.value[returnKind];
}
