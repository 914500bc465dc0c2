// Command APDUs this app can send, built in one place. Source: docs/card.md#commands.

/** SELECT by DF name, no FCI wanted: `00 A4 04 0C Lc AID` (docs/card.md#applications). */
export function selectApplication(aid: Uint8Array): Uint8Array {
  return Uint8Array.of(0x00, 0xa4, 0x04, 0x0c, aid.length, ...aid);
}

/** SELECT an EF below the current DF: `00 A4 02 0C 02 id` (docs/card.md#files). */
export function selectFile(fileId: number): Uint8Array {
  return Uint8Array.of(0x00, 0xa4, 0x02, 0x0c, 0x02, fileId >> 8, fileId & 0xff);
}

/** READ BINARY of the current EF. `offset` 0–7FFF; `length` 1–256, where 256 is sent as Le = 00. */
export function readBinary(offset: number, length: number): Uint8Array {
  if (!Number.isInteger(offset) || offset < 0 || offset > 0x7fff) throw new RangeError('offset outside 0–7FFF');
  if (!Number.isInteger(length) || length < 1 || length > 256) throw new RangeError('length outside 1–256');
  return Uint8Array.of(0x00, 0xb0, offset >> 8, offset & 0xff, length & 0xff);
}

/**
 * VERIFY without data: asks for the retry counter of the current EF and, by JICSAP 6.4.9(5), uses up no try
 * (docs/card.md#the-empty-verify). Exactly these four bytes.
 */
export function emptyVerify(): Uint8Array {
  return Uint8Array.of(0x00, 0x20, 0x00, 0x80);
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join('');
}

export function fromHex(hex: string): Uint8Array {
  const digits = hex.replaceAll(/\s/g, '');
  if (!/^(?:[0-9a-f]{2})*$/i.test(digits)) throw new RangeError('not a sequence of hexadecimal bytes');
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
