// Which model a PC/SC reader name stands for. The name only chooses words and their order, never what is read.
// Source: docs/reader.md#reader-models.
import { READER_MODELS } from './models.ts';
import type { CardWay, ReaderModelId } from './models.ts';

/** First match wins. A `Virtual PCD` is a reader like any other: tests and phone relays use it. */
const RULES: readonly (readonly [RegExp, ReaderModelId])[] = [
  [/windows hello|microsoft virtual|uicc/i, 'virtual'],
  [/yubi|nitrokey|solokey|feitian|onlykey/i, 'token'],
  [/felica port\/pasori 4|rc-s300|rc-s660/i, 'sony300'],
  [/pasori 3|rc-s380/i, 'sony380'],
  [/rc-s320/i, 'sony320'],
  [/pasori|rc-s3[2-7]0/i, 'sonyOld'],
  [/circle.*\bicc\b/i, 'circleC'],
  [/circle/i, 'circleCL'],
  [/scr3310.*nttcom|ntt communications/i, 'nttScr'],
  [/scr ?3310|scm micro/i, 'scr3310'],
  [/acr39|acs ccid/i, 'acr39'],
  [/acr12[58]\d/i, 'acrDual'],
  [/acr122/i, 'acr122'],
  [/picc|contactless|\bcl\b|nfc/i, 'genericCL'],
  [/emv|alcor|usb2\.0-crw|smart ?card reader|\bicc\b|identiv|gemalto|pc twin/i, 'genericC'],
];

export function recogniseReader(readerName: string): ReaderModelId {
  return RULES.find(([pattern]) => pattern.test(readerName))?.[1] ?? 'other';
}

/** How the card meets this reader; `unknown` where the name does not tell: then the window asks. */
export function cardWayOf(readerName: string): CardWay | 'unknown' {
  const { way } = READER_MODELS[recogniseReader(readerName)];
  if (way !== 'both') return way;
  if (/picc|\bcl\b|contactless/i.test(readerName)) return 'placed';
  return /\bicc\b/i.test(readerName) ? 'inserted' : 'unknown';
}
