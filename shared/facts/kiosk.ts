// Resetting a PIN at a shop's kiosk terminal with the app 「JPKI暗証番号リセット」.
import type { PinId } from '../model/pin.ts';
import { fact } from './fact.ts';
import type { Fact } from './fact.ts';
import { unknownFact } from './unknown-fact.ts';

export type KioskPin = 'sign' | 'auth';

export const KIOSK_PINS: Fact<readonly KioskPin[]> = fact(['sign', 'auth'], 'Om', 'naha', 'dazaifu', 'koka');
export const KIOSK_REVIVES_CERTIFICATES = fact(false, 'Om', 'naha');

/** 「順次拡大予定」, and some branches have no fitting terminal. */
export const KIOSK_CHAINS: Readonly<Record<KioskPin, Fact<readonly string[]>>> = {
  sign: fact(
    [
      'セブン-イレブン',
      'ローソン',
      'ファミリーマート',
      'ミニストップ',
      'ダイエー(一部)',
      'イオンリテール',
      'イオン北海道(一部)',
      'イオン東北(一部)',
      'フジ(一部)',
    ],
    'O',
    'jlis-kiosk-terms',
    'koka',
  ),
  auth: fact(
    ['セブン-イレブン', 'イオンリテール', 'イオン北海道(一部)', 'イオン東北(一部)', 'フジ(一部)'],
    'O',
    'jlis-kiosk-terms',
    'koka',
  ),
};

/** To reset the key, the value must be known and not locked. */
export const KIOSK_OTHER_PIN: Fact<Readonly<Record<KioskPin, KioskPin>>> = fact(
  { sign: 'auth', auth: 'sign' },
  'O~',
  'jlis-kiosk-questions',
  'naha',
  'niigata',
);

/** Both certificates valid, nothing about the holder changed; taken for both PINs, to be on the safe side. */
export const KIOSK_NEEDS_BOTH_CERTIFICATES = fact(true, 'O~', 'jlis-kiosk-questions');

export const KIOSK_FACE_CHECK: Fact<readonly PinId[]> = fact(['sign'], 'Om', 'niigata');
export const KIOSK_FACE_CHECK_FOR_AUTH = unknownFact('kiosk-questions');
export const KIOSK_FACE_CHECK_LIMITS_APP = fact(true, 'SEED', 'kiosk-story');
export const KIOSK_FACE_CHECK_LIMIT = unknownFact('kiosk-questions');

export const RESERVATION_HOURS = fact(24, 'Om', 'niigata', 'koka');
export const RESERVATION_AGAIN_AFTER_EXPIRY = fact(true, 'SEED', 'kiosk-story', 'lock-guide');

/** Minutes after midnight in Japan; at the closing minute the terminal is shut. */
export const KIOSK_HOURS = fact({ opensAt: 6 * 60 + 30, closesAt: 23 * 60 }, 'Om', 'niigata', 'koka');
export const KIOSK_AT_YEAR_END = unknownFact('kiosk-questions');

export const KIOSK_FEE_YEN = fact(0, 'Om', 'niigata', 'naha');
export const KIOSK_NEEDS_PHONE = fact(true, 'Om', 'koka');
export const KIOSK_PHONE_MODELS = unknownFact('kiosk-questions');
export const KIOSK_MENU = fact(['行政サービス', 'マイナンバーカード', '暗証番号の初期化・再設定'], 'SEED', 'kiosk-story', 'lock-guide');
