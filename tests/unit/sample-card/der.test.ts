import { describe, expect, it } from 'vitest';
import { toHex } from '../../../shared/card/apdu.ts';
import { integer, objectIdentifier, time, tlv } from '../../../shared/sample-card/der.ts';

describe('DER', () => {
  it.each([
    [0, '0400'],
    [0x7f, '047F'],
    [0x80, '048180'],
    [0xff, '0481FF'],
    [0x100, '04820100'],
    [0xffff, '0482FFFF'],
  ])('writes the length %i in its shortest form', (length, header) => {
    const written = toHex(tlv(0x04, new Uint8Array(length)));
    expect(written).toBe(header + '00'.repeat(length));
  });

  it('refuses content above 65535 bytes', () => {
    expect(() => tlv(0x04, new Uint8Array(0x1_0000))).toThrow(RangeError);
  });

  it.each([
    [[], '020100'],
    [[0, 0], '020100'],
    [[0x7f], '02017F'],
    [[0x80], '02020080'],
    [[0, 0, 1, 2], '02020102'],
  ])('writes the integer %j', (magnitude, expected) => {
    expect(toHex(integer(Uint8Array.from(magnitude)))).toBe(expected);
  });

  it.each([
    ['2.5.4.3', '0603550403'],
    ['1.2.840.113549.1.1.11', '06092A864886F70D01010B'],
    ['1.2.392.200149', '06062A83088C9B55'],
  ])('writes the object identifier %s', (dotted, expected) => {
    expect(toHex(objectIdentifier(dotted))).toBe(expected);
  });

  it('drops milliseconds', () => {
    expect(toHex(time(new Date('2029-06-10T14:59:59.999Z')))).toBe('170D3239303631303134353935395A');
  });
});
