// What the planner is told: by the card, and by the user for what no reader can see.
import type { Age, ReturnKind, Visitor } from '../model/answers.ts';
import type { PinId } from '../model/pin.ts';
import type { JstDay } from '../time/jst.ts';

/** `unsure` counts as not known: nobody is sent to try once more. */
export const PIN_KNOWLEDGE = ['known', 'unsure', 'forgotten', 'locked'] as const;
export const AUTH_CERTIFICATE_STATES = ['valid', 'expired', 'unknown'] as const;
/** `absent`: none on the card, for whatever reason. */
export const SIGN_CERTIFICATE_STATES = ['valid', 'expired', 'revoked', 'absent', 'unknown'] as const;
export const YES_NO_UNKNOWN = ['yes', 'no', 'unknown'] as const;

export type PinKnowledge = (typeof PIN_KNOWLEDGE)[number];
export type AuthCertificateState = (typeof AUTH_CERTIFICATE_STATES)[number];
export type SignCertificateState = (typeof SIGN_CERTIFICATE_STATES)[number];
export type YesNoUnknown = (typeof YES_NO_UNKNOWN)[number];

export interface RecoveryState {
  readonly pins: Readonly<Record<PinId, PinKnowledge>>;
  /** The PINs without which the user cannot do what they came for. */
  readonly needs: readonly PinId[];
  readonly authCertificate: AuthCertificateState;
  readonly signCertificate: SignCertificateState;
  /** Moved, or name changed, since the 署名用 certificate was issued. */
  readonly moved: YesNoUnknown;
  /** A phone that can read the chip of the card. */
  readonly phone: YesNoUnknown;
  /** A paper with a photo, other than the card itself. */
  readonly photoId: YesNoUnknown;
  readonly visitor: Visitor;
  readonly faceFailed: boolean;
  /** The last day printed on the card itself. */
  readonly cardUntil: JstDay | 'unknown';
  readonly age: Age;
  /** 成年被後見人. */
  readonly ward: boolean;
  /** 顔認証マイナンバーカード. */
  readonly faceCard: boolean;
  /** Suspended after a loss, found again since. */
  readonly suspended: boolean;
  readonly returnKind: ReturnKind;
  /** 青色申告 with the deduction that needs the return in time. */
  readonly blue: YesNoUnknown;
  /** The certificates were on a phone before the lock. */
  readonly phoneCert: YesNoUnknown;
}
