// Tells that a click did not do what it says. Faults of the reader are shown by the strip and not twice.
import type { AppErrorCode } from '../../../shared/model/outcome.ts';
import { dismissNotice, useUi } from '../../stores/ui-store.ts';
import { Button } from '../../ui/button.tsx';
import { useSay } from '../../ui/say.ts';

const SHOWN_HERE = ['unknown-reader', 'link-not-opened', 'settings-not-saved', 'no-printer', 'document-not-printed', 'document-not-saved', 'unexpected'] as const;

type ShownHere = (typeof SHOWN_HERE)[number];

function isShownHere(code: AppErrorCode | null): code is ShownHere {
  return SHOWN_HERE.some((shown) => shown === code);
}

export function Notice() {
  const say = useSay();
  const code = useUi((ui) => ui.notice);
  return (
    <div className="notice-place" role="alert">
      {isShownHere(code) && (
        <div className="notice">
          <p>{say(`app.notice.${code}`)}</p>
          <Button kind="quiet" onPress={dismissNotice}>
            {say('app.notice.close')}
          </Button>
        </div>
      )}
    </div>
  );
}
