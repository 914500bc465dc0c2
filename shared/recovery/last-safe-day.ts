// Whether the last safe day for the counter can still be used.
import { jstDay } from '../time/jst.ts';
import type { JstDay } from '../time/jst.ts';
import { nextOfficeOpening } from './opening.ts';
import type { RecoveryFacts } from './recovery-facts.ts';

/** `passed` also in the evening of that day, once the office has closed. */
export function lastSafeDayState(day: JstDay, { counterHours }: Pick<RecoveryFacts, 'counterHours'>, now: Date): 'ahead' | 'passed' {
  return jstDay(nextOfficeOpening(counterHours, now)) > day ? 'passed' : 'ahead';
}
