// May I start e-Tax now: one row for each rule that the verdict follows.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANSWERS, NO_ANSWERS, OPERATING_SYSTEMS, SIGN_CHECKS } from '../../../shared/model/answers.ts';
import type { Answers } from '../../../shared/model/answers.ts';
import type { CertificateState, Certificates } from '../../../shared/model/certificate.ts';
import type { VerdictLevel } from '../../../shared/model/check-report.ts';
import { FILING_REASONS } from '../../../shared/model/filing.ts';
import type { FilingQuestion, FilingReason } from '../../../shared/model/filing.ts';
import { NOTHING_READ } from '../../../shared/model/pin.ts';
import type { PinCounters, RetryCounter } from '../../../shared/model/pin.ts';
import { FILING_FACTS } from '../../../shared/verdict/filing-facts.ts';
import { judgeFiling } from '../../../shared/verdict/filing-verdict.ts';
import type { CardReading } from '../../../shared/verdict/filing-verdict.ts';
import { ALL_SAID, FULL, UNREADABLE, VALID, left, validUntil } from '../cards.ts';
import { momentInJapan } from '../recovery/states.ts';

interface Case {
  readonly pins?: Partial<PinCounters>;
  readonly certificates?: Partial<Certificates>;
  readonly complete?: boolean;
  readonly answers?: Partial<Answers>;
  readonly now?: string;
  readonly pc?: Parameters<typeof judgeFiling>[4];
}

function judge({ pins, certificates, complete = true, answers, now = '2027-03-10 21:00', pc }: Case) {
  const reading: CardReading = { complete, pins: { ...FULL, ...pins }, certificates: { ...VALID, ...certificates } };
  return judgeFiling(reading, { ...ALL_SAID, ...answers }, FILING_FACTS, momentInJapan(now), pc);
}

const EXPIRED = { ...validUntil('2026-05-01'), state: 'expired' } as CertificateState;

const CASES: [string, Case, VerdictLevel, FilingReason[]][] = [
  ['all said and well', {}, 'go', []],
  ['sign locked', { pins: { sign: left(0, 5) } }, 'stop', ['sign-locked']],
  ['auth locked', { pins: { auth: left(0, 3) } }, 'stop', ['auth-locked']],
  ['sign at its last try', { pins: { sign: left(1, 5) } }, 'stop', ['sign-last-try']],
  ['auth at its last try', { pins: { auth: left(1, 3) } }, 'stop', ['auth-last-try']],
  ['sign 2 of 5', { pins: { sign: left(2, 5) } }, 'caution', ['sign-below-limit']],
  ['sign 4 of 5', { pins: { sign: left(4, 5) } }, 'caution', ['sign-below-limit']],
  ['auth 2 of 3', { pins: { auth: left(2, 3) } }, 'caution', ['auth-below-limit']],
  ['text locked', { pins: { text: left(0, 3) } }, 'caution', ['text-locked']],
  ['text locked, first time', { pins: { text: left(0, 3) }, answers: { firstTime: 'yes' } }, 'stop', ['text-locked-first-time']],
  ['text at its last try, first time', { pins: { text: left(1, 3) }, answers: { firstTime: 'yes' } }, 'stop', ['text-last-try-first-time']],
  ['text 2 of 3, first time', { pins: { text: left(2, 3) }, answers: { firstTime: 'yes' } }, 'caution', ['text-below-limit']],
  ['text unknown, first time', { pins: { text: UNREADABLE }, answers: { firstTime: 'yes' } }, 'caution', ['text-unknown-first-time']],
  ['text unknown, not the first time', { pins: { text: UNREADABLE } }, 'go', []],
  ['text absent on a phone, first time', { pins: { text: { state: 'absent' } }, answers: { firstTime: 'yes' } }, 'go', []],
  ['text locked, first time unasked', { pins: { text: left(0, 3) }, answers: { firstTime: 'unasked' } }, 'caution', ['text-locked', 'first-time-unasked']],
  ['juki locked', { pins: { juki: left(0, 3) } }, 'caution', ['juki-locked']],
  ['sign unknown', { pins: { sign: UNREADABLE } }, 'caution', ['sign-unknown']],
  ['sign and auth unknown', { pins: { sign: UNREADABLE, auth: UNREADABLE } }, 'unknown', ['sign-unknown', 'auth-unknown']],
  ['auth certificate expired', { certificates: { auth: EXPIRED } }, 'stop', ['auth-certificate-expired', 'sign-ended-with-auth']],
  ['auth certificate expired, nothing asked of sign', { certificates: { auth: EXPIRED }, answers: { signCheck: 'unasked' } }, 'stop', ['auth-certificate-expired', 'sign-ended-with-auth']],
  ['auth certificate expired, sign not known', { certificates: { auth: EXPIRED }, answers: { signCheck: 'unknown' } }, 'stop', ['auth-certificate-expired', 'sign-ended-with-auth']],
  ['auth certificate expired, sign found so too', { certificates: { auth: EXPIRED }, answers: { signCheck: 'expired' } }, 'stop', ['auth-certificate-expired', 'sign-certificate-expired']],
  ['auth certificate expired, sign found revoked', { certificates: { auth: EXPIRED }, answers: { signCheck: 'revoked' } }, 'stop', ['auth-certificate-expired', 'sign-certificate-revoked']],
  ['auth certificate expired, no sign certificate', { certificates: { auth: EXPIRED, sign: { state: 'absent' } } }, 'stop', ['auth-certificate-expired', 'sign-certificate-absent']],
  ['auth certificate expired, moved unknown', { certificates: { auth: EXPIRED }, answers: { moved: 'unknown' } }, 'stop', ['auth-certificate-expired', 'sign-ended-with-auth', 'moved-unknown']],
  ['auth certificate absent', { certificates: { auth: { state: 'absent' } } }, 'stop', ['auth-certificate-absent']],
  ['auth certificate unreadable', { certificates: { auth: { state: 'unreadable' } } }, 'caution', ['auth-certificate-unreadable']],
  ['no sign certificate', { certificates: { sign: { state: 'absent' } } }, 'stop', ['sign-certificate-absent']],
  ['no sign certificate, nothing asked', { certificates: { sign: { state: 'absent' } }, answers: { moved: 'unasked', signCheck: 'unasked' } }, 'stop', ['sign-certificate-absent']],
  ['moved', { answers: { moved: 'yes' } }, 'stop', ['moved']],
  ['moved unasked', { answers: { moved: 'unasked' } }, 'caution', ['moved-unasked']],
  ['moved unknown, but found valid', { answers: { moved: 'unknown' } }, 'go', []],
  ['moved unknown', { answers: { moved: 'unknown', signCheck: 'unknown' } }, 'caution', ['moved-unknown', 'sign-expiry-unknown']],
  ['sign expiry unasked', { answers: { signCheck: 'unasked' } }, 'caution', ['sign-expiry-unasked']],
  ['sign expiry unknown', { answers: { signCheck: 'unknown' } }, 'caution', ['sign-expiry-unknown']],
  ['sign found expired', { answers: { signCheck: 'expired' } }, 'stop', ['sign-certificate-expired']],
  ['sign found revoked', { answers: { signCheck: 'revoked' } }, 'stop', ['sign-certificate-revoked']],
  ['sign PIN not known', { answers: { knows: { ...ALL_SAID.knows, sign: 'no' } } }, 'stop', ['sign-not-known']],
  ['auth PIN unsure', { answers: { knows: { ...ALL_SAID.knows, auth: 'unknown' } } }, 'stop', ['auth-not-known']],
  ['text PIN not known, first time', { answers: { firstTime: 'yes', knows: { ...ALL_SAID.knows, text: 'no' } } }, 'stop', ['text-not-known']],
  ['text PIN not known, not needed', { answers: { knows: { ...ALL_SAID.knows, text: 'no' } } }, 'go', []],
  ['Windows 10', { answers: { system: 'windows-10' } }, 'caution', ['windows-10']],
  ['older Windows', { answers: { system: 'windows-older' } }, 'caution', ['windows-older']],
  ['Linux', { answers: { system: 'linux' } }, 'caution', ['linux']],
  ['portal app missing', { pc: [{ id: 'portal-app', state: 'missing' }] }, 'caution', ['portal-app-missing']],
  ['extension missing', { pc: [{ id: 'extension', state: 'missing' }] }, 'caution', ['extension-missing']],
  ['four lines of the computer to mend', { pc: (['portal-app', 'extension', 'service', 'session'] as const).map((id) => ({ id, state: 'problem' })) }, 'caution', ['portal-app-problem', 'extension-problem', 'service-problem', 'session-problem']],
  ['computer to mend, sign locked', { pins: { sign: left(0, 5) }, pc: [{ id: 'service', state: 'problem' }] }, 'stop', ['sign-locked', 'service-problem']],
  ['all else of the computer', { pc: [{ id: 'os', state: 'problem' }, { id: 'browser', state: 'missing' }, { id: 'service', state: 'missing' }, { id: 'extension', state: 'unknown' }, { id: 'policy', state: 'problem' }] }, 'go', []],
  ['Mac', { answers: { system: 'mac' } }, 'go', []],
  ['system unknown', { answers: { system: 'unknown' } }, 'caution', ['system-unknown']],
  ['expires before the deadline', { certificates: { auth: validUntil('2027-03-14', 4) } }, 'caution', ['auth-certificate-expires-before-deadline']],
  ['expires on the deadline', { certificates: { auth: validUntil('2027-03-15', 5) } }, 'caution', ['auth-certificate-expires-soon']],
  ['expires today, a renewal works tomorrow', { certificates: { auth: validUntil('2027-03-10', 0) }, now: '2027-03-10 10:00' }, 'caution', ['auth-certificate-expires-before-renewal']],
  ['expires tomorrow, a renewal works then', { certificates: { auth: validUntil('2027-03-11', 1) }, now: '2027-03-10 10:00' }, 'caution', ['auth-certificate-expires-before-deadline']],
  ['expires tomorrow, the office has closed', { certificates: { auth: validUntil('2027-03-11', 1) } }, 'caution', ['auth-certificate-expires-before-renewal']],
  ['expires on Sunday, seen on Friday evening', { certificates: { auth: validUntil('2027-03-14', 2) }, now: '2027-03-12 18:00' }, 'caution', ['auth-certificate-expires-before-renewal']],
  ['deadline day', { now: '2027-03-15 12:00' }, 'go', ['deadline-today']],
  ['last second', { now: '2027-03-15 23:59:59' }, 'go', ['deadline-today']],
  ['deadline passed', { now: '2027-03-16 12:00' }, 'caution', ['deadline-passed']],
  ['the day after, but the return is for consumption tax', { now: '2027-03-16 12:00', answers: { returnKind: 'consumption' } }, 'go', []],
  ['the last day of consumption tax', { now: '2027-03-31 12:00', answers: { returnKind: 'consumption' } }, 'go', ['deadline-today']],
  ['a refund has no deadline', { now: '2027-03-16 12:00', answers: { returnKind: 'refund', blue: 'no' } }, 'go', []],
  ['a refund with the blue deduction has', { now: '2027-03-16 12:00', answers: { returnKind: 'refund', blue: 'yes' } }, 'caution', ['deadline-passed']],
  ['gift tax on its last day', { now: '2027-03-15 12:00', answers: { returnKind: 'gift' } }, 'go', ['deadline-today']],
  ['a clock that stands before this app was written', { now: '2025-03-01 12:00' }, 'caution', ['clock-behind']],
  ['deadline Monday at 08:29', { now: '2027-03-15 08:29' }, 'caution', ['etax-maintenance', 'deadline-today']],
  ['deadline Monday at 08:30', { now: '2027-03-15 08:30' }, 'go', ['deadline-today']],
  ['Sunday night in the season', { now: '2027-03-14 23:59' }, 'go', []],
  ['Monday in the season at 00:00', { now: '2027-03-08 00:00' }, 'caution', ['etax-maintenance']],
  ['11 February, before the season', { now: '2027-02-11 12:00' }, 'caution', ['etax-closed', 'season-not-open']],
  ['23 February, in the season', { now: '2027-02-23 12:00' }, 'go', []],
  ['an ordinary Wednesday in January', { now: '2027-01-20 12:00' }, 'go', ['season-not-open']],
  ['last day before the season', { now: '2027-02-15 23:59' }, 'go', ['season-not-open']],
  ['first day of the season', { now: '2027-02-16 00:00' }, 'go', []],
  ['New Year', { now: '2027-01-02 12:00' }, 'caution', ['etax-closed', 'season-not-open']],
  ['not read', { complete: false, pins: NOTHING_READ, certificates: { auth: { state: 'unreadable' }, sign: { state: 'unreadable' } } }, 'unknown', ['not-read']],
  ['not read, but moved', { complete: false, pins: NOTHING_READ, answers: { moved: 'yes' } }, 'stop', ['moved', 'not-read']],
  ['taken away half-way, all well so far', { complete: false }, 'unknown', ['not-read']],
  ['taken away half-way, but locked', { complete: false, pins: { auth: left(0, 3) } }, 'stop', ['auth-locked', 'not-read']],
  ['a lock and an unasked move', { pins: { sign: left(0, 5) }, answers: { moved: 'unasked' } }, 'stop', ['sign-locked', 'moved-unasked']],
  ['Windows 10 on deadline day with auth 2 of 3', { pins: { auth: left(2, 3) }, answers: { system: 'windows-10' }, now: '2027-03-15 12:00' }, 'caution', ['auth-below-limit', 'windows-10', 'deadline-today']],
];

describe('the verdict', () => {
  it.each(CASES)('%s', (_title, given, level, reasons) => {
    const verdict = judge(given);
    expect(verdict.level).toBe(level);
    expect(verdict.reasons).toEqual(reasons);
  });

  it.each<[string, Case, FilingQuestion | null]>([
    ['nothing asked: the move first', { answers: { moved: 'unasked', signCheck: 'unasked', firstTime: 'unasked' } }, 'moved'],
    ['then the certificate', { answers: { signCheck: 'unasked', firstTime: 'unasked' } }, 'sign-check'],
    ['the certificate before the doubt about text', { pins: { text: left(2, 3) }, answers: { signCheck: 'unasked', firstTime: 'unasked' } }, 'sign-check'],
    ['the doubt about text last', { pins: { text: left(2, 3) }, answers: { firstTime: 'unasked' } }, 'first-time'],
    ['all asked', {}, null],
    ['nothing can settle a lock', { pins: { sign: left(0, 5) }, answers: { moved: 'unasked' } }, null],
    ['nothing can settle an unread card', { complete: false, answers: { moved: 'unasked' } }, null],
  ])('asks one question: %s', (_title, given, question) => {
    expect(judge(given).question).toBe(question);
  });

  it('always says what a reader cannot know', () => {
    expect(judge({}).notChecked).toEqual(['sign-expiry', 'revocation', 'pin-memory', 'card-expiry', 'etax-calendar']);
    expect(judge({ certificates: { sign: { state: 'absent' } } }).notChecked).not.toContain('sign-expiry');
    expect(judge({ certificates: { auth: EXPIRED } }).notChecked).not.toContain('sign-expiry');
    expect(judge({ pins: { juki: UNREADABLE, sign: UNREADABLE }, certificates: { auth: { state: 'unreadable' } }, answers: { system: 'mac' } }).notChecked).toEqual([
      'sign-expiry', 'revocation', 'pin-memory', 'card-expiry', 'sign-counter', 'juki-counter', 'auth-expiry', 'system-version', 'etax-calendar',
    ]);
    expect(judge({ now: '2027-03-16 12:00' }).notChecked).toContain('season-dates');
    expect(judge({ now: '2028-01-20 12:00' }).notChecked).toContain('season-dates');
  });
});

const anyCounter = (limit: number): fc.Arbitrary<RetryCounter> =>
  fc.oneof(
    fc.integer({ min: 0, max: limit }).map((remaining) => left(remaining, limit)),
    fc.constant(UNREADABLE),
    fc.constant<RetryCounter>({ state: 'absent' }),
  );
const anyCertificate: fc.Arbitrary<CertificateState> = fc.oneof(
  fc.constantFrom<CertificateState>({ state: 'absent' }, { state: 'unreadable' }, { state: 'pin-protected' }),
  fc.constantFrom('valid', 'expired', 'not-yet-valid').map((state) => ({ ...validUntil('2028-01-01'), state }) as CertificateState),
);
const anyAnswer = fc.constantFrom(...ANSWERS);
const anyAnswers: fc.Arbitrary<Answers> = fc
  .record({
    moved: anyAnswer,
    signCheck: fc.constantFrom(...SIGN_CHECKS),
    firstTime: anyAnswer,
    knows: fc.record({ sign: anyAnswer, auth: anyAnswer, text: anyAnswer, juki: anyAnswer }),
    phone: anyAnswer,
    photoId: anyAnswer,
    visitor: fc.constant('self' as const),
    faceFailed: fc.boolean(),
    system: fc.constantFrom(...OPERATING_SYSTEMS),
  })
  .map((said) => ({ ...NO_ANSWERS, ...said }));
const anyReading: fc.Arbitrary<CardReading> = fc.record({
  complete: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  pins: fc.record({ sign: anyCounter(5), auth: anyCounter(3), text: anyCounter(3), juki: anyCounter(3) }),
  certificates: fc.record({ auth: anyCertificate, sign: anyCertificate }),
});
const anyMoment = fc.integer({ min: 0, max: 500_000 }).map((minutes) => new Date(Date.UTC(2026, 10, 1) + minutes * 60_000));

describe('whatever is read and said', () => {
  it('go is said only where nothing needed is locked, unknown or unasked', () => {
    fc.assert(
      fc.property(anyReading, anyAnswers, anyMoment, (reading, answers, now) => {
        const verdict = judgeFiling(reading, answers, FILING_FACTS, now);
        expect(verdict.reasons.length > 0 || verdict.level === 'go').toBe(true);
        expect(new Set(verdict.reasons).size).toBe(verdict.reasons.length);
        expect(verdict.notChecked).toContain('revocation');
        if (verdict.level !== 'caution') expect(verdict.question).toBeNull();
        if (verdict.level !== 'go') return;
        expect(reading.complete).toBe(true);
        for (const pin of ['sign', 'auth'] as const) {
          expect(reading.pins[pin]).toMatchObject({ state: 'known' });
          expect(['no', 'unknown']).not.toContain(answers.knows[pin]);
        }
        expect(reading.certificates.auth.state).toBe('valid');
        expect(reading.certificates.sign.state).not.toBe('absent');
        expect(answers.signCheck).toBe('valid');
        expect(['no', 'unknown']).toContain(answers.moved);
        if (answers.firstTime === 'yes') expect(reading.pins.text.state).not.toBe('locked');
      }),
      { numRuns: 3000 },
    );
  });

  it('a locked needed PIN always stops', () => {
    fc.assert(
      fc.property(anyReading, anyAnswers, anyMoment, fc.constantFrom('sign', 'auth'), (reading, answers, now, pin) => {
        const pins: PinCounters = { ...reading.pins, [pin]: left(0, pin === 'sign' ? 5 : 3) };
        expect(judgeFiling({ ...reading, pins }, answers, FILING_FACTS, now).level).toBe('stop');
      }),
    );
  });

  it('署名用 is never believed to be valid beside an expired 利用者証明用', () => {
    const ended = ['sign-ended-with-auth', 'sign-certificate-expired', 'sign-certificate-revoked'];
    fc.assert(
      fc.property(anyReading, anyAnswers, anyMoment, ({ pins, certificates }, answers, now) => {
        const reading = { complete: true, pins, certificates: { ...certificates, auth: EXPIRED } };
        const { level, reasons } = judgeFiling(reading, answers, FILING_FACTS, now);
        expect(level).toBe('stop');
        expect(reasons.some((reason) => ended.includes(reason))).toBe(certificates.sign.state !== 'absent');
        expect(reasons).not.toContain('sign-expiry-unasked');
      }),
    );
  });

  it('every reason beyond the card is met at least once above', () => {
    const met = new Set(CASES.flatMap(([, , , reasons]) => reasons));
    expect(FILING_REASONS.filter((reason) => !met.has(reason))).toEqual([]);
  });
});
