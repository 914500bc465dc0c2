import { describe, expect, it } from 'vitest';
import { buildInfo } from '../../../build/release/build-info.mjs';
import { sourceDate } from '../../../build/release/epoch.mjs';
import { FILING_SEASON } from '../../../shared/facts/filing-season.ts';
import { BUILD } from '../../../shared/release/build-info.ts';
import { seasonNotice } from '../../../shared/release/season-notice.ts';

const SEASON = { value: { from: '2027-02-16', to: '2027-03-15' }, checkedOn: '2026-11-21' };

describe('the notice about the season', () => {
  it.each([
    ['2026-12-31T23:59:59+09:00', 'none'],
    ['2027-01-01T00:00:00+09:00', 'unconfirmed'],
    ['2027-03-15T23:59:59+09:00', 'unconfirmed'],
    ['2027-03-16T00:00:00+09:00', 'past'],
    ['2030-01-01T00:00:00+09:00', 'past'],
  ])('at %s is %s for dates from the year before', (now, notice) => {
    expect(seasonNotice(new Date(now), SEASON)).toBe(notice);
  });

  it('is none through the season whose dates were checked in its own year, and past after it all the same', () => {
    const checked = { ...SEASON, checkedOn: '2027-01-10' };
    expect(seasonNotice(new Date('2027-03-15T23:59:59+09:00'), checked)).toBe('none');
    expect(seasonNotice(new Date('2027-03-16T00:00:00+09:00'), checked)).toBe('past');
  });

  it('reckons with the season of the facts', () => {
    expect(seasonNotice(new Date(`${FILING_SEASON.value.to}T12:00:00+09:00`))).not.toBe('past');
    expect(seasonNotice(new Date('2027-12-01T12:00:00+09:00'))).toBe('past');
  });
});

describe('what a build knows of itself', () => {
  it('is nothing where nobody tells it', () => {
    expect(buildInfo({})).toEqual({ day: null, releases: null });
    expect(BUILD).toEqual({ day: null, releases: null });
  });

  it('is the day in Japan and the page of versions', () => {
    const env = { SOURCE_DATE_EPOCH: String(Date.parse('2026-11-24T15:00:00Z') / 1000), MAE_TENKEN_RELEASES: 'https://example.invalid/releases' };
    expect(buildInfo(env)).toEqual({ day: '2026-11-25', releases: 'https://example.invalid/releases' });
  });

  it.each([
    [{ SOURCE_DATE_EPOCH: 'today' }, 'SOURCE_DATE_EPOCH'],
    [{ MAE_TENKEN_RELEASES: 'http://example.invalid/' }, 'https'],
    [{ MAE_TENKEN_RELEASES: 'javascript:alert(1)' }, 'https'],
  ])('is refused: %o', (env, reason) => {
    expect(() => buildInfo(env)).toThrow(reason);
  });

  it('takes its date from SOURCE_DATE_EPOCH alone where it is set', () => {
    expect(sourceDate({ SOURCE_DATE_EPOCH: '1795500000' })).toBe(1_795_500_000);
    expect(() => sourceDate({ SOURCE_DATE_EPOCH: '-1' })).toThrow('SOURCE_DATE_EPOCH');
  });
});
