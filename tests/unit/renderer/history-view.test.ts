import { describe, expect, it } from 'vitest';
import { groupRecords } from '../../../renderer/features/history/history-view.ts';
import { sayIn } from '../../../renderer/ui/say.ts';
import { record } from '../../fixtures/kept.ts';

const say = sayIn('ja');
const OTHER = 'b2'.repeat(16);

describe('the records', () => {
  it('are grouped by card, the last one read first, without the mark itself', () => {
    const groups = groupRecords(
      [record({ at: '2027-02-20T23:04:00+09:00', card: OTHER }), record(), record({ at: '2027-02-18T08:00:00+09:00', card: null })],
      'ja',
      say,
    );
    expect(groups.map(({ name, records }) => [name, records.length])).toEqual([
      ['カード1', 1],
      ['カード2', 1],
      ['どのカードかわからない記録', 1],
    ]);
    expect(JSON.stringify(groups)).not.toMatch(/b2b2|a1a1/);
  });

  it('show what fell since the check before of the same card', () => {
    const [card] = groupRecords(
      [record({ at: '2027-02-20T23:04:00+09:00', left: { sign: 4, auth: 0, text: null, juki: 3 } }), record()],
      'ja',
      say,
    );
    expect(card?.records[0]?.left.map(({ words, fell }) => [words, fell])).toEqual([
      ['4回', true],
      ['ロック', true],
      ['不明', false],
      ['3回', false],
    ]);
    expect(card?.records[1]?.left.some(({ fell }) => fell)).toBe(false);
  });

  it('compare nothing where the card could not be told', () => {
    const [card] = groupRecords([record({ card: null, left: { sign: 1, auth: 3, text: 3, juki: 3 } }), record({ card: null })], 'ja', say);
    expect(card?.records[0]?.left.some(({ fell }) => fell)).toBe(false);
  });

  it('are dated in Japan, and an unread expiry is unknown', () => {
    const [card] = groupRecords([record({ expiresOn: null })], 'ja', say);
    expect(card?.records[0]).toMatchObject({ at: '2027年2月19日(金) 21:00', expiry: '不明' });
  });
});
