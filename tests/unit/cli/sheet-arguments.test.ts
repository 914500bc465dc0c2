import { describe, expect, it } from 'vitest';
import { parseSheetArguments } from '../../../electron/cli/sheet-arguments.ts';
import { cliSheetInput } from '../../../electron/cli/sheet-input.ts';
import { UsageError } from '../../../electron/cli/usage.ts';
import { checkSample } from '../../../electron/reader/reading/sample-check.ts';

const clock = (): Date => new Date('2027-03-10T12:00:00Z');
const parse = (line: string) => parseSheetArguments(line.split(' '), clock);

describe('the arguments of npm run sheet', () => {
  it('name a sheet, a file, and the plan', () => {
    const args = parse('counter --out a.pdf --sign locked --auth known --visitor agent --locale en --deadline 2027-03-31');
    expect(args).toMatchObject({ kind: 'counter', out: 'a.pdf', locale: 'en', givenPins: ['sign', 'auth'], deadline: '2027-03-31', card: { from: 'nowhere' } });
    expect(args.state).toMatchObject({ pins: { sign: 'locked', auth: 'known', text: 'unsure' }, visitor: 'agent' });
    expect(parse('kiosk --demo expired --out b.PDF').card).toEqual({ from: 'sample', name: 'expired' });
    expect(parse('kiosk --from-card --out b.pdf').card).toEqual({ from: 'reader' });
  });

  it.each([
    '--out a.pdf',
    'poster --out a.pdf',
    'counter kiosk --out a.pdf',
    'counter',
    'counter --out a.txt',
    'counter --out .pdf',
    'counter --out a.pdf --out b.pdf',
    'counter --out a.pdf --sign maybe',
    'counter --out a.pdf --demo nobody',
    'counter --out a.pdf --demo healthy --from-card',
    'counter --out a.pdf --locale fr',
    'counter --out a.pdf --json',
    'counter --out a.pdf --now yesterday',
  ])('are refused as %s', (line) => {
    expect(() => parse(line)).toThrow(UsageError);
  });
});

describe('what the sheet is made from', () => {
  it('lets the card outweigh what was told, and keeps the rest', async () => {
    const args = parse('counter --out a.pdf --demo sign-locked --sign known --auth known --moved no');
    const input = cliSheetInput(args, await checkSample('sign-locked', args.now));
    expect(input.state.pins).toMatchObject({ sign: 'locked', auth: 'known' });
    expect(input.state).toMatchObject({ authCertificate: 'valid', moved: 'no' });
    expect(input).toMatchObject({ sample: true, plan: { repair: ['sign'] } });
  });

  it('is what was told where no card is read; of the rest nobody was asked', () => {
    const input = cliSheetInput(parse('counter --out a.pdf --sign locked'), null);
    expect(input).toMatchObject({ reading: null, sample: false, answers: { knows: { auth: 'unasked' } } });
    expect(input.plan.reset).toEqual(['sign', 'auth']);
  });
});
