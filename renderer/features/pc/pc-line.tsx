// One line of the look: its state by shape and word, what was found, what stays open, and the steps.
import type { PcItem } from '../../../shared/pc/model.ts';
import { pcWords } from '../../../shared/pc/pc-words.ts';
import { StageIcon } from '../../ui/stage-icon.tsx';
import { useLocale, useSay } from '../../ui/say.ts';
import { PC_MARKS } from './pc-view.ts';

export function PcLine({ item }: { readonly item: PcItem }) {
  const say = useSay();
  const words = pcWords(item, useLocale());
  return (
    <li className="pc-line" data-pc={item.id} data-state={item.state}>
      <StageIcon mark={PC_MARKS[item.state]} label={say(`pc.state.${item.state}`)} />
      <div className="pc-line__body">
        <h4 className="pc-line__title">
          {words.title}
          <span className="pc-line__state" aria-hidden="true">
            {say(`pc.state.${item.state}`)}
          </span>
        </h4>
        <p>{words.finding}</p>
        {item.detail !== null && <p className="pc-line__detail">{item.detail}</p>}
        {words.steps.length > 0 && (
          <ol className="pc-line__steps" aria-label={say('pc.steps')}>
            {words.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        )}
        {words.limit !== null && <p className="pc-line__limit">{words.limit}</p>}
      </div>
    </li>
  );
}
