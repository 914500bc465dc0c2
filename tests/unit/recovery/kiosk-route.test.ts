// The kiosk: every rule of shared/facts/kiosk.ts and every state.
import { describe, expect, it } from 'vitest';
import { KIOSK_CHAINS } from '../../../shared/facts/kiosk.ts';
import type { BlockCode, Route, UnsureCode } from '../../../shared/recovery/plan.ts';
import { planFor } from './states.ts';
import type { Situation } from './states.ts';

function kioskOf(situation: Situation, now?: string, deadline?: string): Route {
  return planFor(situation, now, deadline).routes[0];
}

describe('the kiosk', () => {
  it.each<[string, Situation, BlockCode[]]>([
    ['guide state 1: only sign forgotten', { sign: 'forgotten' }, []],
    ['guide state 1: only sign locked', { sign: 'locked' }, []],
    ['guide state 2: only auth forgotten', { auth: 'forgotten' }, []],
    ['guide state 2: only auth locked', { auth: 'locked' }, []],
    ['guide state 3: both forgotten', { sign: 'forgotten', auth: 'forgotten' }, ['other-pin-not-usable']],
    ['guide state 3: both unsure', { sign: 'unsure', auth: 'unsure' }, ['other-pin-not-usable']],
    ['guide state 4: lost count of sign', { sign: 'unsure' }, []],
    ['guide state 4: lost count of auth', { auth: 'unsure' }, []],
    ['story: both locked', { sign: 'locked', auth: 'locked' }, ['other-pin-not-usable']],
    ['story: certificate expired', { sign: 'locked', signCertificate: 'expired' }, ['certificate-not-valid']],
    ['story: face check failed', { sign: 'locked', faceFailed: true }, ['face-check-failed']],
    ['sign locked, auth unsure', { sign: 'locked', auth: 'unsure' }, ['other-pin-not-usable']],
    ['sign locked, auth unsure but not needed', { sign: 'locked', auth: 'unsure', needs: ['sign'] }, ['other-pin-not-usable']],
    ['auth locked, sign locked but not needed', { auth: 'locked', sign: 'locked', needs: ['auth'] }, ['other-pin-not-usable']],
    ['auth locked, sign forgotten', { auth: 'locked', sign: 'forgotten' }, ['other-pin-not-usable']],
    ['text', { text: 'locked', needs: ['text'] }, ['pin-not-resettable-there']],
    ['juki', { juki: 'locked', needs: ['juki'] }, ['pin-not-resettable-there']],
    ['sign and text', { sign: 'locked', text: 'locked', needs: ['sign', 'auth', 'text'] }, ['pin-not-resettable-there']],
    ['sign, with text locked but not needed', { sign: 'locked', text: 'locked' }, []],
    ['auth certificate expired', { authCertificate: 'expired' }, ['certificate-not-valid']],
    ['sign locked, auth certificate expired', { sign: 'locked', authCertificate: 'expired', needs: ['sign'] }, ['certificate-not-valid']],
    ['auth locked, sign certificate revoked', { auth: 'locked', signCertificate: 'revoked', needs: ['auth'] }, ['certificate-not-valid']],
    ['sign certificate revoked', { signCertificate: 'revoked' }, ['certificate-not-valid']],
    ['no sign certificate', { auth: 'locked', signCertificate: 'absent', needs: ['auth'] }, ['certificate-not-valid']],
    ['no sign certificate, as the child is under 15', { auth: 'locked', signCertificate: 'absent', age: 'under-15', needs: ['auth'] }, ['certificate-not-valid', 'under-15']],
    ['moved', { moved: 'yes' }, ['moved']],
    ['moved, sign locked', { moved: 'yes', sign: 'locked' }, ['moved']],
    ['moved, auth locked', { moved: 'yes', auth: 'locked', needs: ['auth'] }, ['moved']],
    ['child under 15', { auth: 'locked', visitor: 'guardian', needs: ['auth'] }, ['under-15']],
    ['no phone', { sign: 'locked', phone: 'no' }, ['no-phone']],
    ['face check failed, auth', { auth: 'locked', faceFailed: true }, ['face-check-failed']],
    ['somebody else goes', { sign: 'locked', visitor: 'agent' }, ['holder-only']],
    ['nothing to repair', {}, ['nothing-to-repair']],
    ['nothing to repair, no phone', { phone: 'no' }, ['nothing-to-repair']],
    ['everything at once', { sign: 'locked', auth: 'locked', text: 'locked', needs: ['sign', 'auth', 'text'], authCertificate: 'expired', moved: 'yes', phone: 'no', faceFailed: true }, ['pin-not-resettable-there', 'other-pin-not-usable', 'certificate-not-valid', 'moved', 'no-phone', 'face-check-failed']],
  ])('%s', (_title, situation, blockedBy) => {
    const route = kioskOf(situation);
    expect(route.blockedBy).toEqual(blockedBy);
    expect(route.possible).toBe(blockedBy.length === 0);
    if (!route.possible) {
      expect(route).toMatchObject({ fixes: [], earliestStart: null, usableFrom: null, inTime: null, chains: [], steps: [], bring: [] });
    }
  });

  it.each<[string, Situation, string, UnsureCode[]]>([
    ['nothing open', { sign: 'locked' }, '2027-03-10 21:00', []],
    ['phone', { sign: 'locked', phone: 'unknown' }, '2027-03-10 21:00', ['phone-unknown']],
    ['move', { sign: 'locked', moved: 'unknown' }, '2027-03-10 21:00', ['moved-unknown']],
    ['sign certificate', { sign: 'locked', signCertificate: 'unknown' }, '2027-03-10 21:00', ['certificate-unknown']],
    ['auth certificate', { sign: 'locked', authCertificate: 'unknown' }, '2027-03-10 21:00', ['certificate-unknown']],
    ['29 December', { sign: 'locked' }, '2026-12-29 12:00', ['year-end']],
    ['31 December', { sign: 'locked' }, '2026-12-31 12:00', ['year-end']],
    ['3 January', { sign: 'locked' }, '2027-01-03 22:00', ['year-end']],
    ['28 December', { sign: 'locked' }, '2026-12-28 22:00', []],
    ['late on 28 December: the next opening is the 29th', { sign: 'locked' }, '2026-12-28 23:00', ['year-end']],
    ['late on 3 January: the next opening is the 4th', { sign: 'locked' }, '2027-01-03 23:30', []],
    ['4 January', { sign: 'locked' }, '2027-01-04 07:00', []],
    ['half an hour before closing', { sign: 'locked' }, '2027-03-10 22:30', []],
    ['29 minutes before closing', { sign: 'locked' }, '2027-03-10 22:31', ['closing-soon']],
    ['a photo paper does not matter there', { sign: 'locked', photoId: 'no' }, '2027-03-10 21:00', []],
  ])('unsure: %s', (_title, situation, now, unsure) => {
    expect(kioskOf(situation, now).unsure).toEqual(unsure);
  });

  it.each([
    ['2027-03-10 00:00', '2027-03-10T06:30:00+09:00', '2027-03-10'],
    ['2027-03-10 06:29', '2027-03-10T06:30:00+09:00', '2027-03-10'],
    ['2027-03-10 06:29:59', '2027-03-10T06:30:00+09:00', '2027-03-10'],
    ['2027-03-10 06:30', '2027-03-10T06:30:00+09:00', '2027-03-10'],
    ['2027-03-10 06:31', '2027-03-10T06:31:00+09:00', '2027-03-10'],
    ['2027-03-10 22:59', '2027-03-10T22:59:00+09:00', '2027-03-10'],
    ['2027-03-10 22:59:59', '2027-03-10T22:59:59+09:00', '2027-03-10'],
    ['2027-03-10 23:00', '2027-03-11T06:30:00+09:00', '2027-03-11'],
    ['2027-03-10 23:01', '2027-03-11T06:30:00+09:00', '2027-03-11'],
    ['2027-03-10 23:59:59', '2027-03-11T06:30:00+09:00', '2027-03-11'],
    ['2027-02-28 23:30', '2027-03-01T06:30:00+09:00', '2027-03-01'],
    ['2028-02-28 23:30', '2028-02-29T06:30:00+09:00', '2028-02-29'],
    ['2028-02-29 23:30', '2028-03-01T06:30:00+09:00', '2028-03-01'],
    ['2027-04-30 23:30', '2027-05-01T06:30:00+09:00', '2027-05-01'],
    ['2026-12-31 23:30', '2027-01-01T06:30:00+09:00', '2027-01-01'],
    ['2027-03-13 12:00', '2027-03-13T12:00:00+09:00', '2027-03-13'],
    ['2027-02-11 12:00', '2027-02-11T12:00:00+09:00', '2027-02-11'],
  ])('opens at the terminal hours: %s', (now, earliestStart, usableFrom) => {
    expect(kioskOf({ sign: 'locked' }, now, '2028-12-31')).toMatchObject({ earliestStart, usableFrom, inTime: true });
  });

  it.each([
    ['2027-03-14 22:59', '2027-03-14', true],
    ['2027-03-14 23:00', '2027-03-15', true],
    ['2027-03-15 06:29', '2027-03-15', true],
    ['2027-03-15 22:40', '2027-03-15', true],
    ['2027-03-15 22:41', '2027-03-15', null],
    ['2027-03-15 22:59', '2027-03-15', null],
    ['2027-03-15 23:00', '2027-03-16', false],
    ['2027-03-15 23:59:59', '2027-03-16', false],
    ['2027-03-16 00:00', '2027-03-16', false],
    ['2027-03-20 12:00', '2027-03-20', false],
  ])('against the deadline of 15 March: %s', (now, usableFrom, inTime) => {
    expect(kioskOf({ sign: 'locked' }, now)).toMatchObject({ usableFrom, inTime });
  });

  it('names the chains of the PIN', () => {
    expect(kioskOf({ sign: 'locked' }).chains).toEqual(KIOSK_CHAINS.sign.value);
    expect(kioskOf({ auth: 'locked' }).chains).toEqual(KIOSK_CHAINS.auth.value);
    expect(kioskOf({ auth: 'locked' }).chains).not.toContain('ローソン');
  });

  it('asks for the other PIN, books, and warns of the shops that cannot do it', () => {
    expect(kioskOf({ sign: 'locked' })).toMatchObject({
      fixes: ['sign'],
      steps: ['kiosk-app', 'kiosk-reserve-sign', 'kiosk-face', 'kiosk-shop', 'kiosk-terminal', 'kiosk-new-sign', 'read-again'],
      bring: ['card', 'phone', 'other-pin-auth'],
    });
    expect(kioskOf({ auth: 'locked', phone: 'unknown', moved: 'unknown' }, '2027-01-01 12:00')).toMatchObject({
      fixes: ['auth'],
      steps: [
        'kiosk-moved', 'kiosk-phone', 'kiosk-year-end', 'kiosk-app', 'kiosk-reserve-auth', 'kiosk-face-maybe', 'kiosk-shop-auth',
        'kiosk-terminal', 'kiosk-new-auth', 'read-again',
      ],
      bring: ['card', 'phone', 'other-pin-sign'],
    });
  });
});
