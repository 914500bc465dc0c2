// What the window may call: `window.bridge`. The preload builds it; browser tests build a fake of the same type.
import type { DocumentRequest, DocumentResult } from '../model/document.ts';
import type { Outcome } from '../model/outcome.ts';
import type { SampleName } from '../model/sample.ts';
import type { AppSnapshot } from '../model/snapshot.ts';
import type { Settings } from './contract.ts';
import type { AnswersChange } from '../model/kept-steps.ts';
import type { PageId } from './links.ts';
import type { TickChange } from './parse-answers.ts';

export interface Bridge {
  readSnapshot(): Promise<AppSnapshot>;
  checkAgain(): Promise<Outcome<undefined>>;
  chooseReader(name: string | null): Promise<Outcome<undefined>>;
  showSample(name: SampleName | null): Promise<Outcome<undefined>>;
  changeSettings(change: Partial<Settings>): Promise<Outcome<undefined>>;
  openLink(id: PageId): Promise<Outcome<undefined>>;
  changeAnswers(change: AnswersChange): Promise<Outcome<undefined>>;
  setTick(change: TickChange): Promise<Outcome<undefined>>;
  setHandsOff(on: boolean): Promise<Outcome<undefined>>;
  testPlacement(on: boolean): Promise<Outcome<undefined>>;
  clearHistory(): Promise<Outcome<undefined>>;
  checkPc(): Promise<Outcome<undefined>>;
  makeDocument(request: DocumentRequest): Promise<Outcome<DocumentResult>>;
  /** Calls `listener` with every new snapshot; returns the function that stops it. */
  onSnapshot(listener: (snapshot: AppSnapshot) => void): () => void;
}
