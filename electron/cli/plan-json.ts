// The plan as `npm run plan -- --json` prints it: codes for programs, the Japanese text beside each step and thing to bring.
import type { RecoveryPlan, Route } from '../../shared/recovery/plan.ts';
import { bringText, rescueText, stepText } from '../../shared/recovery/plan-words.ts';

export function planJson(plan: RecoveryPlan): string {
  return JSON.stringify({
    schema: 1,
    now: plan.now,
    deadline: plan.deadline,
    action: plan.action,
    repair: plan.repair,
    routes: plan.routes.map(routeJson),
    best: plan.best,
    lastSafeCounterDay: plan.lastSafeCounterDay,
    rescue: plan.rescue.map((id) => ({ id, text: rescueText('ja', id, plan) })),
  });
}

function routeJson(route: Route) {
  return {
    kind: route.kind,
    fixes: route.fixes,
    possible: route.possible,
    blockedBy: route.blockedBy,
    unsure: route.unsure,
    earliestStart: route.earliestStart,
    usableFrom: route.usableFrom,
    inTime: route.inTime,
    chains: route.chains,
    steps: route.steps.map((id) => ({ id, text: stepText('ja', id) })),
    bring: route.bring.map((id) => ({ id, text: bringText('ja', id) })),
  };
}
