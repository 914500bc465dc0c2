// What is read from a card, as data: a future card is a new table and not new code. Sources:
// docs/card.md#applications, docs/card.md#files, docs/card.md#counters.
import type { PinId } from '../model/pin.ts';
import { fromHex } from './apdu.ts';

export type ApplicationId = 'jpki' | 'text' | 'juki' | 'common';

export interface CounterPlace {
  readonly pin: PinId;
  readonly application: ApplicationId;
  readonly file: number;
  /** Tries of a PIN that was never mistyped (shared/facts/pins.ts#PIN_LIMITS). */
  readonly limit: number;
}

export interface CardTable {
  readonly applications: Readonly<Record<ApplicationId, { readonly name: string; readonly aid: Uint8Array }>>;
  /** EF with the PKCS#11-like token information, readable without a PIN; the label is its first 32 bytes. */
  readonly token: { readonly file: number; readonly labelLength: number };
  /** Three bytes; byte 0: sign certificate present, byte 1: auth certificate present. */
  readonly presence: { readonly file: number; readonly length: number };
  /** Readable without a PIN on a plastic card; on a phone token it needs one, which is never sent. */
  readonly authCertificate: { readonly file: number };
  /** Read in this order; a PIN with two places shows the lower of two answers. */
  readonly counters: readonly CounterPlace[];
}

export const MY_NUMBER_CARD: CardTable = {
  applications: {
    jpki: { name: 'JPKI', aid: fromHex('D392F000260100000001') },
    text: { name: 'TEXT', aid: fromHex('D3921000310001010408') },
    juki: { name: 'JUKI', aid: fromHex('D3921000310001010401') },
    common: { name: 'COMMON', aid: fromHex('D3921000310001010100') },
  },
  token: { file: 0x0006, labelLength: 32 },
  presence: { file: 0x0008, length: 3 },
  authCertificate: { file: 0x000a },
  counters: [
    { pin: 'auth', application: 'jpki', file: 0x0018, limit: 3 },
    { pin: 'sign', application: 'jpki', file: 0x001b, limit: 5 },
    { pin: 'text', application: 'text', file: 0x0011, limit: 3 },
    { pin: 'juki', application: 'common', file: 0x001c, limit: 3 },
    { pin: 'juki', application: 'juki', file: 0x001c, limit: 3 },
  ],
};
