// The way over the kiosk terminal of a shop (shared/facts/kiosk.ts).
import type { KioskPin } from '../facts/kiosk.ts';
import type { PinId } from '../model/pin.ts';
import { isYearEnd } from '../time/business-day.ts';
import { addDays, jstDay, toJstIso } from '../time/jst.ts';
import type { JstDay } from '../time/jst.ts';
import { cardStanding, isAfterCard } from './card-standing.ts';
import type { NeededRepairs } from './needed-repairs.ts';
import { minutesUntilClosing, nextDailyOpening } from './opening.ts';
import type { BlockCode, BringId, Route, StepId, UnsureCode } from './plan.ts';
import { isClosingSoon, isInTime } from './promise.ts';
import type { Promised } from './promise.ts';
import type { RecoveryFacts } from './recovery-facts.ts';
import type { RecoveryState } from './state.ts';

const OTHER: Readonly<Record<KioskPin, KioskPin>> = { sign: 'auth', auth: 'sign' };

export function kioskRoute(state: RecoveryState, repairs: NeededRepairs, facts: RecoveryFacts, now: Date): Route {
  const start = nextDailyOpening(facts.kioskHours, now);
  const promised = promisedBy(facts, start);
  const unsure = kioskDoubts(state, promised);
  const blockedBy = kioskBlocks(state, repairs, facts, promised.done);
  const target = facts.kioskPins.find((pin) => repairs.repair.includes(pin));
  if (blockedBy.length > 0 || target === undefined) return closedKiosk(blockedBy, unsure);
  return {
    kind: 'kiosk',
    fixes: repairs.repair,
    possible: true,
    blockedBy,
    unsure,
    earliestStart: toJstIso(start),
    usableFrom: promised.done,
    inTime: isInTime(promised, facts.deadline),
    chains: facts.kioskChains[target],
    steps: kioskSteps(target, { unsure, isCardEnding: cardStanding(state, jstDay(now)) === 'ending' }, facts),
    bring: kioskBring(target),
  };
}

function closedKiosk(blockedBy: readonly BlockCode[], unsure: readonly UnsureCode[]): Route {
  return {
    kind: 'kiosk',
    fixes: [],
    possible: false,
    blockedBy,
    unsure,
    earliestStart: null,
    usableFrom: null,
    inTime: null,
    chains: [],
    steps: [],
    bring: [],
  };
}

/** The moment itself while the terminals are open, and the day after for who does not reach one in time. */
function promisedBy({ kioskHours }: RecoveryFacts, start: Date): Promised {
  const done = jstDay(start);
  return { done, doneIfMissed: addDays(done, 1), minutesLeft: minutesUntilClosing(kioskHours, start), isKnown: true };
}

function kioskBlocks(state: RecoveryState, { repair }: NeededRepairs, facts: RecoveryFacts, day: JstDay): BlockCode[] {
  if (repair.length === 0) return ['nothing-to-repair'];
  const blocks: BlockCode[] = [];
  if (repair.some((pin) => !isKioskPin(pin, facts))) blocks.push('pin-not-resettable-there');
  if (facts.kioskPins.some((pin) => repair.includes(pin) && state.pins[OTHER[pin]] !== 'known')) {
    blocks.push('other-pin-not-usable');
  }
  if (hasDeadCertificate(state)) blocks.push('certificate-not-valid');
  if (state.moved === 'yes') blocks.push('moved');
  // A guardian acts for a child under 15 or an adult ward, to whom no 署名用 is issued: one of the two PINs is missing.
  const isRepresented = state.age === 'under-15' || state.ward || (state.visitor === 'guardian' && state.age !== '15-17');
  if (isRepresented) blocks.push('under-15');
  if (state.phone === 'no') blocks.push('no-phone');
  if (state.faceFailed) blocks.push('face-check-failed');
  if (state.visitor === 'agent' || (state.visitor === 'guardian' && state.age === '15-17')) blocks.push('holder-only');
  if (isAfterCard(state, day)) blocks.push('card-expired');
  if (state.faceCard) blocks.push('face-card');
  return blocks;
}

function isKioskPin(pin: PinId, facts: RecoveryFacts): boolean {
  return facts.kioskPins.some((kioskPin) => kioskPin === pin);
}

/** KIOSK_NEEDS_BOTH_CERTIFICATES does not part the two PINs, so both certificates are asked for in both cases. */
function hasDeadCertificate({ authCertificate, signCertificate, suspended }: RecoveryState): boolean {
  return authCertificate === 'expired' || suspended || (signCertificate !== 'valid' && signCertificate !== 'unknown');
}

function kioskDoubts(state: RecoveryState, promised: Promised): UnsureCode[] {
  const doubts: UnsureCode[] = [];
  if (state.phone === 'unknown') doubts.push('phone-unknown');
  if (state.moved === 'unknown') doubts.push('moved-unknown');
  if (state.authCertificate === 'unknown' || state.signCertificate === 'unknown') doubts.push('certificate-unknown');
  if (isYearEnd(promised.done)) doubts.push('year-end');
  if (isClosingSoon(promised)) doubts.push('closing-soon');
  return doubts;
}

interface KioskNotes {
  readonly unsure: readonly UnsureCode[];
  readonly isCardEnding: boolean;
}

function kioskSteps(target: KioskPin, { unsure, isCardEnding }: KioskNotes, facts: RecoveryFacts): StepId[] {
  return [
    ...(unsure.includes('moved-unknown') ? (['kiosk-moved'] as const) : []),
    ...(unsure.includes('phone-unknown') ? (['kiosk-phone'] as const) : []),
    ...(unsure.includes('year-end') ? (['kiosk-year-end'] as const) : []),
    'kiosk-app',
    target === 'sign' ? 'kiosk-reserve-sign' : 'kiosk-reserve-auth',
    facts.kioskFaceCheck.includes(target) ? 'kiosk-face' : 'kiosk-face-maybe',
    target === 'sign' ? 'kiosk-shop' : 'kiosk-shop-auth',
    'kiosk-terminal',
    target === 'sign' ? 'kiosk-new-sign' : 'kiosk-new-auth',
    ...(isCardEnding ? (['send-before-card-ends'] as const) : []),
    'read-again',
  ];
}

function kioskBring(target: KioskPin): BringId[] {
  return ['card', 'phone', target === 'sign' ? 'other-pin-auth' : 'other-pin-sign'];
}
