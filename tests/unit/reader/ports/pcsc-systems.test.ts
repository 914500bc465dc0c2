// The layouts of the three systems, computed by koffi itself: two of them cannot be run here.
import { createRequire } from 'node:module';

import type * as Koffi from 'koffi';
import { describe, expect, test } from 'vitest';

import { declareTypes } from '../../../../electron/reader/ports/koffi-functions.ts';
import { PCSC_SYSTEMS, pcscSystemOf } from '../../../../electron/reader/ports/pcsc-systems.ts';

const koffi = createRequire(import.meta.url)('koffi') as typeof Koffi;

/** Size and offsets of SCARD_READERSTATE and size of SCARD_IO_REQUEST in a 64-bit program. */
const LAYOUTS = {
  // winscard.h: natural alignment, ATRs of 36 bytes, DWORD of 4.
  win32: { size: 64, current: 16, event: 20, length: 24, atr: 28, request: 8 },
  // PCSC/pcsclite.h: #pragma pack(1) on Apple's system, ATRs of 33 bytes, DWORD of 4.
  darwin: { size: 61, current: 16, event: 20, length: 24, atr: 28, request: 8 },
  // pcsclite.h: natural alignment, ATRs of 33 bytes, DWORD of 8.
  linux: { size: 80, current: 16, event: 24, length: 32, atr: 40, request: 16 },
} as const;

/** `long` is 4 bytes on Windows, where the Linux table cannot be computed. */
const here = process.platform === 'win32' ? (['win32', 'darwin'] as const) : (['win32', 'darwin', 'linux'] as const);

describe.each(here)('%s', (platform) => {
  test('lays its structures out as the headers say', () => {
    const { readerState, ioRequest } = declareTypes(koffi, PCSC_SYSTEMS[platform]);
    const at = (member: string): number => koffi.offsetof(readerState, member);
    expect({
      size: koffi.sizeof(readerState),
      current: at('dwCurrentState'),
      event: at('dwEventState'),
      length: at('cbAtr'),
      atr: at('rgbAtr'),
      request: koffi.sizeof(ioRequest),
    }).toEqual(LAYOUTS[platform]);
    expect([at('szReader'), at('pvUserData')]).toEqual([0, 8]);
  });
});

test('every other system has pcsc-lite', () => {
  expect(pcscSystemOf('freebsd')).toBe(PCSC_SYSTEMS.linux);
  expect(pcscSystemOf('win32')).toBe(PCSC_SYSTEMS.win32);
  expect(pcscSystemOf('darwin')).toBe(PCSC_SYSTEMS.darwin);
});

test('Windows speaks UTF-16 through the W functions, the others UTF-8', () => {
  const spoken = Object.values(PCSC_SYSTEMS).map(({ suffix, encoding }) => `${suffix}${encoding}`);
  expect(spoken).toEqual(['Wutf16le', 'utf8', 'utf8']);
});
