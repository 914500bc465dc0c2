// What a sheet is made from: the plan with what the planner was told, the reading, the answers, the ticks and the facts.
import type { ReadParts } from '../checklist/app-knowledge.ts';
import { ticksOf } from '../checklist/evaluate.ts';
import type { Ticks } from '../checklist/evaluate.ts';
import type { Answers } from '../model/answers.ts';
import type { CheckReport } from '../model/check-report.ts';
import { NOTHING_READ, PIN_IDS } from '../model/pin.ts';
import type { PinId } from '../model/pin.ts';
import type { AppSnapshot, Locale } from '../model/snapshot.ts';
import { plannedBy } from '../recovery/clock-doubt.ts';
import type { PcItem } from '../pc/model.ts';
import { planRecovery } from '../recovery/plan-recovery.ts';
import type { RecoveryPlan } from '../recovery/plan.ts';
import { recoveryFacts } from '../recovery/recovery-facts.ts';
import type { RecoveryFacts } from '../recovery/recovery-facts.ts';
import { returnDeadline } from '../recovery/return-deadline.ts';
import { recoveryStateOf } from '../recovery/state-of-card.ts';
import type { RecoveryState } from '../recovery/state.ts';
import { FILING_FACTS } from '../verdict/filing-facts.ts';
import type { FilingFacts } from '../verdict/filing-facts.ts';

/** The parts of a report that may stand on paper. The name of a reader is none of them. */
export type SheetReading = Pick<CheckReport, 'checkedAt' | 'outcome' | 'pins' | 'certificates'>;

export interface SheetInput {
  readonly locale: Locale;
  readonly now: Date;
  readonly plan: RecoveryPlan;
  readonly state: RecoveryState;
  /** Null where no card was read. */
  readonly reading: SheetReading | null;
  /** The last attempt to read, a failed one as well: the checklist tells by it whether a reader is there. */
  readonly attempt: ReadParts | null;
  readonly answers: Answers;
  readonly ticks: Ticks;
  /** What a look at the computer found; empty where nobody looked. */
  readonly pc: readonly PcItem[];
  readonly facts: RecoveryFacts;
  readonly filing: FilingFacts;
  /** A simulated card is shown. */
  readonly sample: boolean;
}

/** A card that answered nothing about its PINs was not read. */
export function readingOf(report: CheckReport | null): SheetReading | null {
  if (report === null) return null;
  const { checkedAt, outcome, pins, certificates } = report;
  const silent = outcome !== 'read' && PIN_IDS.every((pin) => pins[pin].state === 'unknown');
  return silent ? null : { checkedAt, outcome, pins, certificates };
}

const UNREAD = { pins: NOTHING_READ, certificates: { auth: { state: 'unreadable' }, sign: { state: 'unreadable' } } } as const;

/** The input from what main holds and the window shows, so that paper and screen cannot differ. */
export function sheetInput({ report, kept, locale, sample, pc }: AppSnapshot, now: Date): SheetInput {
  const reading = readingOf(report);
  const { answers } = kept;
  const state = recoveryStateOf(reading ?? UNREAD, answers);
  const facts = recoveryFacts(returnDeadline(answers));
  return {
    locale,
    now,
    plan: plannedBy(now, reading, planRecovery(state, facts, now)),
    state,
    reading,
    attempt: report,
    answers,
    ticks: ticksOf(kept.ticked.prefiling),
    pc: pc.items,
    facts,
    filing: FILING_FACTS,
    sample: sample !== null,
  };
}

/** Nobody has said yet whether this PIN is known, and the card does not say that it is locked. */
export function isUnasked(input: SheetInput, pin: PinId): boolean {
  return input.answers.knows[pin] === 'unasked' && input.state.pins[pin] === 'unsure';
}

/** An answer is missing that would change what stands on the sheet. */
export function isUnsettled(input: SheetInput): boolean {
  const { moved, phone, photoId } = input.answers;
  return input.plan.reset.some((pin) => isUnasked(input, pin)) || [moved, phone, photoId].includes('unasked');
}

/** Something is known to need the counter, not only thought to. */
export function isCertain(input: SheetInput): boolean {
  return certainResets(input).length + input.plan.reissue.length + input.plan.alsoLocked.length > 0;
}

/** As if every PIN that nobody was asked about were known; what the card says to be locked stays locked. */
export function ifAllKnown(input: SheetInput): SheetInput {
  const entries = PIN_IDS.map((pin) => [pin, isUnasked(input, pin) ? 'known' : input.state.pins[pin]] as const);
  const state = { ...input.state, pins: { ...input.state.pins, ...Object.fromEntries(entries) } };
  return { ...input, state, plan: planRecovery(state, input.facts, input.now) };
}

/** PINs that are certain to need a reset, in the order of `PIN_IDS`. */
export function certainResets(input: SheetInput): readonly PinId[] {
  return input.plan.reset.filter((pin) => !isUnasked(input, pin));
}
