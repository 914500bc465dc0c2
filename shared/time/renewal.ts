// From when a certificate may be renewed early, and from when a renewal made now could be used (shared/facts/certificates.ts).
import { RENEWAL_MONTHS_BEFORE, USABLE_DAYS_AFTER_COUNTER } from '../facts/certificates.ts';
import { COUNTER_HOURS } from '../facts/counter.ts';
import { nextOfficeOpening } from '../recovery/opening.ts';
import { addDays, jstDay } from './jst.ts';
import type { JstDay } from './jst.ts';
import { firstOfMonth, sameDateInMonth } from './jst-calendar.ts';

/** The day after the day three months before; where that day does not exist, the 1st of the month after. */
export function renewableFrom(expiresOn: JstDay): JstDay {
  const months = RENEWAL_MONTHS_BEFORE.value;
  const before = sameDateInMonth(expiresOn, -months);
  return before === null ? firstOfMonth(expiresOn, 1 - months) : addDays(before, 1);
}

/** The first day on which a certificate renewed at the next opening of the counter works. */
export function renewalUsableFrom(now: Date): JstDay {
  return addDays(jstDay(nextOfficeOpening(COUNTER_HOURS.value, now)), USABLE_DAYS_AFTER_COUNTER.value);
}
