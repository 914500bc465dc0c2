import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { PcscError } from '../../../../electron/reader/ports/card-port.ts';
import { pcscErrorOf } from '../../../../electron/reader/ports/pcsclite-package.ts';

test.each([
  ['SCardEstablishContext error: Service not available.(0x8010001d)', 0x8010001d],
  ['SCardConnect error: \ufffd\ufffd\r\n(0x0000001f)', 0x1f],
  ['SCardTransmit error: (0xdeadbeef) (0x80100069)\n', 0x80100069],
  ['SCardTransmit error: Card was removed.(0X8010002F)', 0x8010002f],
  ['Third argument must be an integer', 0x80100001],
  ['', 0x80100001],
])('pcsclite: the number at the end of %j', (message, code) => {
  expect(pcscErrorOf(new Error(message)).code).toBe(code);
});

test('pcsclite: any number, any text before it', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 0, max: 0xffffffff }), (text, code) => {
      expect(pcscErrorOf(new Error(`${text}(0x${code.toString(16).padStart(8, '0')})`)).code).toBe(code);
    }),
  );
});

test('an error that has its number keeps it', () => {
  const error = new PcscError(0x8010000b);
  expect(pcscErrorOf(error)).toBe(error);
  expect(pcscErrorOf('no error at all').code).toBe(0x80100001);
});
