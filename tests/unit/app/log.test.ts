import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLog, redact } from '../../../electron/app/log.ts';

/** Any two bytes in hexadecimal that stand together, with or without something between them. */
const TWO_BYTES = /[0-9a-f]{2}[\s:,_-]*[0-9a-f]{2}/i;

describe('redact', () => {
  it.each([
    ['answer 63C3', 'answer […]'],
    ['answer 90 00', 'answer […]'],
    ['SW=6983.', 'SW=[…].'],
    ['atr 3B:E0:00:FF:81', 'atr […]'],
    ['3082012A0203', '[…]'],
    ['number 123456789012', 'number […]'],
    ['PC/SC error 0x8010001D', 'PC/SC error 0x8010001D'],
    ['PC/SC error 0x8010001d9000', 'PC/SC error 0x[…]'],
    ['page process gone: crashed (139)', 'page process gone: crashed (139)'],
    ['one\r\ntwo\u0000three\u2028four', 'one two three four'],
  ])('%j becomes %j', (text, line) => {
    expect(redact(text)).toBe(line);
  });

  it('leaves no answer of a card in a line, however it is written', () => {
    const bytes = fc.uint8Array({ minLength: 2, maxLength: 300 });
    const separator = fc.constantFrom('', ' ', ':', '-', ', ', '_', '\n', '\t');
    const place = fc.string({ maxLength: 20 });
    fc.assert(
      fc.property(bytes, separator, fc.boolean(), place, place, (data, between, upper, before, after) => {
        const plain = Array.from(data, (byte) => byte.toString(16).padStart(2, '0')).join(between);
        const line = redact(`${before}${upper ? plain.toUpperCase() : plain}${after}`);
        expect(line.replaceAll(/0x801000[0-9a-f]{2}/gi, '')).not.toMatch(TWO_BYTES);
      }),
    );
  });

  it('stays on one line of bounded length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 1000 }), (text) => {
        const line = redact(text);
        expect(line.length).toBeLessThanOrEqual(400);
        expect(line).not.toMatch(/[\r\n\u2028\u2029]/);
      }),
    );
  });
});

describe('createLog', () => {
  it('writes redacted lines without stacks', () => {
    const lines: string[] = [];
    const log = createLog((line) => void lines.push(line));
    log.info('hello 9000');
    log.error('call x', new TypeError('status 63C1'));
    log.error('call y', { private: 'value' });
    expect(lines).toEqual(['hello […]', 'call x: TypeError: status […]', 'call y: object']);
  });
});
