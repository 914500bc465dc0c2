// Cards and answers that several tests start from.
import { NO_ANSWERS } from '../../shared/model/answers.ts';
import type { Answers } from '../../shared/model/answers.ts';
import type { Certificates, DatedCertificate } from '../../shared/model/certificate.ts';
import type { PinCounters, RetryCounter } from '../../shared/model/pin.ts';

/** 0 is the lock. */
export function left(remaining: number, limit: number): RetryCounter {
  return remaining === 0 ? { state: 'locked', remaining: 0, limit } : { state: 'known', remaining, limit };
}

export const UNREADABLE: RetryCounter = { state: 'unknown', reason: 'unreadable' };

export const FULL: PinCounters = { sign: left(5, 5), auth: left(3, 3), text: left(3, 3), juki: left(3, 3) };

export function validUntil(expiresOn: string, daysLeft = 500): DatedCertificate {
  return {
    state: 'valid',
    notBefore: '2024-05-01T00:00:00+09:00',
    notAfter: `${expiresOn}T23:59:59+09:00`,
    expiresOn,
    daysLeft,
  };
}

export const VALID: Certificates = { auth: validUntil('2029-05-01'), sign: { state: 'pin-protected' } };

/** Everything asked and in order, on Windows 11. */
export const ALL_SAID: Answers = {
  ...NO_ANSWERS,
  moved: 'no',
  signCheck: 'valid',
  firstTime: 'no',
  knows: { sign: 'yes', auth: 'yes', text: 'yes', juki: 'yes' },
  system: 'windows-11',
};
