// The cases that cost a deadline: what the card's own date, a missing 署名用, an agent, the kind of return and the clock change.
import { describe, expect, it } from 'vitest';
import type { RecoveryPlan } from '../../../shared/recovery/plan.ts';
import { ALL, GROUPS } from './deadline-cases.ts';
import type { Expected } from './deadline-cases.ts';
import { planFor } from './states.ts';
import type { Situation } from './states.ts';

function seen(plan: RecoveryPlan): Expected {
  const [kiosk, counter] = plan.routes;
  return {
    action: plan.action,
    repair: plan.repair,
    reset: plan.reset,
    reissue: plan.reissue,
    best: plan.best,
    safe: plan.lastSafeCounterDay,
    rescue: plan.rescue,
    kiosk: kiosk.blockedBy,
    counter: counter.blockedBy,
    kioskInTime: kiosk.inTime,
    usable: counter.usableFrom,
    inTime: counter.inTime,
  };
}

/** The parts of a plan that a case speaks of, as they are and as they should be. */
function compared(plan: RecoveryPlan, { unsure = [], sure = [], steps = [], noSteps = [], ...exact }: Expected) {
  const [, counter] = plan.routes;
  const has = (list: readonly string[], wanted: readonly string[], unwanted: readonly string[]) => ({
    missing: wanted.filter((one) => !list.includes(one)),
    tooMuch: unwanted.filter((one) => list.includes(one)),
  });
  const nothing = { missing: [], tooMuch: [] };
  return {
    found: { ...seen(plan), doubts: has(counter.unsure, unsure, sure), steps: has(counter.steps, steps, noSteps) },
    expected: { ...exact, doubts: nothing, steps: nothing },
  };
}

describe.each(GROUPS)('%s', (_group, cases) => {
  it.each(cases)('%s', (_title, situation, now, expected) => {
    const { found, expected: right } = compared(planFor(situation, now), expected);
    expect(found).toMatchObject(right);
  });
});

const LOCKED: Situation = { sign: 'locked' };
const DEAD: Situation = { moved: 'yes' };

/** Closing and what comes after: [now, kiosk in time, kiosk tight, counter in time, counter tight, counter usable from]. */
const CLOCK: readonly (readonly [Situation, string, boolean | null, boolean, boolean | null, boolean, string])[] = [
  [LOCKED, '2027-03-10 16:45', true, false, true, false, '2027-03-10'],
  [LOCKED, '2027-03-10 16:46', true, false, true, true, '2027-03-10'],
  [LOCKED, '2027-03-10 17:10', true, false, true, true, '2027-03-10'],
  [LOCKED, '2027-03-10 17:14', true, false, true, true, '2027-03-10'],
  [LOCKED, '2027-03-10 17:15', true, false, true, false, '2027-03-11'],
  [LOCKED, '2027-03-10 22:30', true, false, true, false, '2027-03-11'],
  [LOCKED, '2027-03-10 22:31', true, true, true, false, '2027-03-11'],
  [LOCKED, '2027-03-10 22:55', true, true, true, false, '2027-03-11'],
  [LOCKED, '2027-03-10 22:59', true, true, true, false, '2027-03-11'],
  [LOCKED, '2027-03-10 23:00', true, false, true, false, '2027-03-11'],
  [LOCKED, '2027-03-12 17:10', true, false, true, true, '2027-03-12'],
  [LOCKED, '2027-03-12 18:00', true, false, true, false, '2027-03-15'],
  [LOCKED, '2027-03-14 12:00', true, false, true, false, '2027-03-15'],
  [LOCKED, '2027-03-15 08:00', true, false, true, false, '2027-03-15'],
  [LOCKED, '2027-03-15 16:55', true, false, true, true, '2027-03-15'],
  [LOCKED, '2027-03-15 16:56', true, false, null, true, '2027-03-15'],
  [LOCKED, '2027-03-15 17:10', true, false, null, true, '2027-03-15'],
  [LOCKED, '2027-03-15 17:15', true, false, false, false, '2027-03-16'],
  [LOCKED, '2027-03-15 22:35', true, true, false, false, '2027-03-16'],
  [LOCKED, '2027-03-15 22:40', true, true, false, false, '2027-03-16'],
  [LOCKED, '2027-03-15 22:41', null, true, false, false, '2027-03-16'],
  [LOCKED, '2027-03-15 22:55', null, true, false, false, '2027-03-16'],
  [LOCKED, '2027-03-15 23:00', false, false, false, false, '2027-03-16'],
  [DEAD, '2027-03-11 17:10', null, false, true, true, '2027-03-12'],
  [DEAD, '2027-03-12 16:54', null, false, true, true, '2027-03-13'],
  [DEAD, '2027-03-12 17:10', null, false, null, true, '2027-03-13'],
  [DEAD, '2027-03-12 17:15', null, false, false, false, '2027-03-16'],
  [DEAD, '2027-03-15 10:00', null, false, false, false, '2027-03-16'],
];

describe('the clock', () => {
  it.each(CLOCK)('%o at %s', (situation, now, kioskInTime, kioskTight, inTime, tight, usable) => {
    const plan = planFor(situation, now);
    const [kiosk, counter] = plan.routes;
    expect({ kioskInTime: kiosk.inTime, kioskTight: kiosk.unsure.includes('closing-soon') && kiosk.possible }).toEqual({ kioskInTime, kioskTight });
    expect({ inTime: counter.inTime, tight: counter.unsure.includes('closing-soon'), usable: counter.usableFrom }).toEqual({ inTime, tight, usable });
    expect(plan.rescue).toEqual([kioskInTime, inTime].includes(true) ? [] : ALL);
  });

  it.each(['2027-03-10 10:00', '2027-03-14 10:00', '2027-03-15 23:30'])('the counter always says that a reservation may be needed: %s', (now) => {
    expect(planFor(LOCKED, now).routes[1].unsure).toContain('reservation');
  });
});

/** Each return has its own day (shared/facts/filing-season.ts#RETURN_DEADLINES): [return, deadline handed in, now, in time at the counter, rescue]. */
const RETURNS: readonly (readonly [Situation, string | null, string, boolean | null, readonly string[], string | null])[] = [
  [{ ...DEAD, returnKind: 'income' }, '2027-03-15', '2027-03-15 10:00', false, ALL, '2027-03-12'],
  [{ ...DEAD, returnKind: 'refund' }, null, '2027-03-15 10:00', null, [], null],
  [{ ...DEAD, returnKind: 'refund' }, null, '2027-06-01 10:00', null, [], null],
  [{ ...DEAD, returnKind: 'refund', blue: 'yes' }, '2027-03-15', '2027-03-15 10:00', false, ALL, '2027-03-12'],
  [{ ...DEAD, returnKind: 'consumption' }, '2027-03-31', '2027-03-15 10:00', true, [], '2027-03-30'],
  [{ ...DEAD, returnKind: 'consumption' }, '2027-03-31', '2027-03-31 10:00', false, ALL, '2027-03-30'],
  [{ ...DEAD, returnKind: 'gift' }, '2027-03-15', '2027-03-12 10:00', true, [], '2027-03-12'],
  [{ ...LOCKED, returnKind: 'refund' }, null, '2027-03-15 22:55', null, [], null],
  [{ ...LOCKED, returnKind: 'refund', visitor: 'agent' }, null, '2027-03-15 10:00', null, [], null],
  [{ cardUntil: '2027-03-01', returnKind: 'refund' }, null, '2027-03-10 10:00', null, [], null],
];

describe('the kind of return', () => {
  it.each(RETURNS)('%o until %s at %s', (situation, deadline, now, inTime, rescue, safe) => {
    const plan = planFor(situation, now, deadline);
    expect(plan.deadline).toBe(deadline);
    expect(plan.routes[1].inTime).toBe(inTime);
    expect(plan.rescue).toEqual(rescue);
    expect(plan.lastSafeCounterDay).toBe(safe);
  });
});

describe('what is left when nothing is in time', () => {
  const late = '2027-03-15 23:30';
  const withoutPhone = ALL.slice(1);

  it.each<[string, Situation, string, readonly string[]]>([
    ['everything', LOCKED, late, ALL],
    ['certificates on a phone', { ...LOCKED, phoneCert: 'yes' }, late, ALL],
    ['none on a phone', { ...LOCKED, phoneCert: 'no' }, late, withoutPhone],
    ['nobody knows', { ...LOCKED, phoneCert: 'unknown' }, late, ALL],
    ['the kiosk is in time', LOCKED, '2027-03-15 20:00', []],
    ['the counter is in time', { sign: 'locked', auth: 'locked' }, '2027-03-15 10:00', []],
    ['a doubt alone fills nothing', { ...LOCKED, phone: 'unknown', moved: 'unknown', photoId: 'unknown' }, '2027-03-10 10:00', []],
    ['nothing to mend', {}, late, []],
    ['nothing to mend, too late', {}, '2027-03-20 10:00', []],
    ['no phone, office shut', { ...LOCKED, phone: 'no' }, '2027-03-15 18:00', ALL],
    ['both locked at 17:10 of the last day', { sign: 'locked', auth: 'locked' }, '2027-03-15 17:10', ALL],
    ['a child', { signCertificate: 'absent', age: 'under-15', phoneCert: 'no' }, '2027-03-01 10:00', withoutPhone],
  ])('%s', (_title, situation, now, rescue) => {
    expect(planFor(situation, now).rescue).toEqual(rescue);
  });
});
