// What to do and to bring on the way over the counter.
import type { JstDay } from '../time/jst.ts';
import { cardStanding } from './card-standing.ts';
import type { CardStanding } from './card-standing.ts';
import { isSignRefused } from './needed-repairs.ts';
import type { NeededRepairs } from './needed-repairs.ts';
import type { BringId, StepId } from './plan.ts';
import type { RecoveryState } from './state.ts';

export type Goer = RecoveryState['visitor'];

/** A child under 15 or an adult ward does not go alone (shared/facts/counter.ts#GUARDIAN_BRINGS_PROOF). */
export function goerOf({ visitor, age, ward }: RecoveryState): Goer {
  return visitor === 'self' && (age === 'under-15' || ward) ? 'guardian' : visitor;
}

const VISIT_STEPS: Readonly<Record<Goer, readonly StepId[]>> = {
  self: ['counter-visit'],
  guardian: ['counter-guardian'],
  agent: ['agent-first', 'agent-letter', 'agent-second'],
};

export function counterSteps(state: RecoveryState, repairs: NeededRepairs, today: JstDay): StepId[] {
  const standing = cardStanding(state, today);
  const going: StepId[] = ['counter-call', ...VISIT_STEPS[goerOf(state)]];
  if (standing === 'expired') return [...going, 'counter-new-card', 'card-weeks', ...alsoSteps(repairs), 'read-again'];
  const { reset, reissue } = repairs;
  return [
    ...going,
    ...(state.visitor === 'agent' && reset.length === 0 ? (['agent-same-day'] as const) : []),
    ...reset.map((pin) => `counter-say-${pin}` as const),
    ...certificateSteps(state, repairs, standing),
    ...newPinSteps(state, repairs),
    ...alsoSteps(repairs),
    ...endSteps(reissue.length > 0, standing),
    'read-again',
  ];
}

function certificateSteps(state: RecoveryState, { reissue }: NeededRepairs, standing: CardStanding): StepId[] {
  const wantsCheck = state.needs.includes('sign') && !reissue.includes('sign');
  const steps: StepId[] = [];
  if (standing === 'ending' && reissue.length > 0) steps.push('counter-remade');
  if (state.faceCard) steps.push('counter-face-card');
  if (state.suspended) steps.push('counter-suspended');
  if (reissue.includes('sign') && !isSignRefused(state)) steps.push('counter-issue-sign');
  if (reissue.includes('auth')) steps.push('counter-issue-auth');
  if (wantsCheck) steps.push('counter-check-sign');
  return steps;
}

/** An agent never learns the new PIN: the holder writes it into the letter and hides it. */
function newPinSteps({ visitor }: RecoveryState, { reset }: NeededRepairs): StepId[] {
  return reset.length > 0 && visitor !== 'agent' ? ['counter-new-pin'] : [];
}

function endSteps(isIssued: boolean, standing: CardStanding): StepId[] {
  if (standing === 'ending') return isIssued ? ['card-weeks'] : ['send-before-card-ends'];
  return isIssued ? ['counter-next-day'] : [];
}

/** Locks that are not needed now; `juki` is typed where a certificate is issued (shared/facts/card.ts#JUKI_TYPED_AT_COUNTER). */
export function alsoSteps({ alsoLocked, reissue }: NeededRepairs): StepId[] {
  return alsoLocked.map((pin) => (pin === 'juki' && reissue.length > 0 ? 'also-juki-renewal' : `also-${pin}`) satisfies StepId);
}

export function counterBring(state: RecoveryState, { reissue }: NeededRepairs): BringId[] {
  const notice: BringId[] = reissue.length > 0 ? ['expiry-notice'] : [];
  const goer = goerOf(state);
  if (goer === 'guardian') return ['card', 'holder-id', 'guardian-id', 'guardian-proof', ...notice];
  if (goer === 'agent') return ['card', 'agent-letter', 'agent-id', 'agent-mandate', ...notice];
  return ['card', selfId(state), ...notice];
}

function selfId({ photoId }: RecoveryState): BringId {
  if (photoId === 'yes') return 'photo-id';
  return photoId === 'no' ? 'other-id' : 'photo-id-or-call';
}
