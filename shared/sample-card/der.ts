// The little of DER (ITU-T X.690) that a sample certificate needs, written forwards only.

/** One TLV; the length takes the shortest form, up to 65535 bytes of content. */
export function tlv(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const content = concat(...parts);
  const { length } = content;
  if (length > 0xffff) throw new RangeError('DER content longer than 65535 bytes');
  if (length < 0x80) return concat(Uint8Array.of(tag, length), content);
  if (length < 0x100) return concat(Uint8Array.of(tag, 0x81, length), content);
  return concat(Uint8Array.of(tag, 0x82, length >> 8, length & 0xff), content);
}

export const sequence = (...parts: readonly Uint8Array[]) => tlv(0x30, ...parts);
export const set = (...parts: readonly Uint8Array[]) => tlv(0x31, ...parts);
export const octetString = (...parts: readonly Uint8Array[]) => tlv(0x04, ...parts);
export const bitString = (unusedBits: number, ...parts: readonly Uint8Array[]) =>
  tlv(0x03, Uint8Array.of(unusedBits), ...parts);
export const printableString = (text: string) => tlv(0x13, ascii(text));
export const boolean = (value: boolean) => tlv(0x01, Uint8Array.of(value ? 0xff : 0x00));
export const nothing = () => tlv(0x05);

/** `[number]`, constructed or primitive, context-specific; `number` 0–30. */
export const tagged = (number: number, ...parts: readonly Uint8Array[]) => tlv(0xa0 | number, ...parts);
export const taggedPrimitive = (number: number, ...parts: readonly Uint8Array[]) => tlv(0x80 | number, ...parts);

/** INTEGER from an unsigned big-endian magnitude. */
export function integer(magnitude: Uint8Array): Uint8Array {
  const first = magnitude.findIndex((byte) => byte !== 0);
  const digits = first === -1 ? Uint8Array.of(0) : magnitude.subarray(first);
  return (digits[0] ?? 0) >= 0x80 ? tlv(0x02, Uint8Array.of(0), digits) : tlv(0x02, digits);
}

/** OBJECT IDENTIFIER from dotted decimal, such as `2.5.4.3`. */
export function objectIdentifier(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return tlv(0x06, Uint8Array.from([first * 40 + second, ...rest].flatMap(base128)));
}

/** Time as RFC 5280 §4.1.2.5 wants it: UTCTime through 2049, GeneralizedTime from 2050; seconds, Z. */
export function time(date: Date): Uint8Array {
  const year = date.getUTCFullYear();
  if (Number.isNaN(year) || year < 1950 || year > 9999) throw new RangeError('date outside 1950–9999');
  const digits = date.toISOString().slice(0, 19).replaceAll(/[-T:]/g, '');
  return year < 2050 ? tlv(0x17, ascii(`${digits.slice(2)}Z`)) : tlv(0x18, ascii(`${digits}Z`));
}

export function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0) & 0x7f);
}

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

function base128(value: number): number[] {
  const digits = [value & 0x7f];
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) digits.unshift((rest & 0x7f) | 0x80);
  return digits;
}
