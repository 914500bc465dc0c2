// Says over everything else that a sample is shown, and gives the way out.
import type { SampleName } from '../../../shared/model/sample.ts';
import { useActions } from '../../ui/actions-context.ts';
import { Button } from '../../ui/button.tsx';
import { useSay } from '../../ui/say.ts';

export function SampleRibbon({ sample }: { readonly sample: SampleName }) {
  const say = useSay();
  const { showSample } = useActions();
  return (
    <aside className="ribbon" aria-label={say('sample.ribbon')}>
      <p className="ribbon__words">
        <strong>{say('sample.ribbon')}</strong>
        <span>{say(`sample.${sample}`)}</span>
        <span>{say('sample.ribbon.note')}</span>
      </p>
      <Button kind="plain" onPress={() => showSample(null)}>
        {say('sample.leave')}
      </Button>
    </aside>
  );
}
