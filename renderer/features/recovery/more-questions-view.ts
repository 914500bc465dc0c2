// The questions that matter once the way is known: what to bring, who goes, the card's own date, which return it is.
import { RETURN_KINDS, VISITORS } from '../../../shared/model/answers.ts';
import type { Answers } from '../../../shared/model/answers.ts';
import type { AnswersChange } from '../../../shared/model/kept-steps.ts';
import type { Say } from '../../ui/say.ts';
import type { MoreQuestion, QuestionView } from './questions-view.ts';
import type { RecoveryView } from './recovery-view.ts';

/** Each only where its answer changes something. */
export function moreQuestionViews({ head, decision }: RecoveryView, answers: Answers, say: Say): readonly QuestionView[] {
  if (head !== 'repair' && head !== 'none') return [];
  const { plan } = decision;
  const asks: Readonly<Record<MoreQuestion, boolean>> = {
    'card-until': plan.reissue.length > 0 || answers.cardUntil !== 'unasked',
    'photo-id': answers.visitor === 'self',
    visitor: true,
    'face-failed': plan.best === 'kiosk' || answers.faceFailed,
    return: true,
    blue: plan.returnKind === 'refund' || (plan.returnKind === 'income' && plan.rescue.length > 0),
    'phone-cert': plan.rescue.length > 0,
  };
  return ORDER.filter((id) => asks[id]).map((id) => VIEWS[id](answers, say));
}

const ORDER: readonly MoreQuestion[] = ['card-until', 'photo-id', 'visitor', 'face-failed', 'return', 'blue', 'phone-cert'];

const VIEWS: Readonly<Record<MoreQuestion, (answers: Answers, say: Say) => QuestionView>> = {
  'card-until': ({ cardUntil }, say) => ({
    id: 'card-until',
    words: say('recovery.question.card-until'),
    options: [{ value: 'unknown', words: say('recovery.answer.unknown'), change: { cardUntil: 'unknown' } }],
    date: (day) => ({ cardUntil: day }),
    chosen: cardUntil === 'unasked' ? null : cardUntil,
  }),
  'photo-id': ({ photoId }, say) => yesNo('photo-id', photoId, (value) => ({ photoId: value }), say),
  visitor: ({ visitor }, say) => ({
    id: 'visitor',
    words: say('recovery.question.visitor'),
    options: VISITORS.map((value) => ({ value, words: say(`recovery.answer.${value}`), change: { visitor: value } })),
    chosen: visitor,
  }),
  'face-failed': ({ faceFailed }, say) => ({
    id: 'face-failed',
    words: say('recovery.question.face-failed'),
    options: (['yes', 'no'] as const).map((value) => ({
      value,
      words: say(`recovery.answer.${value}`),
      change: { faceFailed: value === 'yes' },
    })),
    chosen: faceFailed ? 'yes' : 'no',
  }),
  return: ({ returnKind }, say) => ({
    id: 'return',
    words: say('recovery.question.return'),
    options: RETURN_KINDS.map((value) => ({ value, words: say(`recovery.answer.${value}`), change: { returnKind: value } })),
    chosen: returnKind,
  }),
  blue: ({ blue }, say) => yesNo('blue', blue, (value) => ({ blue: value }), say),
  'phone-cert': ({ phoneCert }, say) => yesNo('phone-cert', phoneCert, (value) => ({ phoneCert: value }), say),
};

type Said = 'yes' | 'no' | 'unknown';

function yesNo(
  id: 'photo-id' | 'blue' | 'phone-cert',
  answer: Said | 'unasked',
  change: (value: Said) => AnswersChange,
  say: Say,
): QuestionView {
  return {
    id,
    words: say(`recovery.question.${id}`),
    options: (['yes', 'no', 'unknown'] as const).map((value) => ({ value, words: say(`recovery.answer.${value}`), change: change(value) })),
    chosen: answer === 'unasked' ? null : answer,
  };
}
