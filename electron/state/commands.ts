// What the window can ask for. One function per call; a call without one does not compile.
import type { CallName, Calls, Settings } from '../../shared/ipc/contract.ts';
import type { PageId } from '../../shared/ipc/links.ts';
import { withHandsOff, withLocale, withoutSample, withSample } from '../../shared/model/app-facts.ts';
import type { AppFacts } from '../../shared/model/app-facts.ts';
import type { CheckReport } from '../../shared/model/check-report.ts';
import type { DocumentRequest, DocumentResult } from '../../shared/model/document.ts';
import { withAnswersSaid, withMemory, withNewSalt, withTickSet } from '../../shared/model/facts-said.ts';
import { withHistory, withoutHistory, withShared } from '../../shared/model/kept-steps.ts';
import type { Memory } from '../../shared/model/memory.ts';
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
  readonly saveMemory: (memory: Memory) => boolean;
  /** Starts a look at the computer, unless one is under way. */
  readonly checkPc: () => void;
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
    'settings:change': createSettingsCommand(deps),
    'link:open': deps.openLink,
    'pc:check': async () => {
      deps.checkPc();
      return DONE;
    },
    'document:make': deps.makeDocument,
    'answers:change': async (change) => keep(deps, (facts) => withAnswersSaid(facts, change, deps.now())),
    'tick:set': async (tick) => keep(deps, (facts) => withTickSet(facts, tick, deps.now())),
    'reader:hands-off': createHandsOffCommand(deps),
    'reader:test-placement': async (on) => {
      reader.testPlacement(on);
      return DONE;
    },
    'history:clear': async () => forget(deps, withoutHistory),
  };
}

/** Writes down at once what a step changes of the memory: a tick must not be lost to a crash. */
export function keep(
  { state, saveMemory }: Pick<CommandDeps, 'state' | 'saveMemory'>,
  step: (facts: AppFacts) => AppFacts,
): Outcome<undefined> {
  let written = true;
  state.change((facts) => {
    const next = step(facts);
    if (next.memory !== facts.memory) written = saveMemory(next.memory);
    return next;
  });
  return written ? DONE : failed('settings-not-saved');
}

/** Forgets cards for good: what was said of them goes, and from now on none can be told to be one of before. */
function forget(deps: CommandDeps, step: (memory: Memory) => Memory): Outcome<undefined> {
  const outcome = keep(deps, (facts) => withNewSalt(withMemory(facts, step), deps.now()));
  deps.renewSalt();
  return outcome;
}

function createSettingsCommand(deps: CommandDeps): Commands['settings:change'] {
  const { state } = deps;
  return async ({ locale, keepHistory, shared }) => {
    if (locale !== undefined) state.change((facts) => withLocale(facts, locale));
    const outcomes = [locale === undefined || deps.save({ locale }) ? DONE : failed('settings-not-saved')];
    if (keepHistory === false) outcomes.push(forget(deps, (memory) => withHistory(memory, false)));
    if (keepHistory === true) outcomes.push(keep(deps, (facts) => withMemory(facts, (memory) => withHistory(memory, true))));
    if (shared !== undefined && shared !== state.read().kept.shared) {
      outcomes.push(forget(deps, (memory) => withShared(memory, shared)));
    }
    return outcomes.find(({ ok }) => !ok) ?? DONE;
  };
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
