// Which readers can hold a My Number Card, judged by name. Source:
// docs/reader.md#readers-that-are-passed-over.
import type { ReaderSuitability } from '../model/reader-status.ts';

/** Windows Hello, other virtual cards of Windows, modem SIM slots. A `Virtual PCD` is a reader like any other. */
const IGNORED = /windows hello|microsoft virtual|uicc/i;
const SECURITY_KEY = /yubi|nitrokey|solokey|feitian|onlykey/i;
const CONTACTLESS = /picc|contactless|\bcl\b|nfc|felica port|rc-s/i;

export function suitabilityOf(readerName: string): ReaderSuitability {
  if (IGNORED.test(readerName)) return 'ignored';
  return SECURITY_KEY.test(readerName) ? 'token' : 'usable';
}

/** A name that promises a contactless slot; such a slot is tried first where a reader has both kinds. */
export function looksContactless(readerName: string): boolean {
  return CONTACTLESS.test(readerName);
}
