// What the app itself knows about a line of the checklist. `null`: it does not know, and neither ticks nor unticks.
import { FAULT_TABLE, typicalFault } from '../faults/fault-table.ts';
import type { Answer, Answers } from '../model/answers.ts';
import { isDated } from '../model/certificate.ts';
import { hasRoom, riskOf } from '../meters/risk.ts';
import type { CheckOutcome, CheckReport } from '../model/check-report.ts';
import type { RetryCounter } from '../model/pin.ts';
import { renewalUsableFrom } from '../time/renewal.ts';
import { etaxHours } from '../time/etax-hours.ts';
import { jstDay } from '../time/jst.ts';
import type { JstDay } from '../time/jst.ts';
import { isClockBehind } from '../recovery/clock-doubt.ts';
import { dueDay } from '../verdict/due-day.ts';
import type { FilingFacts } from '../verdict/filing-facts.ts';
import type { PcItem, PcItemId } from '../pc/model.ts';
import { believed } from '../verdict/sign-belief.ts';
import type { ChecklistId } from './items.ts';

export type ReadParts = Pick<CheckReport, 'outcome' | 'pins' | 'certificates'>;

export interface ChecklistInput {
  /** Null while no card was read since the start. */
  readonly reading: ReadParts | null;
  readonly answers: Answers;
  readonly facts: FilingFacts;
  readonly now: Date;
  /** What a look at the computer told; empty before one. */
  readonly pc?: readonly PcItem[];
}

export function appKnows(id: ChecklistId, input: ChecklistInput): boolean | null {
  return RULES[id]?.(input) ?? null;
}

type Rule = (input: ChecklistInput) => boolean | null;

const RULES: Readonly<Partial<Record<ChecklistId, Rule>>> = {
  system: ({ answers }) => isSystemFine(answers),
  browser: ({ pc }) => isInOrder('browser', pc),
  'portal-app': ({ pc }) => isInOrder('portal-app', pc),
  extension: ({ pc }) => isInOrder('extension', pc),
  'reader-connected': ({ reading }) => (reading === null ? null : hasReader(reading.outcome)),
  'card-read': ({ reading }) => (reading === null ? null : reading.outcome === 'read'),
  'sign-tries': ({ reading }) => (reading === null ? null : hasTries(reading.pins.sign)),
  'auth-tries': ({ reading }) => (reading === null ? null : hasTries(reading.pins.auth)),
  'text-tries': ({ reading }) => (reading === null ? null : hasTries(reading.pins.text)),
  'sign-known': ({ answers }) => deniedOnly(answers.knows.sign),
  'auth-known': ({ answers }) => deniedOnly(answers.knows.auth),
  'text-known': ({ answers }) => deniedOnly(answers.knows.text),
  'auth-valid': isAuthValid,
  'sign-present': isSignPresent,
  'not-moved': ({ answers }) => (answers.moved === 'yes' ? false : answers.moved === 'no' ? true : null),
  'sign-valid': ({ reading, answers }) => SIGN_CHECK_MEANS[(reading === null ? answers : believed(reading.certificates, answers)).signCheck],
  'before-deadline': (input) => isBy(jstDay(input.now), input),
  'etax-open': ({ facts, now }) => etaxHours(now, facts.season).state === 'open',
  'time-for-renewal': (input) => isBy(renewalUsableFrom(input.now), input),
};

const SIGN_CHECK_MEANS: Readonly<Record<Answers['signCheck'], boolean | null>> = {
  valid: true,
  expired: false,
  revoked: false,
  unknown: null,
  unasked: null,
};

/** A check that came as far as the card has found a reader. */
function hasReader(outcome: CheckOutcome): boolean {
  if (outcome === 'read') return true;
  const { stage } = FAULT_TABLE[typicalFault(outcome)];
  return stage !== 'service' && stage !== 'reader';
}

function isSystemFine({ system }: Answers): boolean | null {
  if (system === 'windows-11') return true;
  return system === 'mac' || system === 'unknown' ? null : false;
}

/** What the look could not tell is left to the user. */
function isInOrder(id: PcItemId, pc: readonly PcItem[] = []): boolean | null {
  const state = pc.find((item) => item.id === id)?.state ?? 'unknown';
  return state === 'unknown' ? null : state === 'ok';
}

function hasTries(counter: RetryCounter): boolean | null {
  if (counter.state === 'known') return hasRoom(counter);
  return counter.state === 'locked' ? false : null;
}

/** One left is as good as none: the next mistake locks. Fewer than enough is told, but need not be repaired. */
export function needsRepair(counter: RetryCounter): boolean {
  const risk = riskOf(counter);
  return risk === 'locked' || risk === 'last';
}

/** The app may untick what the user said they cannot do; that they can, only their own tick says. */
function deniedOnly(answer: Answer): false | null {
  return answer === 'no' || answer === 'unknown' ? false : null;
}

/** A return without a last day is never late; of a wrong clock nothing is concluded. */
function isBy(day: JstDay, { facts, answers, now }: ChecklistInput): boolean | null {
  if (isClockBehind(now, null)) return null;
  const due = dueDay(facts, answers);
  return due === null || day <= due;
}

function isAuthValid({ reading, answers, facts, now }: ChecklistInput): boolean | null {
  if (reading === null) return null;
  const { auth } = reading.certificates;
  if (auth.state === 'absent') return false;
  if (!isDated(auth)) return null;
  const today = jstDay(now);
  const due = dueDay(facts, answers) ?? today;
  const filingDay = today > due ? today : due;
  return auth.state === 'valid' && auth.expiresOn >= filingDay;
}

/** `unreadable` says nothing either way. */
function isSignPresent({ reading }: ChecklistInput): boolean | null {
  if (reading === null) return null;
  const { state } = reading.certificates.sign;
  return state === 'unreadable' ? null : state !== 'absent';
}
