// Hands the actions to the parts of the window, so that they can be drawn without a bridge.
import { createContext, use } from 'react';
import type { Actions } from '../stores/actions.ts';

const nothing = (): void => undefined;

const IDLE: Actions = {
  checkAgain: nothing,
  chooseReader: nothing,
  showSample: nothing,
  changeLocale: nothing,
  keepHistory: nothing,
  shareComputer: nothing,
  clearHistory: nothing,
  changeAnswers: nothing,
  setTick: nothing,
  setHandsOff: nothing,
  testPlacement: nothing,
  checkPc: nothing,
  openLink: nothing,
  goToEtax: nothing,
  makeDocument: () => Promise.resolve('cancelled'),
};

export const ActionsContext = createContext<Actions>(IDLE);

export function useActions(): Actions {
  return use(ActionsContext);
}
