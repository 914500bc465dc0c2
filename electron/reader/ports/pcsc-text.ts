// Text as the PC/SC libraries take and give it: ended by a zero, a list of texts by one more.
import type { PcscSystem } from './pcsc-systems.ts';

type Encoding = PcscSystem['encoding'];

/** `bytes`: the name just as the library gave it, ended by a zero. A name cut within a character reads back differently. */
export interface ReaderName {
  readonly text: string;
  readonly bytes: Uint8Array;
}

function unitOf(encoding: Encoding): number {
  return encoding === 'utf16le' ? 2 : 1;
}

/** The name of a reader for a call. */
export function encodeName(text: string, encoding: Encoding): ReaderName {
  return { text, bytes: Uint8Array.from(Buffer.from(`${text}\0`, encoding)) };
}

/** A multi-string: texts one after the other, each ended by a zero, up to an empty one or the end of the bytes. */
export function decodeNames(list: Uint8Array, encoding: Encoding): readonly ReaderName[] {
  const unit = unitOf(encoding);
  const names: ReaderName[] = [];
  for (let start = 0; ; ) {
    const end = endOfText(list, start, unit);
    if (end === null || end === start) return names;
    const bytes = list.slice(start, end + unit);
    names.push({ text: Buffer.from(list.subarray(start, end)).toString(encoding), bytes });
    start = end + unit;
  }
}

function endOfText(list: Uint8Array, start: number, unit: number): number | null {
  for (let at = start; at + unit <= list.length; at += unit) {
    if (list.subarray(at, at + unit).every((byte) => byte === 0)) return at;
  }
  return null;
}
