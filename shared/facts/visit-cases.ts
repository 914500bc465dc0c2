// When a municipal counter can be used, beyond its usual hours.
import { addedFact } from './fact.ts';

/** One late evening or one day of the weekend in many municipalities, some of them by telephone booking. */
export const EVENINGS_OR_WEEKENDS = addedFact(true, 'Om', 'masaki', 'kasugai', 'fukuroi');
export const SOME_ASK_FOR_RESERVATION = addedFact(true, 'Om', 'ome', 'kasugai-booking');

/** The Sunday after the third Saturday: the national system is maintained, and no card work is possible. */
export const CLOSED_AFTER_THIRD_SATURDAY = addedFact(true, 'Om', 'moriya', 'satte');
export const SUNDAYS_AFTER_THIRD_SATURDAY = addedFact(['2027-01-17', '2027-02-21'], 'D', 'moriya', 'satte');
