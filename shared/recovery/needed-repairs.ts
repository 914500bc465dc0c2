// What has to be mended before the user can do what they came for.
import { PIN_IDS } from '../model/pin.ts';
import type { PinId } from '../model/pin.ts';
import type { JstDay } from '../time/jst.ts';
import { cardStanding } from './card-standing.ts';
import type { RecoveryState } from './state.ts';

export interface NeededRepairs {
  readonly repair: readonly PinId[];
  readonly reset: readonly PinId[];
  readonly reissue: readonly PinId[];
  readonly alsoLocked: readonly PinId[];
}

/**
 * A dead certificate of a needed PIN is a repair too, even where the PIN is known (shared/facts/certificates.ts#ETAX_WITH_EXPIRED_CERTIFICATE).
 * `today`: the day in Japan, since the card itself may be past its date.
 */
export function neededRepairs(state: RecoveryState, today: JstDay): NeededRepairs {
  const asked = PIN_IDS.filter((pin) => state.needs.includes(pin));
  const reissue = asked.filter((pin) => isCertificateDead(pin, state, today));
  const needed = PIN_IDS.filter((pin) => asked.includes(pin) || (pin === 'juki' && isJukiTyped(state, reissue)));
  const reset = needed.filter((pin) => state.pins[pin] !== 'known' || isWithoutPins(pin, state));
  return {
    repair: needed.filter((pin) => reset.includes(pin) || reissue.includes(pin)),
    reset,
    reissue,
    alsoLocked: PIN_IDS.filter((pin) => !needed.includes(pin) && state.pins[pin] === 'locked'),
  };
}

/** Without it the counter cannot write the new address into the card (shared/facts/card.ts#JUKI_TYPED_AT_COUNTER). */
function isJukiTyped({ moved, pins }: RecoveryState, reissue: readonly PinId[]): boolean {
  return moved === 'yes' && pins.juki === 'locked' && reissue.includes('sign');
}

/** 顔認証カード has no PIN to log in with. Where 署名用 is issued as well, the PINs are set in the same step. */
function isWithoutPins(pin: PinId, { faceCard, needs }: RecoveryState): boolean {
  return faceCard && pin === 'auth' && !needs.includes('sign');
}

function isCertificateDead(pin: PinId, state: RecoveryState, today: JstDay): boolean {
  const isCardDead = cardStanding(state, today) === 'expired' || state.authCertificate === 'expired';
  if (pin === 'auth') return isCardDead;
  // 署名用 ends with 利用者証明用 at the latest (shared/facts/certificates.ts#SIGN_ENDS_WITH_AUTH).
  return pin === 'sign' && (isCardDead || isSignDead(state));
}

/** A move, a new name or a suspension ends 署名用 although the card looks fine. */
function isSignDead(state: RecoveryState): boolean {
  const { moved, suspended, faceCard, signCertificate } = state;
  if (moved === 'yes' || suspended || faceCard) return true;
  return ['expired', 'revoked', 'absent'].includes(signCertificate) || isSignRefused(state);
}

/** To whom no 署名用 is issued (shared/facts/pins.ts#SIGN_MINIMUM_AGE), unless the card is known to have one. */
export function isSignRefused({ age, ward, signCertificate }: RecoveryState): boolean {
  return (age === 'under-15' || ward) && signCertificate !== 'valid';
}
