// The way to e-Tax and the way back: the reader is let go before the page is opened, and read again on return.
import type { EtaxPage } from '../../stores/actions.ts';
import { enterRoom } from '../../stores/ui-store.ts';
import { useActions } from '../../ui/actions-context.ts';

export function useComeBack(): () => void {
  const { setHandsOff } = useActions();
  return () => {
    setHandsOff(false);
    enterRoom('check');
  };
}

export function useGoToEtax(): (page: EtaxPage) => void {
  return useActions().goToEtax;
}
