// What Windows' own calls give, played by the test: lists of devices with their problems, and errors of the registry.
import { describe, expect, it } from 'vitest';
import { createLedger } from '../../../electron/pc/sight/ledger.ts';
import { createRegistry } from '../../../electron/pc/sight/registry.ts';
import { plugged } from '../../../electron/pc/windows/devices.ts';
import { loaded, loadRegistryCalls } from '../../../electron/pc/windows/native-calls.ts';
import type { DeviceCalls, RegistryCalls } from '../../../electron/pc/windows/native-calls.ts';
import { createRawRegistry } from '../../../electron/pc/windows/raw-registry.ts';
import { ABSENT, hidden, seen } from '../../../shared/pc/look.ts';
import { readerItem } from '../../../shared/pc/reader-device.ts';
import { utf16 } from '../../../shared/pc/registry.ts';
import { wideBytes } from '../../fixtures/pc-fakes.ts';

interface Device {
  readonly id: string;
  readonly problem?: number;
  readonly compatible?: readonly string[];
  readonly inClass?: boolean;
  /** It was pulled out between two calls. */
  readonly gone?: boolean;
}

const HAS_PROBLEM = 0x400;

function fakeDevices(devices: readonly Device[], { grows = 0, fails = false } = {}): DeviceCalls {
  let growing = grows;
  const listOf = (filter: Uint8Array): Uint8Array => {
    const inClass = utf16(filter).startsWith('{50dd5230');
    const ids = devices.filter((device) => (inClass ? device.inClass === true : device.id.startsWith('USB\\'))).map(({ id }) => id);
    return new Uint8Array(Buffer.from(`${ids.map((id) => `${id}\0`).join('')}\0`, 'utf16le'));
  };
  return {
    listSize(units, filter, flags) {
      expect(flags & 0x100).toBe(0x100);
      units[0] = listOf(filter).length / 2;
      return fails ? 0x13 : 0;
    },
    list(filter, list, units) {
      const own = listOf(filter);
      // CR_BUFFER_SMALL, as where a device was plugged in between the two calls.
      if ((growing -= 1) >= 0 || own.length > 2 * units) return 0x1a;
      list.set(own);
      return 0;
    },
    locate(node, id) {
      const index = devices.findIndex((device) => device.id === utf16(id));
      node[0] = index;
      return index < 0 || devices[index]?.gone === true ? 0x0d : 0;
    },
    status(status, problem, node) {
      const code = devices[node]?.problem ?? 0;
      status[0] = code === 0 ? 0x180_000 : HAS_PROBLEM;
      problem[0] = code;
      return 0;
    },
    property(node, property, _type, data, size) {
      expect(property).toBe(3);
      const texts = devices[node]?.compatible;
      if (texts === undefined) return 0x25;
      const bytes = Buffer.from(`${texts.map((text) => `${text}\0`).join('')}\0`, 'utf16le');
      data.set(bytes);
      size[0] = bytes.length;
      return 0;
    },
  };
}

const look = (devices: readonly Device[], options = {}) => plugged(fakeDevices(devices, options), createLedger(['cfgmgr32.dll: *']));

const RC_S380: Device = { id: String.raw`USB\VID_054C&PID_06C1\SERIAL太郎`, problem: 28, compatible: [String.raw`USB\Class_ff`] };
const CCID: Device = { id: String.raw`USB\VID_9999&PID_0001&MI_01\7&1`, compatible: [String.raw`USB\Class_0b&SubClass_00&Prot_00`, String.raw`USB\Class_0b`] };

describe('devices that are plugged in', () => {
  it('are told by model, class and problem, without their serials', () => {
    const devices = look([{ id: String.raw`USB\ROOT_HUB30\4&1` }, RC_S380, CCID]);
    expect(devices).toEqual(
      seen([
        { id: null, saysReader: false, problem: 0 },
        { id: '054C:06C1', saysReader: false, problem: 28 },
        { id: '9999:0001', saysReader: true, problem: 0 },
      ]),
    );
    expect(JSON.stringify(devices)).not.toMatch(/SERIAL|太郎/);
    expect(readerItem('windows', devices).finding).toBe('reader-no-driver-sony');
  });

  it('are readers by their class, on another bus as well, but not where they exist in Windows alone', () => {
    const devices = look([
      { id: String.raw`USB\VID_1234&PID_0001\1`, inClass: true },
      { id: String.raw`PCI\VEN_1180&DEV_0852\3`, inClass: true },
      { id: String.raw`ROOT\SMARTCARDREADER\0000`, inClass: true },
      { id: String.raw`SWD\SCDEVICEENUM\1_X_0`, inClass: true },
    ]);
    expect(devices).toEqual(seen([{ id: '1234:0001', saysReader: true, problem: 0 }, { id: null, saysReader: true, problem: 0 }]));
  });

  it('that are pulled out meanwhile are not called fine', () => {
    expect(look([{ ...RC_S380, gone: true }])).toEqual(seen([{ id: '054C:06C1', saysReader: false, problem: null }]));
  });

  it('are asked for again where the list grows, and given up where it keeps growing or cannot be had', () => {
    expect(look([RC_S380], { grows: 2 })).toMatchObject({ look: 'seen' });
    expect(look([RC_S380], { grows: 9 })).toEqual(hidden('not-seen'));
    expect(look([], { fails: true })).toEqual(hidden('not-seen'));
    expect(plugged(null, createLedger(['cfgmgr32.dll: *']))).toEqual(hidden('not-seen'));
    expect(look([])).toEqual(seen([]));
  });
});

const PLACE = { root: 'HKLM', view: 32, key: String.raw`SOFTWARE\X` } as const;

function fakeCalls({ open = 0, status = 0, bytes = wideBytes('太郎'), type = 1 } = {}) {
  const calls: unknown[] = [];
  const raw: RegistryCalls = {
    open(root, key, options, access, handle) {
      calls.push([root, utf16(key), options, access]);
      handle[0] = 42n;
      return open;
    },
    query(key, name, _reserved, kind, data, size) {
      calls.push([key, utf16(name)]);
      kind[0] = type;
      size[0] = bytes.length;
      if (data !== null && status === 0) data.set(bytes.subarray(0, data.length));
      return status;
    },
    list(_key, index, _name, _units, _reserved, kind, data, size) {
      if (index > 1) return 259;
      kind[0] = type;
      data.set(bytes);
      size[0] = bytes.length;
      return 0;
    },
    close(key) {
      calls.push(['close', key]);
      return 0;
    },
  };
  return { calls, registry: createRegistry(createRawRegistry(raw), createLedger(['*', String.raw`HKLM\SOFTWARE\X → *`])) };
}

describe('the registry', () => {
  it('is opened for reading values alone, in the half that is asked for, and closed', () => {
    const { calls, registry } = fakeCalls();
    expect(registry.text(PLACE, 'Name')).toEqual(seen('太郎'));
    expect(calls[0]).toEqual([0xffff_ffff_8000_0002n, String.raw`SOFTWARE\X`, 0, 0x201]);
    expect(calls.at(-1)).toEqual(['close', 42n]);
    registry.text({ ...PLACE, view: 64 }, 'Name');
    expect(calls.filter((call) => Array.isArray(call) && call.length === 4).at(-1)).toEqual([0xffff_ffff_8000_0002n, String.raw`SOFTWARE\X`, 0, 0x101]);
  });

  it.each([
    [{ open: 2 }, ABSENT],
    [{ open: 3 }, ABSENT],
    [{ open: 5 }, hidden('no-permission')],
    [{ open: 1018 }, hidden('not-seen')],
    [{ status: 2 }, ABSENT],
    [{ status: 5 }, hidden('no-permission')],
    [{ status: 234 }, hidden('not-seen')],
    [{ bytes: new Uint8Array(2_000_000) }, hidden('odd-content')],
    [{ type: 3 }, hidden('odd-content')],
    [{ bytes: new Uint8Array() }, seen('')],
  ])('with %j', (parts, expected) => {
    expect(fakeCalls(parts).registry.text(PLACE, 'Name')).toEqual(expected);
  });

  it('lists the texts of a key', () => {
    expect(fakeCalls().registry.texts(PLACE)).toEqual(seen(['太郎', '太郎']));
    expect(fakeCalls({ open: 2 }).registry.texts(PLACE)).toEqual(ABSENT);
    expect(fakeCalls({ type: 4, bytes: new Uint8Array(4) }).registry.texts(PLACE)).toEqual(seen([]));
  });

  it('is not seen where its calls cannot be loaded, as on every other system', () => {
    if (process.platform !== 'win32') expect(loaded(loadRegistryCalls)).toBeNull();
    expect(createRegistry(null, createLedger([String.raw`HKLM\SOFTWARE\X → *`])).text(PLACE, 'Name')).toEqual(hidden('not-seen'));
    expect(createRegistry(null, createLedger([String.raw`HKLM\SOFTWARE\X → *`])).texts(PLACE)).toEqual(hidden('not-seen'));
  });
});
