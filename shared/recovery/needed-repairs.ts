// What has to be mended before the user can do what they came for.
import { PIN_IDS } from '../model/pin.ts';
import type { PinId } from '../model/pin.ts';
import type { RecoveryState } from './state.ts';

export interface NeededRepairs {
  readonly repair: readonly PinId[];
  readonly reset: readonly PinId[];
  readonly reissue: readonly PinId[];
  readonly alsoLocked: readonly PinId[];
}

/** A dead certificate of a needed PIN is a repair too, even where the PIN is known (shared/facts/certificates.ts#ETAX_WITH_EXPIRED_CERTIFICATE). */
export function neededRepairs(state: RecoveryState): NeededRepairs {
  const needed = PIN_IDS.filter((pin) => state.needs.includes(pin));
  const reset = needed.filter((pin) => state.pins[pin] !== 'known');
  const reissue = needed.filter((pin) => isCertificateDead(pin, state));
  return {
    repair: needed.filter((pin) => reset.includes(pin) || reissue.includes(pin)),
    reset,
    reissue,
    alsoLocked: PIN_IDS.filter((pin) => !needed.includes(pin) && state.pins[pin] === 'locked'),
  };
}

function isCertificateDead(pin: PinId, state: RecoveryState): boolean {
  if (pin === 'auth') return state.authCertificate === 'expired';
  if (pin === 'sign') return isSignDead(state);
  return false;
}

/** A move or a new name ends 署名用 although the card looks fine. */
function isSignDead({ signCertificate, moved }: RecoveryState): boolean {
  return moved === 'yes' || signCertificate === 'expired' || signCertificate === 'revoked' || signCertificate === 'absent';
}
