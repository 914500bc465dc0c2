// Hands the actions to the parts of the window, so that they can be drawn without a bridge.
import { createContext, use } from 'react';
import type { Actions } from '../stores/actions.ts';

const IDLE: Actions = {
  checkAgain: () => undefined,
  chooseReader: () => undefined,
  showSample: () => undefined,
  changeLocale: () => undefined,
};

export const ActionsContext = createContext<Actions>(IDLE);

export function useActions(): Actions {
  return use(ActionsContext);
}
