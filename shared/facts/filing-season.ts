// The dates of the coming filing season. To be compared with the official pages in January 2027.
import { jstDay } from '../time/jst.ts';
import { addedFact, fact } from './fact.ts';
import { unknownFact } from './unknown-fact.ts';

export const FILING_YEAR = fact('令和8年分', 'D', 'nta-filing-questions');

/** Income tax: first and last day on which a return is in time, both included. A Tuesday and a Monday, so neither moves. */
export const FILING_SEASON = addedFact({ from: '2027-02-16', to: '2027-03-15' }, 'D', 'tax-law-notes', 'nta-filing-questions');

export const GIFT_TAX_DEADLINE = addedFact('2027-03-15', 'D', 'gift-tax-accountant', 'nta-filing-questions');
export const CONSUMPTION_TAX_DEADLINE = addedFact('2027-03-31', 'D', 'tax-law-notes', 'nta-filing-questions');

/** 還付申告: from 1 January of the following year for five years, not bound to the season. */
export const REFUND_FROM = fact('2027-01-01', 'D', 'refund-blog');
export const REFUND_YEARS = fact(5, 'S', 'refund-blog');

export const DEBIT_DATES = unknownFact('tax-dates');
export const RETURN_MAKER_OPENS_ON = unknownFact('etax-compose');

/** What the server has received by the end of the last day is in time. */
export const RECEIVED_UNTIL = fact('24:00', 'O~', 'etax-hours-2010');

/** After the last day the dates belong to the past and are shown as 要確認. */
export function isSeasonOver(now: Date): boolean {
  return jstDay(now) > FILING_SEASON.value.to;
}
