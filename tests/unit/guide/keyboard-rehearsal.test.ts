import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REHEARSAL_WORD, rehearse } from '../../../shared/guide/keyboard-rehearsal.ts';
import type { KeyboardState, RehearsalFinding } from '../../../shared/guide/keyboard-rehearsal.ts';

const QUIET: KeyboardState = { composing: false, capsLock: null, numLock: null };

describe('typing rehearsal', () => {
  it.each<[string, Partial<KeyboardState>, RehearsalFinding[]]>([
    ['', {}, []],
    ['NEKO2027', {}, []],
    ['neko2027', {}, ['small-letters']],
    ['neko2027', { capsLock: false }, ['small-letters', 'caps-lock-off']],
    ['neko2027', { capsLock: true }, ['small-letters']],
    ['ＮＥＫＯ２０２７', {}, ['full-width']],
    ['NEKO２０２７', {}, ['full-width']],
    ['ねこ2027', {}, ['kana', 'too-short']],
    ['ネコ', {}, ['kana', 'too-short']],
    ['NEKO 2027', {}, ['space', 'different', 'too-long']],
    ['NEKO\u30002027', {}, ['space', 'different', 'too-long']],
    ['NEKO-2027', {}, ['sign', 'different', 'too-long']],
    ['NEKO2O27', {}, ['different']],
    ['NEKOABCD', {}, ['digits-missing', 'different']],
    ['NEKO', { numLock: false }, ['num-lock-off', 'too-short']],
    ['NEKO2027', { numLock: false }, []],
    ['NEKO2', { composing: true }, ['ime-composing', 'too-short']],
    ['NEKO20277', {}, ['different', 'too-long']],
  ])('%j with %j', (typed, keyboard, findings) => {
    const rehearsal = rehearse(typed, { ...QUIET, ...keyboard });
    expect(rehearsal.findings).toEqual(findings);
    expect(rehearsal.clean).toBe(typed === REHEARSAL_WORD && findings.length === 0);
  });

  it('shows each character as it was sent, and its half-width form', () => {
    expect(rehearse('Aａ１アー 一', QUIET).sent).toEqual([
      { character: 'A', kind: 'capital', plain: 'A' },
      { character: 'ａ', kind: 'full-width', plain: 'a' },
      { character: '１', kind: 'full-width', plain: '1' },
      { character: 'ア', kind: 'kana', plain: null },
      { character: 'ー', kind: 'kana', plain: null },
      { character: ' ', kind: 'space', plain: null },
      { character: '一', kind: 'kana', plain: null },
    ]);
  });

  it('bears any text, and finds only the word itself clean', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
        const rehearsal = rehearse(typed, QUIET);
        expect(rehearsal.sent.length).toBeLessThanOrEqual(32);
        expect(rehearsal.clean).toBe(typed === REHEARSAL_WORD);
      }),
    );
  });
});
