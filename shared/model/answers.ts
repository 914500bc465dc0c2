// What only the user can say. Nothing here names them; `unasked` is not the same as 分からない (`unknown`).
import type { PinId } from './pin.ts';

export const ANSWERS = ['yes', 'no', 'unknown', 'unasked'] as const;

export type Answer = (typeof ANSWERS)[number];

/** Who goes to the counter: 本人, 法定代理人, 任意代理人. */
export const VISITORS = ['self', 'guardian', 'agent'] as const;

export type Visitor = (typeof VISITORS)[number];

/** What the user found out about 署名用, with the official software or at the counter. */
export const SIGN_CHECKS = ['valid', 'expired', 'revoked', 'unknown', 'unasked'] as const;

export type SignCheck = (typeof SIGN_CHECKS)[number];

/** Known to the app itself; `unknown` where the system does not tell. */
export const OPERATING_SYSTEMS = ['windows-11', 'windows-10', 'windows-older', 'mac', 'linux', 'unknown'] as const;

export type OperatingSystem = (typeof OPERATING_SYSTEMS)[number];

export interface Answers {
  /** Moved, or name changed, since 署名用 was issued. */
  readonly moved: Answer;
  readonly signCheck: SignCheck;
  /** First time with e-Tax: name and address are then filled in with the `text` PIN. */
  readonly firstTime: Answer;
  /** Whether the user can say the PIN without trying. */
  readonly knows: Readonly<Record<PinId, Answer>>;
  readonly phone: Answer;
  readonly photoId: Answer;
  readonly visitor: Visitor;
  readonly faceFailed: boolean;
  /** When the user said 「予約した」 of the kiosk: ISO 8601 in UTC; null while there is no reservation. */
  readonly reservedAt: string | null;
  /** Filled in by the app, not asked. */
  readonly system: OperatingSystem;
}

export const NO_ANSWERS: Answers = {
  moved: 'unasked',
  signCheck: 'unasked',
  firstTime: 'unasked',
  knows: { sign: 'unasked', auth: 'unasked', text: 'unasked', juki: 'unasked' },
  phone: 'unasked',
  photoId: 'unasked',
  visitor: 'self',
  faceFailed: false,
  reservedAt: null,
  system: 'unknown',
};
