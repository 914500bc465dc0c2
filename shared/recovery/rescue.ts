// Plan B: what is left when the card is not mended in time. It never promises an extension.
import { RESCUE_IDS } from './plan.ts';
import type { RecoveryPlan, RescueId } from './plan.ts';
import type { RecoveryState } from './state.ts';

/** No way that is open may still be in time, or none is open. */
export function isTooLate({ routes }: Pick<RecoveryPlan, 'routes'>): boolean {
  return routes.every(({ possible, inTime }) => !possible || inTime === false);
}

/** A mere doubt about a way that is in time fills nothing. */
export function rescueFor(
  { phoneCert }: Pick<RecoveryState, 'phoneCert'>,
  { action, deadline, routes }: Pick<RecoveryPlan, 'action' | 'deadline' | 'routes'>,
): readonly RescueId[] {
  if (action === 'start' || deadline === null || routes.some(({ inTime }) => inTime === true)) return [];
  return RESCUE_IDS.filter((id) => id !== 'phone-certificate' || phoneCert !== 'no');
}
