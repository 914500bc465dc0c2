// Whether the way is decided already, or an answer that nobody has given yet could still change it.
import type { Answer, Answers } from '../model/answers.ts';
import { PIN_IDS } from '../model/pin.ts';
import type { PinId } from '../model/pin.ts';
import { plannedBy } from './clock-doubt.ts';
import { planRecovery } from './plan-recovery.ts';
import type { RecoveryPlan } from './plan.ts';
import type { RecoveryFacts } from './recovery-facts.ts';
import { SIGN_MISSING_CHANGES, signMissingOf } from './sign-missing.ts';
import type { SignMissing } from './sign-missing.ts';
import { neededPins, recoveryStateOf } from './state-of-card.ts';
import type { CardHealth } from './state-of-card.ts';

export const WAY_QUESTIONS = ['sign-missing', 'knows-sign', 'knows-auth', 'first-time', 'knows-text', 'moved', 'phone'] as const;

/** Questions whose answer can change which way is open, in the order in which to ask. */
export type WayQuestion = (typeof WAY_QUESTIONS)[number];

export interface Decision {
  /** Reckoned with what is certain: a PIN about which nobody was asked is not listed for repair. Not to be shown as the way unless `settled`. */
  readonly plan: RecoveryPlan;
  /** False while an open question could change what to do or which way is best. */
  readonly settled: boolean;
  /** The questions that apply to this card, answered or not. */
  readonly questions: readonly WayQuestion[];
  /** Those of them without an answer. */
  readonly open: readonly WayQuestion[];
}

/** Compares the plan for the kindest answers to all open questions with the plan for the hardest. */
export function decideRecovery(health: CardHealth, answers: Answers, facts: RecoveryFacts, now: Date): Decision {
  const plan = (given: Answers): RecoveryPlan => plannedBy(now, health, planRecovery(recoveryStateOf(health, given), facts, now));
  const kindest = plan(filled(answers, health, 'kindest'));
  const hardest = plan(filled(answers, health, 'hardest'));
  const questions = wayQuestions(health, answers, kindest);
  return {
    plan: plan({ ...answers, knows: filledKnows(answers, 'yes') }),
    settled: kindest.action === hardest.action && kindest.best === hardest.best,
    questions,
    open: questions.filter((question) => answerTo(question, answers) === 'unasked'),
  };
}

/** `unasked`, or what was said in the words of that question. */
export function answerTo(question: WayQuestion, answers: Answers): Answer | SignMissing {
  switch (question) {
    case 'sign-missing':
      return signMissingOf(answers);
    case 'knows-sign':
      return answers.knows.sign;
    case 'knows-auth':
      return answers.knows.auth;
    case 'knows-text':
      return answers.knows.text;
    case 'first-time':
      return answers.firstTime;
    case 'moved':
    case 'phone':
      return answers[question];
  }
}

function wayQuestions(health: CardHealth, answers: Answers, kindest: RecoveryPlan): readonly WayQuestion[] {
  const needed = neededPins(answers);
  const asksPin = (pin: PinId): boolean => needed.includes(pin) && health.pins[pin].state !== 'locked';
  const applies: Readonly<Record<WayQuestion, boolean>> = {
    'sign-missing': health.certificates.sign.state === 'absent',
    'knows-sign': asksPin('sign'),
    'knows-auth': asksPin('auth'),
    'first-time': asksFirstTime(health, answers),
    'knows-text': asksPin('text'),
    moved: true,
    // A phone is needed for the kiosk alone, so nobody is asked for one where the kiosk is closed anyway.
    phone: kindest.routes[0].blockedBy.every((code) => code === 'no-phone' || code === 'face-check-failed'),
  };
  return WAY_QUESTIONS.filter((question) => applies[question]);
}

/** `text` matters to first-time users only; they are asked where the card does not say that it is untouched. */
function asksFirstTime({ pins: { text } }: CardHealth, { firstTime }: Answers): boolean {
  const untouched = text.state === 'absent' || (text.state === 'known' && text.remaining === text.limit);
  return firstTime !== 'unasked' || !untouched;
}

function filled(answers: Answers, health: CardHealth, how: 'kindest' | 'hardest'): Answers {
  const kind = how === 'kindest';
  return {
    ...answers,
    knows: filledKnows(answers, kind ? 'yes' : 'no'),
    firstTime: asksFirstTime(health, answers) ? fill(answers.firstTime, kind ? 'no' : 'yes') : answers.firstTime,
    moved: fill(answers.moved, kind ? 'no' : 'yes'),
    phone: fill(answers.phone, kind ? 'yes' : 'no'),
    ...(health.certificates.sign.state === 'absent' && signMissingOf(answers) === 'unasked' ? SIGN_MISSING_CHANGES[kind ? 'never' : 'under-15'] : {}),
  };
}

function fill(answer: Answer, value: Answer): Answer {
  return answer === 'unasked' ? value : answer;
}

function filledKnows({ knows }: Answers, value: Answer): Answers['knows'] {
  const entries = PIN_IDS.map((pin) => [pin, fill(knows[pin], value)] as const);
  return Object.fromEntries(entries) as Answers['knows'];
}
