// The way over the municipal counter (shared/facts/counter.ts).
import { businessDayBefore, businessDayFrom } from '../time/business-day.ts';
import { addDays, jstDay, toJstIso } from '../time/jst.ts';
import type { JstDay } from '../time/jst.ts';
import { cardStanding, isAfterCard } from './card-standing.ts';
import { counterBring, counterSteps, alsoSteps } from './counter-steps.ts';
import { isSignRefused } from './needed-repairs.ts';
import type { NeededRepairs } from './needed-repairs.ts';
import { minutesUntilClosing, nextOfficeOpening } from './opening.ts';
import type { BlockCode, Route, UnsureCode } from './plan.ts';
import { isClosingSoon, isInTime } from './promise.ts';
import type { Promised } from './promise.ts';
import type { RecoveryFacts } from './recovery-facts.ts';
import type { RecoveryState } from './state.ts';

export function counterRoute(state: RecoveryState, repairs: NeededRepairs, facts: RecoveryFacts, now: Date): Route {
  const blockedBy = counterBlocks(state, repairs);
  const start = nextOfficeOpening(facts.counterHours, now);
  const promised = promisedBy(state, repairs, facts, now);
  const unsure = counterDoubts(state, repairs, promised, jstDay(now));
  if (blockedBy.length > 0) return closedCounter(blockedBy, unsure, repairs);
  return {
    kind: 'counter',
    fixes: repairs.repair,
    possible: true,
    blockedBy,
    unsure,
    earliestStart: toJstIso(start),
    usableFrom: promised.isKnown ? promised.done : null,
    inTime: isInTime(promised, facts.deadline),
    chains: [],
    steps: counterSteps(state, repairs, jstDay(now)),
    bring: counterBring(state, repairs),
  };
}

/** The last office day that leaves the extra day a new certificate takes, before the deadline is over. */
export function lastSafeCounterDay(state: RecoveryState, repairs: NeededRepairs, facts: RecoveryFacts, now: Date): JstDay | null {
  if (facts.deadline === null || isWithoutDate(state, repairs, jstDay(now))) return null;
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
  const isChildOrWard = isSignRefused(state) || (state.visitor === 'guardian' && state.age !== '15-17');
  return isChildOrWard && state.signCertificate === 'absent' && repair.includes('sign') ? ['under-15'] : [];
}

/** Nobody can say how long it takes: a letter to wait for, a card to be made, a certificate that is not issued. */
function isWithoutDate(state: RecoveryState, { reissue, repair }: NeededRepairs, today: JstDay): boolean {
  const standing = cardStanding(state, today);
  const isNewCard = repair.length > 0 && (standing === 'expired' || (standing === 'ending' && reissue.length > 0));
  return state.visitor === 'agent' || isNewCard || (repair.includes('sign') && isSignRefused(state));
}

function promisedBy(state: RecoveryState, repairs: NeededRepairs, facts: RecoveryFacts, now: Date): Promised {
  const start = nextOfficeOpening(facts.counterHours, now);
  const isOpen = start.getTime() === now.getTime();
  const visit = jstDay(start);
  const done = doneOn(state, repairs, facts, visit);
  return {
    done,
    doneIfMissed: doneOn(state, repairs, facts, businessDayFrom(addDays(visit, 1))),
    minutesLeft: isOpen ? minutesUntilClosing(facts.counterHours, now) : null,
    isKnown: !isWithoutDate(state, repairs, jstDay(now)) && !isAfterCard(state, done),
  };
}

function counterDoubts(state: RecoveryState, { reissue, repair }: NeededRepairs, promised: Promised, today: JstDay): UnsureCode[] {
  const doubts: UnsureCode[] = ['office-hours', 'reservation'];
  if (isClosingSoon(promised)) doubts.push('closing-soon');
  if (state.photoId !== 'yes') doubts.push('photo-id');
  if (state.visitor === 'agent') doubts.push('agent-days');
  const isSignOpen = state.needs.includes('sign') && !reissue.includes('sign');
  if (isSignOpen && state.moved === 'unknown') doubts.push('moved-unknown');
  const isAuthOpen = state.needs.includes('auth') && !reissue.includes('auth') && state.authCertificate === 'unknown';
  if (isAuthOpen || (isSignOpen && state.signCertificate === 'unknown')) doubts.push('certificate-unknown');
  const mayBeRefused = state.signCertificate === 'absent' || state.visitor === 'guardian' || isSignRefused(state);
  if (repair.includes('sign') && mayBeRefused) doubts.push('sign-may-not-be-issued');
  const isIssued = reissue.length > 0 && ['ending', 'unknown'].includes(cardStanding(state, today));
  if (isIssued || (cardStanding(state, today) !== 'expired' && isAfterCard(state, promised.done))) doubts.push('card-remade');
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
