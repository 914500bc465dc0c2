import { describe, expect, it } from 'vitest';
import { firstFacts, toSnapshot } from '../../../shared/model/app-facts.ts';
import type { AppFacts } from '../../../shared/model/app-facts.ts';
import { withAnswersSaid, withReader } from '../../../shared/model/facts-said.ts';
import { NOBODY, ownerAfter } from '../../../shared/model/owner.ts';
import type { ReaderView, ShownReading } from '../../../shared/model/reader-status.ts';
import { readerView, ready, report } from '../../fixtures/snapshots.ts';

const A = 'a'.repeat(32);
const now = new Date('2027-02-20T12:00:00Z');
const lies = (parts: Partial<ReaderView> = {}) => ready({ readers: [readerView({ name: 'X', ...parts })], active: 'X' });
const reading = (mark: string | null, parts: Partial<ShownReading> = {}): ShownReading => ({ report: report(), mark, here: true, ...parts });
const part = reading(null, { report: report({ complete: false }) });

const told = (facts: AppFacts): string => toSnapshot(facts, 1).kept.answers.moved;
const says = (facts: AppFacts): AppFacts => withAnswersSaid(facts, { moved: 'no' }, now);
const seen = (facts: AppFacts, parts: Partial<ReaderView>, shown: ShownReading | null): AppFacts => withReader(facts, lies(parts), shown, now, 1);
const FIRST = firstFacts('0', 'ja');

describe('the answers on show', () => {
  it('stay while the very same card is read once more', () => {
    const answered = says(seen(FIRST, {}, reading(A)));
    const again = seen(answered, { content: 'unread' }, null);
    expect(told(again)).toBe('no');
    expect(told(seen(again, { content: 'reading' }, part))).toBe('no');
    expect(told(seen(again, {}, reading(A)))).toBe('no');
    expect(told(seen(again, { order: 2, content: 'unread' }, null))).toBe('unasked');
  });

  it('that are given while a card is being read are of that card', () => {
    const answered = says(seen(FIRST, { content: 'reading' }, part));
    expect(answered.memory.cards).toEqual([]);
    const read = seen(answered, {}, reading(A));
    expect(told(read)).toBe('no');
    expect(read.memory.cards.map(({ mark }) => mark)).toEqual([A]);
    expect(told(seen(answered, { order: 2 }, reading(A)))).toBe('unasked');
  });

  it('that are given before any card is laid down are of none', () => {
    const answered = says(FIRST);
    expect(told(answered)).toBe('no');
    expect(told(seen(answered, { content: 'unread' }, null))).toBe('unasked');
    expect(told(seen(answered, {}, reading(A)))).toBe('unasked');
  });

  it('stay beside the result of a card that was lifted, if it can be told', () => {
    const empty = { card: 'empty' as const };
    const answered = says(seen(FIRST, {}, reading(A)));
    expect(told(seen(answered, empty, reading(A, { here: false })))).toBe('no');
    const nameless = says(seen(FIRST, {}, reading(null)));
    expect(told(nameless)).toBe('no');
    expect(told(seen(nameless, empty, reading(null, { here: false })))).toBe('unasked');
  });

  it('are of the chosen card where several lie', () => {
    const two = (active: string) => ready({ readers: [readerView({ name: 'X' }), readerView({ name: 'Y', order: 2 })], active });
    const onX = says(withReader(FIRST, two('X'), reading(A), now, 1));
    const onY = withReader(onX, two('Y'), reading('b'.repeat(32)), now, 1);
    expect(told(onY)).toBe('unasked');
    expect(told(withReader(onY, two('X'), reading(A), now, 1))).toBe('no');
  });
});

describe('whose they are', () => {
  it('is nobody without a reader, and the same object while nothing changes', () => {
    const empty = { status: ready({ readers: [], active: null }), shown: null, run: 1 };
    expect(ownerAfter(NOBODY, empty)).toBe(NOBODY);
    const owner = ownerAfter(NOBODY, { status: lies(), shown: reading(A), run: 1 });
    expect(ownerAfter(owner, { status: lies(), shown: reading(A), run: 1 })).toBe(owner);
  });

  it('cannot be told of a card that a new process finds in the same turn', () => {
    const owner = ownerAfter(NOBODY, { status: lies(), shown: reading(A), run: 1 });
    expect(ownerAfter(owner, { status: lies({ content: 'unread' }), shown: null, run: 2 })).toMatchObject({ mark: null });
  });
});
