import { describe, expect, it } from 'vitest';
import { CONFIDENCES } from '../../../shared/facts/fact.ts';
import type { Confidence, Fact } from '../../../shared/facts/fact.ts';
import { provenanceOf, SOURCE_KINDS } from '../../../shared/facts/provenance.ts';
import { sourceLine } from '../../../shared/facts/source-words.ts';
import { SOURCES } from '../../../shared/facts/sources.ts';
import type { SourceId } from '../../../shared/facts/sources.ts';
import { isJstDay } from '../../../shared/time/jst-calendar.ts';

function rests(confidence: Confidence, source: SourceId, checkedOn = '2026-11-23'): Fact<true> {
  return { value: true, source: [source], confidence, checkedOn };
}

describe('where a fact comes from', () => {
  it.each<[Confidence, string, string]>([
    ['O', '公式', 'official'],
    ['O~', '公式(転載や古い資料)', 'official, reprinted or old'],
    ['Om', '市区町村など', 'municipality'],
    ['S', '二次情報', 'secondary'],
    ['SEED', '体験談', 'personal account'],
    ['D', 'このアプリの推定', 'inferred by this app'],
  ])('%s is shown as %s', (confidence, ja, en) => {
    expect(sourceLine('ja', [rests(confidence, 'naha')])).toBe(`種類: ${ja} / 資料: 那覇市(2024年9月20日) / 写しで確認: 2026年11月23日(月)`);
    expect(sourceLine('en', [rests(confidence, 'naha')])).toContain(`Kind: ${en} / Source: 那覇市 (20 Sep 2024)`);
  });

  it('has a kind for every confidence, and none besides', () => {
    const kinds = CONFIDENCES.flatMap((confidence) => provenanceOf([rests(confidence, 'naha')]).kinds);
    expect(kinds.toSorted()).toEqual(SOURCE_KINDS.toSorted());
  });

  it.each<[string, SourceId, string, string]>([
    ['no date', 'jlis-home', 'J-LIS(日付なし)', 'J-LIS (no date)'],
    ['a month', 'extension-accountant', '税の解説サイト(sawada-tax.com)(2020年5月)', '(May 2020)'],
    ['a year', 'refund-blog', '(2026年)', '(2026)'],
    ['about a year', 'ome', '青梅市(2026年ごろ)', '青梅市 (about 2026)'],
  ])('shows the date of the source: %s', (_name, source, ja, en) => {
    expect(sourceLine('ja', [rests('S', source)])).toContain(ja);
    expect(sourceLine('en', [rests('S', source)])).toContain(en);
  });

  it('shows every kind of several facts, each source once, and the earliest day', () => {
    const facts = [rests('D', 'naha'), rests('O', 'naha', '2026-11-21'), rests('Om', 'koka')] as const;
    expect(provenanceOf(facts)).toMatchObject({ kinds: ['official', 'municipal', 'derived'], checkedOn: '2026-11-21' });
    expect(provenanceOf(facts).sources.map(({ publisher }) => publisher)).toEqual(['那覇市', '甲賀市']);
  });
});

describe('the sources', () => {
  const all = Object.entries(SOURCES);

  it.each(all)('%s carries a date that exists, or none', (_id, { dated }) => {
    if (dated === null) return expect(dated).toBeNull();
    const day = dated.replace(/^~/, '');
    expect(isJstDay(day.length === 4 ? `${day}-01-01` : day.length === 7 ? `${day}-01` : day)).toBe(true);
  });

  it('never give a profession to whoever keeps a private page', () => {
    expect(all.filter(([, { publisher }]) => /税理士(?!会)|行政書士|会計士/.test(publisher)).map(([id]) => id)).toEqual([]);
  });
});
