// The phone: its certificates, and the names of the apps.
import type { PinId } from '../model/pin.ts';
import { addedFact } from './fact.ts';
import type { Fact } from './fact.ts';
import { unknownFact } from './unknown-fact.ts';

/** Putting a card on a phone asks for these PINs of the card. */
export const PHONE_CERTIFICATE_ASKS: Fact<readonly PinId[]> = addedFact(['text', 'sign'], 'S', 'myna-app-notes');
/** A card that is renewed, or whose certificate is revoked, ends the one on the phone. */
export const PHONE_CERTIFICATE_ENDS_WITH_CARD = addedFact(true, 'O', 'nta-certificate-questions');
/** Whether e-Tax works with the phone's certificate while the card is locked. */
export const ETAX_BY_PHONE_WHILE_LOCKED = unknownFact('etax-home');

/** On the phone renamed, on the computer not. */
export const APP_NAMES = addedFact(
  { phone: 'マイナアプリ', computer: 'マイナポータルアプリ', since: '2026-08-25' },
  'S',
  'myna-app-notes',
);
