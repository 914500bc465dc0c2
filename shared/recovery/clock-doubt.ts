// A computer whose clock is wrong must not promise a day.
import { LAST_CHECKED } from '../facts/fact.ts';
import type { Certificates } from '../model/certificate.ts';
import { jstDay } from '../time/jst.ts';
import type { RecoveryPlan, Route } from './plan.ts';

/** The clock stands before the day on which the facts of this app were written, or before the certificate began. */
export function isClockBehind(now: Date, certificates: Certificates | null): boolean {
  return jstDay(now) < LAST_CHECKED || certificates?.auth.state === 'not-yet-valid';
}

/** The plan as it may be shown: without a single day where the clock cannot be trusted. `reading`: null where no card was read. */
export function plannedBy(now: Date, reading: { readonly certificates: Certificates } | null, plan: RecoveryPlan): RecoveryPlan {
  if (!isClockBehind(now, reading?.certificates ?? null)) return plan;
  const [kiosk, counter] = plan.routes;
  return { ...plan, routes: [withoutDays(kiosk), withoutDays(counter)], lastSafeCounterDay: null };
}

function withoutDays(route: Route): Route {
  return { ...route, earliestStart: null, usableFrom: null, inTime: null };
}
