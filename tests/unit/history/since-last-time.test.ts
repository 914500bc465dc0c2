import { describe, expect, it } from 'vitest';
import type { HistoryRecord } from '../../../shared/history/record.ts';
import { sinceLastTime } from '../../../shared/history/since-last-time.ts';
import type { SinceLastTime } from '../../../shared/history/since-last-time.ts';

function record(at: string, card: string | null, change: Partial<HistoryRecord['left']> = {}, expiresOn: string | null = '2029-05-01'): HistoryRecord {
  return { at: `${at}T21:00:00+09:00`, card, left: { sign: 5, auth: 3, text: 3, juki: 3, ...change }, expiresOn };
}

const NOTHING: Omit<SinceLastTime, 'kind'> = { comparedWith: null, fell: [], rose: [], expiryChanged: false };

describe('since last time', () => {
  it('has nothing to say the first time', () => {
    expect(sinceLastTime([], record('2027-03-10', 'aa'))).toEqual({ kind: 'first', ...NOTHING });
  });

  it('says when nothing changed', () => {
    expect(sinceLastTime([record('2027-03-01', 'aa')], record('2027-03-10', 'aa'))).toEqual({
      ...NOTHING,
      kind: 'same-card',
      comparedWith: '2027-03-01T21:00:00+09:00',
    });
  });

  it('says what fell and what rose', () => {
    const since = sinceLastTime([record('2027-03-01', 'aa', { sign: 4, auth: 1 })], record('2027-03-10', 'aa', { sign: 0 }));
    expect(since).toMatchObject({ fell: [{ pin: 'sign', from: 4, to: 0 }], rose: [{ pin: 'auth', from: 1, to: 3 }] });
  });

  it('compares no counter that was unknown once', () => {
    const since = sinceLastTime([record('2027-03-01', 'aa', { sign: null })], record('2027-03-10', 'aa', { juki: null, sign: 1 }));
    expect(since).toMatchObject({ fell: [], rose: [] });
  });

  it('tells another card, and compares it with its own last check', () => {
    const earlier = [record('2027-03-05', 'bb', { auth: 1 }), record('2027-03-01', 'aa', { auth: 3 })];
    expect(sinceLastTime(earlier, record('2027-03-10', 'aa', { auth: 2 }))).toEqual({
      kind: 'other-card',
      comparedWith: '2027-03-01T21:00:00+09:00',
      fell: [{ pin: 'auth', from: 3, to: 2 }],
      rose: [],
      expiryChanged: false,
    });
    expect(sinceLastTime(earlier, record('2027-03-10', 'cc'))).toEqual({ kind: 'other-card', ...NOTHING });
  });

  it('does not compare a card that cannot be told apart', () => {
    expect(sinceLastTime([record('2027-03-01', 'aa')], record('2027-03-10', null, { sign: 1 }))).toEqual({ kind: 'unknown-card', ...NOTHING });
    expect(sinceLastTime([record('2027-03-01', null)], record('2027-03-10', 'aa', { sign: 1 }))).toEqual({ kind: 'first', ...NOTHING });
    const earlier = [record('2027-03-05', null), record('2027-03-01', 'aa')];
    expect(sinceLastTime(earlier, record('2027-03-10', 'aa', { sign: 1 })).kind).toBe('same-card');
  });

  it('says when the expiry differs', () => {
    const now = record('2027-03-10', 'aa', {}, '2032-05-01');
    expect(sinceLastTime([record('2027-03-01', 'aa')], now).expiryChanged).toBe(true);
    expect(sinceLastTime([record('2027-03-01', 'aa', {}, null)], now).expiryChanged).toBe(false);
  });
});
