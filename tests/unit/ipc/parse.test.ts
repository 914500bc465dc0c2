import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LINKS } from '../../../shared/ipc/links.ts';
import { BadPayloadError, parseArg } from '../../../shared/ipc/parse.ts';
import type { CallName } from '../../../shared/ipc/contract.ts';
import { SAMPLE_NAMES } from '../../../shared/model/sample.ts';

/** What each call accepts; everything else must be refused. */
const GOOD: { readonly [K in CallName]: readonly unknown[] } = {
  'app:read-snapshot': [undefined],
  'card:check-again': [undefined],
  'reader:choose': [null, 'Reader 1', 'リーダー', 'x'.repeat(128)],
  'sample:show': [null, ...SAMPLE_NAMES],
  'settings:change': [{}, { locale: 'ja' }, { locale: 'en' }, { locale: undefined }, { keepHistory: false, locale: 'ja' }, { shared: true }],
  'link:open': [...Object.keys(LINKS), 'releases'],
  'answers:change': [
    {},
    { moved: 'no', signCheck: 'valid', firstTime: 'unknown' },
    { knows: { sign: 'yes', juki: 'no' } },
    { phone: 'yes', photoId: 'unasked', visitor: 'agent', faceFailed: true },
    { reservedAt: '2027-03-01T12:00:00.000Z' },
    { reservedAt: null },
  ],
  'tick:set': [
    { list: 'prefiling', id: 'reader-connected', done: true },
    { list: 'recovery', id: 'kiosk.book', done: false },
  ],
  'reader:hands-off': [true, false],
  'reader:test-placement': [true, false],
  'history:clear': [undefined],
  'pc:check': [undefined],
  'document:make': [
    { document: 'counter', how: 'print' },
    { document: 'kiosk', how: 'pdf' },
    { document: 'prefiling', how: 'pdf' },
    { document: 'support', how: 'text' },
  ],
};

class Imposter {
  locale = 'ja';
}

const inherited: unknown = Object.create({ locale: 'ja' });

/** At least fifty values that no call takes, whatever its kind. */
const BAD: readonly unknown[] = [
  true, false, 0, 1, -1, 1.5, NaN, Infinity, 2n ** 64n, Symbol('x'), '', 'x'.repeat(129), 'あ'.repeat(4000),
  [], [null], [undefined], ['healthy'], [['jpki-home']], [[]], new Map(), new Set(['ja']), new Date(0), /x/,
  new Error('x'), new Uint8Array(4), new ArrayBuffer(8), Promise.resolve(), () => 'healthy', function named() {},
  new Imposter(), inherited, Object.create(null), new Proxy([], {}), new String('healthy'), new Boolean(true), new Number(1),
  { name: 'healthy' }, { locale: 'fr' }, { locale: null }, { locale: '' }, { locale: 'JA' }, { locale: ['ja'] },
  { locale: { toString: () => 'ja' } }, { locale: 'ja', more: 1 }, { chosenReader: 'R' }, { toString: () => 'jpki-home' },
  { length: 0 }, { '': '' }, { constructor: 1 }, { toString: 'ja' }, JSON.parse('{"__proto__":{"locale":"ja"}}'),
  globalThis, process, new URL('app://bundle/'), new WeakMap(),
];

/** Bad for one call though another takes it. */
const BAD_FOR: Readonly<Partial<Record<CallName, readonly unknown[]>>> = {
  'app:read-snapshot': [null, 'healthy', {}, 'x'],
  'card:check-again': [null, 'healthy', {}, 'x'],
  'reader:choose': [undefined, {}],
  'sample:show': [undefined, 'Healthy', ' healthy', 'toString', '__proto__', 'jpki-home', {}],
  'settings:change': [null, undefined, 'ja', 'locale', { shared: 1 }, { shared: 'true' }, { shared: null }],
  'link:open': [null, undefined, 'toString', '__proto__', 'constructor', 'https://www.jpki.go.jp/', 'javascript:0', {}],
  'answers:change': [
    null,
    undefined,
    'yes',
    { system: 'windows-11' },
    { moved: 'perhaps' },
    { moved: undefined },
    { knows: { puk: 'yes' } },
    { knows: [] },
    { knows: { sign: 'ABC123' } },
    { faceFailed: 'yes' },
    { reservedAt: 'soon' },
    { reservedAt: '2027-03-01' },
    { reservedAt: '2027-02-30T12:00:00.000Z' },
    { note: 'ABC123' },
    JSON.parse('{"__proto__":{"moved":"yes"},"constructor":"yes"}'),
  ],
  'tick:set': [
    null,
    undefined,
    {},
    { list: 'prefiling', id: 'a' },
    { list: 'other', id: 'a', done: true },
    { list: 'prefiling', id: 'x'.repeat(65), done: true },
    { list: 'prefiling', id: '../a', done: true },
    { list: 'prefiling', id: 'A', done: true },
    { list: 'prefiling', id: 'a', done: 1 },
    { list: 'prefiling', id: 'a', done: true, more: 1 },
  ],
  'reader:test-placement': [null, undefined, 'on', 1],
  'reader:hands-off': [null, undefined, 'true', {}],
  'history:clear': [null, {}, 'all'],
  'pc:check': [null, {}, 'os', ['os']],
  'document:make': [
    undefined,
    'counter',
    {},
    { document: 'counter' },
    { document: 'counter', how: 'text' },
    { document: 'support', how: 'pdf' },
    { document: 'support', how: 'print' },
    { document: '../counter', how: 'pdf' },
    { document: 'counter', how: 'pdf', file: '/tmp/x.pdf' },
  ],
};

const names = Object.keys(parseArg) as CallName[];

const outcomeOf = (name: CallName, value: unknown): unknown => {
  try {
    return { accepted: parseArg[name](value) };
  } catch (error) {
    return error instanceof BadPayloadError ? 'refused' : error;
  }
};

describe.each(names)('%s', (name) => {
  it('accepts what the window sends', () => {
    for (const value of GOOD[name]) {
      const expected = name === 'settings:change' ? JSON.parse(JSON.stringify(value)) : value;
      expect(outcomeOf(name, value)).toEqual({ accepted: expected });
    }
  });

  it('refuses more than fifty other values', () => {
    const good = new Set(GOOD[name]);
    const bad = [...BAD, ...(BAD_FOR[name] ?? [])].filter((value) => !good.has(value));
    expect(bad.length).toBeGreaterThanOrEqual(50);
    expect(bad.filter((value) => outcomeOf(name, value) !== 'refused')).toEqual([]);
  });

  it('accepts or refuses anything at all, and never repeats it', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }), (value) => {
        const outcome = outcomeOf(name, value);
        expect(outcome === 'refused' || (typeof outcome === 'object' && outcome !== null && 'accepted' in outcome)).toBe(true);
      }),
    );
    expect(() => parseArg[name]({ secret: 'PIN 1234' })).toThrow(/^payload refused: expected [a-z ]+$/);
  });
});
