// 置き方テスト: start, follow, stop at once, and then in words what the place is worth and what to change.
import { PLACEMENT_MS } from '../../../shared/model/placement.ts';
import type { PlacementRun } from '../../../shared/model/placement.ts';
import type { AppSnapshot } from '../../../shared/model/snapshot.ts';
import { usableReaders } from '../reader-strip/chain.ts';
import { useActions } from '../../ui/actions-context.ts';
import { Button } from '../../ui/button.tsx';
import { useSay } from '../../ui/say.ts';
import { PlacementChart } from './placement-chart.tsx';
import { PlacementEarlier, PlacementResult } from './placement-result.tsx';

export interface PlacementPanelProps {
  readonly snapshot: AppSnapshot;
  readonly way: 'placed' | 'inserted' | 'unknown';
}

export function PlacementPanel({ snapshot, way }: PlacementPanelProps) {
  const say = useSay();
  const { run, earlier } = snapshot.placement;
  const running = run !== null && run.ended === null;
  return (
    <section className="doctor-part" aria-labelledby="placement-title">
      <h2 className="panel__title" id="placement-title">
        {say('placement.title')}
      </h2>
      <p>{say('placement.what')}</p>
      <p className="doctor-part__soft">
        {say('placement.harmless')} {say('placement.commands')}: <span lang="en">SELECT JPKI, SELECT EF 0006, READ BINARY</span>
      </p>
      <StartOrStop snapshot={snapshot} run={run} running={running} />
      {run !== null && (
        <div className="placement">
          {running && <Progress run={run} />}
          <PlacementChart run={run} />
          <p className="placement__legend">
            <span data-kind="good">{say('placement.legend.good')}</span>
            <span data-kind="bad">{say('placement.legend.bad')}</span>
            <span>{say('placement.spent')}</span>
          </p>
          {!running && <PlacementResult run={run} before={earlier[0] ?? null} way={way} />}
        </div>
      )}
      {!running && <PlacementEarlier runs={earlier} way={way} />}
    </section>
  );
}

function StartOrStop({ snapshot, run, running }: { readonly snapshot: AppSnapshot; readonly run: PlacementRun | null; readonly running: boolean }) {
  const say = useSay();
  const { testPlacement } = useActions();
  if (snapshot.handsOff) return <p className="doctor-part__note">{say('placement.hands-off')}</p>;
  if (!running && usableReaders(snapshot.reader).length === 0) return <p className="doctor-part__note">{say('placement.needs-reader')}</p>;
  return (
    <div>
      <Button kind="plain" onPress={() => testPlacement(!running)}>
        {say(running ? 'placement.stop' : run === null ? 'placement.start' : 'placement.again')}
      </Button>
    </div>
  );
}

function Progress({ run }: { readonly run: PlacementRun }) {
  const say = useSay();
  const last = run.attempts.at(-1);
  const away = last !== undefined && !last.ok && last.cause === 'no-card';
  const seconds = Math.ceil((PLACEMENT_MS - run.elapsedMs) / 1000);
  return <p className="placement__running">{away ? say('placement.waiting-card') : say('placement.running', { seconds })}</p>;
}
