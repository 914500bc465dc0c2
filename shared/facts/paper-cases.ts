// What is left when the card cannot be used in time: a return on paper. For the season's return only (令和8年分).
import { addedFact } from './fact.ts';

/** Sent as a letter (not as a parcel), the postmark counts as the day; or into the box for after hours. */
export const POSTMARK_COUNTS = addedFact(true, 'O', 'nta-submit', 'nta-kantoshinetsu');
export const PAPER_WANTS_COPY_OF_CARD = addedFact('カードの両面', 'O', 'nta-id-copy');
/** Yen of the 青色申告特別控除 by e-Tax and on paper, for who keeps no 電子帳簿. */
export const BLUE_DEDUCTION_YEN = addedFact({ etax: 650_000, paper: 550_000 }, 'O~', 'tax-law-notes');
/** With 青色 the return is due by the last day even for a refund. */
export const BLUE_REFUND_HAS_DEADLINE = addedFact(true, 'O~', 'tax-law-notes');
/** Of two returns within the deadline the last one counts. */
export const LAST_RETURN_COUNTS = addedFact(true, 'S', 'second-return');
