import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, jstDay } from '../../../shared/time/jst.ts';
import {
  addMonths,
  endOfDay,
  firstOfMonth,
  isJstDay,
  minuteOfDay,
  momentOf,
  sameDateInMonth,
  weekdayOf,
} from '../../../shared/time/jst-calendar.ts';

const anyDay = fc.integer({ min: -20_000, max: 40_000 }).map((days) => addDays('1970-01-01', days));

describe('calendar of Japan', () => {
  it.each([
    ['1970-01-01', 4],
    ['1969-12-31', 3],
    ['2027-02-16', 2],
    ['2027-03-15', 1],
    ['2028-02-29', 2],
    ['2027-01-03', 0],
  ])('%s is weekday %i', (day, weekday) => {
    expect(weekdayOf(day)).toBe(weekday);
  });

  it.each([
    ['2027-02-28', true],
    ['2027-02-29', false],
    ['2028-02-29', true],
    ['2100-02-29', false],
    ['2027-04-31', false],
    ['2027-13-01', false],
    ['2027-00-10', false],
    ['2027-1-1', false],
    ['0027-01-01', false],
    ['2027-03-15T00:00', false],
    ['', false],
  ])('%s is a day: %s', (day, expected) => {
    expect(isJstDay(day)).toBe(expected);
  });

  it.each([
    ['2027-01-31', 1, '2027-02-28', null],
    ['2028-01-31', 1, '2028-02-29', null],
    ['2027-05-31', -3, '2027-02-28', null],
    ['2027-05-28', -3, '2027-02-28', '2027-02-28'],
    ['2027-12-31', 2, '2028-02-29', null],
    ['2027-01-15', -1, '2026-12-15', '2026-12-15'],
    ['2028-02-29', 12, '2029-02-28', null],
    ['2027-03-31', 1, '2027-04-30', null],
  ])('%s and %i months', (day, months, kept, same) => {
    expect(addMonths(day, months)).toBe(kept);
    expect(sameDateInMonth(day, months)).toBe(same);
  });

  it('finds the 1st of a month across years', () => {
    expect(firstOfMonth('2027-12-31', 1)).toBe('2028-01-01');
    expect(firstOfMonth('2027-01-31', -1)).toBe('2026-12-01');
  });

  it('reads the wall clock of Japan from any moment', () => {
    expect(minuteOfDay(new Date('2027-03-15T14:59:59Z'))).toBe(23 * 60 + 59);
    expect(minuteOfDay(new Date('2027-03-15T15:00:00Z'))).toBe(0);
    expect(momentOf('2027-03-15', 390).toISOString()).toBe('2027-03-14T21:30:00.000Z');
    expect(endOfDay('2027-03-15').toISOString()).toBe('2027-03-15T14:59:59.000Z');
  });

  it('agrees with itself on every day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 1439 }), (day, minute) => {
        const moment = momentOf(day, minute);
        expect(jstDay(moment)).toBe(day);
        expect(minuteOfDay(moment)).toBe(minute);
        expect(isJstDay(day)).toBe(true);
        expect(weekdayOf(addDays(day, 7))).toBe(weekdayOf(day));
        expect((weekdayOf(day) + 1) % 7).toBe(weekdayOf(addDays(day, 1)));
        expect(daysBetween(day, addMonths(day, 1))).toBeGreaterThanOrEqual(28);
      }),
    );
  });
});
