import { describe, expect, it } from 'vitest';
import { etaxHours } from '../../../shared/time/etax-hours.ts';
import { momentInJapan } from '../recovery/states.ts';

describe('hours of e-Tax', () => {
  it.each([
    ['in the season, at night', '2027-03-10 03:00', 'open', null],
    ['in the season, on Sunday', '2027-03-14 03:00', 'open', null],
    ['in the season, Monday 00:00', '2027-03-15 00:00', 'maintenance', '2027-03-15T08:30:00+09:00'],
    ['in the season, Monday 08:29', '2027-03-15 08:29', 'maintenance', '2027-03-15T08:30:00+09:00'],
    ['in the season, Monday 08:30', '2027-03-15 08:30', 'open', null],
    ['in the season, a holiday', '2027-02-23 03:00', 'open', null],
    ['the day after the season, a Tuesday', '2027-03-16 03:00', 'open', null],
    ['after the season, Saturday', '2027-03-20 12:00', 'closed', '2027-03-23T08:30:00+09:00'],
    ['after the season, a holiday', '2027-03-22 12:00', 'closed', '2027-03-23T08:30:00+09:00'],
    ['last weekend of March, Saturday', '2027-03-27 12:00', 'open', null],
    ['last weekend of March, Sunday 08:29', '2027-03-28 08:29', 'closed', '2027-03-28T08:30:00+09:00'],
    ['outside, Monday noon', '2027-02-01 12:00', 'open', null],
    ['Sunday after the last Saturday, next month', '2027-08-01 12:00', 'open', null],
    ['the weekend before the last', '2027-07-25 12:00', 'closed', '2027-07-26T08:30:00+09:00'],
    ['outside, Monday morning', '2027-01-18 05:00', 'maintenance', '2027-01-18T08:30:00+09:00'],
    ['outside, Wednesday at night', '2027-01-20 02:00', 'open', null],
    ['outside, Friday after a holiday', '2027-02-12 05:00', 'closed', '2027-02-12T08:30:00+09:00'],
    ['28 December', '2026-12-28 12:00', 'open', null],
    ['29 December', '2026-12-29 12:00', 'closed', '2027-01-04T08:30:00+09:00'],
    ['3 January', '2027-01-03 12:00', 'closed', '2027-01-04T08:30:00+09:00'],
    ['4 January, early', '2027-01-04 05:00', 'maintenance', '2027-01-04T08:30:00+09:00'],
  ])('%s', (_title, now, state, opensAt) => {
    expect(etaxHours(momentInJapan(now))).toEqual({ state, opensAt });
  });
});
