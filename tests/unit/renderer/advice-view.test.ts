import { describe, expect, it } from 'vitest';
import { groupAdvice, viewAdvice } from '../../../renderer/features/advice/advice-view.ts';
import { ADVICE_IDS, ADVICE_TOPICS } from '../../../shared/advice/cards.ts';
import { LOCALES } from '../../../shared/model/snapshot.ts';

const NOW = new Date('2027-02-20T23:04:00+09:00');

describe('a card of advice', () => {
  it.each(LOCALES)('carries its source and the day it was checked in %s', (locale) => {
    for (const id of ADVICE_IDS) expect(viewAdvice(id, locale, NOW).source).toMatch(/2026/);
  });

  it('names who publishes it, and a personal account as one', () => {
    expect(viewAdvice('moved', 'ja', NOW).source).toBe('出典: 国税庁 / 確かめた日: 2026年11月21日(土)');
    expect(viewAdvice('two-and-stop', 'ja', NOW).source).toBe('出典: 体験記 / 確かめた日: 2026年11月21日(土)');
  });

  it('must be confirmed again after 12 months', () => {
    expect(viewAdvice('free', 'ja', new Date('2027-11-21T12:00:00+09:00')).stale).toBe(false);
    expect(viewAdvice('free', 'ja', new Date('2027-11-22T12:00:00+09:00')).stale).toBe(true);
  });
});

describe('groups of advice', () => {
  it('hold every card once, in the order of the topics', () => {
    const groups = groupAdvice(ADVICE_IDS);
    expect(groups.map(({ topic }) => topic)).toEqual(ADVICE_TOPICS);
    expect(groups.flatMap(({ ids }) => ids).toSorted()).toEqual([...ADVICE_IDS].toSorted());
  });

  it('leave out topics without a card', () => {
    expect(groupAdvice(['free'])).toEqual([{ topic: 'question', ids: ['free'] }]);
  });
});
