import { describe, expect, it } from 'vitest';
import { renewableFrom, renewalUsableFrom } from '../../../shared/time/renewal.ts';
import { momentInJapan } from '../recovery/states.ts';

describe('renewing a certificate', () => {
  it.each([
    ['2023-07-07', '2023-04-08'],
    ['2023-05-28', '2023-03-01'],
    ['2027-05-29', '2027-03-01'],
    ['2027-05-30', '2027-03-01'],
    ['2027-05-31', '2027-03-01'],
    ['2028-05-28', '2028-02-29'],
    ['2028-05-29', '2028-03-01'],
    ['2027-07-31', '2027-05-01'],
    ['2027-02-28', '2026-11-29'],
    ['2028-02-29', '2027-11-30'],
    ['2027-01-31', '2026-11-01'],
    ['2027-03-31', '2027-01-01'],
    ['2027-12-31', '2027-10-01'],
  ])('one that ends on %s can be renewed from %s', (expiresOn, from) => {
    expect(renewableFrom(expiresOn)).toBe(from);
  });

  it.each([
    ['2027-03-10 10:00', '2027-03-11'],
    ['2027-03-10 17:15', '2027-03-12'],
    ['2027-03-12 17:14', '2027-03-13'],
    ['2027-03-12 17:15', '2027-03-16'],
    ['2027-02-10 18:00', '2027-02-13'],
    ['2026-12-28 18:00', '2027-01-05'],
    ['2028-02-28 12:00', '2028-02-29'],
  ])('one renewed after %s works from %s', (now, from) => {
    expect(renewalUsableFrom(momentInJapan(now))).toBe(from);
  });
});
