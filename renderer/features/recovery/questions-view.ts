// The questions of the recovery room as rows of radio buttons, and what each button changes.
import type { MessageKey } from '../../../shared/i18n/ja.ts';
import type { Answer, Answers } from '../../../shared/model/answers.ts';
import type { AnswersChange } from '../../../shared/model/kept-steps.ts';
import { answerTo } from '../../../shared/recovery/decide.ts';
import type { WayQuestion } from '../../../shared/recovery/decide.ts';
import { SIGN_MISSING, SIGN_MISSING_CHANGES } from '../../../shared/recovery/sign-missing.ts';
import type { CardHealth } from '../../../shared/recovery/state-of-card.ts';
import type { JstDay } from '../../../shared/time/jst.ts';
import type { Say } from '../../ui/say.ts';
import type { RecoveryView } from './recovery-view.ts';

export type QuestionId = WayQuestion | MoreQuestion;

/** What matters once the way is known. */
export type MoreQuestion = 'card-until' | 'photo-id' | 'visitor' | 'face-failed' | 'return' | 'blue' | 'phone-cert';

/** Answered by yes, no or 「わからない」. */
type PlainQuestion = Exclude<WayQuestion, 'sign-missing'>;

export interface QuestionOption {
  readonly value: string;
  readonly words: string;
  readonly change: AnswersChange;
}

export interface QuestionView {
  readonly id: QuestionId;
  readonly words: string;
  readonly options: readonly QuestionOption[];
  /** Set where a day can be answered as well. */
  readonly date?: (day: JstDay) => AnswersChange;
  /** The chosen value; null while nobody has answered. */
  readonly chosen: string | null;
}

/** Those that decide the way. */
export function wayQuestionViews({ decision, health }: RecoveryView, answers: Answers, say: Say): readonly QuestionView[] {
  return decision.questions.map((id) => {
    const answer = answerTo(id, answers);
    const chosen = answer === 'unasked' ? null : answer;
    const options = id === 'sign-missing' ? causeOptions(say) : plainOptions(id, health, say);
    return { id, words: say(`recovery.question.${id}`), options, chosen };
  });
}

function plainOptions(id: PlainQuestion, health: CardHealth, say: Say): readonly QuestionOption[] {
  return (['yes', 'no', 'unknown'] as const).map((value) => ({
    value,
    words: say(value === 'no' ? noWords(id, health) : `recovery.answer.${value}`),
    change: changeFor(id, value),
  }));
}

function causeOptions(say: Say): readonly QuestionOption[] {
  return SIGN_MISSING.map((value) => ({ value, words: say(`recovery.answer.${value}`), change: SIGN_MISSING_CHANGES[value] }));
}

/** Without a reading nobody can tell a lock from a slip of memory, and both mean the same here. */
function noWords(id: PlainQuestion, { pins }: CardHealth): MessageKey {
  const pin = { 'knows-sign': 'sign', 'knows-auth': 'auth', 'knows-text': 'text' } as const;
  const about = id in pin ? pin[id as keyof typeof pin] : null;
  return about !== null && pins[about].state === 'unknown' ? 'recovery.answer.no-pin' : 'recovery.answer.no';
}

function changeFor(id: PlainQuestion, value: Answer): AnswersChange {
  switch (id) {
    case 'knows-sign':
      return { knows: { sign: value } };
    case 'knows-auth':
      return { knows: { auth: value } };
    case 'knows-text':
      return { knows: { text: value } };
    case 'first-time':
      return { firstTime: value };
    case 'moved':
      return { moved: value };
    case 'phone':
      return { phone: value };
  }
}
