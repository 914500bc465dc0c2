// What a click may ask of main. Failures come back as codes and become a notice; nothing is thrown at the user.
import type { Bridge } from '../../shared/ipc/bridge.ts';
import type { LinkId, PageId } from '../../shared/ipc/links.ts';
import type { TickChange } from '../../shared/ipc/parse-answers.ts';
import type { AnswersChange } from '../../shared/model/kept-steps.ts';
import type { DocumentRequest, DocumentResult } from '../../shared/model/document.ts';
import type { AppErrorCode, Outcome } from '../../shared/model/outcome.ts';
import type { SampleName } from '../../shared/model/sample.ts';
import type { Locale } from '../../shared/model/snapshot.ts';

export type EtaxPage = Extract<LinkId, 'etax-compose' | 'etax-home'>;

export interface Actions {
  checkAgain(): void;
  chooseReader(name: string | null): void;
  showSample(name: SampleName | null): void;
  changeLocale(locale: Locale): void;
  keepHistory(on: boolean): void;
  /** 「何人かで使う」. */
  shareComputer(on: boolean): void;
  clearHistory(): void;
  changeAnswers(change: AnswersChange): void;
  setTick(change: TickChange): void;
  setHandsOff(on: boolean): void;
  testPlacement(on: boolean): void;
  checkPc(): void;
  openLink(id: PageId): void;
  /** Lets the reader go, and only then opens the page. */
  goToEtax(page: EtaxPage): void;
  /** What came of it; a failure has been told already. */
  makeDocument(request: DocumentRequest): Promise<DocumentResult | 'failed'>;
}

/** `onFailure` hears the code of a call that failed, and null when a new call begins. */
export function createActions(bridge: Bridge, onFailure: (code: AppErrorCode | null) => void): Actions {
  const run = (call: Promise<Outcome<unknown>>): void => {
    onFailure(null);
    call.then(
      (outcome) => {
        if (!outcome.ok) onFailure(outcome.error.code);
      },
      // A call that throws is a bug of main; the person only needs to know that nothing was harmed.
      () => onFailure('unexpected'),
    );
  };
  /** Counts what was last asked for: who has come back meanwhile does not go to e-Tax any more. */
  let wishes = 0;
  const goToEtax = async (page: EtaxPage): Promise<Outcome<undefined>> => {
    wishes += 1;
    const wish = wishes;
    const outcome = await bridge.setHandsOff(true);
    return outcome.ok && wish === wishes ? bridge.openLink(page) : outcome;
  };
  return {
    checkAgain: () => run(bridge.checkAgain()),
    chooseReader: (name) => run(bridge.chooseReader(name)),
    showSample: (name) => run(bridge.showSample(name)),
    changeLocale: (locale) => run(bridge.changeSettings({ locale })),
    keepHistory: (keepHistory) => run(bridge.changeSettings({ keepHistory })),
    shareComputer: (shared) => run(bridge.changeSettings({ shared })),
    clearHistory: () => run(bridge.clearHistory()),
    changeAnswers: (change) => run(bridge.changeAnswers(change)),
    setTick: (change) => run(bridge.setTick(change)),
    setHandsOff(on) {
      wishes += 1;
      run(bridge.setHandsOff(on));
    },
    testPlacement: (on) => run(bridge.testPlacement(on)),
    checkPc: () => run(bridge.checkPc()),
    openLink: (id) => run(bridge.openLink(id)),
    goToEtax: (page) => run(goToEtax(page)),
    makeDocument: async (request) => {
      const call = bridge.makeDocument(request);
      run(call);
      const outcome = await call.catch(() => null);
      return outcome?.ok === true ? outcome.value : 'failed';
    },
  };
}
