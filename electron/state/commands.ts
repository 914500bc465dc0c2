// What the window can ask for. One function per call; a call without one does not compile.
import type { CallName, Calls, Settings } from '../../shared/ipc/contract.ts';
import type { PageId } from '../../shared/ipc/links.ts';
import { withHandsOff, withKept, withLocale, withoutSample, withSample, withUserInput } from '../../shared/model/app-facts.ts';
import type { CheckReport } from '../../shared/model/check-report.ts';
import type { DocumentRequest, DocumentResult } from '../../shared/model/document.ts';
import type { Kept } from '../../shared/model/kept.ts';
import { withAnswers, withHistory, withoutHistory, withTick } from '../../shared/model/kept-steps.ts';
import { DONE, failed } from '../../shared/model/outcome.ts';
import type { Outcome } from '../../shared/model/outcome.ts';
import type { SampleName } from '../../shared/model/sample.ts';
import type { AppState } from './app-state.ts';

export type Commands = { readonly [K in CallName]: (arg: Calls[K]['arg']) => Promise<Calls[K]['reply']> };

/** What the calls need of the reader's supervisor. */
export interface ReaderControl {
  checkAgain(): void;
  /** null: the app picks. */
  choose(name: string | null): void;
  testPlacement(on: boolean): void;
  pause(): Promise<void>;
  resume(): Promise<void>;
}

export interface CommandDeps {
  readonly state: AppState;
  readonly reader: ReaderControl;
  readonly checkSample: (name: SampleName, now: Date) => Promise<CheckReport>;
  /** Each returns false when the file could not be written. */
  readonly save: (change: Partial<Pick<Settings, 'locale'> & { readonly chosenReader: string | null }>) => boolean;
  readonly saveKept: (kept: Kept) => boolean;
  /** From now on a card cannot be told to be one of earlier. */
  readonly renewSalt: () => void;
  readonly openLink: (id: PageId) => Promise<Outcome<undefined>>;
  readonly makeDocument: (request: DocumentRequest) => Promise<Outcome<DocumentResult>>;
  readonly now: () => Date;
}

export function createCommands(deps: CommandDeps): Commands {
  const { state, reader } = deps;
  return {
    'app:read-snapshot': async () => state.read(),
    'card:check-again': async () => {
      reader.checkAgain();
      return DONE;
    },
    'reader:choose': async (name) => {
      const known = name === null || state.read().reader.readers.some((view) => view.name === name);
      if (!known) return failed('unknown-reader');
      reader.choose(name);
      return deps.save({ chosenReader: name }) ? DONE : failed('settings-not-saved');
    },
    'sample:show': createSampleCommand(deps),
    'settings:change': async ({ locale, keepHistory }) => {
      if (locale !== undefined) state.change((facts) => withLocale(facts, locale));
      const saved = locale === undefined || deps.save({ locale });
      const kept = keepHistory === undefined ? DONE : keep(deps, (before) => withHistory(before, keepHistory));
      if (keepHistory === false) deps.renewSalt();
      return saved ? kept : failed('settings-not-saved');
    },
    'link:open': deps.openLink,
    'document:make': deps.makeDocument,
    'answers:change': async (change) => keep(deps, (kept) => withAnswers(kept, change), withUserInput),
    'tick:set': async ({ list, id, done }) => keep(deps, (kept) => withTick(kept, list, id, done), withUserInput),
    'reader:hands-off': createHandsOffCommand(deps),
    'reader:test-placement': async (on) => {
      reader.testPlacement(on);
      return DONE;
    },
    'history:clear': async () => {
      deps.renewSalt();
      return keep(deps, withoutHistory);
    },
  };
}

/** Changes what is kept and writes it down at once: a tick must not be lost to a crash. */
export function keep(
  { state, saveKept }: Pick<CommandDeps, 'state' | 'saveKept'>,
  step: (kept: Kept) => Kept,
  apply: typeof withKept = withKept,
): Outcome<undefined> {
  let written = true;
  state.change((facts) => {
    const next = apply(facts, step);
    if (next.kept !== facts.kept) written = saveKept(next.kept);
    return next;
  });
  return written ? DONE : failed('settings-not-saved');
}

/**
 * Resolves when the reader is let go, or followed again. The last wish counts, in whatever order the ends come. Coming back
 * is told last, so that no reading from before is shown as if it still held.
 */
function createHandsOffCommand({ state, reader }: CommandDeps): Commands['reader:hands-off'] {
  let wishes = 0;
  return async (on) => {
    wishes += 1;
    const wish = wishes;
    if (on) state.change((facts) => withHandsOff(facts, true));
    await (on ? reader.pause() : reader.resume());
    if (!on && wish === wishes) state.change((facts) => withHandsOff(facts, false));
    return DONE;
  };
}

/** The last wish counts: a sample whose reading ends after another was asked for is dropped. */
function createSampleCommand({ state, checkSample, now }: CommandDeps): Commands['sample:show'] {
  let wishes = 0;
  return async (name) => {
    wishes += 1;
    const wish = wishes;
    if (name === null) {
      state.change(withoutSample);
      return DONE;
    }
    const report = await checkSample(name, now());
    if (wish === wishes) state.change((facts) => withSample(facts, name, report));
    return DONE;
  };
}
