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
      },
    });
  });

  it('take everything that can be said', () => {
    const line =
      '--json --sign locked --auth known --text forgotten --juki unsure --needs text,sign --auth-cert valid --sign-cert revoked ' +
      '--moved yes --phone no --photo-id yes --visitor agent --face-failed yes --now 2027-03-10T21:00:00+09:00 --deadline 2027-03-31';
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
      },
    });
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
