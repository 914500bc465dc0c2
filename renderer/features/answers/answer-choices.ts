// The questions that only the person can answer: their words, the answers they may give, and what was said so far.
import type { MessageKey } from '../../../shared/i18n/ja.ts';
import type { Answers } from '../../../shared/model/answers.ts';
import type { FilingQuestion } from '../../../shared/model/filing.ts';
import type { AnswersChange } from '../../../shared/model/kept-steps.ts';
import type { Say } from '../../ui/say.ts';

export interface Choice {
  readonly value: string;
  readonly words: MessageKey;
  readonly change: AnswersChange;
}

const PLAIN = ['yes', 'no', 'unknown'] as const;

const SIGN_CHECK = [
  ['valid', 'filing.answer.sign-valid'],
  ['expired', 'filing.answer.sign-expired'],
  ['revoked', 'filing.answer.sign-revoked'],
  ['unknown', 'filing.answer.unknown'],
] as const;

export const CHOICES: Readonly<Record<FilingQuestion, readonly Choice[]>> = {
  moved: PLAIN.map((moved) => ({ value: moved, words: `filing.answer.${moved}`, change: { moved } })),
  'first-time': PLAIN.map((firstTime) => ({ value: firstTime, words: `filing.answer.${firstTime}`, change: { firstTime } })),
  'sign-check': SIGN_CHECK.map(([signCheck, words]) => ({ value: signCheck, words, change: { signCheck } })),
};

/** Takes one answer back. */
export const TAKE_BACK: Readonly<Record<FilingQuestion, AnswersChange>> = {
  moved: { moved: 'unasked' },
  'first-time': { firstTime: 'unasked' },
  'sign-check': { signCheck: 'unasked' },
};

/** `unasked` where nothing was said. */
export function answerTo(question: FilingQuestion, { moved, firstTime, signCheck }: Answers): string {
  return { moved, 'first-time': firstTime, 'sign-check': signCheck }[question];
}

/** What was said in one line; null where nothing was. */
export function answersSoFar({ moved, firstTime, signCheck }: Answers, say: Say): string | null {
  const given = [
    ...(moved === 'unasked' ? [] : [say(`filing.answered.moved.${moved}`)]),
    ...(firstTime === 'unasked' ? [] : [say(`filing.answered.first-time.${firstTime}`)]),
    ...(signCheck === 'unasked' ? [] : [say(`filing.answered.sign-check.${signCheck}`)]),
  ];
  return given.length === 0 ? null : say('filing.answered', { list: given.join(say('verdict.list-separator')) });
}
