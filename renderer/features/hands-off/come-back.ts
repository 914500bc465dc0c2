// The way to e-Tax and the way back: the reader is let go before the page is opened, and read again on return.
import type { LinkId } from '../../../shared/ipc/links.ts';
import { enterRoom } from '../../stores/ui-store.ts';
import { useActions } from '../../ui/actions-context.ts';

export function useComeBack(): () => void {
  const { setHandsOff } = useActions();
  return () => {
    setHandsOff(false);
    enterRoom('check');
  };
}

export function useGoToEtax(): (page: Extract<LinkId, 'etax-compose' | 'etax-home'>) => void {
  const { openLink, setHandsOff } = useActions();
  return (page) => {
    setHandsOff(true);
    openLink(page);
  };
}
