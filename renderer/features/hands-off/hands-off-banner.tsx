// Says in every room that the reader is left alone, and gives the way back. The check room says it in its own band.
import { Button } from '../../ui/button.tsx';
import { useSay } from '../../ui/say.ts';
import { useComeBack } from './come-back.ts';

export function HandsOffBanner() {
  const say = useSay();
  const comeBack = useComeBack();
  return (
    <aside className="hands-off" aria-label={say('hands-off.title')}>
      <svg className="hands-off__mark" viewBox="0 0 72 72" aria-hidden="true" focusable="false">
        <circle cx="36" cy="36" r="31" />
        <path d="M29 25v22M43 25v22" />
      </svg>
      <p className="hands-off__words">
        <strong>{say('hands-off.title')}</strong>
        <span>{say('hands-off.banner')}</span>
      </p>
      <Button kind="plain" onPress={comeBack}>
        {say('hands-off.back')}
      </Button>
    </aside>
  );
}
