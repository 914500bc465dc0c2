import { describe, expect, it } from 'vitest';
import { pinsAtSharedRisk, readMeter } from '../../../shared/meters/risk.ts';
import type { Pips, Risk } from '../../../shared/meters/risk.ts';
import type { PinCounters, PinId, RetryCounter } from '../../../shared/model/pin.ts';
import { FULL, UNREADABLE, left } from '../cards.ts';

describe('lockout risk', () => {
  it.each<[PinId, RetryCounter, Risk, Pips | null]>([
    ['sign', left(5, 5), 'full', { total: 5, solid: 5 }],
    ['sign', left(4, 5), 'reduced', { total: 5, solid: 4 }],
    ['sign', left(2, 5), 'reduced', { total: 5, solid: 2 }],
    ['sign', left(1, 5), 'last', { total: 5, solid: 1 }],
    ['sign', left(0, 5), 'locked', { total: 5, solid: 0 }],
    ['auth', left(3, 3), 'full', { total: 3, solid: 3 }],
    ['auth', left(2, 3), 'reduced', { total: 3, solid: 2 }],
    ['auth', left(1, 3), 'last', { total: 3, solid: 1 }],
    ['text', left(0, 3), 'locked', { total: 3, solid: 0 }],
    ['juki', UNREADABLE, 'unknown', null],
    ['text', { state: 'absent' }, 'absent', null],
  ])('%s %j is %s', (pin, counter, risk, pips) => {
    expect(readMeter(pin, counter)).toMatchObject({ pin, risk, pips });
  });

  it.each<[PinId, string, PinId[]]>([
    ['sign', 'sending', []],
    ['auth', 'login', ['text', 'juki']],
    ['text', 'filling', ['auth', 'juki']],
    ['juki', 'never', ['auth', 'text']],
  ])('%s is asked for at %s and may share digits with %j', (pin, moment, shared) => {
    expect(readMeter(pin, FULL[pin])).toMatchObject({ moment, mayShareDigitsWith: shared });
  });

  it.each<[string, Partial<PinCounters>, PinId[]]>([
    ['nothing lost', {}, []],
    ['only sign lost tries: it cannot equal four digits', { sign: left(1, 5) }, []],
    ['auth lost tries', { auth: left(2, 3) }, ['text', 'juki']],
    ['auth locked, text reduced', { auth: left(0, 3), text: left(2, 3) }, ['juki']],
    ['all three lost tries', { auth: left(1, 3), text: left(1, 3), juki: left(1, 3) }, []],
    ['an unknown counter is at risk too', { auth: left(1, 3), juki: UNREADABLE }, ['text', 'juki']],
    ['a phone has no others', { auth: left(1, 3), text: { state: 'absent' }, juki: { state: 'absent' } }, []],
  ])('shared digits: %s', (_title, change, pins) => {
    expect(pinsAtSharedRisk({ ...FULL, ...change })).toEqual(pins);
  });
});
