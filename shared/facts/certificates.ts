// How long the two certificates live and what ends them early.
import { fact } from './fact.ts';

/** The 5th birthday after issue, the card's end, and for 署名用 the end of 利用者証明用: whichever is first. */
export const VALID_UNTIL_BIRTHDAY = fact(5, 'O', 'nta-certificate-questions', 'jlis-period');
export const SIGN_ENDS_WITH_AUTH = fact(true, 'Om', 'uji', 'ami');

/** Renewal from the day after the day three months before; where that day does not exist, the 1st of the next month. */
export const RENEWAL_MONTHS_BEFORE = fact(3, 'Om', 'nerima');

export const RENEWAL_ONLINE_POSSIBLE = fact(false, 'Om', 'fujiidera');
export const RENEWAL_FEE_YEN = fact(0, 'O', 'jlis-home');
export const RENEWAL_ASKS_PINS = fact(true, 'Om', 'nonoichi');

/** A certificate issued or renewed at the counter is usable from the following day. */
export const USABLE_DAYS_AFTER_COUNTER = fact(1, 'O', 'etax-certificates');
export const USABLE_ABOUT_HOURS_AFTER_COUNTER = fact(24, 'Om', 'settsu', 'kazuno');

/** A change of name, birth date, sex or address ends 署名用 and leaves 利用者証明用 alone. */
export const MOVING_ENDS_SIGN = fact(true, 'O', 'nta-certificate-questions', 'etax-certificates');
export const MOVING_ENDS_AUTH = fact(false, 'O', 'nta-certificate-questions', 'etax-certificates');
export const READER_SEES_REVOCATION = fact(false, 'D', 'etax-certificates');

export const ETAX_WITH_EXPIRED_CERTIFICATE = fact(false, 'O', 'etax-certificates');

/** The card has a date of its own; the certificate's date on its face is often empty. */
export const CARD_UNTIL_BIRTHDAY = fact({ adult: 10, young: 5 }, 'Om', 'kasugai');
export const CERTIFICATE_DATE_ON_FACE_OFTEN_EMPTY = fact(true, 'O', 'digital-renewals', 'fujiidera');
