import { describe, expect, it } from 'vitest';
import { ADVICE_TOPICS } from '../../../shared/advice/advice-card.ts';
import type { AdviceCard } from '../../../shared/advice/advice-card.ts';
import { ADVICE_CARDS, ADVICE_IDS, adviceFor } from '../../../shared/advice/cards.ts';
import { searchAdvice } from '../../../shared/advice/search.ts';
import { SOURCES } from '../../../shared/facts/sources.ts';
import { LOCALES } from '../../../shared/model/snapshot.ts';
import { isJstDay } from '../../../shared/time/jst-calendar.ts';

describe('advice that stays', () => {
  it.each(ADVICE_IDS)('%s has a source and a date', (id) => {
    const { basis, places }: AdviceCard = ADVICE_CARDS[id];
    for (const { source, checkedOn } of basis) {
      expect(source.every((name) => Object.hasOwn(SOURCES, name))).toBe(true);
      expect(isJstDay(checkedOn)).toBe(true);
    }
    expect(places.length).toBeGreaterThan(0);
  });

  it('covers every topic and every room', () => {
    expect(new Set(ADVICE_IDS.map((id) => ADVICE_CARDS[id].topic))).toEqual(new Set(ADVICE_TOPICS));
    for (const place of ['verdict', 'meters', 'certificates', 'recovery', 'checklist', 'reader'] as const) {
      expect(adviceFor(place).length).toBeGreaterThan(0);
    }
    expect(adviceFor('reader')).toEqual(['extension', 'no-reader', 'app-names', 'phone-case', 'to-reader']);
  });

  it.each(LOCALES)('is all there for an empty query in %s', (locale) => {
    expect(searchAdvice(locale, '')).toEqual(ADVICE_IDS);
    expect(searchAdvice(locale, ' \u3000 ')).toEqual(ADVICE_IDS);
    expect(searchAdvice(locale, 'zzz')).toEqual([]);
  });

  it.each<[string, string]>([
    ['ローソン', 'shop-for-auth'],
    ['ろーそん', 'shop-for-auth'],
    ['windows', 'windows-10'],
    ['WINDOWS', 'windows-10'],
    ['12/29', 'year-end'],
    ['郵便局', 'post-office'],
    ['引越し 署名用', 'moved'],
    ['還付', 'refund'],
  ])('finds %s', (query, id) => {
    expect(searchAdvice('ja', query)).toContain(id);
    expect(searchAdvice('ja', query).length).toBeLessThan(ADVICE_IDS.length / 2);
  });

  it('wants every word', () => {
    expect(searchAdvice('ja', 'ローソン 郵便局')).toEqual([]);
  });

  it('searches the language that is shown', () => {
    expect(searchAdvice('en', 'Post Office')).toContain('post-office');
    expect(searchAdvice('en', '郵便局')).toEqual([]);
  });
});
