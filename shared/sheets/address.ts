// How a sheet gets into the page that is printed: in the fragment of its address, which no server and no protocol handler sees.
import { isPlainRecord } from '../ipc/payload.ts';
import type { Sheet } from './sheet.ts';

export function sheetFragment(sheet: Sheet): string {
  return `#${encodeURIComponent(JSON.stringify(sheet))}`;
}

/** Null for anything but the fragment of a sheet. Only main writes one, so its parts are not looked at. */
export function readSheet(fragment: string): Sheet | null {
  try {
    const value: unknown = JSON.parse(decodeURIComponent(fragment.slice(1)));
    return isSheet(value) ? value : null;
  } catch {
    return null;
  }
}

function isSheet(value: unknown): value is Sheet {
  return isPlainRecord(value) && Array.isArray(value['blocks']) && Array.isArray(value['lead']) && Array.isArray(value['foot']);
}
