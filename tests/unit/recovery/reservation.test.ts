import { describe, expect, it } from 'vitest';
import { recoveryFacts } from '../../../shared/recovery/recovery-facts.ts';
import { reservationAt } from '../../../shared/recovery/reservation.ts';
import { momentInJapan } from './states.ts';

const MINUTE = 60_000;

describe('the countdown after booking', () => {
  it.each([
    ['just booked in the evening', '2027-03-10 21:00', '2027-03-10 21:00', 'terminal-open', '2027-03-11T21:00:00+09:00', 24 * 60],
    ['booked at night, still night', '2027-03-10 23:30', '2027-03-11 02:00', 'terminal-shut', '2027-03-11T23:00:00+09:00', 21 * 60],
    ['booked before the terminals opened', '2027-03-10 05:00', '2027-03-10 07:00', 'terminal-open', '2027-03-10T23:00:00+09:00', 16 * 60],
    ['booked at opening time', '2027-03-10 06:30', '2027-03-10 23:30', 'terminal-shut', '2027-03-11T06:30:00+09:00', 7 * 60],
    ['booked at closing time', '2027-03-10 23:00', '2027-03-11 22:59', 'terminal-closing', '2027-03-11T23:00:00+09:00', 1],
    ['booked so late that nobody gets there tonight', '2027-03-10 22:50', '2027-03-10 22:50', 'terminal-closing', '2027-03-11T22:50:00+09:00', 24 * 60],
    ['twenty minutes before closing', '2027-03-10 22:40', '2027-03-10 22:40', 'terminal-open', '2027-03-11T22:40:00+09:00', 24 * 60],
    ['one minute left', '2027-03-10 21:00', '2027-03-11 20:59', 'terminal-open', '2027-03-11T21:00:00+09:00', 1],
    ['run out', '2027-03-10 21:00', '2027-03-11 21:00', 'expired', '2027-03-11T21:00:00+09:00', 0],
    ['long gone', '2027-03-10 21:00', '2027-03-20 12:00', 'expired', '2027-03-11T21:00:00+09:00', 0],
    ['the terminals will not open again in time', '2027-03-10 05:00', '2027-03-10 23:00', 'expired', '2027-03-10T23:00:00+09:00', 0],
    ['over the leap day', '2028-02-28 22:00', '2028-02-29 10:00', 'terminal-open', '2028-02-29T22:00:00+09:00', 12 * 60],
    ['a clock that was set back', '2027-03-12 21:00', '2027-03-10 21:00', 'terminal-open', '2027-03-11T21:00:00+09:00', 24 * 60],
  ])('%s', (title, bookedAt, now, state, lastUsableAt, minutes) => {
    const reservation = reservationAt(momentInJapan(bookedAt), recoveryFacts(), momentInJapan(now));
    expect(reservation).toMatchObject({ state, lastUsableAt, remainingMs: minutes * MINUTE });
    // Closing for the last time before the booking is over: there is no next opening to speak of.
    const isNamed = state === 'terminal-shut' || (state === 'terminal-closing' && title !== 'booked at closing time');
    expect(reservation.opensAt !== null).toBe(isNamed);
  });

  it('says when the terminals open', () => {
    const reservation = reservationAt(momentInJapan('2027-03-10 23:30'), recoveryFacts(), momentInJapan('2027-03-10 23:40'));
    expect(reservation).toMatchObject({ expiresAt: '2027-03-11T23:30:00+09:00', opensAt: '2027-03-11T06:30:00+09:00' });
  });
});
