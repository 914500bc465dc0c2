// What the snapshot is made of, and the pure steps that change it. What is said and ticked has its steps in facts-said.ts.
import { FAULT_TABLE } from '../faults/fault-table.ts';
import { FILING_SEASON } from '../facts/filing-season.ts';
import { redate } from '../verdict/redate.ts';
import { sinceReading } from '../history/since-last-time.ts';
import { jstDay } from '../time/jst.ts';
import type { JstDay } from '../time/jst.ts';
import type { OperatingSystem } from './answers.ts';
import type { CheckReport } from './check-report.ts';
import { NO_SUPPORT_FACTS, withFault } from './exchange.ts';
import type { Exchange, SupportFacts } from './exchange.ts';
import { NOBODY } from './owner.ts';
import type { Owner } from './owner.ts';
import type { Kept, Lasting } from './kept.ts';
import { hasLapsed, NOTHING_REMEMBERED, saidOf, withoutLapsed } from './memory.ts';
import type { Dated, Memory, Today } from './memory.ts';
import { NO_PLACEMENT, withRun } from './placement.ts';
import type { Placement, PlacementRun } from './placement.ts';
import type { ReaderStatus, ShownReading } from './reader-status.ts';
import { READER_STARTING } from './reader-status.ts';
import { NOTHING_SAID } from './said.ts';
import type { Said } from './said.ts';
import type { SampleName } from './sample.ts';
import type { AppSnapshot, Locale } from './snapshot.ts';
import { noPcRun } from '../pc/model.ts';
import type { PcRun } from '../pc/model.ts';

/** What is answered and ticked while a sample is shown belongs to that play and is never written down. */
export interface ShownSample {
  readonly name: SampleName;
  readonly report: CheckReport;
  readonly userInput: Said;
}

export interface AppFacts {
  readonly version: string;
  readonly locale: Locale;
  readonly reader: ReaderStatus;
  /** The reading in earnest; kept aside while a sample is shown. */
  readonly shown: ShownReading | null;
  readonly sample: ShownSample | null;
  readonly handsOff: boolean;
  readonly system: OperatingSystem;
  /** Last day of the season whose dates apply. */
  readonly season: JstDay;
  readonly memory: Memory;
  /** Whose answers are on show. */
  readonly owner: Owner;
  /** What was said of a card that cannot be told, or before any was read; ends with it. Null: nothing. */
  readonly passing: Dated | null;
  /** Marks of readings up to this moment (ISO 8601, +09:00) tell nothing any more: they were made with an older salt. */
  readonly saltSince: string;
  /** How often the window was brought back to its start, and the moment of the last time. */
  readonly fresh: { readonly count: number; readonly since: string };
  readonly placement: Placement;
  readonly support: SupportFacts;
  readonly pc: PcRun;
}

type Beginning = Partial<Pick<AppFacts, 'memory' | 'support' | 'system' | 'season' | 'pc'>>;

export function firstFacts(version: string, locale: Locale, known: Beginning = {}): AppFacts {
  return {
    version,
    locale,
    reader: READER_STARTING,
    shown: null,
    sample: null,
    handsOff: false,
    system: 'unknown',
    season: FILING_SEASON.value.to,
    memory: NOTHING_REMEMBERED,
    owner: NOBODY,
    passing: null,
    saltSince: '',
    fresh: { count: 0, since: '' },
    placement: NO_PLACEMENT,
    pc: noPcRun('linux'),
    support: NO_SUPPORT_FACTS,
    ...known,
  };
}

export function todayOf({ season }: Pick<AppFacts, 'season'>, now: Date): Today {
  return { day: jstDay(now), season };
}

/** The day may have changed: what is shown is dated anew, and what was said too long ago is forgotten. */
export function withNewDay(facts: AppFacts, now: Date): AppFacts {
  const dated = { ...facts, shown: withDay(facts.shown, now), sample: withDay(facts.sample, now) };
  return forgetLapsed(dated, now);
}

export function forgetLapsed(facts: AppFacts, now: Date): AppFacts {
  const today = todayOf(facts, now);
  const memory = withoutLapsed(facts.memory, today);
  const passing = facts.passing !== null && hasLapsed(facts.passing, today) ? null : facts.passing;
  return memory === facts.memory && passing === facts.passing ? facts : { ...facts, memory, passing };
}

export function withDay<T extends { readonly report: CheckReport }>(shown: T | null, now: Date): T | null {
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
  return { ...facts, sample: { name, report, userInput: NOTHING_SAID } };
}

export function withoutSample(facts: AppFacts): AppFacts {
  return facts.sample === null ? facts : { ...facts, sample: null };
}

export function withHandsOff(facts: AppFacts, handsOff: boolean): AppFacts {
  return handsOff === facts.handsOff ? facts : { ...facts, handsOff };
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
    kept: keptOf(facts),
    fresh: facts.fresh.count,
    placement: facts.placement,
    support: facts.support,
    pc: facts.pc,
  };
}

/** What is told of the card on show, and what holds for the computer. Never of another card. */
function keptOf(facts: AppFacts): Kept {
  const { sample, memory, shown } = facts;
  const { answers, ticked } = sample === null ? saidNow(facts) : sample.userInput;
  const computer = sample === null ? memory.computer.ticked : [];
  // What changed is told of the card that is shown, whichever was read last.
  const since = sample !== null || shown === null ? null : sinceReading(memory.history.records, shown.report.checkedAt, shown.mark);
  return {
    answers: { ...answers, system: facts.system },
    ticked: { ...ticked, prefiling: [...computer, ...ticked.prefiling] },
    history: { ...memory.history, since },
    shared: memory.shared,
    lasting: lastingOf(facts),
  };
}

/** What was said of the card on show, leaving samples aside. */
export function saidNow({ owner, memory, passing }: Pick<AppFacts, 'owner' | 'memory' | 'passing'>): Said {
  return (owner.mark === null ? passing?.said : saidOf(memory, owner.mark)) ?? NOTHING_SAID;
}

function lastingOf({ memory, owner }: AppFacts): Lasting {
  if (memory.shared) return 'shared';
  return owner.mark === null ? 'passing' : 'card';
}
