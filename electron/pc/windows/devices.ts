// Devices that are plugged in now, through Windows' own calls: ids of the model, class and problem. The serial that stands in
// the id of a device is dropped here and goes no further.
import { hidden, seen } from '../../../shared/pc/look.ts';
import type { Look } from '../../../shared/pc/look.ts';
import type { UsbDevice } from '../../../shared/pc/reader-device.ts';
import { utf16 } from '../../../shared/pc/registry.ts';
import { usbIdOfDevice } from '../../../shared/pc/usb-readers.ts';
import type { Ledger } from '../sight/ledger.ts';
import { wide } from './native-calls.ts';
import type { DeviceCalls } from './native-calls.ts';

const FILTER_ENUMERATOR = 0x001;
const FILTER_PRESENT = 0x100;
const FILTER_CLASS = 0x200;
/** Class of smart card readers (devguid.h). */
const READER_CLASS = '{50dd5230-ba8a-11d1-bf5d-0000f805f530}';

/** CM_DRP_COMPATIBLEIDS (cfgmgr32.h): what a device says of itself before any driver is there. */
const COMPATIBLE_IDS = 0x03;
const HAS_PROBLEM = 0x400;
const LONGEST_LIST = 1_000_000;
const SAYS_READER = /^USB\\Class_0b/i;

/** A list may grow between the two calls. */
const LIST_TRIES = 3;

export function plugged(calls: DeviceCalls | null, ledger: Ledger): Look<readonly UsbDevice[]> {
  ledger.admit('cfgmgr32.dll: USB');
  ledger.admit('cfgmgr32.dll: SmartCardReader');
  if (calls === null) return hidden('not-seen');
  const usb = idsOf(calls, 'USB', FILTER_ENUMERATOR | FILTER_PRESENT);
  const readers = idsOf(calls, READER_CLASS, FILTER_CLASS | FILTER_PRESENT);
  if (usb === null || readers === null) return hidden('not-seen');
  const inClass = new Set(readers);
  // What exists in Windows only is no reader that can be plugged in.
  const other = readers.filter((id) => !/^(?:USB|ROOT|SWD)\\/i.test(id));
  return seen([...usb, ...other].map((id) => deviceOf(calls, id, inClass.has(id))));
}

function idsOf(calls: DeviceCalls, filter: string, flags: number): readonly string[] | null {
  for (let tries = 0; tries < LIST_TRIES; tries++) {
    const units = [0];
    if (calls.listSize(units, wide(filter), flags) !== 0) return null;
    const length = units[0] ?? 0;
    if (length > LONGEST_LIST) return null;
    const list = new Uint8Array(2 * Math.max(1, length));
    if (calls.list(wide(filter), list, Math.max(1, length), flags) === 0) return textsOf(list);
  }
  return null;
}

/** Texts one after the other, each ended by a zero. */
export function textsOf(list: Uint8Array): readonly string[] {
  const texts: string[] = [];
  for (let at = 0; at < list.length; ) {
    const text = utf16(list.subarray(at));
    if (text === '') break;
    texts.push(text);
    at += 2 * (text.length + 1);
  }
  return texts;
}

function deviceOf(calls: DeviceCalls, deviceId: string, inClass: boolean): UsbDevice {
  const id = usbIdOfDevice(deviceId);
  const device = [0];
  if (calls.locate(device, wide(deviceId), 0) !== 0) return { id, saysReader: inClass, problem: null };
  const node = device[0] ?? 0;
  return { id, saysReader: inClass || compatibleIds(calls, node).some((own) => SAYS_READER.test(own)), problem: problemOf(calls, node) };
}

function problemOf(calls: DeviceCalls, node: number): number | null {
  const status = [0];
  const problem = [0];
  if (calls.status(status, problem, node, 0) !== 0) return null;
  return ((status[0] ?? 0) & HAS_PROBLEM) === 0 ? 0 : (problem[0] ?? 0);
}

function compatibleIds(calls: DeviceCalls, node: number): readonly string[] {
  const type = [0];
  const data = new Uint8Array(4096);
  const size = [data.length];
  return calls.property(node, COMPATIBLE_IDS, type, data, size, 0) === 0 ? textsOf(data.subarray(0, size[0])) : [];
}
