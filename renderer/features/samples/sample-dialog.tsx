// The list of sample cards, in a dialog of the platform: it keeps the focus and closes with Escape.
import { useEffect, useRef } from 'react';
import { SAMPLE_NAMES } from '../../../shared/model/sample.ts';
import type { SampleName } from '../../../shared/model/sample.ts';
import { closeSamples, useUi } from '../../stores/ui-store.ts';
import { useActions } from '../../ui/actions-context.ts';
import { Button } from '../../ui/button.tsx';
import { useSay } from '../../ui/say.ts';

export function SampleDialog({ shown }: { readonly shown: SampleName | null }) {
  const say = useSay();
  const { showSample } = useActions();
  const open = useUi((ui) => ui.samplesOpen);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    if (open && !element.open) element.showModal();
    if (!open && element.open) element.close();
  }, [open]);
  const show = (name: SampleName): void => {
    showSample(name);
    closeSamples();
  };
  return (
    <dialog className="dialog" ref={dialog} aria-labelledby="samples-title" onClose={closeSamples}>
      <h2 className="dialog__title" id="samples-title">
        {say('sample.title')}
      </h2>
      <p className="dialog__intro">{say('sample.intro')}</p>
      <ul className="samples">
        {SAMPLE_NAMES.map((name) => (
          <li key={name}>
            <button
              type="button"
              className="samples__choice"
              aria-current={name === shown || undefined}
              onClick={() => show(name)}
            >
              <span>{say(`sample.${name}`)}</span>
              {name === shown && <span className="tag">{say('sample.shown')}</span>}
            </button>
          </li>
        ))}
      </ul>
      <div className="dialog__end">
        <Button kind="plain" onPress={closeSamples}>
          {say('sample.close')}
        </Button>
      </div>
    </dialog>
  );
}
