// The whole conversation between window and main: calls upward, one push downward. Channel names live only here.
import type { DocumentRequest, DocumentResult } from '../model/document.ts';
import type { Outcome } from '../model/outcome.ts';
import type { SampleName } from '../model/sample.ts';
import type { AppSnapshot, Locale } from '../model/snapshot.ts';
import type { AnswersChange } from '../model/kept-steps.ts';
import type { PageId } from './links.ts';
import type { TickChange } from './parse-answers.ts';

export interface Settings {
  readonly locale: Locale;
  /** Whether the small memory of earlier checks is kept. */
  readonly keepHistory: boolean;
  /** 「何人かで使う」: nothing about cards is kept. */
  readonly shared: boolean;
}

export interface Calls {
  'app:read-snapshot': { arg: undefined; reply: AppSnapshot };
  'card:check-again': { arg: undefined; reply: Outcome<undefined> };
  'reader:choose': { arg: string | null; reply: Outcome<undefined> };
  'sample:show': { arg: SampleName | null; reply: Outcome<undefined> };
  'settings:change': { arg: Partial<Settings>; reply: Outcome<undefined> };
  'link:open': { arg: PageId; reply: Outcome<undefined> };
  'answers:change': { arg: AnswersChange; reply: Outcome<undefined> };
  'tick:set': { arg: TickChange; reply: Outcome<undefined> };
  /** True: the reader is left alone until the user comes back. */
  'reader:hands-off': { arg: boolean; reply: Outcome<undefined> };
  /** True starts the placement test, false ends it at once. */
  'reader:test-placement': { arg: boolean; reply: Outcome<undefined> };
  'history:clear': { arg: undefined; reply: Outcome<undefined> };
  /** Starts a look at the computer; its lines arrive in the snapshot. */
  'pc:check': { arg: undefined; reply: Outcome<undefined> };
  'document:make': { arg: DocumentRequest; reply: Outcome<DocumentResult> };
}

export type CallName = keyof Calls;

export interface Pushes {
  'app:snapshot': AppSnapshot;
}
