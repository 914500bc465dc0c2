// What only the user can say. Nothing here names them; `unasked` is not the same as 分からない (`unknown`).
import type { JstDay } from '../time/jst.ts';
import type { PinId } from './pin.ts';

export const ANSWERS = ['yes', 'no', 'unknown', 'unasked'] as const;

export type Answer = (typeof ANSWERS)[number];

/** Who goes to the counter: 本人, 法定代理人, 任意代理人. */
export const VISITORS = ['self', 'guardian', 'agent'] as const;

export type Visitor = (typeof VISITORS)[number];

/** What the user found out about 署名用, with the official software or at the counter. */
export const SIGN_CHECKS = ['valid', 'expired', 'revoked', 'unknown', 'unasked'] as const;

export type SignCheck = (typeof SIGN_CHECKS)[number];

/** How old the holder of the card is, where 署名用 is missing (shared/facts/pins.ts#SIGN_MINIMUM_AGE). */
export const AGES = ['adult', '15-17', 'under-15'] as const;

export type Age = (typeof AGES)[number];

/** Which return is to be filed; each has its own last day. */
export const RETURN_KINDS = ['income', 'refund', 'consumption', 'gift'] as const;

export type ReturnKind = (typeof RETURN_KINDS)[number];

/** The date printed on the card itself: `YYYY-MM-DD`, or what stands for not having one. */
export type CardDate = JstDay | 'unknown' | 'unasked';

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
  readonly cardUntil: CardDate;
  /** null while nobody was asked: reckoned with as an adult. */
  readonly age: Age | null;
  /** 成年被後見人. */
  readonly ward: Answer;
  /** 顔認証マイナンバーカード: a card without PINs. */
  readonly faceCard: Answer;
  /** The card was suspended after a loss; that ended 署名用 for good. */
  readonly suspended: Answer;
  readonly returnKind: ReturnKind;
  /** 青色申告 with the deduction of 550,000 or 650,000 yen. */
  readonly blue: Answer;
  /** The certificates were put on a phone before the lock. */
  readonly phoneCert: Answer;
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
  cardUntil: 'unasked',
  age: null,
  ward: 'unasked',
  faceCard: 'unasked',
  suspended: 'unasked',
  returnKind: 'income',
  blue: 'unasked',
  phoneCert: 'unasked',
  system: 'unknown',
};
