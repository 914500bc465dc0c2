import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAULT_CODES } from '../../../shared/faults/fault-table.ts';
import type { FaultCode } from '../../../shared/model/fault.ts';
import { NO_PLACEMENT, withRun } from '../../../shared/model/placement.ts';
import type { PlacementAttempt, PlacementRun } from '../../../shared/model/placement.ts';
import { comparePlacements, judgePlacement } from '../../../shared/placement/judge.ts';

const good = (count: number, tookMs = 120): PlacementAttempt[] =>
  Array.from({ length: count }, (_none, index) => ({ atMs: index * 300, ok: true, tookMs }));
const bad = (count: number, cause: FaultCode = 'card-moved'): PlacementAttempt[] =>
  Array.from({ length: count }, (_none, index) => ({ atMs: 5000 + index * 300, ok: false, cause }));

function run(attempts: readonly PlacementAttempt[], parts: Partial<PlacementRun> = {}): PlacementRun {
  return { startedAt: '2027-02-20T21:00:00+09:00', reader: 'A', ended: 'complete', elapsedMs: 10_000, attempts, apdus: 0, ...parts };
}

describe('the judgement of a place', () => {
  it.each([
    ['all worked', run(good(30)), 'good'],
    ['a few losses', run([...good(27), ...bad(3)]), 'shaky'],
    ['many losses', run([...good(10), ...bad(10)]), 'poor'],
    ['nothing but losses', run(bad(3)), 'poor'],
    ['stopped early', run(good(2), { ended: 'stopped' }), 'short'],
    ['stopped at once', run([], { ended: 'stopped' }), 'short'],
    ['stopped after enough', run(good(8), { ended: 'stopped' }), 'good'],
    ['never a card', run(bad(1, 'no-card')), 'no-card'],
    ['held all the time', run(bad(9, 'card-busy')), 'busy'],
    ['held now and then', run([...good(20), ...bad(4, 'card-busy')]), 'good'],
    ['another card', run([], { ended: 'other-card' }), 'other-card'],
    ['the process lost', run(good(9), { ended: 'interrupted' }), 'interrupted'],
    ['the reader pulled', run(good(9), { ended: 'no-reader' }), 'interrupted'],
  ] as const)('%s', (_name, tested, verdict) => {
    expect(judgePlacement(tested, 'placed').verdict).toBe(verdict);
  });

  it('tells how many worked, how long they took, and each moment of loss', () => {
    const judged = judgePlacement(run([...good(3, 100), ...good(2, 400), ...bad(1), ...bad(1, 'card-busy'), ...bad(1, 'driver-fault')]), 'placed');
    expect(judged).toMatchObject({ tried: 8, good: 5, typicalMs: 100 });
    expect(judged.losses).toEqual([
      { atMs: 5000, kind: 'lost' },
      { atMs: 5000, kind: 'held' },
      { atMs: 5000, kind: 'failed' },
    ]);
    expect(judgePlacement(run(bad(2)), 'placed').typicalMs).toBeNull();
  });

  it('gives advice that fits the kind of reader', () => {
    expect(judgePlacement(run(bad(5)), 'placed').tips).toEqual(['hands', 'case', 'centre', 'one', 'metal', 'port', 'again']);
    expect(judgePlacement(run(bad(5)), 'inserted').tips).toEqual(['hands', 'deep', 'wipe', 'port', 'again']);
    expect(judgePlacement(run(good(9)), 'unknown').tips).toEqual(['keep']);
  });

  it('never calls a place good in which a reading failed, whatever happened', () => {
    const attempt = fc.oneof(
      fc.record({ atMs: fc.nat(10_000), ok: fc.constant(true as const), tookMs: fc.nat(2000) }),
      fc.record({ atMs: fc.nat(10_000), ok: fc.constant(false as const), cause: fc.constantFrom(...FAULT_CODES) }),
    );
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 60 }), (attempts) => {
        const judged = judgePlacement(run(attempts), 'placed');
        const failed = judged.losses.filter(({ kind }) => kind !== 'held').length;
        if (judged.verdict === 'good') expect(failed).toBe(0);
        expect(judged.good + judged.losses.length).toBe(judged.tried);
        expect(judged.tips.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('a run beside the one before', () => {
  const of = (worked: number, failed: number) => judgePlacement(run([...good(worked), ...bad(failed)]), 'placed');

  it('is better, worse or the same, or says nothing', () => {
    expect(comparePlacements(of(20, 0), of(10, 10))).toBe('better');
    expect(comparePlacements(of(10, 10), of(20, 0))).toBe('worse');
    expect(comparePlacements(of(20, 0), of(30, 0))).toBe('same');
    expect(comparePlacements(of(2, 0), of(30, 0))).toBeNull();
  });
});

describe('what is kept of placement tests', () => {
  it('grows the run in hand, and keeps the last three before it', () => {
    let kept = NO_PLACEMENT;
    for (const second of [1, 2, 3, 4, 5]) {
      kept = withRun(kept, run([], { startedAt: `${second}`, ended: null }));
      kept = withRun(kept, run(good(9), { startedAt: `${second}` }));
    }
    expect(kept.run).toMatchObject({ startedAt: '5', ended: 'complete' });
    expect(kept.earlier.map(({ startedAt }) => startedAt)).toEqual(['4', '3', '2']);
  });
});
