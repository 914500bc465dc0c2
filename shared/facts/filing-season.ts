// The dates of the coming filing season. To be compared with the official pages in January 2027.
import { jstDay } from '../time/jst.ts';
import type { JstDay } from '../time/jst.ts';
import type { ReturnKind } from '../model/answers.ts';
import { addedFact, fact } from './fact.ts';
import type { Fact } from './fact.ts';
import { unknownFact } from './unknown-fact.ts';

export const FILING_YEAR = fact('令和8年分', 'D', 'nta-filing-questions');

/** Income tax: first and last day on which a return is in time, both included. A Tuesday and a Monday, so neither moves. */
export const FILING_SEASON = fact(
  { from: '2027-02-16', to: '2027-03-15' },
  'D',
  'nta-filing-questions',
  'filing-dates-blog',
);

/** Last day of each kind of return; a refund has none in March. */
export const RETURN_DEADLINES: Fact<Readonly<Record<ReturnKind, JstDay | null>>> = addedFact(
  { income: '2027-03-15', refund: null, consumption: '2027-03-31', gift: '2027-03-15' },
  'D',
  'tax-law-notes',
  'nta-filing-questions',
  'gift-tax-accountant',
);

/** 青色申告: the deduction of 650,000 or 550,000 yen needs the return by this day, even for a refund. */
export const BLUE_DEADLINE = addedFact('2027-03-15', 'O~', 'tax-law-notes');

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
