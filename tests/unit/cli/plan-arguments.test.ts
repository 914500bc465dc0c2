import { describe, expect, it } from 'vitest';
import { parsePlanArguments } from '../../../electron/cli/plan-arguments.ts';
import { UsageError } from '../../../electron/cli/usage.ts';

const CLOCK = () => new Date('2027-03-01T00:00:00Z');

function parse(line: string) {
  return parsePlanArguments(line === '' ? [] : line.split(' '), CLOCK);
}

describe('arguments of plan', () => {
  it('take what is not said for not known', () => {
    expect(parse('')).toEqual({
      json: false,
      now: CLOCK(),
      deadline: '2027-03-15',
      state: {
        pins: { sign: 'unsure', auth: 'unsure', text: 'unsure', juki: 'unsure' },
        needs: ['sign', 'auth'],
        authCertificate: 'unknown',
        signCertificate: 'unknown',
        moved: 'unknown',
        phone: 'unknown',
        photoId: 'unknown',
        visitor: 'self',
        faceFailed: false,
        cardUntil: 'unknown',
        age: 'adult',
        ward: false,
        faceCard: false,
        suspended: false,
        returnKind: 'income',
        blue: 'unknown',
        phoneCert: 'unknown',
      },
    });
  });

  it('take everything that can be said', () => {
    const line =
      '--json --sign locked --auth known --text forgotten --juki unsure --needs text,sign --auth-cert valid --sign-cert revoked ' +
      '--moved yes --phone no --photo-id yes --visitor agent --face-failed yes --card-until 2027-03-09 --age 15-17 --ward yes --return gift --blue no --face-card yes --suspended yes --phone-cert no --now 2027-03-10T21:00:00+09:00 --deadline 2027-03-31';
    expect(parse(line)).toEqual({
      json: true,
      now: new Date('2027-03-10T12:00:00Z'),
      deadline: '2027-03-31',
      state: {
        pins: { sign: 'locked', auth: 'known', text: 'forgotten', juki: 'unsure' },
        needs: ['sign', 'text'],
        authCertificate: 'valid',
        signCertificate: 'revoked',
        moved: 'yes',
        phone: 'no',
        photoId: 'yes',
        visitor: 'agent',
        faceFailed: true,
        cardUntil: '2027-03-09',
        age: '15-17',
        ward: true,
        faceCard: true,
        suspended: true,
        returnKind: 'gift',
        blue: 'no',
        phoneCert: 'no',
      },
    });
  });

  it.each([
    ['', '2027-03-15'],
    ['--return income', '2027-03-15'],
    ['--return refund', null],
    ['--return refund --blue no', null],
    ['--return refund --blue unknown', null],
    ['--return refund --blue yes', '2027-03-15'],
    ['--return consumption', '2027-03-31'],
    ['--return consumption --blue yes', '2027-03-31'],
    ['--return gift', '2027-03-15'],
    ['--return refund --deadline 2027-03-20', '2027-03-20'],
    ['--return consumption --deadline 2027-03-20', '2027-03-20'],
  ])('the deadline of %s is %s', (line, deadline) => {
    expect(parse(line).deadline).toBe(deadline);
  });

  it.each([
    '--card-until tomorrow',
    '--card-until 2027-02-30',
    '--card-until 1999-01-01',
    '--age 14',
    '--ward unknown',
    '--return tax',
    '--blue maybe',
    '--face-card unknown',
    '--suspended unknown',
    '--phone-cert never',
    '--age adult --age adult',
  ])('refuse %s', (line) => {
    expect(() => parse(line)).toThrow(UsageError);
  });

  it.each([
    ['2027-03-10T21:00:00+09:00', '2027-03-10T12:00:00.000Z'],
    ['2027-03-10T21:00', '2027-03-10T12:00:00.000Z'],
    ['2027-03-10T21:00:00.500', '2027-03-10T12:00:00.500Z'],
    ['2027-03-10T12:00:00Z', '2027-03-10T12:00:00.000Z'],
    ['2028-02-29T00:00:00-08:00', '2028-02-29T08:00:00.000Z'],
  ])('read %s as %s', (now, moment) => {
    expect(parse(`--now ${now}`).now.toISOString()).toBe(moment);
  });

  it.each([
    'locked',
    '--sign',
    '--sign maybe',
    '--sign LOCKED',
    '--sign locked --sign known',
    '--json=yes',
    '--pin 1234',
    '--needs pin',
    '--needs sign,,auth',
    '--needs=',
    '--auth-cert revoked',
    '--sign-cert maybe',
    '--moved perhaps',
    '--phone 1',
    '--photo-id -',
    '--visitor friend',
    '--face-failed unknown',
    '--now yesterday',
    '--now 2027-03-10',
    '--now 2027-02-30T10:00:00+09:00',
    '--now 2027-03-10T24:00:00+09:00',
    '--now 2027-03-10T10:60',
    '--now 1999-03-10T10:00',
    '--deadline 2027-02-29',
    '--deadline 2027-3-15',
    '--deadline tomorrow',
    '--deadline 2127-03-15',
  ])('refuse %s in one line', (line) => {
    const refused = () => parse(line);
    expect(refused).toThrow(UsageError);
    expect(refused).toThrow(/^plan: [^\n]+$/);
  });
});
