// The card itself: its own last day, and what follows from it. A certificate never outlives its card.
import { addedFact } from './fact.ts';

/** An expired card takes its certificates along and cannot be renewed on the day. */
export const CARD_EXPIRY_ENDS_CERTIFICATES = addedFact(true, 'Om', 'tsuruga', 'tono-renewal', 'akitakata-renewal');

/** In these last months a certificate is not issued alone: the card is made anew. */
export const CARD_REMADE_WITHIN_MONTHS = addedFact(3, 'Om', 'okazaki', 'nagano');

/** From the application to the new card. */
export const NEW_CARD_MONTHS = addedFact({ from: 1, to: 2 }, 'Om', 'yame', 'hiroshima', 'gero', 'takaoka', 'sanuki');

/** 特急発行 (about one week) is not offered for an expiry. */
export const EXPRESS_COVERS_EXPIRY = addedFact(false, 'S', 'health-insurer', 'ogi', 'sanuki');

/** A suspension after a loss ends 署名用 for good; 顔認証カード has none. Both are issued anew at the counter. */
export const SUSPENSION_ENDS_SIGN = addedFact(true, 'Om', 'yatsushiro-lost', 'fuchu-tokyo', 'jlis-lost');
export const FACE_CARD_HAS_SIGN = addedFact(false, 'Om', 'ashikaga', 'nakano', 'akitakata-face');

/** The four digits of `juki` are typed for a change of address and for renewals. */
export const JUKI_TYPED_AT_COUNTER = addedFact(true, 'Om', 'kamiichi', 'minamiboso', 'koshigaya');
