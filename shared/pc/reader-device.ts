// Is a reader plugged in, and does the system know what to do with it? Source: shared/facts/computer.ts#DEVICE_PROBLEMS.
import { DEVICE_PROBLEMS } from '../facts/computer.ts';
import { READER_MODELS } from '../readers/models.ts';
import type { PcFinding } from './findings.ts';
import type { Look } from './look.ts';
import { itemOf } from './model.ts';
import type { PcItem, PcSystem } from './model.ts';
import { isSecurityKey, usbReader } from './usb-readers.ts';

/** A device that is plugged in. */
export interface UsbDevice {
  /** `VVVV:PPPP`, or null for what is no USB device, such as a reader behind another bus. */
  readonly id: string | null;
  /** It says that it is a reader: its class on Windows, or interface class 0B. */
  readonly saysReader: boolean;
  /** Windows' problem code; null where the system tells of none. */
  readonly problem: number | null;
}

export function readerItem(system: PcSystem, devices: Look<readonly UsbDevice[]>): PcItem {
  if (devices.look === 'hidden') return itemOf('reader-device', devices.why);
  if (devices.look === 'absent') return itemOf('reader-device', 'not-seen');
  const readers = devices.value.filter(isReader);
  if (readers.length === 0) return itemOf('reader-device', system === 'macos' ? 'reader-none-macos' : 'reader-none');
  const findings = readers.map((device) => ({ device, finding: findingOf(system, device) }));
  // What is broken is told even where another reader works: it may be the one that lies on the desk.
  const worst = findings.find(({ finding }) => finding !== 'reader-ok') ?? findings[0];
  const finding = worst?.finding ?? 'reader-none';
  const alike = findings.filter((one) => one.finding === finding).map(({ device }) => nameOf(device));
  return itemOf('reader-device', finding, [...new Set(alike)].filter((name) => name !== '').join(', '));
}

function isReader({ id, saysReader }: UsbDevice): boolean {
  if (id !== null && isSecurityKey(id)) return false;
  return saysReader || (id !== null && usbReader(id) !== null);
}

/** Model, id and Windows' number; never a serial. */
function nameOf({ id, problem }: UsbDevice): string {
  const name = id === null ? '' : (usbReader(id)?.name ?? '');
  const code = problem === null || problem === 0 ? '' : `code ${problem}`;
  return [name, id === null ? '' : `(${id})`, code].filter((part) => part !== '').join(' ');
}

function findingOf(system: PcSystem, device: UsbDevice): PcFinding {
  const model = device.id === null ? null : (usbReader(device.id)?.model ?? null);
  // A device of which Windows does not tell is not called fine.
  if (system === 'windows') return device.problem === null ? 'not-seen' : findingOfProblem(device.problem, model);
  if (model === null) return 'reader-ok';
  const need = READER_MODELS[model].driver[system === 'macos' ? 'mac' : 'linux'];
  if (need !== 'doubtful' || model === 'acr122') return 'reader-ok';
  return system === 'macos' ? 'reader-macos-doubtful' : 'reader-linux-unsupported';
}

const { none, noDriver, disabled, driverFails, blocked } = DEVICE_PROBLEMS.value;

function findingOfProblem(problem: number, model: string | null): PcFinding {
  const isOne = (codes: readonly number[]): boolean => codes.includes(problem);
  if (problem === none) return 'reader-ok';
  if (problem === noDriver) {
    if (model === 'sony380' || model === 'sonyOld') return 'reader-no-driver-sony';
    return model === 'nttScr' ? 'reader-no-driver-ntt' : 'reader-no-driver';
  }
  if (problem === disabled) return 'reader-disabled';
  if (isOne(driverFails)) return 'reader-driver-fails';
  return isOne(blocked) ? 'reader-blocked' : 'reader-fails';
}
