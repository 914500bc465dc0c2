// The one or two cards of advice that fit the way somebody is about to take.
import type { Answers } from '../model/answers.ts';
import type { RecoveryPlan } from '../recovery/plan.ts';
import { isTooLate } from '../recovery/rescue.ts';
import { adviceFor } from './cards.ts';
import type { AdviceId } from './cards.ts';

const AT_MOST = 2;

/** `plan`: null while the way is not decided. The most particular card first. */
export function adviceForRecovery(plan: RecoveryPlan | null, answers: Answers): readonly AdviceId[] {
  const here = adviceFor('recovery');
  return fitting(plan, answers)
    .filter((id) => here.includes(id))
    .slice(0, AT_MOST);
}

function fitting(plan: RecoveryPlan | null, answers: Answers): readonly AdviceId[] {
  if (plan === null) return ['which-locked', 'two-and-stop'];
  if (plan.action === 'start') return ['two-and-stop', 'at-home'];
  if (isTooLate(plan)) return ['plan-b', 'paper-blue'];
  if (plan.best === 'kiosk') return plan.reset.includes('auth') ? ['shop-for-auth', 'reservation'] : ['reservation', 'free'];
  return [
    ...when(answers.visitor === 'agent', 'agent'),
    ...when(answers.visitor === 'guardian', 'guardian'),
    ...when(answers.moved === 'yes', 'moved'),
    ...when(plan.reissue.length > 0, 'renewal-day'),
    ...when(answers.photoId === 'no', 'no-photo'),
    ...when(plan.repair.includes('text'), 'text-at-kiosk'),
    ...when(plan.reset.length > 0, 'both-at-once'),
    'crowded',
  ];
}

function when(fits: boolean, id: AdviceId): readonly AdviceId[] {
  return fits ? [id] : [];
}
