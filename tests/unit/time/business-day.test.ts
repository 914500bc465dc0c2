import { describe, expect, it } from 'vitest';
import {
  HOLIDAY_YEARS,
  businessDayBefore,
  businessDayFrom,
  isBusinessDay,
  isYearEnd,
  kindOfDay,
} from '../../../shared/time/business-day.ts';

describe('business days', () => {
  it.each([
    ['2026-12-28', 'business'],
    ['2026-12-29', 'year-end'],
    ['2026-12-31', 'year-end'],
    ['2027-01-01', 'year-end'],
    ['2027-01-03', 'year-end'],
    ['2027-01-04', 'business'],
    ['2027-01-11', 'holiday'],
    ['2027-02-11', 'holiday'],
    ['2027-02-12', 'business'],
    ['2027-02-13', 'weekend'],
    ['2027-02-23', 'holiday'],
    ['2027-02-24', 'business'],
    ['2027-03-14', 'weekend'],
    ['2027-03-15', 'business'],
    ['2027-03-21', 'weekend'],
    ['2027-03-22', 'holiday'],
    ['2028-02-29', 'business'],
    ['2027-04-30', 'business'],
    ['2051-03-15', 'unknown'],
    ['2051-03-18', 'weekend'],
    ['1969-11-03', 'unknown'],
  ])('%s is %s', (day, kind) => {
    expect(kindOfDay(day)).toBe(kind);
    expect(isBusinessDay(day)).toBe(kind === 'business' || kind === 'unknown');
  });

  it('covers the coming seasons', () => {
    expect(HOLIDAY_YEARS.first).toBeLessThanOrEqual(2026);
    expect(HOLIDAY_YEARS.last).toBeGreaterThanOrEqual(2040);
  });

  it.each([
    ['2026-12-29', '2027-01-04'],
    ['2027-01-01', '2027-01-04'],
    ['2027-02-11', '2027-02-12'],
    ['2027-02-20', '2027-02-22'],
    ['2027-02-23', '2027-02-24'],
    ['2027-03-12', '2027-03-12'],
    ['2027-03-13', '2027-03-15'],
    ['2027-03-20', '2027-03-23'],
  ])('from %s the office is open on %s', (day, open) => {
    expect(businessDayFrom(day)).toBe(open);
  });

  it.each([
    ['2027-03-15', '2027-03-12'],
    ['2027-03-16', '2027-03-15'],
    ['2027-02-12', '2027-02-10'],
    ['2027-02-24', '2027-02-22'],
    ['2027-01-04', '2026-12-28'],
    ['2028-03-01', '2028-02-29'],
    ['2027-03-31', '2027-03-30'],
  ])('before %s the office is last open on %s', (day, open) => {
    expect(businessDayBefore(day)).toBe(open);
  });

  it('takes exactly 12/29–1/3 for the end of the year', () => {
    expect(['12-28', '12-29', '12-31', '01-01', '01-03', '01-04'].map((date) => isYearEnd(`2027-${date}`))).toEqual([
      false, true, true, true, true, false,
    ]);
  });
});
