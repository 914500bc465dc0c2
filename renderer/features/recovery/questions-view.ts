// The questions of the recovery room as rows of radio buttons, and what each button changes.
import type { MessageKey } from '../../../shared/i18n/ja.ts';
import type { Answer, Answers } from '../../../shared/model/answers.ts';
import { VISITORS } from '../../../shared/model/answers.ts';
import type { AnswersChange } from '../../../shared/model/kept-steps.ts';
import { answerTo } from '../../../shared/recovery/decide.ts';
import type { WayQuestion } from '../../../shared/recovery/decide.ts';
import type { CardHealth } from '../../../shared/recovery/state-of-card.ts';
import type { Say } from '../../ui/say.ts';
import type { RecoveryView } from './recovery-view.ts';

export type QuestionId = WayQuestion | 'photo-id' | 'visitor' | 'face-failed';

export interface QuestionOption {
  readonly value: string;
  readonly words: string;
  readonly change: AnswersChange;
}

export interface QuestionView {
  readonly id: QuestionId;
  readonly words: string;
  readonly options: readonly QuestionOption[];
  /** The chosen value; null while nobody has answered. */
  readonly chosen: string | null;
}

/** Those that decide the way. */
export function wayQuestionViews({ decision, health }: RecoveryView, answers: Answers, say: Say): readonly QuestionView[] {
  return decision.questions.map((id) => {
    const answer = answerTo(id, answers);
    return {
      id,
      words: say(`recovery.question.${id}`),
      options: (['yes', 'no', 'unknown'] as const).map((value) => ({
        value,
        words: say(value === 'no' ? noWords(id, health) : `recovery.answer.${value}`),
        change: changeFor(id, value),
      })),
      chosen: answer === 'unasked' ? null : answer,
    };
  });
}

/** Those that matter once the way is known: what to bring, who goes, whether the kiosk's app works. */
export function moreQuestionViews({ head, decision }: RecoveryView, answers: Answers, say: Say): readonly QuestionView[] {
  if (head !== 'repair' && head !== 'none') return [];
  const isKiosk = decision.plan.best === 'kiosk' || answers.faceFailed;
  return [photoQuestion(answers, say), visitorQuestion(answers, say), ...(isKiosk ? [faceQuestion(answers, say)] : [])];
}

/** Without a reading nobody can tell a lock from a slip of memory, and both mean the same here. */
function noWords(id: WayQuestion, { pins }: CardHealth): MessageKey {
  const pin = { 'knows-sign': 'sign', 'knows-auth': 'auth', 'knows-text': 'text' } as const;
  const about = id in pin ? pin[id as keyof typeof pin] : null;
  return about !== null && pins[about].state === 'unknown' ? 'recovery.answer.no-pin' : 'recovery.answer.no';
}

function changeFor(id: WayQuestion, value: Answer): AnswersChange {
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

function photoQuestion({ photoId }: Answers, say: Say): QuestionView {
  return {
    id: 'photo-id',
    words: say('recovery.question.photo-id'),
    options: (['yes', 'no', 'unknown'] as const).map((value) => ({
      value,
      words: say(`recovery.answer.${value}`),
      change: { photoId: value },
    })),
    chosen: photoId === 'unasked' ? null : photoId,
  };
}

function visitorQuestion({ visitor }: Answers, say: Say): QuestionView {
  return {
    id: 'visitor',
    words: say('recovery.question.visitor'),
    options: VISITORS.map((value) => ({ value, words: say(`recovery.answer.${value}`), change: { visitor: value } })),
    chosen: visitor,
  };
}

function faceQuestion({ faceFailed }: Answers, say: Say): QuestionView {
  const option = (value: 'yes' | 'no'): QuestionOption => ({
    value,
    words: say(`recovery.answer.${value}`),
    change: { faceFailed: value === 'yes' },
  });
  return {
    id: 'face-failed',
    words: say('recovery.question.face-failed'),
    options: [option('yes'), option('no')],
    chosen: faceFailed ? 'yes' : 'no',
  };
}
