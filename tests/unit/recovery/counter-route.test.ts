// The counter: every rule of shared/facts/counter.ts, the day a certificate takes, weekends, holidays, the end of the year.
import { describe, expect, it } from 'vitest';
import type { Route, UnsureCode } from '../../../shared/recovery/plan.ts';
import { planFor } from './states.ts';
import type { Situation } from './states.ts';

function counterOf(situation: Situation, now?: string, deadline?: string): Route {
  return planFor(situation, now, deadline).routes[1];
}

describe('the counter', () => {
  it.each([
    ['Wednesday 05:00', '2027-03-10 05:00', '2027-03-10T08:30:00+09:00'],
    ['Wednesday 08:29', '2027-03-10 08:29', '2027-03-10T08:30:00+09:00'],
    ['Wednesday 08:30', '2027-03-10 08:30', '2027-03-10T08:30:00+09:00'],
    ['Wednesday 12:00', '2027-03-10 12:00', '2027-03-10T12:00:00+09:00'],
    ['Wednesday 17:14', '2027-03-10 17:14', '2027-03-10T17:14:00+09:00'],
    ['Wednesday 17:15', '2027-03-10 17:15', '2027-03-11T08:30:00+09:00'],
    ['Friday 17:15', '2027-03-12 17:15', '2027-03-15T08:30:00+09:00'],
    ['Saturday', '2027-03-13 10:00', '2027-03-15T08:30:00+09:00'],
    ['Sunday', '2027-03-14 10:00', '2027-03-15T08:30:00+09:00'],
    ['11 February, a Thursday', '2027-02-11 10:00', '2027-02-12T08:30:00+09:00'],
    ['eve of 11 February, late', '2027-02-10 18:00', '2027-02-12T08:30:00+09:00'],
    ['23 February, a Tuesday', '2027-02-23 10:00', '2027-02-24T08:30:00+09:00'],
    ['Monday before 23 February, late', '2027-02-22 17:30', '2027-02-24T08:30:00+09:00'],
    ['22 March, holiday in lieu', '2027-03-20 10:00', '2027-03-23T08:30:00+09:00'],
    ['28 December, open', '2026-12-28 10:00', '2026-12-28T10:00:00+09:00'],
    ['28 December, late', '2026-12-28 18:00', '2027-01-04T08:30:00+09:00'],
    ['New Year', '2027-01-01 10:00', '2027-01-04T08:30:00+09:00'],
    ['leap day', '2028-02-29 10:00', '2028-02-29T10:00:00+09:00'],
    ['eve of the leap day, late', '2028-02-28 20:00', '2028-02-29T08:30:00+09:00'],
    ['30 April, before the holidays of May', '2027-04-30 18:00', '2027-05-06T08:30:00+09:00'],
  ])('opens: %s', (_title, now, earliestStart) => {
    expect(counterOf({ sign: 'locked', auth: 'locked' }, now, '2028-12-31').earliestStart).toBe(earliestStart);
  });

  it.each<[string, Situation, string, string, boolean | null]>([
    ['a reset works the same day', { sign: 'locked', auth: 'locked' }, '2027-03-10 10:00', '2027-03-10', true],
    ['a reset on the deadline day', { sign: 'locked', auth: 'locked' }, '2027-03-15 10:00', '2027-03-15', true],
    ['a reset on the last weekend', { sign: 'locked', auth: 'locked' }, '2027-03-13 10:00', '2027-03-15', true],
    ['a reset after the office closed on the deadline day', { sign: 'locked', auth: 'locked' }, '2027-03-15 17:15', '2027-03-16', false],
    ['a renewal works the next day', { authCertificate: 'expired' }, '2027-03-10 10:00', '2027-03-11', true],
    ['a renewal on Friday works on Saturday', { authCertificate: 'expired' }, '2027-03-12 10:00', '2027-03-13', true],
    ['a renewal the day before, Sunday', { authCertificate: 'expired' }, '2027-03-14 10:00', '2027-03-16', false],
    ['a renewal on the deadline day', { authCertificate: 'expired' }, '2027-03-15 08:30', '2027-03-16', false],
    ['a revoked certificate', { signCertificate: 'revoked' }, '2027-03-11 10:00', '2027-03-12', true],
    ['a move', { moved: 'yes' }, '2027-03-12 16:55', '2027-03-13', true],
    ['a move, too close to closing on the last safe day', { moved: 'yes' }, '2027-03-12 17:00', '2027-03-13', null],
    ['a move, Friday after hours', { moved: 'yes' }, '2027-03-12 17:15', '2027-03-16', false],
    ['a move and a lock', { moved: 'yes', auth: 'locked' }, '2027-03-10 10:00', '2027-03-11', true],
    ['a move that does not matter', { moved: 'yes', auth: 'locked', needs: ['auth'] }, '2027-03-10 10:00', '2027-03-10', true],
    ['opt-out who wants one now', { signCertificate: 'absent' }, '2027-03-10 10:00', '2027-03-11', true],
    ['leap day renewal', { signCertificate: 'expired' }, '2028-02-28 10:00', '2028-02-29', false],
    ['renewal on the leap day', { signCertificate: 'expired' }, '2028-02-29 10:00', '2028-03-01', false],
    ['renewal on the last of a short month', { signCertificate: 'expired' }, '2026-11-30 10:00', '2026-12-01', true],
    ['text', { text: 'locked', needs: ['sign', 'auth', 'text'] }, '2027-03-10 10:00', '2027-03-10', true],
    ['after the deadline', { sign: 'locked', auth: 'locked' }, '2027-03-16 10:00', '2027-03-16', false],
  ])('usable: %s', (_title, situation, now, usableFrom, inTime) => {
    expect(counterOf(situation, now)).toMatchObject({ possible: true, usableFrom, inTime });
  });

  it.each<[string, Situation, UnsureCode[]]>([
    ['always the hours', { sign: 'locked' }, ['office-hours', 'reservation']],
    ['no photo paper', { sign: 'locked', photoId: 'no' }, ['office-hours', 'reservation', 'photo-id']],
    ['photo paper unknown', { sign: 'locked', photoId: 'unknown' }, ['office-hours', 'reservation', 'photo-id']],
    ['agent', { sign: 'locked', visitor: 'agent' }, ['office-hours', 'reservation', 'agent-days']],
    ['move unknown', { sign: 'locked', moved: 'unknown' }, ['office-hours', 'reservation', 'moved-unknown']],
    ['move unknown, only auth needed', { auth: 'locked', moved: 'unknown', needs: ['auth'] }, ['office-hours', 'reservation']],
    ['sign certificate unknown', { sign: 'locked', signCertificate: 'unknown' }, ['office-hours', 'reservation', 'certificate-unknown']],
    ['auth certificate unknown', { sign: 'locked', authCertificate: 'unknown' }, ['office-hours', 'reservation', 'certificate-unknown']],
    ['already to be issued', { moved: 'yes', signCertificate: 'unknown' }, ['office-hours', 'reservation', 'card-remade']],
    ['no sign certificate', { signCertificate: 'absent' }, ['office-hours', 'reservation', 'sign-may-not-be-issued', 'card-remade']],
    ['guardian, sign', { sign: 'locked', visitor: 'guardian' }, ['office-hours', 'reservation', 'sign-may-not-be-issued']],
    ['nothing to repair', {}, ['office-hours', 'reservation']],
  ])('unsure: %s', (_title, situation, unsure) => {
    expect(counterOf(situation).unsure).toEqual(unsure);
  });

  it.each<[string, Situation, string[]]>([
    ['self', { sign: 'locked', auth: 'locked' }, ['card', 'photo-id']],
    ['self without photo paper', { sign: 'locked', photoId: 'no' }, ['card', 'other-id']],
    ['self, not asked', { sign: 'locked', photoId: 'unknown' }, ['card', 'photo-id-or-call']],
    ['guardian', { auth: 'locked', visitor: 'guardian', needs: ['auth'] }, ['card', 'holder-id', 'guardian-id', 'guardian-proof']],
    ['agent', { auth: 'locked', visitor: 'agent' }, ['card', 'agent-letter', 'agent-id', 'agent-mandate']],
    ['renewal', { authCertificate: 'expired' }, ['card', 'photo-id', 'expiry-notice']],
  ])('bring: %s', (_title, situation, bring) => {
    expect(counterOf(situation).bring).toEqual(bring);
  });

  it.each<[string, Situation, string[]]>([
    ['both locked', { sign: 'locked', auth: 'locked' }, ['counter-call', 'counter-visit', 'counter-say-sign', 'counter-say-auth', 'counter-check-sign', 'counter-new-pin', 'read-again']],
    ['moved', { moved: 'yes' }, ['counter-call', 'counter-visit', 'counter-issue-sign', 'counter-next-day', 'read-again']],
    ['moved and forgotten', { moved: 'yes', sign: 'forgotten' }, ['counter-call', 'counter-visit', 'counter-say-sign', 'counter-issue-sign', 'counter-new-pin', 'counter-next-day', 'read-again']],
    ['auth expired', { authCertificate: 'expired' }, ['counter-call', 'counter-visit', 'counter-issue-sign', 'counter-issue-auth', 'counter-next-day', 'read-again']],
    ['agent', { auth: 'locked', visitor: 'agent', needs: ['auth'] }, ['counter-call', 'agent-first', 'agent-letter', 'agent-second', 'counter-say-auth', 'read-again']],
    ['guardian', { auth: 'locked', visitor: 'guardian', needs: ['auth'] }, ['counter-call', 'counter-guardian', 'counter-say-auth', 'counter-new-pin', 'read-again']],
  ])('steps: %s', (_title, situation, steps) => {
    expect(counterOf(situation).steps).toEqual(steps);
  });

  it.each([
    ['weeks ahead: nobody can say', '2027-02-16 10:00', null],
    ['three days ahead: nobody can say', '2027-03-12 10:00', null],
    ['second visit after the deadline', '2027-03-15 10:00', false],
    ['first visit after the deadline', '2027-03-15 18:00', false],
  ])('an agent goes twice: %s', (_title, now, inTime) => {
    expect(counterOf({ auth: 'locked', visitor: 'agent' }, now)).toMatchObject({ possible: true, usableFrom: null, inTime });
  });

  it('cannot issue what a child has not', () => {
    expect(counterOf({ signCertificate: 'absent', visitor: 'guardian' })).toMatchObject({ possible: false, blockedBy: ['under-15'] });
    expect(planFor({ signCertificate: 'absent', visitor: 'guardian' }).best).toBeNull();
    expect(counterOf({ auth: 'locked', signCertificate: 'absent', visitor: 'guardian', needs: ['auth'] })).toMatchObject({ possible: true, fixes: ['auth'] });
  });
});
