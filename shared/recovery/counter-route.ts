// The way over the municipal counter (shared/facts/counter.ts).
import { businessDayBefore, businessDayFrom } from '../time/business-day.ts';
import { addDays, jstDay, toJstIso } from '../time/jst.ts';
import type { JstDay } from '../time/jst.ts';
import type { NeededRepairs } from './needed-repairs.ts';
import { nextOfficeOpening } from './opening.ts';
import type { BlockCode, BringId, Route, StepId, UnsureCode } from './plan.ts';
import type { RecoveryFacts } from './recovery-facts.ts';
import type { RecoveryState } from './state.ts';

export function counterRoute(state: RecoveryState, repairs: NeededRepairs, facts: RecoveryFacts, now: Date): Route {
  const blockedBy = counterBlocks(state, repairs);
  const unsure = counterDoubts(state, repairs);
  if (blockedBy.length > 0) return closedCounter(blockedBy, unsure, repairs);
  const start = nextOfficeOpening(facts.counterHours, now);
  const done = doneOn(state, repairs, facts, jstDay(start));
  return {
    kind: 'counter',
    fixes: repairs.repair,
    possible: true,
    blockedBy,
    unsure,
    earliestStart: toJstIso(start),
    usableFrom: state.visitor === 'agent' ? null : done,
    inTime: isInTime(state, done, facts),
    chains: [],
    steps: counterSteps(state, repairs),
    bring: counterBring(state, repairs),
  };
}

/** The last office day that leaves the extra day a new certificate takes, before the deadline is over. */
export function lastSafeCounterDay(facts: RecoveryFacts): JstDay {
  return businessDayBefore(addDays(facts.deadline, 1 - facts.usableDaysAfterCounter));
}

function closedCounter(blockedBy: readonly BlockCode[], unsure: readonly UnsureCode[], repairs: NeededRepairs): Route {
  return {
    kind: 'counter',
    fixes: [],
    possible: false,
    blockedBy,
    unsure,
    earliestStart: null,
    usableFrom: null,
    inTime: null,
    chains: [],
    steps: alsoSteps(repairs),
    bring: [],
  };
}

function counterBlocks(state: RecoveryState, { repair }: NeededRepairs): BlockCode[] {
  if (repair.length === 0) return ['nothing-to-repair'];
  // No 署名用 is issued to a child under 15 or an adult ward, so this need cannot be met there either (shared/facts/pins.ts#SIGN_MINIMUM_AGE).
  const isNotIssued = state.visitor === 'guardian' && state.signCertificate === 'absent' && repair.includes('sign');
  return isNotIssued ? ['under-15'] : [];
}

function counterDoubts(state: RecoveryState, { reissue, repair }: NeededRepairs): UnsureCode[] {
  const doubts: UnsureCode[] = ['office-hours'];
  if (state.photoId !== 'yes') doubts.push('photo-id');
  if (state.visitor === 'agent') doubts.push('agent-days');
  const isSignOpen = state.needs.includes('sign') && !reissue.includes('sign');
  if (isSignOpen && state.moved === 'unknown') doubts.push('moved-unknown');
  const isAuthOpen = state.needs.includes('auth') && state.authCertificate === 'unknown';
  if (isAuthOpen || (isSignOpen && state.signCertificate === 'unknown')) doubts.push('certificate-unknown');
  if (repair.includes('sign') && (state.signCertificate === 'absent' || state.visitor === 'guardian')) {
    doubts.push('sign-may-not-be-issued');
  }
  return doubts;
}

/**
 * The first day on which e-Tax can work again when the first visit is on `firstVisit`. For an agent this is the very best
 * case (letter delivered over night, next visit on the next office day); it serves only to see that even that is too late.
 */
function doneOn(state: RecoveryState, { reissue }: NeededRepairs, facts: RecoveryFacts, firstVisit: JstDay): JstDay {
  let visit = firstVisit;
  for (let left = state.visitor === 'agent' ? facts.agentVisits - 1 : 0; left > 0; left -= 1) {
    visit = businessDayFrom(addDays(visit, 1));
  }
  return reissue.length > 0 ? addDays(visit, facts.usableDaysAfterCounter) : visit;
}

function isInTime(state: RecoveryState, done: JstDay, facts: RecoveryFacts): boolean | null {
  if (done > facts.deadline) return false;
  return state.visitor === 'agent' ? null : true;
}

const VISIT_STEPS: Readonly<Record<RecoveryState['visitor'], readonly StepId[]>> = {
  self: ['counter-visit'],
  guardian: ['counter-guardian'],
  agent: ['agent-first', 'agent-letter', 'agent-second'],
};

function counterSteps(state: RecoveryState, repairs: NeededRepairs): StepId[] {
  const { reset, reissue } = repairs;
  const wantsCheck = state.needs.includes('sign') && !reissue.includes('sign');
  return [
    'counter-call',
    ...VISIT_STEPS[state.visitor],
    ...reset.map((pin) => `counter-say-${pin}` as const),
    ...(reissue.includes('sign') ? (['counter-issue-sign'] as const) : []),
    ...(reissue.includes('auth') ? (['counter-issue-auth'] as const) : []),
    ...(wantsCheck ? (['counter-check-sign'] as const) : []),
    ...(reset.length > 0 ? (['counter-new-pin'] as const) : []),
    ...alsoSteps(repairs),
    ...(reissue.length > 0 ? (['counter-next-day'] as const) : []),
    'read-again',
  ];
}

function alsoSteps({ alsoLocked }: NeededRepairs): StepId[] {
  return alsoLocked.map((pin) => `also-${pin}` as const);
}

function counterBring(state: RecoveryState, { reissue }: NeededRepairs): BringId[] {
  const notice: BringId[] = reissue.length > 0 ? ['expiry-notice'] : [];
  if (state.visitor === 'guardian') return ['card', 'holder-id', 'guardian-id', 'guardian-proof', ...notice];
  if (state.visitor === 'agent') return ['card', 'agent-letter', 'agent-id', 'agent-mandate', ...notice];
  return ['card', selfId(state), ...notice];
}

function selfId({ photoId }: RecoveryState): BringId {
  if (photoId === 'yes') return 'photo-id';
  return photoId === 'no' ? 'other-id' : 'photo-id-or-call';
}
