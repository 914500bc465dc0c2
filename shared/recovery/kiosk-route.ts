// The way over the kiosk terminal of a shop (shared/facts/kiosk.ts).
import type { KioskPin } from '../facts/kiosk.ts';
import type { PinId } from '../model/pin.ts';
import { isYearEnd } from '../time/business-day.ts';
import { jstDay, toJstIso } from '../time/jst.ts';
import type { NeededRepairs } from './needed-repairs.ts';
import { minutesUntilClosing, nextDailyOpening } from './opening.ts';
import type { BlockCode, BringId, Route, StepId, UnsureCode } from './plan.ts';
import type { RecoveryFacts } from './recovery-facts.ts';
import type { RecoveryState } from './state.ts';

/** Booking by phone and the work at the terminal take a while; below this the user is told that it is tight. */
const CLOSING_SOON_MINUTES = 30;

const OTHER: Readonly<Record<KioskPin, KioskPin>> = { sign: 'auth', auth: 'sign' };

export function kioskRoute(state: RecoveryState, repairs: NeededRepairs, facts: RecoveryFacts, now: Date): Route {
  const start = nextDailyOpening(facts.kioskHours, now);
  const unsure = kioskDoubts(state, facts, start);
  const blockedBy = kioskBlocks(state, repairs, facts);
  const target = facts.kioskPins.find((pin) => repairs.repair.includes(pin));
  if (blockedBy.length > 0 || target === undefined) return closedKiosk(blockedBy, unsure);
  const usableFrom = jstDay(start);
  return {
    kind: 'kiosk',
    fixes: repairs.repair,
    possible: true,
    blockedBy,
    unsure,
    earliestStart: toJstIso(start),
    usableFrom,
    inTime: usableFrom <= facts.deadline,
    chains: facts.kioskChains[target],
    steps: kioskSteps(target, unsure, facts),
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

function kioskBlocks(state: RecoveryState, { repair }: NeededRepairs, facts: RecoveryFacts): BlockCode[] {
  if (repair.length === 0) return ['nothing-to-repair'];
  const blocks: BlockCode[] = [];
  if (repair.some((pin) => !isKioskPin(pin, facts))) blocks.push('pin-not-resettable-there');
  if (facts.kioskPins.some((pin) => repair.includes(pin) && state.pins[OTHER[pin]] !== 'known')) {
    blocks.push('other-pin-not-usable');
  }
  if (hasDeadCertificate(state)) blocks.push('certificate-not-valid');
  if (state.moved === 'yes') blocks.push('moved');
  // A guardian acts for a child under 15 or an adult ward, to whom no 署名用 is issued: one of the two PINs is missing.
  if (state.visitor === 'guardian' || state.signCertificate === 'absent') blocks.push('under-15');
  if (state.phone === 'no') blocks.push('no-phone');
  if (state.faceFailed) blocks.push('face-check-failed');
  if (state.visitor === 'agent') blocks.push('holder-only');
  return blocks;
}

function isKioskPin(pin: PinId, facts: RecoveryFacts): boolean {
  return facts.kioskPins.some((kioskPin) => kioskPin === pin);
}

/** KIOSK_NEEDS_BOTH_CERTIFICATES does not part the two PINs, so both certificates are asked for in both cases. */
function hasDeadCertificate({ authCertificate, signCertificate }: RecoveryState): boolean {
  return authCertificate === 'expired' || (signCertificate !== 'valid' && signCertificate !== 'unknown');
}

function kioskDoubts(state: RecoveryState, facts: RecoveryFacts, start: Date): UnsureCode[] {
  const doubts: UnsureCode[] = [];
  if (state.phone === 'unknown') doubts.push('phone-unknown');
  if (state.moved === 'unknown') doubts.push('moved-unknown');
  if (state.authCertificate === 'unknown' || state.signCertificate === 'unknown') doubts.push('certificate-unknown');
  if (isYearEnd(jstDay(start))) doubts.push('year-end');
  if (minutesUntilClosing(facts.kioskHours, start) < CLOSING_SOON_MINUTES) doubts.push('closing-soon');
  return doubts;
}

function kioskSteps(target: KioskPin, unsure: readonly UnsureCode[], facts: RecoveryFacts): StepId[] {
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
    'read-again',
  ];
}

function kioskBring(target: KioskPin): BringId[] {
  return ['card', 'phone', target === 'sign' ? 'other-pin-auth' : 'other-pin-sign'];
}
