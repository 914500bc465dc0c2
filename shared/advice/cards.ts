// Short advice that stays: common mistakes, rules after recovery, next year, questions. Each stands on facts with their sources.
import {
  CARD_UNTIL_BIRTHDAY,
  CERTIFICATE_DATE_ON_FACE_OFTEN_EMPTY,
  ETAX_WITH_EXPIRED_CERTIFICATE,
  MOVING_ENDS_AUTH,
  MOVING_ENDS_SIGN,
  READER_SEES_REVOCATION,
  RENEWAL_ASKS_PINS,
  RENEWAL_FEE_YEN,
  RENEWAL_MONTHS_BEFORE,
  RENEWAL_ONLINE_POSSIBLE,
  SIGN_ENDS_WITH_AUTH,
  USABLE_ABOUT_HOURS_AFTER_COUNTER,
  USABLE_DAYS_AFTER_COUNTER,
  VALID_UNTIL_BIRTHDAY,
} from '../facts/certificates.ts';
import {
  AGENT_LETTER_TAKES,
  AGENT_PLAN_WEEKS,
  AGENT_VISITS,
  COUNTER_CROWDED,
  COUNTER_MAY_TAKE_OTHER_ID,
  COUNTER_MOVED_CERTIFICATE_FEE_YEN,
  COUNTER_NEW_PIN_IN_SAME_VISIT,
  COUNTER_PIN_FEE_YEN,
  COUNTER_PINS,
  COUNTER_YEAR_END,
  POST_OFFICE_ONLY_WHERE_DESIGNATED,
} from '../facts/counter.ts';
import {
  ETAX_CALENDAR,
  ETAX_PASSWORD_IS_ANOTHER,
  EXTENSION_MAY_ASK_AGAIN,
  ID_METHOD_NEW_ISSUE_ENDED_ON,
  LINUX_SUPPORTED,
  MONDAY_MAINTENANCE,
  PC_NEEDS,
  PHONE_CAN_READ_INSTEAD,
  PHONE_CERTIFICATE_SINCE,
  SUPPORTED_MAC_VERSIONS,
  SUPPORTED_WINDOWS,
  SUPPORTED_WINDOWS_BROWSERS,
  WINDOWS_10_OUTSIDE_SINCE,
} from '../facts/etax.ts';
import { RECEIVED_UNTIL, REFUND_FROM, REFUND_YEARS, RETURN_MAKER_OPENS_ON } from '../facts/filing-season.ts';
import {
  DECIDE_WHICH_PIN_BEFORE_GOING,
  DO_NOT_SHARE_WITH_FAMILY,
  KEEP_NOTE_LOCKED_AWAY,
  RESET_BOTH_IN_ONE_VISIT,
  STOP_AFTER_TWO_MISTAKES,
} from '../facts/habits.ts';
import {
  KIOSK_AT_YEAR_END,
  KIOSK_CHAINS,
  KIOSK_FEE_YEN,
  KIOSK_NEEDS_PHONE,
  KIOSK_PHONE_MODELS,
  KIOSK_PINS,
  KIOSK_REVIVES_CERTIFICATES,
  RESERVATION_AGAIN_AFTER_EXPIRY,
  RESERVATION_HOURS,
} from '../facts/kiosk.ts';
import {
  CORRECT_ENTRY_RESTORES_TRIES,
  ETAX_SCREEN_FOR_TEXT,
  FULL_WIDTH_USABLE,
  PIN_LIMITS,
  PINS_THAT_MAY_BE_EQUAL,
  READING_COUNTER_COSTS_A_TRY,
  SIGN_SMALL_LETTERS_BECOME_CAPITALS,
  TIME_RESTORES_TRIES,
  UNLOCK_AT_HOME_POSSIBLE,
} from '../facts/pins.ts';
import type { AdviceCard, AdviceCards, AdvicePlace } from './advice-card.ts';
import { CASE_CARDS } from './case-cards.ts';

/** Words: `tip.<id>.title` and `tip.<id>.body`. */
export const ADVICE_CARDS = {
  'card-date': {
    topic: 'mistake',
    places: ['certificates', 'verdict'],
    basis: [CERTIFICATE_DATE_ON_FACE_OFTEN_EMPTY, CARD_UNTIL_BIRTHDAY, VALID_UNTIL_BIRTHDAY],
  },
  moved: {
    topic: 'mistake',
    places: ['certificates', 'verdict', 'recovery'],
    basis: [MOVING_ENDS_SIGN, MOVING_ENDS_AUTH, READER_SEES_REVOCATION],
  },
  time: { topic: 'mistake', places: ['meters', 'verdict'], basis: [TIME_RESTORES_TRIES] },
  elsewhere: { topic: 'mistake', places: ['meters'], basis: [CORRECT_ENTRY_RESTORES_TRIES] },
  'other-password': { topic: 'mistake', places: ['meters', 'verdict'], basis: [ETAX_PASSWORD_IS_ANOTHER] },
  'shop-for-auth': { topic: 'mistake', places: ['recovery'], basis: [KIOSK_CHAINS.auth] },
  'text-at-kiosk': {
    topic: 'mistake',
    places: ['recovery'],
    basis: [KIOSK_PINS, KIOSK_REVIVES_CERTIFICATES],
    open: [ETAX_SCREEN_FOR_TEXT],
  },
  reservation: {
    topic: 'mistake',
    places: ['recovery'],
    basis: [RESERVATION_HOURS, KIOSK_NEEDS_PHONE, RESERVATION_AGAIN_AFTER_EXPIRY],
    open: [KIOSK_PHONE_MODELS],
  },
  'renewal-day': {
    topic: 'mistake',
    places: ['certificates', 'recovery', 'verdict'],
    basis: [USABLE_DAYS_AFTER_COUNTER, ETAX_WITH_EXPIRED_CERTIFICATE, USABLE_ABOUT_HOURS_AFTER_COUNTER],
  },
  monday: { topic: 'mistake', places: ['checklist', 'verdict'], basis: [MONDAY_MAINTENANCE, RECEIVED_UNTIL], open: [ETAX_CALENDAR] },
  agent: { topic: 'mistake', places: ['recovery'], basis: [AGENT_VISITS, AGENT_LETTER_TAKES, AGENT_PLAN_WEEKS] },
  'windows-10': {
    topic: 'mistake',
    places: ['checklist', 'verdict'],
    basis: [WINDOWS_10_OUTSIDE_SINCE, SUPPORTED_WINDOWS, SUPPORTED_WINDOWS_BROWSERS, LINUX_SUPPORTED],
    open: [SUPPORTED_MAC_VERSIONS],
  },
  extension: { topic: 'mistake', places: ['checklist', 'reader'], basis: [PC_NEEDS, EXTENSION_MAY_ASK_AGAIN] },
  'full-width': { topic: 'mistake', places: ['meters'], basis: [FULL_WIDTH_USABLE, SIGN_SMALL_LETTERS_BECOME_CAPITALS] },
  'two-and-stop': { topic: 'after-recovery', places: ['meters', 'recovery'], basis: [PIN_LIMITS.auth, STOP_AFTER_TWO_MISTAKES] },
  note: { topic: 'after-recovery', places: ['meters'], basis: [KEEP_NOTE_LOCKED_AWAY] },
  'both-at-once': {
    topic: 'after-recovery',
    places: ['recovery'],
    basis: [COUNTER_PINS, COUNTER_NEW_PIN_IN_SAME_VISIT, RESET_BOTH_IN_ONE_VISIT],
  },
  family: { topic: 'after-recovery', places: ['meters'], basis: [DO_NOT_SHARE_WITH_FAMILY] },
  'same-digits': { topic: 'after-recovery', places: ['meters'], basis: [PINS_THAT_MAY_BE_EQUAL] },
  'renew-early': {
    topic: 'next-year',
    places: ['certificates'],
    basis: [RENEWAL_MONTHS_BEFORE, RENEWAL_ONLINE_POSSIBLE, RENEWAL_ASKS_PINS, SIGN_ENDS_WITH_AUTH],
  },
  crowded: { topic: 'next-year', places: ['recovery'], basis: [COUNTER_CROWDED] },
  'phone-certificate': { topic: 'next-year', places: ['verdict'], basis: [PHONE_CERTIFICATE_SINCE] },
  'id-method': { topic: 'next-year', places: ['verdict'], basis: [ID_METHOD_NEW_ISSUE_ENDED_ON] },
  free: {
    topic: 'question',
    places: ['recovery'],
    basis: [KIOSK_FEE_YEN, COUNTER_PIN_FEE_YEN, RENEWAL_FEE_YEN, COUNTER_MOVED_CERTIFICATE_FEE_YEN],
  },
  'at-home': { topic: 'question', places: ['meters', 'recovery'], basis: [UNLOCK_AT_HOME_POSSIBLE] },
  'post-office': { topic: 'question', places: ['recovery'], basis: [POST_OFFICE_ONLY_WHERE_DESIGNATED] },
  'no-photo': { topic: 'question', places: ['recovery'], basis: [COUNTER_MAY_TAKE_OTHER_ID] },
  'no-reader': { topic: 'question', places: ['reader'], basis: [PHONE_CAN_READ_INSTEAD] },
  'year-end': { topic: 'question', places: ['recovery', 'checklist'], basis: [COUNTER_YEAR_END], open: [KIOSK_AT_YEAR_END] },
  refund: { topic: 'question', places: ['checklist'], basis: [REFUND_FROM, REFUND_YEARS], open: [RETURN_MAKER_OPENS_ON] },
  'no-try': { topic: 'question', places: ['meters', 'verdict'], basis: [READING_COUNTER_COSTS_A_TRY] },
  'which-locked': { topic: 'question', places: ['meters', 'recovery'], basis: [DECIDE_WHICH_PIN_BEFORE_GOING] },
  ...CASE_CARDS,
} as const satisfies AdviceCards;

export type AdviceId = keyof typeof ADVICE_CARDS;

export const ADVICE_IDS = Object.keys(ADVICE_CARDS) as readonly AdviceId[];

export function adviceFor(place: AdvicePlace): readonly AdviceId[] {
  return ADVICE_IDS.filter((id) => {
    const card: AdviceCard = ADVICE_CARDS[id];
    return card.places.includes(place);
  });
}
