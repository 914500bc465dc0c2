import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseResponse } from '../../../shared/card/response.ts';
import {
  counterOfVerify,
  counterWithoutVerify,
  lowerCounter,
  selectAnswer,
  verifyAnswer,
  wantedLength,
} from '../../../shared/card/status-word.ts';
import type { RetryCounter } from '../../../shared/model/pin.ts';

const known = (remaining: number, limit = 3): RetryCounter => ({ state: 'known', remaining, limit });
const locked: RetryCounter = { state: 'locked', remaining: 0, limit: 3 };
const absent: RetryCounter = { state: 'absent' };
const unknown = (reason: 'unreadable' | 'not-read' | 'verified-elsewhere' | 'no-counter' | 'over-limit'): RetryCounter => ({
  state: 'unknown',
  reason,
});
const answered = (sw: number) => ({ data: new Uint8Array(), sw });
const counterOf = (sw: number, limit: number): RetryCounter => counterOfVerify(verifyAnswer(answered(sw)), limit);

describe('the answer to VERIFY', () => {
  it.each([
    [0x63c1, 3, known(1)],
    [0x63c3, 3, known(3)],
    [0x63c5, 5, known(5, 5)],
    [0x63c0, 3, locked],
    [0x6983, 3, locked],
    [0x6984, 3, locked],
    [0x63c4, 3, unknown('over-limit')],
    [0x63cf, 5, unknown('over-limit')],
    [0x63d2, 3, unknown('unreadable')],
    [0x6302, 3, unknown('unreadable')],
    [0x6a86, 3, unknown('unreadable')],
    [0x6300, 3, unknown('no-counter')],
    [0x9000, 3, unknown('verified-elsewhere')],
    [0x6a82, 3, absent],
    [0x6a83, 3, absent],
    [0x6982, 3, unknown('unreadable')],
    [0x6700, 3, unknown('unreadable')],
    [0x6f00, 3, unknown('unreadable')],
    [0x6103, 3, unknown('unreadable')],
    [0x6c03, 3, unknown('unreadable')],
  ])('%s of %i tries', (sw, limit, counter) => {
    expect(counterOf(sw, limit)).toEqual(counter);
  });

  it('never takes anything but the three locked answers for a lock, nor anything unread for full', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(3, 5), (sw, limit) => {
        const counter = counterOf(sw, limit);
        const isLock = sw === 0x63c0 || sw === 0x6983 || sw === 0x6984;
        expect(counter.state === 'locked').toBe(isLock);
        if (counter.state === 'known') {
          expect(sw).toBe(0x63c0 + counter.remaining);
          expect(counter.remaining).toBeGreaterThan(0);
          expect(counter.remaining).toBeLessThanOrEqual(limit);
        }
      }),
    );
  });
});

describe('the answer to SELECT', () => {
  it.each([
    [0x9000, 'present'],
    [0x6a82, 'absent'],
    [0x6a83, 'absent'],
    [0x6982, 'disturbed'],
    [0x6985, 'disturbed'],
    [0x6986, 'disturbed'],
    [0x6a86, 'unreadable'],
    [0x63c0, 'unreadable'],
    [0x63c2, 'unreadable'],
    [0x6983, 'unreadable'],
    [0x6984, 'unreadable'],
    [0x6110, 'unreadable'],
    [0x6283, 'unreadable'],
  ] as const)('%s is %s', (sw, answer) => {
    expect(selectAnswer(answered(sw))).toBe(answer);
  });

  it('never leads to a number, whatever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffff }), (sw) => {
        const answer = selectAnswer(answered(sw));
        if (answer === 'present') expect(sw).toBe(0x9000);
        else expect(['unknown', 'absent']).toContain(counterWithoutVerify(answer).state);
      }),
    );
  });
});

describe('a response', () => {
  const none = { data: new Uint8Array(), sw: null };

  it.each([
    ['nothing', [], 0, none],
    ['one byte', [0x90], 256, none],
    ['a status word', [0x63, 0xc3], 0, answered(0x63c3)],
    ['a number with data before it', [0x00, 0x63, 0xc3], 256, none],
    ['success with data that was not asked for', [0x6f, 0x90, 0x00], 0, none],
    ['more data than was asked for', [1, 2, 3, 0x90, 0x00], 2, none],
    ['the data that was asked for', [1, 2, 0x90, 0x00], 2, { data: Uint8Array.of(1, 2), sw: 0x9000 }],
    ['less, at the end of the file', [1, 0x62, 0x82], 2, { data: Uint8Array.of(1), sw: 0x6282 }],
    ['data beside a refusal', [1, 0x69, 0x82], 2, none],
    ['6Cxx with data', [1, 0x6c, 0x01], 2, none],
    ['no status word at all', [0x00, 0x00], 0, none],
    ['60 00, which the reader takes for itself', [0x60, 0x00], 0, none],
  ])('%s', (_what, bytes, wanted, expected) => {
    expect(parseResponse(Uint8Array.from(bytes), wanted)).toEqual(expected);
  });

  it('has no more data than was asked for, whatever comes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), fc.nat(256), (bytes, wanted) => {
        const { data, sw } = parseResponse(bytes, wanted);
        expect(data.length).toBeLessThanOrEqual(wanted);
        if (sw === null) expect(data).toHaveLength(0);
      }),
    );
  });
});

describe('lowerCounter', () => {
  it.each<[RetryCounter, RetryCounter, RetryCounter]>([
    [known(3), known(2), known(2)],
    [known(2), known(3), known(2)],
    [known(1), locked, locked],
    [absent, known(3), known(3)],
    [known(3), absent, known(3)],
    [unknown('verified-elsewhere'), known(3), unknown('verified-elsewhere')],
    [known(3), unknown('unreadable'), unknown('unreadable')],
    [known(1), unknown('not-read'), unknown('not-read')],
    [unknown('over-limit'), locked, locked],
    [unknown('not-read'), locked, locked],
    [unknown('not-read'), absent, unknown('not-read')],
    [unknown('not-read'), unknown('unreadable'), unknown('unreadable')],
    [absent, unknown('unreadable'), unknown('unreadable')],
    [absent, absent, absent],
  ])('of %j and %j is %j', (a, b, lower) => {
    expect(lowerCounter(a, b)).toEqual(lower);
  });
});

describe('wantedLength', () => {
  it.each([
    [0x6c10, 16],
    [0x6c00, 256],
    [0x9000, null],
    [0x6b00, null],
  ])('of %s is %s', (sw, length) => {
    expect(wantedLength(sw)).toBe(length);
  });
});
