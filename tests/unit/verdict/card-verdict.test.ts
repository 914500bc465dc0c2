import { describe, expect, it } from 'vitest';
import type { Certificates, CertificateState } from '../../../shared/model/certificate.ts';
import type { VerdictLevel, VerdictReason } from '../../../shared/model/check-report.ts';
import type { PinCounters, RetryCounter } from '../../../shared/model/pin.ts';
import { judgeCard } from '../../../shared/verdict/card-verdict.ts';

const known = (remaining: number, limit = 3): RetryCounter => ({ state: 'known', remaining, limit });
const locked: RetryCounter = { state: 'locked', remaining: 0, limit: 3 };
const unknown: RetryCounter = { state: 'unknown', reason: 'verified-elsewhere' };
const absent: RetryCounter = { state: 'absent' };
const FULL: PinCounters = { sign: known(5, 5), auth: known(3), text: known(3), juki: known(3) };

const dated = (daysLeft: number, state: 'valid' | 'expired' | 'not-yet-valid' = 'valid'): CertificateState => ({
  state,
  notBefore: '2022-03-15T09:00:00+09:00',
  notAfter: '2027-03-15T23:59:59+09:00',
  expiresOn: '2027-03-15',
  daysLeft,
});
const GOOD: Certificates = { auth: dated(400), sign: { state: 'pin-protected' } };

interface Case {
  readonly name: string;
  readonly pins?: Partial<PinCounters>;
  readonly certificates?: Partial<Certificates>;
  readonly level: VerdictLevel;
  readonly reasons: readonly VerdictReason[];
}

const CASES: readonly Case[] = [
  { name: 'all is well', level: 'go', reasons: [] },
  { name: 'sign locked', pins: { sign: locked }, level: 'stop', reasons: ['sign-locked'] },
  { name: 'auth locked', pins: { auth: locked }, level: 'stop', reasons: ['auth-locked'] },
  { name: 'both locked', pins: { sign: locked, auth: locked }, level: 'stop', reasons: ['sign-locked', 'auth-locked'] },
  { name: 'last try of sign', pins: { sign: known(1, 5) }, level: 'stop', reasons: ['sign-last-try'] },
  { name: 'last try of auth', pins: { auth: known(1) }, level: 'stop', reasons: ['auth-last-try'] },
  { name: 'auth expired', certificates: { auth: dated(-1, 'expired') }, level: 'stop', reasons: ['auth-certificate-expired'] },
  { name: 'auth absent', certificates: { auth: { state: 'absent' } }, level: 'stop', reasons: ['auth-certificate-absent'] },
  { name: 'sign absent', certificates: { sign: { state: 'absent' } }, level: 'stop', reasons: ['sign-certificate-absent'] },
  { name: 'sign below its limit', pins: { sign: known(4, 5) }, level: 'caution', reasons: ['sign-below-limit'] },
  { name: 'sign at two', pins: { sign: known(2, 5) }, level: 'caution', reasons: ['sign-below-limit'] },
  { name: 'auth at two', pins: { auth: known(2) }, level: 'caution', reasons: ['auth-below-limit'] },
  { name: 'text at two', pins: { text: known(2) }, level: 'caution', reasons: ['text-below-limit'] },
  { name: 'text at one', pins: { text: known(1) }, level: 'caution', reasons: ['text-last-try'] },
  { name: 'text locked', pins: { text: locked }, level: 'caution', reasons: ['text-locked'] },
  { name: 'juki at two', pins: { juki: known(2) }, level: 'caution', reasons: ['juki-below-limit'] },
  { name: 'juki at one', pins: { juki: known(1) }, level: 'caution', reasons: ['juki-below-limit'] },
  { name: 'juki locked', pins: { juki: locked }, level: 'caution', reasons: ['juki-locked'] },
  { name: 'sign unknown', pins: { sign: unknown }, level: 'caution', reasons: ['sign-unknown'] },
  { name: 'auth unknown', pins: { auth: unknown }, level: 'caution', reasons: ['auth-unknown'] },
  { name: 'auth not on the medium', pins: { auth: absent }, level: 'caution', reasons: ['auth-unknown'] },
  { name: 'both unknown', pins: { sign: unknown, auth: unknown }, level: 'unknown', reasons: ['sign-unknown', 'auth-unknown'] },
  {
    name: 'both unknown but expired',
    pins: { sign: unknown, auth: unknown },
    certificates: { auth: dated(-5, 'expired') },
    level: 'stop',
    reasons: ['auth-certificate-expired', 'sign-unknown', 'auth-unknown'],
  },
  { name: 'text and juki unknown or absent', pins: { text: unknown, juki: absent }, level: 'go', reasons: [] },
  { name: '90 days left', certificates: { auth: dated(90) }, level: 'caution', reasons: ['auth-certificate-expires-soon'] },
  { name: '91 days left', certificates: { auth: dated(91) }, level: 'go', reasons: [] },
  { name: 'last day', certificates: { auth: dated(0) }, level: 'caution', reasons: ['auth-certificate-expires-soon'] },
  {
    name: 'not yet valid',
    certificates: { auth: dated(2000, 'not-yet-valid') },
    level: 'caution',
    reasons: ['auth-certificate-not-yet-valid'],
  },
  {
    name: 'expiry unreadable',
    certificates: { auth: { state: 'unreadable' } },
    level: 'caution',
    reasons: ['auth-certificate-unreadable'],
  },
  {
    name: 'a phone',
    pins: { text: absent, juki: absent },
    certificates: { auth: { state: 'pin-protected' } },
    level: 'caution',
    reasons: ['auth-certificate-unreadable'],
  },
  {
    name: 'sign locked and auth low',
    pins: { sign: locked, auth: known(2) },
    level: 'stop',
    reasons: ['sign-locked', 'auth-below-limit'],
  },
];

describe('judgeCard', () => {
  it.each(CASES)('$name: $level', ({ pins, certificates, level, reasons }) => {
    expect(judgeCard({ ...FULL, ...pins }, { ...GOOD, ...certificates })).toEqual({ level, reasons });
  });
});
