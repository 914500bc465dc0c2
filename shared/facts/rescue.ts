// What is left when the card cannot be mended in time. In the order in which to try.
import { addedFact } from './fact.ts';
import { unknownFact } from './unknown-fact.ts';

/** The certificates of a phone need `text` and `sign` to be put there, and have PINs of their own afterwards. */
export const PHONE_CERTIFICATE_NEEDS = addedFact(['text', 'sign'], 'S', 'myna-app-notes');

/** Whether e-Tax works to its end with a phone while the card is locked. */
export const PHONE_WHILE_CARD_LOCKED = unknownFact('myna-portal');

/** A tax accountant sends without the taxpayer's signature. */
export const ACCOUNTANT_SENDS_WITHOUT_SIGNATURE = addedFact(true, 'S', 'tax-accountants');

/** The postmark of the last day counts; parcels (ゆうパック) are not mail in this sense. */
export const POSTMARK_COUNTS = addedFact(true, 'O', 'nta-submit', 'nta-kantoshinetsu');
export const NIGHT_BOX = addedFact('時間外収受箱', 'O', 'nta-kantoshinetsu');
export const PAPER_NEEDS_BOTH_SIDES = addedFact(true, 'O', 'nta-id-copy');

/** Weekdays; advice by appointment. Minutes after midnight in Japan. */
export const TAX_OFFICE_HOURS = addedFact({ opensAt: 8 * 60 + 30, closesAt: 17 * 60 }, 'O~', 'nta-sakai');
export const TAX_PHONE = addedFact({ number: '0570-00-5901', hours: '平日 8:30〜17:00' }, 'O~', 'nta-sakai');

/** 青色申告 in units of 10,000 yen: sent by e-Tax, on paper, late. */
export const BLUE_DEDUCTION = addedFact({ etax: 65, paper: 55, late: 10 }, 'O~', 'tax-law-notes', 'outage-press-blue');

/** Of two returns before the deadline the last one counts. */
export const LAST_RETURN_COUNTS = addedFact(true, 'S', 'second-return');

/** No penalty for a return filed within this time, with the tax paid in time and none of it in five years. */
export const LATE_WITHOUT_PENALTY_MONTHS = addedFact(1, 'S', 'late-press', 'tax-law-notes');

/** Whether a locked PIN is a reason for an extension. Never promised. */
export const EXTENSION_FOR_LOCKED_PIN = unknownFact('filing-questions');
