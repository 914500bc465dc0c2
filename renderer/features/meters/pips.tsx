// The pips of one meter: solid left, outlined spent, hatched unknown; the last one and the lock have their own shapes.
import { useId } from 'react';
import type { MeterView } from './meter-view.ts';

/** Side of the square that holds one pip, in user units of the drawing. */
const CELL = 36;
const RADIUS = 13;

export function Pips({ view }: { readonly view: Pick<MeterView, 'face' | 'limit' | 'remaining'> }) {
  const hatchId = useId();
  const width = view.limit * CELL;
  const numbers = Array.from({ length: view.limit }, (_unused, index) => index);
  return (
    <svg className="pips" data-face={view.face} viewBox={`0 0 ${width} ${CELL}`} aria-hidden="true" focusable="false">
      <defs>
        <pattern id={hatchId} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className="pips__hatch-line" d="M1.500 0v6" />
        </pattern>
      </defs>
      {view.face === 'absent' ? (
        <path className="pips__absent" d={`M4 ${CELL / 2}h${CELL * 1.5}`} />
      ) : (
        numbers.map((index) => <Pip key={index} index={index} view={view} hatch={`url(#${hatchId})`} />)
      )}
      {view.face === 'locked' && <Lock x={width / 2} />}
    </svg>
  );
}

interface PipProps {
  readonly index: number;
  readonly view: Pick<MeterView, 'face' | 'remaining'>;
  readonly hatch: string;
}

function Pip({ index, view, hatch }: PipProps) {
  const x = index * CELL + CELL / 2;
  const y = CELL / 2;
  if (view.remaining === null) {
    return <circle className="pips__unknown" cx={x} cy={y} r={RADIUS} fill={hatch} />;
  }
  if (view.face === 'last' && index === 0) {
    return (
      <g className="pips__last">
        <path className="pips__last-shape" d={`M${x} 2.500 ${x + 17} 33H${x - 17}Z`} />
        <path className="pips__last-sign" d={`M${x} 13v9.500M${x} 27.500v.500`} />
      </g>
    );
  }
  return <circle className={index < view.remaining ? 'pips__left' : 'pips__spent'} cx={x} cy={y} r={RADIUS} />;
}

function Lock({ x }: { readonly x: number }) {
  return (
    <g className="pips__lock">
      <path className="pips__lock-halo" d={`M${x - 7} 17v-5a7 7 0 0 1 14 0v5M${x - 12} 16h24v17h-24Z`} />
      <path className="pips__lock-bow" d={`M${x - 7} 17v-5a7 7 0 0 1 14 0v5`} />
      <rect className="pips__lock-body" x={x - 12} y="16" width="24" height="17" rx="3" />
      <path className="pips__lock-hole" d={`M${x} 22.500v4`} />
    </g>
  );
}
