// What is left when the card cannot be mended in time, beside paper-cases.ts.
import { addedFact } from './fact.ts';

export const NIGHT_BOX = addedFact('時間外収受箱', 'O', 'nta-kantoshinetsu');

/** Weekdays; advice by appointment. Minutes after midnight in Japan. */
export const TAX_OFFICE_HOURS = addedFact({ opensAt: 8 * 60 + 30, closesAt: 17 * 60 }, 'O~', 'nta-sakai');
export const TAX_PHONE = addedFact({ number: '0570-00-5901', hours: '平日 8:30〜17:00' }, 'O~', 'nta-sakai');

/** No penalty for a return filed within this time, with the tax paid in time and none of it in five years. */
export const LATE_WITHOUT_PENALTY_MONTHS = addedFact(1, 'S', 'late-press', 'tax-law-notes');
