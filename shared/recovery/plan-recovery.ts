// The way out: from the state of the PINs and certificates to the fastest route that really works for this person.
import { jstDay, toJstIso } from '../time/jst.ts';
import { counterRoute, lastSafeCounterDay } from './counter-route.ts';
import { rescueFor } from './rescue.ts';
import { neededRepairs } from './needed-repairs.ts';
import { kioskRoute } from './kiosk-route.ts';
import type { RecoveryPlan, Route, RouteKind } from './plan.ts';
import type { RecoveryFacts } from './recovery-facts.ts';
import type { RecoveryState } from './state.ts';

/**
 * Both routes are always listed, the closed one with its reasons. A route's times hold if all goes as planned; `unsure`
 * names what could change them. `earliestStart` is when the place may first be used, without an allowance for booking.
 */
export function planRecovery(state: RecoveryState, facts: RecoveryFacts, now: Date): RecoveryPlan {
  const repairs = neededRepairs(state, jstDay(now));
  const kiosk = kioskRoute(state, repairs, facts, now);
  const counter = counterRoute(state, repairs, facts, now);
  const action = repairs.repair.length > 0 ? 'repair' : 'start';
  const { deadline } = facts;
  const routes = [kiosk, counter] as const;
  return {
    now: toJstIso(now),
    deadline,
    action,
    ...repairs,
    routes,
    best: bestOf(routes),
    lastSafeCounterDay: lastSafeCounterDay(state, repairs, facts, now),
    rescue: rescueFor(state, { action, deadline, routes }),
    returnKind: state.returnKind,
    mayBeBlue: state.blue !== 'no' && (state.returnKind === 'income' || state.returnKind === 'refund'),
  };
}

/** In time first, then the earlier day, then the earlier start; the kiosk where all are equal. */
function bestOf(routes: readonly [Route, Route]): RouteKind | null {
  const [first, ...rest] = routes.filter((route) => route.possible);
  if (first === undefined) return null;
  return rest.reduce((best, route) => (isBetter(route, best) ? route : best), first).kind;
}

function isBetter(route: Route, than: Route): boolean {
  if (rank(route.inTime) !== rank(than.inTime)) return rank(route.inTime) < rank(than.inTime);
  return orderKey(route) < orderKey(than);
}

function rank(inTime: boolean | null): number {
  if (inTime === true) return 0;
  return inTime === null ? 1 : 2;
}

/** A day that nobody can say comes last. */
function orderKey(route: Route): string {
  return `${route.usableFrom ?? '9999'} ${route.earliestStart ?? '9999'}`;
}
