// The token label (EF 0006) tells what carries the application. Source: docs/card.md#token-label.
import type { Medium } from '../model/check-report.ts';

const MEDIUM_OF_LABEL: ReadonlyMap<string, Medium> = new Map([
  ['JPKIAPICCTOKEN2', 'card'],
  ['JPKIAPICCTOKEN', 'juki-card'],
  ['JPKIAPGPSETOKEN', 'android'],
  ['JPKIAPIOSTOKEN', 'iphone'],
]);

/** `label` is the padded field of up to 32 bytes; pads are spaces or NULs. Any other label is an unknown medium. */
export function mediumFromLabel(label: Uint8Array): Medium {
  const text = String.fromCharCode(...label.subarray(0, 32));
  return MEDIUM_OF_LABEL.get(text.replace(/[\0 ]+$/, '')) ?? 'unknown';
}
