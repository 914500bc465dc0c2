import { describe, expect, it } from 'vitest';
import { groupAdvice, viewAdvice } from '../../../renderer/features/advice/advice-view.ts';
import { ADVICE_TOPICS } from '../../../shared/advice/advice-card.ts';
import { ADVICE_IDS } from '../../../shared/advice/cards.ts';
import { LOCALES } from '../../../shared/model/snapshot.ts';

const NOW = new Date('2027-02-20T23:04:00+09:00');

describe('a card of advice', () => {
  it.each(LOCALES)('carries its source and the day it was checked in %s', (locale) => {
    for (const id of ADVICE_IDS) expect(viewAdvice(id, locale, NOW).source).toMatch(/2026/);
  });

  it('names the kind and the date of its source, and a personal account as one', () => {
    expect(viewAdvice('moved', 'ja', NOW).source).toBe(
      '種類: 公式、このアプリの推定 / 資料: 国税庁(令和6年分の質問と答え)(日付なし)、国税庁(日付なし) / 写しで確認: 2026年11月21日(土)',
    );
    expect(viewAdvice('two-and-stop', 'ja', NOW).source).toMatch(/^種類: 公式、体験談 .*\(2026年1月\)/);
    expect(viewAdvice('refund', 'ja', NOW).source).toContain('二次情報、このアプリの推定');
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
