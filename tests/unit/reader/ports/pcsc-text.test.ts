import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { decodeNames, encodeName } from '../../../../electron/reader/ports/pcsc-text.ts';

const ENCODINGS = ['utf8', 'utf16le'] as const;

describe.each(ENCODINGS)('%s', (encoding) => {
  const listOf = (names: readonly string[]): Uint8Array => Buffer.from(names.map((name) => `${name}\0`).join('') + '\0', encoding);

  test('names come back as they were given, in Japanese too', () => {
    const names = ['Sony FeliCa Port/PaSoRi 4.0 0', 'カードリーダー 00 00', 'NTTコム CLX（内蔵）0'];
    expect(decodeNames(listOf(names), encoding).map(({ text }) => text)).toEqual(names);
  });

  test('any names, whatever follows the end of the list', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !text.includes('\0'));
    fc.assert(
      fc.property(fc.array(name), fc.uint8Array({ maxLength: 8 }), (names, rest) => {
        const list = Uint8Array.from([...listOf(names), ...rest]);
        const decoded = decodeNames(list, encoding);
        expect(decoded.map(({ text }) => text)).toEqual(names);
        expect(decoded.map(({ bytes }) => Buffer.from(bytes).toString(encoding))).toEqual(names.map((text) => `${text}\0`));
      }),
    );
  });

  test('an empty list, and one without its end', () => {
    expect(decodeNames(new Uint8Array(), encoding)).toEqual([]);
    expect(decodeNames(Buffer.from('\0\0', encoding), encoding)).toEqual([]);
    expect(decodeNames(Buffer.from('A\0B', encoding), encoding).map(({ text }) => text)).toEqual(['A']);
  });

  test('a name for a call ends with a zero', () => {
    expect(Buffer.from(encodeName('リーダー', encoding).bytes).toString(encoding)).toBe('リーダー\0');
  });
});

test('a name cut within a character keeps its bytes, by which the library finds it', () => {
  const cut = Uint8Array.of(...Buffer.from('リーダ').subarray(0, 8), 0, 0);
  const [name] = decodeNames(cut, 'utf8');
  expect(name?.bytes).toEqual(cut.slice(0, 9));
});
