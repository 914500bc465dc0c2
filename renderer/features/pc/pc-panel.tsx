// 「パソコンを調べる」: a button, a line that says how far it is, and what was found. It never looks by itself.
import type { PcRun } from '../../../shared/pc/model.ts';
import { useActions } from '../../ui/actions-context.ts';
import { Button } from '../../ui/button.tsx';
import { useLocale, useSay } from '../../ui/say.ts';
import { PcLine } from './pc-line.tsx';
import { PcReads } from './pc-reads.tsx';
import { progressWords } from './pc-view.ts';

export function PcPanel({ run }: { readonly run: PcRun }) {
  const say = useSay();
  return (
    <section className="pc" aria-labelledby="pc-title">
      <h3 className="pc__title" id="pc-title">
        {say('pc.title')}
      </h3>
      <p>{say('pc.intro')}</p>
      <PcStart run={run} />
      {run.items.length > 0 && (
        <>
          <ul className="pc-lines">
            {run.items.map((item) => (
              <PcLine key={item.id} item={item} />
            ))}
          </ul>
          <p className="pc__soft">{say('pc.kept')}</p>
        </>
      )}
      <PcReads run={run} />
    </section>
  );
}

/** The button and the line about it; also stands in the room of the reader. */
export function PcStart({ run }: { readonly run: PcRun }) {
  const say = useSay();
  const locale = useLocale();
  const { checkPc } = useActions();
  return (
    <p className="pc__start">
      <Button kind="plain" waiting={run.progress.state === 'running'} onPress={checkPc}>
        {say(run.progress.state === 'done' ? 'pc.again' : 'pc.start')}
      </Button>
      <output className="pc__progress" aria-live="polite">
        {progressWords(run, locale)}
      </output>
    </p>
  );
}
