import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HISTORY_LIMIT, parseHistory, recordOf, remember } from '../../../shared/history/record.ts';
import type { HistoryRecord } from '../../../shared/history/record.ts';
import type { CheckReport } from '../../../shared/model/check-report.ts';
import { FULL, UNREADABLE, VALID, left } from '../cards.ts';

const REPORT: CheckReport = {
  schema: 1,
  checkedAt: '2027-03-10T21:00:00+09:00',
  outcome: 'read',
  complete: true,
  reader: { name: 'Reader 0' },
  medium: 'card',
  pins: { ...FULL, sign: left(0, 5), juki: UNREADABLE },
  certificates: VALID,
  verdict: { level: 'stop', reasons: ['sign-locked'] },
  evidence: { apdus: 18, bytesRead: 600, elapsedMs: 900, commands: [] },
};

const CARD = 'a'.repeat(64);

const RECORD: HistoryRecord = {
  at: '2027-03-10T21:00:00+09:00',
  card: CARD,
  left: { sign: 0, auth: 3, text: 3, juki: null },
  expiresOn: '2029-05-01',
};

describe('what is remembered of a check', () => {
  it('is date, counters, expiry and the salted hash, nothing else', () => {
    expect(recordOf(REPORT, CARD)).toEqual(RECORD);
    expect(Object.keys(recordOf(REPORT, CARD) ?? {}).toSorted()).toEqual(['at', 'card', 'expiresOn', 'left']);
  });

  it('is nothing where no card was read', () => {
    expect(recordOf({ ...REPORT, outcome: 'removed', complete: false }, CARD)).toBeNull();
  });

  it('has no expiry where none was read', () => {
    expect(recordOf({ ...REPORT, certificates: { ...VALID, auth: { state: 'unreadable' } } }, null)).toEqual({ ...RECORD, card: null, expiresOn: null });
  });

  it('does not grow by reading twice in a minute, nor beyond its limit', () => {
    const again = { ...RECORD, at: '2027-03-10T21:00:40+09:00' };
    expect(remember([RECORD], again)).toEqual([again]);
    const changed = { ...again, left: { ...RECORD.left, auth: 2 } };
    expect(remember([RECORD], changed)).toEqual([changed, RECORD]);
    const later = { ...RECORD, at: '2027-03-10T21:01:00+09:00' };
    expect(remember([RECORD], later)).toEqual([later, RECORD]);
    expect(remember(Array.from({ length: HISTORY_LIMIT }, () => RECORD), later)).toHaveLength(HISTORY_LIMIT);
  });

  it('comes back from a file as it was', () => {
    expect(parseHistory(JSON.parse(JSON.stringify([RECORD, { ...RECORD, card: null, expiresOn: null }])))).toEqual([
      RECORD,
      { ...RECORD, card: null, expiresOn: null },
    ]);
    expect(parseHistory([])).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['not a list', { 0: RECORD }],
    ['text', 'broken'],
    ['nothing', null],
    ['far too long', Array.from({ length: 1000 }, () => RECORD)],
    ['no moment', [{ ...RECORD, at: 'yesterday' }]],
    ['a moment elsewhere', [{ ...RECORD, at: '2027-03-10T12:00:00Z' }]],
    ['a name for a card', [{ ...RECORD, card: '山田' }]],
    ['a count below zero', [{ ...RECORD, left: { ...RECORD.left, sign: -1 } }]],
    ['half a try', [{ ...RECORD, left: { ...RECORD.left, sign: 1.5 } }]],
    ['a missing counter', [{ ...RECORD, left: { sign: 1, auth: 1, text: 1 } }]],
    ['no counters', [{ ...RECORD, left: null }]],
    ['a day that does not exist', [{ ...RECORD, expiresOn: '2027-02-30' }]],
  ])('a broken file is told apart: %s', (_title, raw) => {
    expect(parseHistory(raw)).toBeNull();
  });

  it('bears anything', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        const records = parseHistory(raw);
        expect(records === null || Array.isArray(records)).toBe(true);
      }),
    );
  });

  it('drops what does not belong in a record', () => {
    expect(parseHistory([{ ...RECORD, name: '山田' }])).toEqual([RECORD]);
  });
});
