import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAnswers } from '../../../shared/model/parse-answers.ts';

const KNOWS = { sign: 'yes', auth: 'no', text: 'unknown', juki: 'unasked' };

describe('answers from outside', () => {
  it.each<[unknown]>([
    [{}],
    [{ moved: 'yes' }],
    [{ signCheck: 'revoked', firstTime: 'no' }],
    [{ knows: KNOWS, visitor: 'agent', faceFailed: true, phone: 'unknown', photoId: 'unasked' }],
  ])('are taken as they are: %j', (raw) => {
    expect(parseAnswers(raw)).toEqual(raw);
  });

  it.each<[unknown]>([
    [null],
    [[]],
    ['moved'],
    [{ moved: 'maybe' }],
    [{ moved: true }],
    [{ system: 'windows-11' }],
    [{ pin: '1234' }],
    [{ moved: 'no', name: '山田' }],
    [{ signCheck: 'yes' }],
    [{ visitor: 'friend' }],
    [{ faceFailed: 'yes' }],
    [{ knows: { sign: 'yes' } }],
    [{ knows: { ...KNOWS, pin: 'yes' } }],
    [{ knows: { ...KNOWS, sign: '1234' } }],
    [new Date(0)],
  ])('are refused whole: %j', (raw) => {
    expect(parseAnswers(raw)).toBeNull();
  });

  it('never throw', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        const parsed = parseAnswers(raw);
        expect(parsed === null || typeof parsed === 'object').toBe(true);
      }),
    );
  });
});
