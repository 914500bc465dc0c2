import { describe, expect, it } from 'vitest';
import { hasLapsed, LAPSE_DAYS, MOST_CARDS, NOTHING_REMEMBERED, saidOf, withComputerTick, withoutLapsed, withSaidOf } from '../../../shared/model/memory.ts';
import type { Memory, Today } from '../../../shared/model/memory.ts';
import { answersGiven, isNothing, joined, NOTHING_SAID, withAnswers, withTick } from '../../../shared/model/said.ts';
import type { AnswersChange, Said } from '../../../shared/model/said.ts';
import { addDays } from '../../../shared/time/jst.ts';

const SEASON = '2027-03-15';
const TODAY: Today = { day: '2027-02-20', season: SEASON };
const said = (change: AnswersChange): Said => withAnswers(NOTHING_SAID, change);
const MOVED = said({ moved: 'no' });
const mark = (number: number): string => number.toString(16).padStart(16, '0');

describe('what was said', () => {
  it.each<[string, AnswersChange]>([
    ['an answer', { moved: 'no' }],
    ['one about a PIN', { knows: { auth: 'yes' } }],
    ['a date on the card', { cardUntil: '2027-04-01' }],
    ['a reservation', { reservedAt: '2027-03-01T12:00:00.000Z' }],
    ['a kind of return', { returnKind: 'refund', blue: 'yes' }],
    ['why 署名用 is missing', { age: '15-17', ward: 'no', faceCard: 'yes', suspended: 'unknown' }],
  ])('is written down as it was given: %s', (_name, change) => {
    expect(answersGiven(said(change))).toEqual(change);
    expect(isNothing(said(change))).toBe(false);
  });

  it('is nothing once it is taken back', () => {
    expect(isNothing(withAnswers(withAnswers(MOVED, { knows: { sign: 'no' } }), { moved: 'unasked', knows: { sign: 'unasked' } }))).toBe(true);
    expect(isNothing(withTick(withTick(NOTHING_SAID, 'recovery', 'a', true), 'recovery', 'a', false))).toBe(true);
  });

  it('is joined so that the later word counts', () => {
    const earlier = withTick(said({ moved: 'no', signCheck: 'valid', knows: { sign: 'yes', auth: 'yes' } }), 'prefiling', 'papers', true);
    const later = withTick(said({ moved: 'yes', knows: { auth: 'no' } }), 'prefiling', 'bank-account', true);
    const both = joined(earlier, later);
    expect(answersGiven(both)).toEqual({ moved: 'yes', signCheck: 'valid', knows: { sign: 'yes', auth: 'no' } });
    expect(both.ticked.prefiling).toEqual(['papers', 'bank-account']);
  });
});

describe('what was said of a card', () => {
  it.each<[string, string, string, boolean]>([
    ['today', '2027-02-20', SEASON, false],
    ['45 days ago', '2027-01-06', SEASON, false],
    ['46 days ago', '2027-01-05', SEASON, true],
    ['last year', '2026-02-20', SEASON, true],
    ['tomorrow, by a clock that was wrong', '2027-02-21', SEASON, true],
    ['today, for the season before', '2027-02-20', '2026-03-16', true],
    ['today, for a season to come', '2027-02-20', '2028-03-15', true],
  ])('lapses or not: %s', (_name, since, season, expected) => {
    expect(hasLapsed({ since, season }, TODAY)).toBe(expected);
  });

  it('counts 45 days over the end of the year and of a leap February', () => {
    expect(LAPSE_DAYS).toBe(45);
    for (const since of ['2026-12-01', '2028-02-01', '2028-02-29']) {
      const season = SEASON;
      expect(hasLapsed({ since, season }, { day: addDays(since, 45), season })).toBe(false);
      expect(hasLapsed({ since, season }, { day: addDays(since, 46), season })).toBe(true);
    }
  });

  it('is found by the mark of the card alone, and replaced by what is said later', () => {
    const one = withSaidOf(NOTHING_REMEMBERED, mark(1), MOVED, TODAY);
    const two = withSaidOf(one, mark(2), said({ moved: 'yes' }), TODAY);
    const again = withSaidOf(two, mark(1), said({ moved: 'unknown' }), { ...TODAY, day: '2027-02-21' });
    expect(saidOf(two, mark(1))).toEqual(MOVED);
    expect(saidOf(two, mark(3))).toBeNull();
    expect(again.cards.map(({ mark, since }) => [mark, since])).toEqual([
      [mark(1), '2027-02-21'],
      [mark(2), '2027-02-20'],
    ]);
    expect(withSaidOf(again, mark(1), NOTHING_SAID, TODAY).cards.map(({ mark }) => mark)).toEqual([mark(2)]);
  });

  it('is kept of twenty cards, the one spoken of longest ago falling out', () => {
    const cards = Array.from({ length: MOST_CARDS + 1 }, (_, at) => mark(at));
    const all = cards.reduce((memory, card) => withSaidOf(memory, card, MOVED, TODAY), NOTHING_REMEMBERED);
    expect(all.cards.map(({ mark }) => mark)).toEqual(cards.slice(1).toReversed());
  });
});

describe('what lapsed', () => {
  const full: Memory = withComputerTick(withSaidOf(NOTHING_REMEMBERED, mark(1), MOVED, TODAY), 'browser', true, TODAY);

  it('is left out, and nothing else', () => {
    expect(withoutLapsed(full, { ...TODAY, day: '2027-04-06' })).toBe(full);
    expect(withoutLapsed(full, { ...TODAY, day: '2027-04-07' })).toEqual({ ...full, cards: [] });
  });

  it('is the ticks of the computer too when another season begins', () => {
    expect(withoutLapsed(full, { ...TODAY, season: '2028-03-15' })).toEqual(NOTHING_REMEMBERED);
  });
});
