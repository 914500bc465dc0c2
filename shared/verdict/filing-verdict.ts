// May I start e-Tax now? The first rules of the card, and on top what the user says, the calendar and the computer.
import type { Answers } from '../model/answers.ts';
import { isDated } from '../model/certificate.ts';
import type { CheckReport, Verdict, VerdictLevel, VerdictReason } from '../model/check-report.ts';
import { FILING_REASONS } from '../model/filing.ts';
import type { FilingOnlyReason, FilingQuestion, FilingReason, FilingVerdict, NotChecked } from '../model/filing.ts';
import { PIN_IDS } from '../model/pin.ts';
import type { PcItem } from '../pc/model.ts';
import { pcReasons } from '../pc/pc-reasons.ts';
import { judgeCard } from './card-verdict.ts';
import { isClockBehind } from '../recovery/clock-doubt.ts';
import { isPast } from '../recovery/return-deadline.ts';
import { dueDay } from './due-day.ts';
import type { FilingFacts } from './filing-facts.ts';
import { endedWithAuth } from './sign-belief.ts';
import {
  LEVEL_OF_REASON,
  calendarReasons,
  expiryReasons,
  firstTimeReasons,
  isTextInDoubt,
  memoryReasons,
  signReasons,
  systemReasons,
} from './filing-reasons.ts';

export type CardReading = Pick<CheckReport, 'complete' | 'pins' | 'certificates'>;

/**
 * Never `go` where something e-Tax needs is unknown and unasked: 署名用 cannot be read without a PIN, so a card alone
 * gives at best `caution`, with the question that settles it.
 */
export function judgeFiling(
  reading: CardReading,
  answers: Answers,
  facts: FilingFacts,
  now: Date,
  pc: readonly Pick<PcItem, 'id' | 'state'>[] = [],
): FilingVerdict {
  const card = judgeReading(reading);
  const own = ownReasons(reading, answers, facts, now, pcReasons(pc));
  const level = worst([card.level, ...own.map((reason) => LEVEL_OF_REASON[reason] ?? 'go')]);
  return {
    level,
    reasons: byWeight(card, own),
    notChecked: notChecked(reading, answers, facts, now),
    question: level === 'caution' ? questionFor(reading, answers) : null,
  };
}

/** A card read in part can already forbid a start; it can never allow one. */
function judgeReading({ complete, pins, certificates }: CardReading): Verdict {
  const verdict = judgeCard(pins, certificates);
  if (complete) return verdict;
  return verdict.level === 'stop'
    ? { level: 'stop', reasons: [...verdict.reasons, 'not-read'] }
    : { level: 'unknown', reasons: ['not-read'] };
}

function ownReasons(
  reading: CardReading,
  answers: Answers,
  facts: FilingFacts,
  now: Date,
  ofComputer: readonly FilingOnlyReason[],
): FilingOnlyReason[] {
  const due = dueDay(facts, answers);
  const reasons = new Set([
    ...ofComputer,
    ...memoryReasons(answers),
    ...(isClockBehind(now, null) ? (['clock-behind'] as const) : calendarReasons(facts, now, due)),
    ...systemReasons(answers),
    ...(reading.complete
      ? [
          ...signReasons(reading.certificates, answers),
          ...firstTimeReasons(reading.pins, answers),
          ...expiryReasons(reading.certificates, due, now),
        ]
      : []),
    // A move is known without the card.
    ...(answers.moved === 'yes' ? (['moved'] as const) : []),
  ]);
  return FILING_REASONS.filter((reason) => reasons.has(reason));
}

const WEIGHT: Readonly<Record<VerdictLevel, number>> = { stop: 0, unknown: 1, caution: 2, go: 3 };

function worst(levels: readonly VerdictLevel[]): VerdictLevel {
  return levels.reduce((heaviest, level) => (WEIGHT[level] < WEIGHT[heaviest] ? level : heaviest), 'go');
}

/** A plainer reason of the card gives way to the sharper one about the same thing. */
const REPLACED: Readonly<Partial<Record<FilingOnlyReason, VerdictReason>>> = {
  'text-locked-first-time': 'text-locked',
  'text-last-try-first-time': 'text-last-try',
  'auth-certificate-expires-before-deadline': 'auth-certificate-expires-soon',
  'auth-certificate-expires-before-renewal': 'auth-certificate-expires-soon',
};

function byWeight(card: Verdict, own: readonly FilingOnlyReason[]): FilingReason[] {
  const replaced = own.map((reason) => REPLACED[reason]);
  const fromCard = card.reasons.filter((reason) => !replaced.includes(reason));
  const ofLevel = (level: VerdictLevel | null): FilingOnlyReason[] => own.filter((reason) => LEVEL_OF_REASON[reason] === level);
  // The card's own reasons come in its order, heaviest first; they stand before what the user was asked.
  return card.level === 'stop'
    ? [...fromCard, ...ofLevel('stop'), ...ofLevel('caution'), ...ofLevel(null)]
    : [...ofLevel('stop'), ...fromCard, ...ofLevel('caution'), ...ofLevel(null)];
}

function questionFor({ pins }: CardReading, answers: Answers): FilingQuestion | null {
  if (answers.moved === 'unasked') return 'moved';
  if (answers.signCheck === 'unasked') return 'sign-check';
  return answers.firstTime === 'unasked' && isTextInDoubt(pins.text) ? 'first-time' : null;
}

function notChecked({ pins, certificates }: CardReading, answers: Answers, facts: FilingFacts, now: Date): NotChecked[] {
  const { auth, sign } = certificates;
  const isDateOld = facts.areDatesOld(now) || isPast(dueDay(facts, answers), now);
  return [
    ...(sign.state === 'absent' || endedWithAuth({ auth, sign }) ? [] : (['sign-expiry'] as const)),
    'revocation',
    'pin-memory',
    'card-expiry',
    ...PIN_IDS.filter((pin) => pins[pin].state === 'unknown').map((pin) => `${pin}-counter` as const),
    ...(isDated(auth) || auth.state === 'absent' ? [] : (['auth-expiry'] as const)),
    ...(answers.system === 'mac' || answers.system === 'unknown' ? (['system-version'] as const) : []),
    'etax-calendar',
    ...(isDateOld ? (['season-dates'] as const) : []),
  ];
}
