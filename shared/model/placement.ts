// The placement test: one harmless reading after another for ten seconds, and what became of each.
import type { FaultCode } from './fault.ts';

export type PlacementAttempt =
  /** `atMs` since the start of the test; `tookMs` from connect to release. */
  | { readonly atMs: number; readonly ok: true; readonly tookMs: number }
  | { readonly atMs: number; readonly ok: false; readonly cause: FaultCode };

/** `other-card`: no My Number Card. `interrupted`: the reader process was lost or the reader left alone. */
export type PlacementEnd = 'complete' | 'stopped' | 'other-card' | 'no-reader' | 'interrupted';

export interface PlacementRun {
  /** ISO 8601 with +09:00; tells one run from another. */
  readonly startedAt: string;
  readonly reader: string | null;
  /** null while the test runs. */
  readonly ended: PlacementEnd | null;
  readonly elapsedMs: number;
  readonly attempts: readonly PlacementAttempt[];
  /** Commands sent so far; none of them can spend a try. */
  readonly apdus: number;
}

export interface Placement {
  readonly run: PlacementRun | null;
  /** Runs before it, newest first; kept while the app is open. */
  readonly earlier: readonly PlacementRun[];
}

export const NO_PLACEMENT: Placement = { run: null, earlier: [] };

/** The test ends by itself after this time. */
export const PLACEMENT_MS = 10_000;

const KEPT = 3;

/** Takes over a run: a new one pushes the last one back. */
export function withRun(placement: Placement, run: PlacementRun): Placement {
  const { run: last, earlier } = placement;
  if (last === null || last.startedAt === run.startedAt) return { run, earlier };
  return { run, earlier: [last, ...earlier].slice(0, KEPT) };
}
