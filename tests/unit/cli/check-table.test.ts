import { describe, expect, it } from 'vitest';
import { checkTable } from '../../../electron/cli/check-table.ts';
import { emptyReport } from '../../../electron/reader/reading/report.ts';
import { checkSample } from '../../../electron/reader/reading/sample-check.ts';
import { CHECK_OUTCOMES } from '../../../shared/model/check-report.ts';
import { SAMPLE_NAMES } from '../../../shared/model/sample.ts';

const NOW = new Date('2027-02-20T12:00:00Z');

describe('checkTable', () => {
  it('shows a healthy card to a person', async () => {
    const table = checkTable(await checkSample('healthy', NOW), 'healthy');
    expect(table).toContain('【サンプル表示】');
    expect(table).toContain('点検の結果: カードから読める範囲では、問題は見つかりませんでした');
    expect(table).toMatch(/署名用電子証明書\(送信用\) +あと5回\(5回中\)/);
    expect(table).toMatch(/住民基本台帳用\(窓口用\) +あと3回\(3回中\)/);
    expect(table).toContain('2027年2月20日(土) 21:00');
    expect(table).toContain('減った残り回数 0回');
    expect(table).toContain('行政機関のものではありません');
  });

  it.each([
    ['auth-one-left', 'あと1回でロック: 入力しないでください'],
    ['auth-locked', 'ロックされています'],
    ['expired', 'に切れました'],
    ['android', 'このカードにはありません'],
    ['other-card', 'マイナンバーカードを確認できませんでした'],
    ['no-sign-certificate', '入っていないようです'],
  ] as const)('says of %s: %s', async (name, words) => {
    expect(checkTable(await checkSample(name, NOW), name)).toContain(words);
  });

  it.each([...CHECK_OUTCOMES])('has words for the outcome %s and never shows an unread counter as a number', (outcome) => {
    const table = checkTable(emptyReport(outcome, null, NOW), null);
    expect(table).toContain('カードを読み取れていません');
    expect(table).not.toMatch(/あと\d回/);
    expect(table).not.toContain('サンプル');
  });

  it.each([...SAMPLE_NAMES])('keeps the columns of %s in line', async (name) => {
    const table = checkTable(await checkSample(name, NOW), name);
    const width = (text: string): number => [...text].reduce((sum, character) => sum + (character > '\u00ff' ? 2 : 1), 0);
    const rows = table.split('\n').flatMap((line) => /^ {2}(?!・)(.*?) {1,}(?=\S+$|\S.*)/.exec(line)?.[0] ?? []);
    expect(rows.length).toBeGreaterThanOrEqual(6);
    expect(new Set(rows.map(width)).size).toBe(1);
  });
});
