import { describe, expect, it } from 'vitest';
import { NO_ANSWERS } from '../../../shared/model/answers.ts';
import type { Answers } from '../../../shared/model/answers.ts';
import type { CertificateState } from '../../../shared/model/certificate.ts';
import { NOTHING_READ } from '../../../shared/model/pin.ts';
import { neededPins, recoveryQuestions, recoveryStateOf } from '../../../shared/recovery/state-of-card.ts';
import type { CardHealth } from '../../../shared/recovery/state-of-card.ts';

const VALID: CertificateState = {
  state: 'valid',
  notBefore: '2024-05-01T00:00:00+09:00',
  notAfter: '2029-05-01T23:59:59+09:00',
  expiresOn: '2029-05-01',
  daysLeft: 780,
};

const HEALTHY: CardHealth = {
  pins: {
    sign: { state: 'known', remaining: 5, limit: 5 },
    auth: { state: 'known', remaining: 3, limit: 3 },
    text: { state: 'known', remaining: 3, limit: 3 },
    juki: { state: 'known', remaining: 3, limit: 3 },
  },
  certificates: { auth: VALID, sign: { state: 'pin-protected' } },
};

describe('from the card and the answers to the planner', () => {
  it('takes a full counter for no proof that the PIN is known', () => {
    expect(recoveryStateOf(HEALTHY, NO_ANSWERS).pins).toEqual({ sign: 'unsure', auth: 'unsure', text: 'unsure', juki: 'unsure' });
  });

  it('trusts the card before the user about a lock', () => {
    const health: CardHealth = { ...HEALTHY, pins: { ...HEALTHY.pins, sign: { state: 'locked', remaining: 0, limit: 5 } } };
    const answers: Answers = { ...NO_ANSWERS, knows: { sign: 'yes', auth: 'yes', text: 'no', juki: 'unknown' } };
    expect(recoveryStateOf(health, answers).pins).toEqual({ sign: 'locked', auth: 'known', text: 'forgotten', juki: 'unsure' });
  });

  it('takes a counter that was not read for nothing', () => {
    const health: CardHealth = { ...HEALTHY, pins: NOTHING_READ };
    expect(recoveryStateOf(health, NO_ANSWERS).pins.sign).toBe('unsure');
  });

  it.each<[CertificateState, Partial<Answers>, string]>([
    [{ state: 'pin-protected' }, {}, 'unknown'],
    [{ state: 'pin-protected' }, { signCheck: 'valid' }, 'valid'],
    [{ state: 'pin-protected' }, { signCheck: 'revoked' }, 'revoked'],
    [{ state: 'pin-protected' }, { signCheck: 'unknown' }, 'unknown'],
    [{ state: 'absent' }, { signCheck: 'valid' }, 'absent'],
    [{ state: 'unreadable' }, {}, 'unknown'],
  ])('sign certificate %j with %j is %s', (sign, answers, expected) => {
    const health: CardHealth = { ...HEALTHY, certificates: { auth: VALID, sign } };
    expect(recoveryStateOf(health, { ...NO_ANSWERS, ...answers }).signCertificate).toBe(expected);
  });

  it.each<[CertificateState, string]>([
    [VALID, 'valid'],
    [{ ...VALID, state: 'expired' }, 'expired'],
    [{ ...VALID, state: 'not-yet-valid' }, 'unknown'],
    [{ state: 'absent' }, 'expired'],
    [{ state: 'unreadable' }, 'unknown'],
    [{ state: 'pin-protected' }, 'unknown'],
  ])('auth certificate %j is %s', (auth, expected) => {
    const health: CardHealth = { ...HEALTHY, certificates: { auth, sign: { state: 'pin-protected' } } };
    expect(recoveryStateOf(health, NO_ANSWERS).authCertificate).toBe(expected);
  });

  it('needs text from a first-time user only', () => {
    expect(neededPins(NO_ANSWERS)).toEqual(['sign', 'auth']);
    expect(neededPins({ ...NO_ANSWERS, firstTime: 'yes' })).toEqual(['sign', 'auth', 'text']);
  });

  it('asks only what is open and could change the plan', () => {
    expect(recoveryQuestions(HEALTHY, NO_ANSWERS)).toEqual(['knows-sign', 'knows-auth', 'moved', 'phone', 'photo-id']);
    const locked: CardHealth = { ...HEALTHY, pins: { ...HEALTHY.pins, auth: { state: 'locked', remaining: 0, limit: 3 } } };
    const answers: Answers = { ...NO_ANSWERS, firstTime: 'yes', moved: 'unknown', phone: 'yes' };
    expect(recoveryQuestions(locked, answers)).toEqual(['knows-sign', 'knows-text', 'photo-id']);
  });
});
