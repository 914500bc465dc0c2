import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counterFromStatusWord, lowerCounter, wantedLength } from '../../../shared/card/status-word.ts';
import type { RetryCounter } from '../../../shared/model/pin.ts';

const known = (remaining: number, limit = 3): RetryCounter => ({ state: 'known', remaining, limit });
const locked: RetryCounter = { state: 'locked', remaining: 0, limit: 3 };
const absent: RetryCounter = { state: 'absent' };
const unknown = (reason: 'unreadable' | 'not-read' | 'verified-elsewhere' | 'no-counter' | 'over-limit'): RetryCounter => ({
  state: 'unknown',
  reason,
});

describe('counterFromStatusWord', () => {
  it.each([
    [0x63c1, 3, known(1)],
    [0x63c3, 3, known(3)],
    [0x63c5, 5, known(5, 5)],
    [0x63c0, 3, locked],
    [0x6983, 3, locked],
    [0x6984, 3, locked],
    [0x63c4, 3, unknown('over-limit')],
    [0x63cf, 5, unknown('over-limit')],
    [0x6300, 3, unknown('no-counter')],
    [0x9000, 3, unknown('verified-elsewhere')],
    [0x6a82, 3, absent],
    [0x6a83, 3, absent],
    [0x6982, 3, unknown('unreadable')],
    [0x6700, 3, unknown('unreadable')],
    [0x6f00, 3, unknown('unreadable')],
    [0x0000, 3, unknown('unreadable')],
  ])('reads %s of %i tries', (sw, limit, counter) => {
    expect(counterFromStatusWord(sw, limit)).toEqual(counter);
  });

  it('never takes anything but the three locked answers for a lock, nor anything unread for full', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(3, 5), (sw, limit) => {
        const counter = counterFromStatusWord(sw, limit);
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

describe('lowerCounter', () => {
  it.each<[RetryCounter, RetryCounter, RetryCounter]>([
    [known(3), known(2), known(2)],
    [known(2), known(3), known(2)],
    [known(1), locked, locked],
    [absent, known(3), known(3)],
    [known(3), absent, known(3)],
    [unknown('verified-elsewhere'), known(3), known(3)],
    [unknown('not-read'), absent, absent],
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
