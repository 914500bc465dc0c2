import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, formatDate, formatDay, formatMonth, formatMonthDay, formatTime, jstDay, toJstIso } from '../../../shared/time/jst.ts';

describe('the clock of Japan', () => {
  it.each([
    ['2027-03-15T14:59:59Z', '2027-03-15T23:59:59+09:00', '2027-03-15', '23:59'],
    ['2027-03-15T15:00:00Z', '2027-03-16T00:00:00+09:00', '2027-03-16', '00:00'],
    ['2026-12-31T15:00:00.999Z', '2027-01-01T00:00:00+09:00', '2027-01-01', '00:00'],
    ['2028-02-28T15:30:00Z', '2028-02-29T00:30:00+09:00', '2028-02-29', '00:30'],
  ])('reads %s as %s', (utc, iso, day, time) => {
    const date = new Date(utc);
    expect(toJstIso(date)).toBe(iso);
    expect(jstDay(date)).toBe(day);
    expect(formatTime(date)).toBe(time);
  });

  it('refuses an invalid date', () => {
    expect(() => toJstIso(new Date('no date'))).toThrow(RangeError);
  });

  it('names the same moment as the date it was made from', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (seconds) => {
        const date = new Date(seconds * 1000);
        expect(Date.parse(toJstIso(date))).toBe(date.getTime());
      }),
    );
  });
});

describe('calendar days', () => {
  it.each([
    ['2026-11-21', '2027-02-16', 87],
    ['2027-03-15', '2027-03-15', 0],
    ['2027-03-15', '2027-03-14', -1],
    ['2028-02-28', '2028-03-01', 2],
    ['2027-02-28', '2027-03-01', 1],
  ])('counts from %s to %s', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
    expect(addDays(from, days)).toBe(to);
  });

  it.each(['2027-02-29', '2027-13-01', '2027-3-15', '', 'today'])('refuses %s', (day) => {
    expect(() => daysBetween('2027-01-01', day)).toThrow(RangeError);
  });

  it('writes days as Japanese and English papers do', () => {
    expect(formatDate('ja', '2027-03-15')).toBe('2027年3月15日(月)');
    expect(formatDate('ja', '2028-02-29')).toBe('2028年2月29日(火)');
    expect(formatDate('en', '2027-03-15')).toBe('Mon 15 Mar 2027');
    expect(formatMonthDay('ja', '2027-02-16')).toBe('2月16日');
    expect(formatMonthDay('en', '2027-02-16')).toBe('16 Feb');
    expect([formatDay('ja', '2024-09-20'), formatDay('en', '2024-09-20')]).toEqual(['2024年9月20日', '20 Sep 2024']);
    expect([formatMonth('ja', '2025-08'), formatMonth('en', '2025-08')]).toEqual(['2025年8月', 'Aug 2025']);
    expect(() => formatMonth('ja', '2025-13')).toThrow(RangeError);
  });
});
