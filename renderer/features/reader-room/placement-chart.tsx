// Ten seconds from left to right: one bar for each reading that worked, as tall as it took long, and a cross for each loss.
import { PLACEMENT_MS } from '../../../shared/model/placement.ts';
import type { PlacementAttempt, PlacementRun } from '../../../shared/model/placement.ts';
import { useSay } from '../../ui/say.ts';

const WIDTH = 600;
const HEIGHT = 96;
const FLOOR = 74;

/** A reading that took this long, or longer, fills the height. */
const TALLEST_MS = 800;

export function PlacementChart({ run }: { readonly run: PlacementRun }) {
  const say = useSay();
  const good = run.attempts.filter(({ ok }) => ok).length;
  const label = say('placement.chart', { good, bad: run.attempts.length - good });
  return (
    <svg className="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <path className="chart__floor" d={`M0 ${FLOOR}h${WIDTH}`} />
      {[0, 2, 4, 6, 8, 10].map((second) => (
        <text className="chart__second" key={second} x={xOf(second * 1000)} y={HEIGHT - 4} textAnchor={anchorOf(second)}>
          {second}
        </text>
      ))}
      {run.attempts.map((attempt) => (
        <Mark key={attempt.atMs} attempt={attempt} />
      ))}
    </svg>
  );
}

function Mark({ attempt }: { readonly attempt: PlacementAttempt }) {
  const x = xOf(attempt.atMs);
  if (!attempt.ok) return <path className="chart__bad" d={`M${x - 6} ${FLOOR - 34}l12 12m0-12l-12 12`} />;
  const height = Math.max(8, Math.min(FLOOR - 6, (attempt.tookMs / TALLEST_MS) * (FLOOR - 6)));
  return <path className="chart__good" d={`M${x} ${FLOOR - 2}v${-height}`} />;
}

function xOf(ms: number): number {
  return 8 + (Math.min(ms, PLACEMENT_MS) / PLACEMENT_MS) * (WIDTH - 16);
}

function anchorOf(second: number): 'start' | 'middle' | 'end' {
  if (second === 0) return 'start';
  return second === 10 ? 'end' : 'middle';
}
