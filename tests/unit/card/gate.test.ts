import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyVerify, fromHex, readBinary, selectApplication, selectFile, toHex } from '../../../shared/card/apdu.ts';
import { MY_NUMBER_CARD } from '../../../shared/card/card-table.ts';
import { createGate, ForbiddenCommandError } from '../../../shared/card/gate.ts';

const gate = createGate(MY_NUMBER_CARD);

describe('the gate', () => {
  it('lets the commands of the table through', () => {
    for (const { aid } of Object.values(MY_NUMBER_CARD.applications)) expect(() => gate(selectApplication(aid))).not.toThrow();
    for (const { file } of MY_NUMBER_CARD.counters) expect(() => gate(selectFile(file))).not.toThrow();
    expect(() => gate(emptyVerify())).not.toThrow();
    expect(() => gate(readBinary(0, 256))).not.toThrow();
    expect(() => gate(readBinary(0x7fff, 1))).not.toThrow();
  });

  it.each([
    ['VERIFY with a PIN', '00 20 00 80 04 31 32 33 34'],
    ['VERIFY with an Lc of nothing', '00 20 00 80 00'],
    ['VERIFY by short EF id', '00 20 00 98'],
    ['VERIFY of another class', '80 20 00 80'],
    ['VERIFY cut off', '00 20 00'],
    ['CHANGE REFERENCE DATA', '00 24 00 80 04 31 32 33 34'],
    ['RESET RETRY COUNTER', '00 2C 00 80'],
    ['PERFORM SECURITY OPERATION', '80 2A 00 80 02 01 02 00'],
    ['UPDATE BINARY', '00 D6 00 00 01 00'],
    ['SELECT of the individual number', '00 A4 02 0C 02 00 02'],
    ['SELECT of the sign certificate', '00 A4 02 0C 02 00 01'],
    ['SELECT of the auth key', '00 A4 02 0C 02 00 17'],
    ['SELECT of an unknown application', '00 A4 04 0C 03 A0 00 00'],
    ['SELECT with answer', '00 A4 02 00 02 00 18'],
    ['READ BINARY by short EF id', '00 B0 81 00 00'],
    ['READ BINARY with extended Le', '00 B0 00 00 00 00 00'],
    ['READ BINARY with data', '00 B0 00 00 01 00'],
    ['GET DATA', '00 CA 00 F2 00'],
    ['nothing', ''],
  ])('refuses %s', (_name, hex) => {
    expect(() => gate(fromHex(hex))).toThrow(ForbiddenCommandError);
  });

  it('refuses whatever is not on the list, and never repeats it in the error', () => {
    const allowed = new Set([
      ...Object.values(MY_NUMBER_CARD.applications).map(({ aid }) => toHex(selectApplication(aid))),
      ...[0x06, 0x08, 0x0a, 0x18, 0x1b, 0x11, 0x1c].map((file) => toHex(selectFile(file))),
      '00200080',
    ]);
    const nearMiss = fc
      .tuple(fc.constantFrom(...allowed), fc.nat(20), fc.nat(255), fc.uint8Array({ maxLength: 6 }))
      .map(([hex, at, value, tail]) => {
        const bytes = Uint8Array.of(...fromHex(hex), ...tail);
        bytes[at % bytes.length] = value;
        return bytes;
      });
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), nearMiss), (apdu) => {
        const hex = toHex(apdu);
        const isRead = /^00B0[0-7][0-9A-F]{3}[0-9A-F]{2}$/.test(hex);
        if (allowed.has(hex) || isRead) expect(() => gate(apdu)).not.toThrow();
        else expect(() => gate(apdu)).toThrow(new ForbiddenCommandError().message);
      }),
      { numRuns: 2000 },
    );
  });
});
