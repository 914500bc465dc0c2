import { describe, expect, it } from 'vitest';
import { redate } from '../../../shared/verdict/redate.ts';
import { certificates, dated, report } from '../../fixtures/snapshots.ts';

const at = (day: string, time = '12:00:00') => new Date(`${day}T${time}+09:00`);

describe('a reading that is older than the day', () => {
  const last = report({ certificates: { ...certificates(), auth: dated('2027-02-21') } });

  it.each([
    ['the same day', '2027-02-20', 'valid', 1],
    ['the next day', '2027-02-21', 'valid', 0],
    ['the day after', '2027-02-22', 'expired', -1],
  ] as const)('tells on %s what holds then', (_name, day, state, daysLeft) => {
    const told = redate(last, at(day));
    expect(told.certificates.auth).toMatchObject({ state, daysLeft });
    expect(told.verdict.reasons.includes('auth-certificate-expired')).toBe(state === 'expired');
    expect(told.verdict.level).toBe(state === 'expired' ? 'stop' : last.verdict.level);
    expect(told.checkedAt).toBe(last.checkedAt);
    expect(told.pins).toBe(last.pins);
  });

  it('stays the same object while nothing changes, and where there is no date', () => {
    expect(redate(last, at('2027-02-20'))).toBe(last);
    const undated = report({ certificates: { ...certificates(), auth: { state: 'unreadable' } } });
    expect(redate(undated, at('2030-01-01'))).toBe(undated);
  });

  it('is not judged where it was not judged before', () => {
    const part = report({ outcome: 'removed', certificates: last.certificates });
    expect(redate(part, at('2027-02-22')).verdict).toEqual(part.verdict);
  });
});
