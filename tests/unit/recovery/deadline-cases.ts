// The cases that cost a deadline, each with what must hold of it.
import type { Situation } from './states.ts';

const NIGHT = '2027-03-10 21:00';
const DAY = '2027-03-10 10:00';
export const ALL = ['phone-certificate', 'id-password', 'tax-accountant', 'paper', 'pay-in-time', 'file-late'];

/** What a case must hold; what is not named is not looked at. */
export interface Expected {
  readonly action?: 'start' | 'repair';
  readonly repair?: readonly string[];
  readonly reset?: readonly string[];
  readonly reissue?: readonly string[];
  readonly best?: 'kiosk' | 'counter' | null;
  readonly safe?: string | null;
  readonly rescue?: readonly string[];
  /** Blocks of the kiosk, of the counter. */
  readonly kiosk?: readonly string[];
  readonly counter?: readonly string[];
  readonly kioskInTime?: boolean | null;
  readonly usable?: string | null;
  readonly inTime?: boolean | null;
  /** Doubts of the counter that are there, and that are not. */
  readonly unsure?: readonly string[];
  readonly sure?: readonly string[];
  readonly steps?: readonly string[];
  readonly noSteps?: readonly string[];
}

export type Case = readonly [title: string, situation: Situation, now: string, expected: Expected];

const NO_DAY = { safe: null, usable: null } as const;

/** Two visits and a letter (shared/facts/counter.ts#AGENT_VISITS); done at once with the form that came with the notice. */
const AGENT: readonly Case[] = [
  ['sign locked', { sign: 'locked', visitor: 'agent' }, DAY, { ...NO_DAY, inTime: null, rescue: ALL, unsure: ['agent-days'], noSteps: ['counter-new-pin', 'agent-same-day'], kiosk: ['holder-only'] }],
  ['auth forgotten', { auth: 'forgotten', visitor: 'agent' }, DAY, { ...NO_DAY, inTime: null, steps: ['agent-first', 'agent-letter', 'agent-second'], noSteps: ['counter-visit'] }],
  ['all locked', { sign: 'locked', auth: 'locked', text: 'locked', juki: 'locked', needs: ['sign', 'auth', 'text', 'juki'], visitor: 'agent' }, DAY, { ...NO_DAY, noSteps: ['counter-new-pin'] }],
  ['moved', { moved: 'yes', visitor: 'agent' }, DAY, { ...NO_DAY, reissue: ['sign'], steps: ['agent-same-day'] }],
  ['expired, PINs known', { authCertificate: 'expired', visitor: 'agent' }, '2027-01-20 10:00', { ...NO_DAY, inTime: null, steps: ['agent-same-day'] }],
  ['expired, PIN locked: two visits after all', { authCertificate: 'expired', auth: 'locked', visitor: 'agent' }, DAY, { ...NO_DAY, noSteps: ['agent-same-day'] }],
  ['on the last day even the best case is too late', { sign: 'locked', visitor: 'agent' }, '2027-03-15 10:00', { ...NO_DAY, inTime: false, rescue: ALL }],
  ['nothing to mend', { visitor: 'agent' }, DAY, { action: 'start', safe: null, rescue: [] }],
  ['of an old card', { sign: 'locked', visitor: 'agent', cardUntil: '2027-03-01' }, DAY, { ...NO_DAY, kiosk: ['other-pin-not-usable', 'holder-only', 'card-expired'] }],
];

/** The card's own date (shared/facts/card-cases.ts#CARD_REMADE_MONTHS_BEFORE). */
const CARD: readonly Case[] = [
  ['expired yesterday', { cardUntil: '2027-03-09' }, DAY, { action: 'repair', repair: ['sign', 'auth'], reissue: ['sign', 'auth'], kiosk: ['card-expired'], counter: [], best: 'counter', ...NO_DAY, inTime: null, rescue: ALL, steps: ['counter-new-card', 'card-weeks'], noSteps: ['counter-issue-sign', 'counter-next-day', 'counter-new-pin'] }],
  ['expired long ago, PIN locked', { cardUntil: '2025-01-01', sign: 'locked' }, DAY, { kiosk: ['other-pin-not-usable', 'card-expired'], ...NO_DAY, inTime: null, rescue: ALL }],
  ['expired, after the deadline', { cardUntil: '2027-03-09' }, '2027-03-16 10:00', { ...NO_DAY, inTime: false, rescue: ALL }],
  ['expired, only the login is needed', { cardUntil: '2027-03-09', needs: ['auth'] }, DAY, { repair: ['auth'], ...NO_DAY }],
  ['good to the end of its last day', { cardUntil: '2027-03-10' }, DAY, { action: 'start', rescue: [] }],
  ['last day, sign locked, kiosk open', { cardUntil: '2027-03-10', sign: 'locked' }, NIGHT, { kiosk: [], kioskInTime: true, rescue: [], usable: null, inTime: null, unsure: ['card-remade'] }],
  ['last day, kiosk shut until tomorrow', { cardUntil: '2027-03-10', sign: 'locked' }, '2027-03-10 23:00', { kiosk: ['card-expired'], usable: null, rescue: ALL }],
  ['in its last months, PIN reset as usual', { cardUntil: '2027-04-20', sign: 'locked' }, DAY, { kiosk: [], kioskInTime: true, usable: '2027-03-10', inTime: true, safe: '2027-03-12', rescue: [], sure: ['card-remade'], steps: ['send-before-card-ends'] }],
  ['in its last months, both PINs reset', { cardUntil: '2027-04-20', sign: 'locked', auth: 'locked' }, DAY, { usable: '2027-03-10', inTime: true, sure: ['card-remade'] }],
  ['in its last months, certificate to be issued', { cardUntil: '2027-04-20', moved: 'yes' }, DAY, { ...NO_DAY, inTime: null, unsure: ['card-remade'], rescue: ALL, steps: ['counter-remade', 'card-weeks'], noSteps: ['counter-next-day', 'counter-new-card'] }],
  ['in its last months, auth expired', { cardUntil: '2027-04-20', authCertificate: 'expired' }, DAY, { ...NO_DAY, inTime: null, unsure: ['card-remade'], rescue: ALL }],
  ['in its last months, sign revoked', { cardUntil: '2027-05-01', signCertificate: 'revoked' }, DAY, { ...NO_DAY, unsure: ['card-remade'] }],
  ['one day short of three months', { cardUntil: '2027-06-09', moved: 'yes' }, DAY, { ...NO_DAY, unsure: ['card-remade'] }],
  ['three months to the day', { cardUntil: '2027-06-10', moved: 'yes' }, DAY, { usable: '2027-03-11', inTime: true, safe: '2027-03-12', sure: ['card-remade'], rescue: [] }],
  ['years ahead', { cardUntil: '2033-06-10', signCertificate: 'expired' }, DAY, { usable: '2027-03-11', inTime: true, sure: ['card-remade'] }],
  ['date not known, certificate to be issued: dates as before', { cardUntil: 'unknown', moved: 'yes' }, DAY, { usable: '2027-03-11', inTime: true, safe: '2027-03-12', unsure: ['card-remade'], rescue: [] }],
  ['date not known, only a PIN', { cardUntil: 'unknown', sign: 'locked' }, DAY, { usable: '2027-03-10', sure: ['card-remade'] }],
  ['dies on Saturday, office opens on Monday', { cardUntil: '2027-03-13', sign: 'locked', auth: 'locked' }, '2027-03-12 18:00', { usable: null, inTime: null, unsure: ['card-remade'], rescue: ALL }],
  ['dies tonight, certificate tomorrow', { cardUntil: '2027-03-11', moved: 'yes' }, '2027-03-11 10:00', { usable: null, inTime: null }],
  ['31 August minus nothing: end of a short month', { cardUntil: '2027-02-28', moved: 'yes' }, '2026-11-30 10:00', { usable: '2026-12-01', sure: ['card-remade'] }],
  ['expired, nothing else: never a start', { cardUntil: '2026-12-31' }, '2027-01-04 10:00', { action: 'repair', ...NO_DAY }],
];

/** 署名用 ends with 利用者証明用 (shared/facts/certificates.ts#SIGN_ENDS_WITH_AUTH). */
const BOTH: readonly Case[] = [
  ['auth expired', { authCertificate: 'expired' }, DAY, { repair: ['sign', 'auth'], reissue: ['sign', 'auth'], steps: ['counter-issue-sign', 'counter-issue-auth'], noSteps: ['counter-check-sign'] }],
  ['auth expired, sign said to be valid', { authCertificate: 'expired', signCertificate: 'valid' }, DAY, { reissue: ['sign', 'auth'] }],
  ['auth expired, only login needed', { authCertificate: 'expired', needs: ['auth'] }, DAY, { repair: ['auth'], reissue: ['auth'] }],
  ['auth expired, only signing needed', { authCertificate: 'expired', needs: ['sign'] }, DAY, { repair: ['sign'], reissue: ['sign'] }],
  ['auth expired on the last safe day', { authCertificate: 'expired' }, '2027-03-12 10:00', { usable: '2027-03-13', inTime: true, rescue: [] }],
  ['auth expired on Saturday', { authCertificate: 'expired' }, '2027-03-13 10:00', { usable: '2027-03-16', inTime: false, rescue: ALL }],
  ['sign expired leaves auth alone', { signCertificate: 'expired' }, DAY, { repair: ['sign'], reissue: ['sign'] }],
];

/** No 署名用, each for its own reason (shared/facts/pins.ts#SIGN_MINIMUM_AGE, shared/facts/card-cases.ts#SUSPENSION_ENDS_SIGN). */
const MISSING: readonly Case[] = [
  ['never asked for', { signCertificate: 'absent' }, DAY, { repair: ['sign'], kiosk: ['certificate-not-valid'], counter: [], usable: '2027-03-11', inTime: true, unsure: ['sign-may-not-be-issued'], steps: ['counter-issue-sign', 'counter-next-day'] }],
  ['15 to 17, goes alone', { signCertificate: 'absent', age: '15-17' }, DAY, { counter: [], usable: '2027-03-11', steps: ['counter-visit'], noSteps: ['counter-guardian'] }],
  ['15 to 17, a parent goes', { sign: 'locked', age: '15-17', visitor: 'guardian' }, DAY, { kiosk: ['holder-only'], counter: [], usable: '2027-03-10' }],
  ['under 15', { signCertificate: 'absent', age: 'under-15' }, DAY, { repair: ['sign'], kiosk: ['certificate-not-valid', 'under-15'], counter: ['under-15'], best: null, ...NO_DAY, inTime: null, rescue: ALL }],
  ['under 15, card not read', { signCertificate: 'unknown', age: 'under-15' }, DAY, { action: 'repair', repair: ['sign'], kiosk: ['under-15'], ...NO_DAY, inTime: null, rescue: ALL, steps: ['counter-guardian'], noSteps: ['counter-issue-sign'] }],
  ['under 15, auth locked too', { signCertificate: 'absent', age: 'under-15', auth: 'locked' }, DAY, { repair: ['sign', 'auth'], ...NO_DAY, rescue: ALL }],
  ['under 15, only the login is needed', { signCertificate: 'absent', age: 'under-15', auth: 'locked', needs: ['auth'] }, DAY, { repair: ['auth'], counter: [], usable: '2027-03-10', steps: ['counter-guardian'] }],
  ['under 15, the card has one all the same', { signCertificate: 'valid', age: 'under-15', sign: 'locked' }, DAY, { counter: [], usable: '2027-03-10', steps: ['counter-guardian'] }],
  ['ward', { signCertificate: 'absent', ward: true }, DAY, { counter: ['under-15'], best: null, ...NO_DAY, rescue: ALL }],
  ['ward, card not read', { signCertificate: 'unknown', ward: true }, DAY, { ...NO_DAY, unsure: ['sign-may-not-be-issued'], steps: ['counter-guardian'] }],
  ['ward, the guardian goes', { signCertificate: 'absent', ward: true, visitor: 'guardian' }, DAY, { counter: ['under-15'], ...NO_DAY }],
  ['face card', { signCertificate: 'absent', faceCard: true }, DAY, { repair: ['sign'], kiosk: ['certificate-not-valid', 'face-card'], counter: [], usable: '2027-03-11', inTime: true, steps: ['counter-face-card', 'counter-issue-sign', 'counter-next-day'] }],
  ['face card, card not read', { signCertificate: 'unknown', faceCard: true }, DAY, { kiosk: ['face-card'], usable: '2027-03-11' }],
  ['face card, only the login is needed', { faceCard: true, needs: ['auth'] }, DAY, { action: 'repair', repair: ['auth'], kiosk: ['face-card'] }],
  ['suspended', { suspended: true }, DAY, { repair: ['sign'], kiosk: ['certificate-not-valid'], counter: [], usable: '2027-03-11', inTime: true, steps: ['counter-suspended', 'counter-issue-sign'] }],
  ['suspended, sign said to be valid', { suspended: true, signCertificate: 'valid' }, DAY, { repair: ['sign'], reissue: ['sign'] }],
  ['suspended, on Saturday before the deadline', { suspended: true }, '2027-03-13 10:00', { inTime: false, rescue: ALL }],
  ['suspended and old', { suspended: true, cardUntil: '2027-04-01' }, DAY, { ...NO_DAY, unsure: ['card-remade'] }],
];

/** Typed at the counter (shared/facts/card-cases.ts#JUKI_TYPED_AT_COUNTER). */
const JUKI: readonly Case[] = [
  ['moved, JUKI locked', { moved: 'yes', juki: 'locked' }, DAY, { repair: ['sign', 'juki'], reset: ['juki'], reissue: ['sign'], steps: ['counter-say-juki', 'counter-issue-sign', 'counter-new-pin'], noSteps: ['also-juki', 'also-juki-renewal'] }],
  ['moved, JUKI forgotten is not asked', { moved: 'yes', juki: 'forgotten' }, DAY, { repair: ['sign'], reset: [] }],
  ['not moved, JUKI locked', { sign: 'locked', juki: 'locked' }, DAY, { repair: ['sign'], steps: ['also-juki'] }],
  ['renewal, JUKI locked', { authCertificate: 'expired', juki: 'locked' }, DAY, { repair: ['sign', 'auth'], steps: ['also-juki-renewal'], noSteps: ['also-juki'] }],
  ['moved long ago, only the login needed', { moved: 'yes', juki: 'locked', needs: ['auth'] }, DAY, { action: 'start', repair: [] }],
  ['moved, JUKI locked: the kiosk cannot', { moved: 'yes', juki: 'locked', sign: 'locked' }, DAY, { kiosk: ['pin-not-resettable-there', 'moved'] }],
];

export const GROUPS = [
  ['an agent', AGENT],
  ['the card itself', CARD],
  ['both certificates', BOTH],
  ['a missing signing certificate', MISSING],
  ['the PIN for the office', JUKI],
] as const satisfies readonly (readonly [string, readonly Case[]])[];
