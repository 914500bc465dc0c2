import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { AGES, RETURN_KINDS, VISITORS } from '../../../shared/model/answers.ts';
import { PIN_IDS } from '../../../shared/model/pin.ts';
import { planRecovery } from '../../../shared/recovery/plan-recovery.ts';
import { recoveryFacts } from '../../../shared/recovery/recovery-facts.ts';
import { AUTH_CERTIFICATE_STATES, PIN_KNOWLEDGE, SIGN_CERTIFICATE_STATES, YES_NO_UNKNOWN } from '../../../shared/recovery/state.ts';
import type { RecoveryState } from '../../../shared/recovery/state.ts';
import { addDays, jstDay } from '../../../shared/time/jst.ts';

const knowledge = fc.constantFrom(...PIN_KNOWLEDGE);
const said = fc.constantFrom(...YES_NO_UNKNOWN);

const anyState: fc.Arbitrary<RecoveryState> = fc.record({
  pins: fc.record({ sign: knowledge, auth: knowledge, text: knowledge, juki: knowledge }),
  needs: fc.subarray([...PIN_IDS], { minLength: 1 }),
  authCertificate: fc.constantFrom(...AUTH_CERTIFICATE_STATES),
  signCertificate: fc.constantFrom(...SIGN_CERTIFICATE_STATES),
  moved: said,
  phone: said,
  photoId: said,
  visitor: fc.constantFrom(...VISITORS),
  faceFailed: fc.boolean(),
  cardUntil: fc.oneof(
    fc.constant('unknown' as const),
    fc.integer({ min: 0, max: 5 * 366 }).map((days) => addDays('2026-06-01', days)),
  ),
  age: fc.constantFrom(...AGES),
  ward: fc.boolean(),
  faceCard: fc.boolean(),
  suspended: fc.boolean(),
  returnKind: fc.constantFrom(...RETURN_KINDS),
  blue: said,
  phoneCert: said,
});
const anyMoment = fc
  .integer({ min: 0, max: 5 * 366 * 24 * 60 })
  .map((minutes) => new Date(Date.UTC(2026, 5, 1) + minutes * 60_000));
const anyDeadline = fc.integer({ min: 0, max: 5 * 366 }).map((days) => addDays('2026-06-01', days));

const ZONE = process.env['TZ'];

afterEach(() => {
  if (ZONE === undefined) delete process.env['TZ'];
  else process.env['TZ'] = ZONE;
});

describe('whatever the situation', () => {
  it('holds what a plan promises', () => {
    fc.assert(
      fc.property(anyState, anyMoment, anyDeadline, (state, now, deadline) => {
        const plan = planRecovery(state, recoveryFacts(deadline), now);
        const [kiosk, counter] = plan.routes;
        expect(plan.repair.length > 0).toBe(plan.action === 'repair');
        if (state.needs.some((pin) => state.pins[pin] !== 'known')) expect(plan.action).toBe('repair');
        if (plan.repair.includes('text') || plan.repair.includes('juki')) {
          expect(kiosk.possible).toBe(false);
          expect(plan.best).not.toBe('kiosk');
        }
        if (kiosk.possible) expect(state.pins[plan.repair[0] === 'sign' ? 'auth' : 'sign']).toBe('known');
        expect(counter.unsure).toContain('office-hours');
        for (const route of plan.routes) {
          expect(route.possible).toBe(route.blockedBy.length === 0);
          if (route.possible) expect(route.fixes).toEqual(plan.repair);
          if (route.inTime === true) expect(route.usableFrom !== null && route.usableFrom <= deadline).toBe(true);
          if (route.earliestStart !== null) expect(Date.parse(route.earliestStart)).toBeGreaterThanOrEqual(Math.floor(now.getTime() / 1000) * 1000);
        }
        if (plan.best !== null) {
          const best = plan.best === 'kiosk' ? kiosk : counter;
          expect(best.possible).toBe(true);
          if (plan.routes.some((route) => route.inTime === true)) expect(best.inTime).toBe(true);
        }
        expect(plan.lastSafeCounterDay === null || plan.lastSafeCounterDay < deadline).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it('promises no day where nobody can know it, and leaves nobody without a way on', () => {
    fc.assert(
      fc.property(anyState, anyMoment, fc.option(anyDeadline, { nil: null }), (state, now, deadline) => {
        const plan = planRecovery(state, recoveryFacts(deadline), now);
        const [kiosk, counter] = plan.routes;
        const isDead = state.cardUntil !== 'unknown' && state.cardUntil < jstDay(now);
        if (state.visitor === 'agent' || (isDead && plan.action === 'repair')) {
          expect({ usable: counter.usableFrom, safe: plan.lastSafeCounterDay }).toEqual({ usable: null, safe: null });
          expect(counter.inTime).not.toBe(true);
        }
        if (state.visitor === 'agent') expect(counter.steps).not.toContain('counter-new-pin');
        const isInTime = plan.routes.some(({ inTime }) => inTime === true);
        expect(plan.rescue.length > 0).toBe(plan.action === 'repair' && deadline !== null && !isInTime);
        if (kiosk.possible) {
          expect(plan.reissue).toEqual([]);
          expect(state).toMatchObject({ faceCard: false, suspended: false, ward: false });
          expect(state.age).not.toBe('under-15');
        }
        if (isDead) expect(kiosk.possible).toBe(false);
        if (deadline === null) expect([kiosk.inTime, counter.inTime, plan.lastSafeCounterDay]).toEqual([null, null, null]);
        for (const { usableFrom } of plan.routes) {
          if (usableFrom !== null && state.cardUntil !== 'unknown') expect(usableFrom <= state.cardUntil || plan.action === 'start').toBe(true);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('does not depend on the zone of the machine', () => {
    const offsets = new Set<number>();
    fc.assert(
      fc.property(anyState, anyMoment, anyDeadline, (state, now, deadline) => {
        const plans = ['UTC', 'Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Europe/Berlin'].map((name) => {
          process.env['TZ'] = name;
          offsets.add(new Date(0).getTimezoneOffset());
          return JSON.stringify(planRecovery(state, recoveryFacts(deadline), now));
        });
        expect(new Set(plans).size).toBe(1);
      }),
      { numRuns: 100 },
    );
    // Proof that the zone did change between the plans.
    expect(offsets.size).toBeGreaterThan(3);
  });
});
