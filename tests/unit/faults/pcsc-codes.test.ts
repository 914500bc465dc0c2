import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAULT_ADVICE } from '../../../shared/advice/fault-advice.ts';
import { faultFromPcsc, WAIT_FOR_OTHER_MS } from '../../../shared/faults/pcsc-codes.ts';
import { absenceInSetting, familyOfSystem, settingOf } from '../../../shared/faults/setting.ts';
import type { FaultSetting } from '../../../shared/faults/setting.ts';
import { OPERATING_SYSTEMS } from '../../../shared/model/answers.ts';
import { FAULT_CODES, FAULT_TABLE } from '../../../shared/faults/fault-table.ts';
import type { FaultCode } from '../../../shared/faults/fault-table.ts';
import { BACK_OFF_MS } from '../../../electron/reader/reading/connect.ts';

const WINDOWS = settingOf('win32', 'Console');
const REMOTE = settingOf('win32', 'RDP-Tcp#3');
const MAC = settingOf('darwin', undefined);
const LINUX = settingOf('linux', undefined);
const ALL = [WINDOWS, MAC, LINUX];

/** Every number of docs/reader.md#errors. */
const ROWS: readonly (readonly [number, readonly FaultSetting[], FaultCode])[] = [
  [0x8010001d, [WINDOWS], 'service-asleep'],
  [0x8010001d, [MAC, LINUX], 'service-absent'],
  [0x8010001e, [WINDOWS, MAC], 'service-stopped'],
  [0x8010001e, [LINUX], 'service-version'],
  [0x8010002e, ALL, 'no-reader'],
  [0x80100009, ALL, 'reader-unplugged'],
  [0x80100017, ALL, 'reader-unavailable'],
  [0x8010000c, ALL, 'no-card'],
  [0x80100066, ALL, 'card-mute'],
  [0x80100067, ALL, 'card-unpowered'],
  [0x80100068, ALL, 'card-reset'],
  [0x80100069, ALL, 'card-moved'],
  [0x8010002f, ALL, 'connection-lost'],
  [0x80100016, ALL, 'connection-lost'],
  [0x80100013, ALL, 'service-stopped'],
  [0x8010000b, ALL, 'card-busy'],
  [0x8010000a, ALL, 'too-slow'],
  [0x8010000f, ALL, 'protocol-mismatch'],
  [0x80100065, ALL, 'two-cards'],
  [0x8010006a, ALL, 'no-permission'],
  [0x80100003, ALL, 'service-stopped'],
  [0x06, ALL, 'service-stopped'],
  [0x6ba, ALL, 'service-stopped'],
  [0x80100010, ALL, 'service-stopped'],
  [0x80100031, ALL, 'service-stopped'],
  [0x80100012, ALL, 'system-interrupted'],
  [0x80100018, ALL, 'system-interrupted'],
  [0x8010001f, [MAC, LINUX], 'feature-missing'],
  [0x8010001f, [WINDOWS, REMOTE], 'unexpected'],
  [0x80100022, ALL, 'feature-missing'],
  [0x8010001a, ALL, 'driver-broken'],
  [0x8010001b, ALL, 'driver-broken'],
  [0x8010001c, ALL, 'driver-broken'],
  [0x1f, ALL, 'driver-fault'],
  [0x79, ALL, 'driver-fault'],
  [0x45d, ALL, 'driver-fault'],
  [0x16, ALL, 'driver-fault'],
  [0x05, [WINDOWS], 'remote-desktop'],
  [0x109, [WINDOWS], 'remote-desktop'],
  [0x6f7, [WINDOWS], 'remote-desktop'],
  [0x05, [MAC, LINUX], 'unexpected'],
  [0x8010001d, [REMOTE], 'remote-desktop'],
  [0x8010001e, [REMOTE], 'remote-desktop'],
  [0x8010002e, [REMOTE], 'remote-desktop'],
  [0x80100069, [REMOTE], 'card-moved'],
  [0xdeadbeef, ALL, 'unexpected'],
];

describe('a PC/SC or Win32 number', () => {
  it.each(ROWS.flatMap(([pcsc, settings, code]) => settings.map((setting) => ({ pcsc, setting, code }))))(
    '$pcsc in $setting is $code',
    ({ pcsc, setting, code }) => {
      expect(faultFromPcsc(pcsc, setting)).toEqual({ code, pcsc });
      expect(FAULT_ADVICE[code].remedies.length).toBeGreaterThan(0);
    },
  );

  it('always gives a fault and keeps its number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffffff }), fc.constantFrom(WINDOWS, REMOTE, MAC, LINUX), (pcsc, setting) => {
        const fault = faultFromPcsc(pcsc, setting);
        expect(FAULT_CODES).toContain(fault.code);
        expect(fault.pcsc).toBe(pcsc);
      }),
    );
  });

  it('is read anew only where that can help', () => {
    const restarts = (pcsc: number): number => FAULT_TABLE[faultFromPcsc(pcsc).code].restarts;
    expect([0x80100067, 0x80100068, 0x80100069].map(restarts)).toEqual([2, 2, 2]);
    expect([0x8010002f, 0x80100016, 0x1f, 0x79].map(restarts)).toEqual([1, 1, 1, 1]);
    expect([0x8010000b, 0x80100066, 0x8010000a, 0x8010000c, 0x7777].map(restarts)).toEqual([0, 0, 0, 0, 0]);
  });

  it('is waited for as long as the window counts down', () => {
    expect(BACK_OFF_MS.reduce((sum, ms) => sum + ms, 0)).toBe(WAIT_FOR_OTHER_MS);
  });
});

describe('the setting', () => {
  it.each([
    ['win32', 'RDP-Tcp#12', { family: 'windows', remote: true }],
    ['win32', 'rdp-tcp#0', { family: 'windows', remote: true }],
    ['win32', undefined, { family: 'windows', remote: false }],
    ['linux', 'RDP-Tcp#12', { family: 'linux', remote: false }],
    ['freebsd', undefined, { family: 'unknown', remote: false }],
  ] as const)('%s with SESSIONNAME %s', (platform, session, expected) => {
    expect(settingOf(platform, session)).toEqual(expected);
  });

  it('knows the family of every system', () => {
    expect(OPERATING_SYSTEMS.map(familyOfSystem)).toEqual(['windows', 'windows', 'windows', 'mac', 'linux', 'unknown']);
  });

  it('looks for a missing reader at the other computer of a remote session', () => {
    expect(absenceInSetting('no-reader', REMOTE)).toBe('remote-desktop');
    expect(absenceInSetting('no-card', REMOTE)).toBe('no-card');
    expect(absenceInSetting('no-reader', WINDOWS)).toBe('no-reader');
  });
});
