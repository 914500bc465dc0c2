// Short ways to write down a person's situation.
import type { PinId } from '../../../shared/model/pin.ts';
import type { RecoveryPlan } from '../../../shared/recovery/plan.ts';
import { planRecovery } from '../../../shared/recovery/plan-recovery.ts';
import { recoveryFacts } from '../../../shared/recovery/recovery-facts.ts';
import type { PinKnowledge, RecoveryState } from '../../../shared/recovery/state.ts';

export type Situation = Partial<Record<PinId, PinKnowledge>> & Partial<Omit<RecoveryState, 'pins'>>;

/** Everything known and in order, at home with phone and licence, unless said otherwise. */
export function stateWith({ sign = 'known', auth = 'known', text = 'known', juki = 'known', ...rest }: Situation): RecoveryState {
  return {
    pins: { sign, auth, text, juki },
    needs: ['sign', 'auth'],
    authCertificate: 'valid',
    signCertificate: 'valid',
    moved: 'no',
    phone: 'yes',
    photoId: 'yes',
    visitor: 'self',
    faceFailed: false,
    cardUntil: 'unknown',
    age: 'adult',
    ward: false,
    faceCard: false,
    suspended: false,
    returnKind: 'income',
    blue: 'unknown',
    phoneCert: 'unknown',
    ...rest,
  };
}

/** `now` is the wall clock of Japan, `2027-03-10 21:00` or with seconds. */
export function momentInJapan(now: string): Date {
  return new Date(`${now.replace(' ', 'T')}${now.length === 16 ? ':00' : ''}+09:00`);
}

export function planFor(situation: Situation, now = '2027-03-10 21:00', deadline: string | null = '2027-03-15'): RecoveryPlan {
  return planRecovery(stateWith(situation), recoveryFacts(deadline), momentInJapan(now));
}
