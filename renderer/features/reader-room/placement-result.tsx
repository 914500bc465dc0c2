// What a finished placement test says, and how it compares with the ones before.
import type { PlacementRun } from '../../../shared/model/placement.ts';
import { comparePlacements, judgePlacement } from '../../../shared/placement/judge.ts';
import { formatTime } from '../../../shared/time/jst.ts';
import { StageIcon } from '../../ui/stage-icon.tsx';
import { useSay } from '../../ui/say.ts';
import type { StageMark } from '../reader-strip/chain.ts';

type Way = 'placed' | 'inserted' | 'unknown';

const LOSS_WORDS = { lost: 'placement.lost', held: 'placement.held', failed: 'placement.failed' } as const;

/** More losses than this are counted by the chart alone. */
const LOSSES_TOLD = 4;

export function PlacementResult({ run, before, way }: { readonly run: PlacementRun; readonly before: PlacementRun | null; readonly way: Way }) {
  const say = useSay();
  const judged = judgePlacement(run, way);
  const mark = markOf(judged.verdict);
  const change = before === null ? null : comparePlacements(judged, judgePlacement(before, way));
  return (
    <div className="placement-result" data-verdict={judged.verdict} aria-live="polite">
      <p className="placement-result__verdict">
        <StageIcon mark={mark} label={say(`reader.mark.${mark}`)} />
        <strong>{say(`placement.verdict.${judged.verdict}`)}</strong>
      </p>
      <p>
        {say('placement.count', { tried: judged.tried, good: judged.good })}
        {judged.typicalMs !== null && <span className="placement-result__time">{say('placement.time', { ms: judged.typicalMs })}</span>}
        {change !== null && <strong className="placement-result__change">{say(`placement.${change}`)}</strong>}
      </p>
      {judged.losses.length > 0 && (
        <ul className="placement-result__losses">
          {judged.losses.slice(0, LOSSES_TOLD).map(({ atMs, kind }) => (
            <li key={atMs}>{say(LOSS_WORDS[kind], { seconds: (atMs / 1000).toFixed(1) })}</li>
          ))}
        </ul>
      )}
      <p className="placement-result__lead">{say('placement.change')}</p>
      <ol className="doctor-numbered">
        {judged.tips.map((tip) => (
          <li key={tip}>{say(`placement.tip.${tip}`)}</li>
        ))}
      </ol>
    </div>
  );
}

export function PlacementEarlier({ runs, way }: { readonly runs: readonly PlacementRun[]; readonly way: Way }) {
  const say = useSay();
  if (runs.length === 0) return null;
  return (
    <div className="earlier">
      <h3>{say('placement.earlier')}</h3>
      <ul>
        {runs.map((run) => {
          const { verdict, tried, good } = judgePlacement(run, way);
          return (
            <li key={run.startedAt}>
              {formatTime(new Date(run.startedAt))} {say('placement.count', { tried, good })} ({say(`placement.verdict.${verdict}`)})
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function markOf(verdict: ReturnType<typeof judgePlacement>['verdict']): StageMark {
  if (verdict === 'good') return 'ok';
  return verdict === 'shaky' || verdict === 'poor' || verdict === 'other-card' ? 'failed' : 'waiting';
}
