// In words, whether the place is good and what to change. Pure: a run in, a verdict out.
import { FAULT_TABLE } from '../faults/fault-table.ts';
import type { PlacementRun } from '../model/placement.ts';
import type { CardWay } from '../readers/models.ts';

export type PlacementVerdict =
  | 'good'
  | 'shaky'
  | 'poor'
  | 'busy'
  | 'short'
  | 'no-card'
  | 'other-card'
  | 'interrupted';

export const PLACEMENT_TIPS = ['keep', 'hands', 'case', 'centre', 'one', 'metal', 'port', 'deep', 'wipe', 'close', 'again'] as const;

export type PlacementTip = (typeof PLACEMENT_TIPS)[number];

export interface PlacementJudgement {
  readonly verdict: PlacementVerdict;
  readonly tried: number;
  readonly good: number;
  /** Median of the readings that worked, in milliseconds; null without one. */
  readonly typicalMs: number | null;
  /** Moments at which a reading failed, in milliseconds since the start, with what they say. */
  readonly losses: readonly { readonly atMs: number; readonly kind: 'lost' | 'held' | 'failed' }[];
  /** Cheapest first. */
  readonly tips: readonly PlacementTip[];
}

/** Fewer attempts than this say nothing about a place. */
const ENOUGH = 5;

/** Below this share of readings that worked a check would mostly fail. */
const SHAKY_BELOW = 1;
const POOR_BELOW = 0.8;

export function judgePlacement(run: PlacementRun, way: CardWay | 'unknown'): PlacementJudgement {
  const tried = run.attempts.length;
  const times = run.attempts.flatMap((attempt) => (attempt.ok ? [attempt.tookMs] : []));
  const losses = run.attempts.flatMap((attempt) => (attempt.ok ? [] : [{ atMs: attempt.atMs, kind: FAULT_TABLE[attempt.cause].placement }]));
  const verdict = verdictOf(run, times.length, losses.filter(({ kind }) => kind === 'held').length);
  return { verdict, tried, good: times.length, typicalMs: median(times), losses, tips: tipsFor(verdict, way) };
}

function verdictOf(run: PlacementRun, good: number, held: number): PlacementVerdict {
  const tried = run.attempts.length;
  if (run.ended === 'interrupted' || run.ended === 'no-reader') return 'interrupted';
  if (run.ended === 'other-card') return 'other-card';
  if (good === 0 && tried > 0 && held === tried) return 'busy';
  if (good === 0 && run.ended === 'complete' && run.attempts.every((attempt) => !attempt.ok && attempt.cause === 'no-card')) {
    return 'no-card';
  }
  const counted = tried - held;
  // Losses say something at once; successes only when there are enough of them.
  if (counted < ENOUGH && good === counted) return 'short';
  const share = good / counted;
  if (share < POOR_BELOW) return 'poor';
  return share < SHAKY_BELOW ? 'shaky' : 'good';
}

function tipsFor(verdict: PlacementVerdict, way: CardWay | 'unknown'): readonly PlacementTip[] {
  switch (verdict) {
    case 'good':
      return ['keep'];
    case 'busy':
      return ['close', 'again'];
    case 'short':
    case 'interrupted':
      return ['again'];
    case 'other-card':
      return ['one', 'again'];
    case 'no-card':
    case 'shaky':
    case 'poor':
      return way === 'inserted' ? ['hands', 'deep', 'wipe', 'port', 'again'] : ['hands', 'case', 'centre', 'one', 'metal', 'port', 'again'];
  }
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

/** How a run compares with the one before, by the share that worked; null where either says nothing. */
export function comparePlacements(now: PlacementJudgement, before: PlacementJudgement): 'better' | 'worse' | 'same' | null {
  const comparable = [now, before].every(({ verdict }) => verdict === 'good' || verdict === 'shaky' || verdict === 'poor');
  if (!comparable) return null;
  const difference = now.good / now.tried - before.good / before.tried;
  if (Math.abs(difference) < 0.05) return 'same';
  return difference > 0 ? 'better' : 'worse';
}
