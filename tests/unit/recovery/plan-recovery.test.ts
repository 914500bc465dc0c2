// Who is sent where, and why: what has to be mended, and the best way.
import { describe, expect, it } from 'vitest';
import { planFor } from './states.ts';
import type { Situation } from './states.ts';

describe('what is to be repaired', () => {
  it.each<[string, Situation, string[]]>([
    ['nothing', {}, []],
    ['sign locked', { sign: 'locked' }, ['sign']],
    ['sign forgotten', { sign: 'forgotten' }, ['sign']],
    ['sign unsure counts as not known', { sign: 'unsure' }, ['sign']],
    ['auth locked', { auth: 'locked' }, ['auth']],
    ['auth forgotten', { auth: 'forgotten' }, ['auth']],
    ['auth unsure', { auth: 'unsure' }, ['auth']],
    ['both locked', { sign: 'locked', auth: 'locked' }, ['sign', 'auth']],
    ['text locked, not needed', { text: 'locked' }, []],
    ['juki locked, not needed', { juki: 'locked' }, []],
    ['text unsure, not needed', { text: 'unsure' }, []],
    ['text locked, needed', { text: 'locked', needs: ['sign', 'auth', 'text'] }, ['text']],
    ['juki forgotten, needed', { juki: 'forgotten', needs: ['juki'] }, ['juki']],
    ['sign locked, only auth needed', { sign: 'locked', needs: ['auth'] }, []],
    ['auth certificate expired', { authCertificate: 'expired' }, ['sign', 'auth']],
    ['sign certificate expired', { signCertificate: 'expired' }, ['sign']],
    ['sign certificate revoked', { signCertificate: 'revoked' }, ['sign']],
    ['no sign certificate', { signCertificate: 'absent' }, ['sign']],
    ['moved', { moved: 'yes' }, ['sign']],
    ['moved, only auth needed', { moved: 'yes', needs: ['auth'] }, []],
    ['moved unknown', { moved: 'unknown' }, []],
    ['certificates unknown', { authCertificate: 'unknown', signCertificate: 'unknown' }, []],
    ['auth expired, sign PIN locked', { authCertificate: 'expired', sign: 'locked' }, ['sign', 'auth']],
    ['all four, all needed', { sign: 'locked', auth: 'locked', text: 'locked', juki: 'locked', needs: ['juki', 'text', 'auth', 'sign'] }, ['sign', 'auth', 'text', 'juki']],
  ])('%s', (_title, situation, repair) => {
    const plan = planFor(situation);
    expect(plan.repair).toEqual(repair);
    expect(plan.action).toBe(repair.length === 0 ? 'start' : 'repair');
    if (repair.length === 0) expect(plan.best).toBeNull();
    else expect(plan.best).not.toBeNull();
  });

  it.each<[string, Situation, string[], string[]]>([
    ['text', { text: 'locked' }, ['text'], ['also-text']],
    ['juki', { juki: 'locked' }, ['juki'], ['also-juki']],
    ['both', { text: 'locked', juki: 'locked' }, ['text', 'juki'], ['also-text', 'also-juki']],
    ['sign for somebody who only logs in', { sign: 'locked', needs: ['auth'] }, ['sign'], ['also-sign']],
    ['auth for somebody who only signs', { auth: 'locked', needs: ['sign'] }, ['auth'], ['also-auth']],
    ['beside a repair', { text: 'locked', sign: 'locked' }, ['text'], ['also-text']],
    ['forgotten is not locked', { text: 'forgotten' }, [], []],
  ])('a lock that is not needed is told, not forced: %s', (_title, situation, told, steps) => {
    const plan = planFor(situation);
    expect(plan.alsoLocked).toEqual(told);
    expect(plan.routes[1].steps.filter((id) => id.startsWith('also-'))).toEqual(steps);
  });

  it.each<[string, Situation, string[]]>([
    ['a lock keeps the certificate', { sign: 'locked', auth: 'locked' }, []],
    ['expiry of auth', { authCertificate: 'expired' }, ['sign', 'auth']],
    ['revocation of sign', { signCertificate: 'revoked' }, ['sign']],
    ['both expired', { authCertificate: 'expired', signCertificate: 'expired' }, ['sign', 'auth']],
    ['a move', { moved: 'yes', auth: 'forgotten' }, ['sign']],
  ])('issued anew: %s', (_title, situation, reissue) => {
    expect(planFor(situation).reissue).toEqual(reissue);
  });
});

describe('the best way', () => {
  it.each<[string, Situation, string, string | null]>([
    ['nothing to repair', {}, '2027-03-10 21:00', null],
    ['sign locked at night', { sign: 'locked' }, '2027-03-10 21:00', 'kiosk'],
    ['sign locked, office open too', { sign: 'locked' }, '2027-03-10 10:00', 'kiosk'],
    ['sign locked at 05:00', { sign: 'locked' }, '2027-03-10 05:00', 'kiosk'],
    ['auth locked on Sunday', { auth: 'locked' }, '2027-03-14 10:00', 'kiosk'],
    ['phone unknown', { auth: 'locked', phone: 'unknown' }, '2027-03-10 21:00', 'kiosk'],
    ['both locked', { sign: 'locked', auth: 'locked' }, '2027-03-10 21:00', 'counter'],
    ['text needed', { text: 'locked', needs: ['sign', 'auth', 'text'] }, '2027-03-10 21:00', 'counter'],
    ['moved', { moved: 'yes' }, '2027-03-10 21:00', 'counter'],
    ['no phone', { sign: 'locked', phone: 'no' }, '2027-03-10 21:00', 'counter'],
    ['an agent', { sign: 'locked', visitor: 'agent' }, '2027-03-10 21:00', 'counter'],
    ['too late for both: still the faster one', { sign: 'locked' }, '2027-03-15 23:30', 'kiosk'],
    ['too late, office only', { moved: 'yes' }, '2027-03-15 10:00', 'counter'],
  ])('%s', (_title, situation, now, best) => {
    expect(planFor(situation, now).best).toBe(best);
  });

  it.each([
    ['2027-03-15', '2027-03-12'],
    ['2027-03-16', '2027-03-15'],
    ['2027-03-31', '2027-03-30'],
    ['2027-02-12', '2027-02-10'],
    ['2027-02-24', '2027-02-22'],
    ['2027-01-04', '2026-12-28'],
    ['2028-03-01', '2028-02-29'],
    ['2027-05-31', '2027-05-28'],
  ])('last safe counter day before %s is %s', (deadline, day) => {
    expect(planFor({}, '2027-01-10 12:00', deadline).lastSafeCounterDay).toBe(day);
    expect(planFor({ sign: 'locked' }, '2027-01-10 12:00', deadline).lastSafeCounterDay).toBe(day);
  });

  it('always lists kiosk and counter, in that order', () => {
    expect(planFor({ sign: 'locked', auth: 'locked' }).routes.map(({ kind }) => kind)).toEqual(['kiosk', 'counter']);
    expect(planFor({}).routes.map(({ kind }) => kind)).toEqual(['kiosk', 'counter']);
  });
});
