// What a card that is no My Number Card may be, by its answer to reset. A hint for words only: nothing is decided by it.
// Source: docs/card.md#atr-hints.
import { toHex } from '../card/apdu.ts';

export type OtherCard = 'licence' | 'transport' | 'juki';

const LICENCE = '3B888001000000009181C100D8';
const OLD_JUKI = '3B888001000014E0B38191005E';
/** FeliCa behind a PC/SC 2.0 reader: RID A000000306, standard byte 11 (FeliCa). Suica, nanaco, a wallet in a phone. */
const FELICA = '3B8F8001804F0CA00000030611';

/** null: the ATR says nothing, or is that of a card that may well be a My Number Card. */
export function otherCardByAtr(atr: Uint8Array): OtherCard | null {
  const hex = toHex(atr);
  if (hex === LICENCE) return 'licence';
  if (hex === OLD_JUKI) return 'juki';
  return hex.startsWith(FELICA) ? 'transport' : null;
}
