// USB devices in what macOS' ioreg prints as a property list: a tree of entries, each with its children.
import { isRecord } from './native-host.ts';
import type { UsbDevice } from './reader-device.ts';
import { usbId } from './usb-readers.ts';

/** USB allows hubs five deep; entries of drivers lie between. */
const DEEPEST = 40;
const MOST_DEVICES = 1000;
const SMART_CARD_CLASS = 0x0b;

/** null where the list has another shape. Names and serials are passed over. */
export function usbDevicesIn(tree: unknown): readonly UsbDevice[] | null {
  if (!isRecord(tree) && !Array.isArray(tree)) return null;
  const found: UsbDevice[] = [];
  walk(tree, 0, found);
  return found;
}

function walk(node: unknown, depth: number, found: UsbDevice[]): void {
  if (depth > DEEPEST || found.length >= MOST_DEVICES) return;
  if (Array.isArray(node)) {
    for (const child of node as readonly unknown[]) walk(child, depth + 1, found);
    return;
  }
  if (!isRecord(node)) return;
  const { idVendor, idProduct } = node;
  if (typeof idVendor === 'number' && typeof idProduct === 'number') {
    found.push({ id: usbId(idVendor, idProduct), saysReader: saysReader(node, 0), problem: null });
  }
  walk(node['IORegistryEntryChildren'], depth + 1, found);
}

/** Of the device itself or of an interface below it, but not of a device behind it, as a hub has them. */
function saysReader(node: Readonly<Record<string, unknown>>, depth: number): boolean {
  if (node['bInterfaceClass'] === SMART_CARD_CLASS || node['bDeviceClass'] === SMART_CARD_CLASS) return true;
  const children = node['IORegistryEntryChildren'];
  if (depth > DEEPEST || !Array.isArray(children)) return false;
  return children.some((child: unknown) => isRecord(child) && child['idVendor'] === undefined && saysReader(child, depth + 1));
}
