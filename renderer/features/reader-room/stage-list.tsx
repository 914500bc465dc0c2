// The six stages, one line each, with the one that stands marked by shape, word and colour.
import type { StageState } from '../../../shared/doctor/stages.ts';
import type { CheckReport } from '../../../shared/model/check-report.ts';
import type { ReaderStatus } from '../../../shared/model/reader-status.ts';
import { StageIcon } from '../../ui/stage-icon.tsx';
import { useSay } from '../../ui/say.ts';
import { wordsOfStage } from './stage-view.ts';

export interface StageListProps {
  readonly stages: readonly StageState[];
  readonly status: ReaderStatus;
  readonly report: CheckReport | null;
}

export function StageList({ stages, status, report }: StageListProps) {
  const say = useSay();
  return (
    <ol className="stages">
      {stages.map((state) => (
        <li className="stages__line" key={state.stage} data-stage={state.stage} data-mark={state.mark}>
          <StageIcon mark={state.mark} label={say(`reader.mark.${state.mark}`)} />
          <span className="stages__name">{say(`doctor.stage.${state.stage}`)}</span>
          <span className="stages__words">{wordsOfStage(state, status, report, say)}</span>
        </li>
      ))}
    </ol>
  );
}
