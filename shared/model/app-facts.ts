// What the snapshot is made of, and the pure steps that change it.
import { FAULT_TABLE } from '../faults/fault-table.ts';
import { redate } from '../verdict/redate.ts';
import { sinceReading } from '../history/since-last-time.ts';
import type { CheckReport } from './check-report.ts';
import { NO_SUPPORT_FACTS, withFault } from './exchange.ts';
import type { Exchange, SupportFacts } from './exchange.ts';
import { NOTHING_KEPT } from './kept.ts';
import type { Kept } from './kept.ts';
import { NO_PLACEMENT, withRun } from './placement.ts';
import type { Placement, PlacementRun } from './placement.ts';
import type { ReaderStatus, ShownReading } from './reader-status.ts';
import { READER_STARTING } from './reader-status.ts';
import type { SampleName } from './sample.ts';
import type { AppSnapshot, Locale } from './snapshot.ts';
import { noPcRun } from '../pc/model.ts';
import type { PcRun } from '../pc/model.ts';

/** What is answered and ticked while a sample is shown belongs to that play and is never written down. */
export interface ShownSample {
  readonly name: SampleName;
  readonly report: CheckReport;
  readonly userInput: Pick<Kept, 'answers' | 'ticked'>;
}

export interface AppFacts {
  readonly version: string;
  readonly locale: Locale;
  readonly reader: ReaderStatus;
  /** The reading in earnest; kept aside while a sample is shown. */
  readonly shown: ShownReading | null;
  readonly sample: ShownSample | null;
  readonly handsOff: boolean;
  readonly kept: Kept;
  readonly placement: Placement;
  readonly support: SupportFacts;
  readonly pc: PcRun;
}

export function firstFacts(version: string, locale: Locale, kept: Kept = NOTHING_KEPT, support = NO_SUPPORT_FACTS): AppFacts {
  const nothing = { reader: READER_STARTING, shown: null, sample: null, handsOff: false, placement: NO_PLACEMENT, pc: noPcRun('linux') };
  return { version, locale, kept, support, ...nothing };
}

/** `now`: readings are dated anew, since one may be older than the day. */
export function withReader(facts: AppFacts, reader: ReaderStatus, shown: ShownReading | null, now: Date): AppFacts {
  return { ...facts, reader, shown: withDay(shown, now) };
}

/** The day may have changed: what is shown is dated anew. */
export function withNewDay(facts: AppFacts, now: Date): AppFacts {
  return { ...facts, shown: withDay(facts.shown, now), sample: withDay(facts.sample, now) };
}

function withDay<T extends { readonly report: CheckReport }>(shown: T | null, now: Date): T | null {
  return shown === null ? null : { ...shown, report: redate(shown.report, now) };
}

/** Notes what went wrong, at `at` (ISO 8601, +09:00), when it comes up. A reader without a card is no trouble. */
export function withTrouble(facts: AppFacts, reader: ReaderStatus, at: string): AppFacts {
  const { fault } = reader;
  if (fault === null || FAULT_TABLE[fault.code].mark === 'yours' || fault.code === facts.reader.fault?.code) return facts;
  return { ...facts, support: withFault(facts.support, { at, code: fault.code, pcsc: fault.pcsc }) };
}

export function withExchange(facts: AppFacts, exchange: readonly Exchange[]): AppFacts {
  return { ...facts, support: { ...facts.support, exchange } };
}

export function withPlacement(facts: AppFacts, run: PlacementRun): AppFacts {
  return { ...facts, placement: withRun(facts.placement, run) };
}

export function withPc(facts: AppFacts, pc: PcRun): AppFacts {
  return { ...facts, pc };
}

export function withLocale(facts: AppFacts, locale: Locale): AppFacts {
  return locale === facts.locale ? facts : { ...facts, locale };
}

export function withSample(facts: AppFacts, name: SampleName, report: CheckReport): AppFacts {
  const { system } = facts.kept.answers;
  const userInput = { answers: { ...NOTHING_KEPT.answers, system }, ticked: NOTHING_KEPT.ticked };
  return { ...facts, sample: { name, report, userInput } };
}

export function withoutSample(facts: AppFacts): AppFacts {
  return facts.sample === null ? facts : { ...facts, sample: null };
}

export function withHandsOff(facts: AppFacts, handsOff: boolean): AppFacts {
  return handsOff === facts.handsOff ? facts : { ...facts, handsOff };
}

export function withKept(facts: AppFacts, step: (kept: Kept) => Kept): AppFacts {
  const kept = step(facts.kept);
  return kept === facts.kept ? facts : { ...facts, kept };
}

/** What the user says goes to the sample while one is shown, else to what is kept. */
export function withUserInput(facts: AppFacts, step: (kept: Kept) => Kept): AppFacts {
  if (facts.sample === null) return withKept(facts, step);
  const { answers, ticked } = step({ ...facts.kept, ...facts.sample.userInput });
  return { ...facts, sample: { ...facts.sample, userInput: { answers, ticked } } };
}

/** A sample covers the reading, never the state of the reader. */
export function toSnapshot(facts: AppFacts, revision: number): AppSnapshot {
  return {
    revision,
    version: facts.version,
    locale: facts.locale,
    reader: facts.reader,
    report: facts.sample === null ? (facts.shown?.report ?? null) : facts.sample.report,
    cardHere: facts.sample !== null || facts.shown?.here === true,
    sample: facts.sample === null ? null : facts.sample.name,
    handsOff: facts.handsOff,
    kept: facts.sample === null ? withSince(facts.kept, facts.shown) : { ...facts.kept, ...facts.sample.userInput },
    placement: facts.placement,
    support: facts.support,
    pc: facts.pc,
  };
}

/** What changed is told of the card that is shown, whichever was read last. */
function withSince(kept: Kept, shown: ShownReading | null): Kept {
  const since = shown === null ? null : sinceReading(kept.history.records, shown.report.checkedAt, shown.mark);
  return { ...kept, history: { ...kept.history, since } };
}
