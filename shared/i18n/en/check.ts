// What only the terminal says.
import type { checkJa } from '../ja/check.ts';

export const checkEn: Readonly<Record<keyof typeof checkJa, string>> = {
  'check.reader': 'Reader',
  'check.read-at': 'Read at',
  'check.none': 'none',
  'check.level.go': 'No problem was found, as far as the card can be read',
  'check.go': 'Please check what is listed below as not checked yourself.',
  'check.unchecked': 'Not checked: expiry and revocation of the signing certificate, a move or change of name since it was issued',
  'check.evidence': 'Commands sent: {apdus}, bytes received: {bytes}',
  'check.outcome.no-service': 'The card service is not running. Connect a reader, or install the service (pcscd on Linux).',
  'check.outcome.no-reader': 'No card reader is connected. Plug it straight into the computer.',
  'check.outcome.no-card': 'There is no card on the reader. Put it there and read it again.',
  'check.outcome.busy': 'Another program is using the card. Close e-Tax and the like, then read it again.',
  'check.outcome.unresponsive': 'The card does not answer. Check which way up it is, and put it back.',
  'check.outcome.removed': 'The card was moved away too early. Keep it still until the end and read it again.',
  'check.outcome.unsupported-card': 'This does not look like a My Number Card. Please check which card is on the reader.',
  'check.outcome.timeout': 'It took too long and was stopped. Unplug the reader and plug it in again.',
  'check.outcome.failed': 'The check did not work. Unplug the reader, plug it in again, and read it once more.',
};
