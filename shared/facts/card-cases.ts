// Cards and holders that are not the usual case: minors, foreign residents, cards without a PIN, lost and expiring cards.
import { addedFact } from './fact.ts';

/** From 15 the holder goes alone; below, and for an adult ward, the legal guardian goes. */
export const HOLDER_GOES_ALONE_FROM_AGE = addedFact(15, 'Om', 'matsuyama');
/** Not written everywhere, so the parent is told to call. */
export const PARENT_MAY_GO_WITHOUT_CHILD = addedFact(true, 'Om', 'yatsushiro-child');
/** The chip holds a 署名用 only if it was issued at 15 or later. */
export const SIGN_COMES_BY_ITSELF_AT_15 = addedFact(false, 'Om', 'kasugai');
export const TAX_ACCOUNTANT_NEEDS_SIGNATURE_OF_TAXPAYER = addedFact(false, 'S', 'tax-accountants');

/** A new residence card does not move it, and no notice is sent. */
export const RESIDENT_CARD_ENDS_WITH_STAY = addedFact(true, 'Om', 'ishinomaki', 'tsuruga', 'katsuragi');
/** Once, while the permission is pending; not after the date has passed. */
export const RESIDENT_PENDING_EXTENSION_MONTHS = addedFact(2, 'Om', 'tokai', 'katsuragi', 'kasai-residents');
export const RESIDENT_EXTENSION_ASKS_JUKI = addedFact(true, 'Om', 'ishinomaki');
export const RESIDENCE_AND_NUMBER_CARD_IN_ONE = addedFact({ since: '2026-06-14', obligatory: false }, 'O', 'immigration');
export const FOREIGN_LINE_LANGUAGES = addedFact(['英語', '中国語', '韓国語', 'スペイン語', 'ポルトガル語'], 'S', 'oizumi');

/** Nothing about the licence is printed on the card, and it is the same card. */
export const LICENCE_IN_CARD_IS_SECOND_DOCUMENT = addedFact(false, 'D', 'yamanashi-police');

/** 「顔認証」 in the 追記欄. It can be switched to a usual card at the counter; 署名用 must then be issued anew. */
export const FACE_CARD_CAN_SIGN = addedFact(false, 'Om', 'ashikaga', 'nakano', 'akitakata-face');
export const FACE_CARD_CAN_BE_SWITCHED = addedFact(true, 'Om', 'sabae', 'nakano', 'ashikaga');

/** Lifting the suspension does not bring 署名用 back. */
export const SUSPENSION_ENDS_SIGN = addedFact(true, 'Om', 'yatsushiro-lost', 'fuchu-tokyo');
export const LOST_LINE_HOURS = addedFact('24時間365日', 'O', 'jlis-contacts', 'jlis-lost');

/** Within three months of the card's own date it is re-made, and the certificate alone is not renewed. */
export const CARD_REMADE_MONTHS_BEFORE = addedFact(3, 'Om', 'okazaki');
export const NEW_CARD_MONTHS = addedFact({ atLeast: 1, atMost: 2 }, 'Om', 'yame', 'hiroshima', 'takaoka', 'sanuki');
export const EXPRESS_COVERS_EXPIRY = addedFact(false, 'S', 'health-insurer');

/** Yen, for a card lost or damaged by one's own fault; the express card holds its certificate. */
export const NEW_CARD_FEE_YEN = addedFact({ usual: 1000, express: 2000 }, 'Om', 'yatsushiro-lost', 'ogi');

/** A move within the city too. A card from another city is given up by this many days after the 転入届. */
export const ANY_MOVE_ENDS_SIGN = addedFact(true, 'Om', 'kobe-moving', 'ichikikushikino');
export const CONTINUED_USE_DAYS = addedFact(90, 'Om', 'tomakomai', 'kuwana');

/** An expired card takes its certificates along and cannot be renewed on the day. */
export const CARD_EXPIRY_ENDS_CERTIFICATES = addedFact(true, 'Om', 'tsuruga', 'tono-renewal', 'akitakata-renewal');

/** The four digits of `juki` are typed for a change of address and for renewals. */
export const JUKI_TYPED_AT_COUNTER = addedFact(true, 'Om', 'kamiichi', 'minamiboso', 'koshigaya');
