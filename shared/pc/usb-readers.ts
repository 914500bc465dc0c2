// Readers by the ids of their USB device. Sources: docs/reader.md#reader-models; ids from the list of the CCID driver
// (shared/facts/computer.ts#NOT_CCID for those that are not in it).
import type { ReaderModelId } from '../readers/models.ts';

interface UsbReader {
  readonly model: ReaderModelId;
  /** As printed on the device, where one name is known. */
  readonly name: string;
}

const one = (model: ReaderModelId, name: string, ...ids: readonly string[]): (readonly [string, UsbReader])[] =>
  ids.map((id) => [id, { model, name }]);

/** `VVVV:PPPP` in capitals. */
const READERS: ReadonlyMap<string, UsbReader> = new Map([
  ...one('sony300', 'Sony RC-S300', '054C:0DC8', '054C:0DC9'),
  ...one('sony300', 'Sony RC-S660/U', '054C:0D8F'),
  ...one('sony380', 'Sony RC-S380', '054C:06C1', '054C:06C3'),
  ...one('sonyOld', 'Sony RC-S330/S360/S370', '054C:02E1', '054C:0193'),
  ...one('sony320', 'Sony RC-S320', '054C:01BB'),
  ...one('circleCL', 'I-O DATA USB-NFC4 / ELECOM MR-ICA001BK', '31AA:3002'),
  ...one('circleC', 'Sanwa ADR-MNICU2', '31AA:1100'),
  ...one('genericC', 'Circle CIR', '31AA:2000', '31AA:2001', '31AA:2100', '31AA:3000', '31AA:3001', '31AA:3003'),
  ...one('nttScr', 'NTT Com SCR3310-NTTCom', '04E6:511A'),
  ...one('scr3310', 'SCM/Identiv SCR3310', '04E6:5116', '04E6:511F'),
  ...one('genericC', 'Identiv uTrust 2700/2900 R', '04E6:5810', '04E6:5811'),
  ...one('genericCL', 'Identiv uTrust 3700/3701 F', '04E6:5790', '04E6:5791'),
  ...one('acr39', 'ACS ACR39', '072F:B100', '072F:B000', '072F:B101', '072F:B102', '072F:B103'),
  ...one('genericC', 'ACS ACR38U', '072F:90CC'),
  ...one('acr122', 'ACS ACR122U', '072F:2200'),
  ...one('acrDual', 'ACS ACR1251', '072F:221A', '072F:221B', '072F:2218', '072F:2229', '072F:2238', '072F:2242', '072F:224F', '072F:225F'),
  ...one('acrDual', 'ACS ACR1252', '072F:223B', '072F:223E'),
  ...one('acrDual', 'ACS ACR1281U', '072F:2224'),
  ...one('genericCL', 'ACS ACR1255U-J1', '072F:223F'),
  ...one('genericC', 'Gemalto PC Twin', '08E6:3437'),
  ...one('genericC', 'Alcor Micro AU95xx', '058F:9540', '058F:9520', '058F:9522', '2CE3:9563', '2CE3:9567', '2CE3:9573', '058C:9590'),
  ...one('genericC', 'Realtek', '0BDA:0169', '0BDA:0165'),
  ...one('genericC', 'HID OMNIKEY', '076B:3031', '076B:5022', '076B:5422'),
]);

/** Security keys, which look like readers. Yubico's vendor id is common knowledge. */
const TOKEN_VENDORS: ReadonlySet<string> = new Set(['1050']);

export function usbReader(id: string): UsbReader | null {
  return READERS.get(id) ?? null;
}

export function isSecurityKey(id: string): boolean {
  return TOKEN_VENDORS.has(id.slice(0, 4));
}

/** From two numbers of 16 bits. null where either is none. */
export function usbId(vendor: number, product: number): string | null {
  const parts = [vendor, product];
  if (!parts.every((part) => Number.isInteger(part) && part >= 0 && part <= 0xffff)) return null;
  return parts.map((part) => part.toString(16).toUpperCase().padStart(4, '0')).join(':');
}

/** From the beginning of a Windows device id, `USB\VID_054C&PID_06C1\…`; the serial behind it is not looked at. */
export function usbIdOfDevice(deviceId: string): string | null {
  const match = /^USB\\VID_([0-9A-F]{4})&PID_([0-9A-F]{4})(?:[\\&]|$)/i.exec(deviceId);
  return match === null ? null : `${match[1]}:${match[2]}`.toUpperCase();
}
