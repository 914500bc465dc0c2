// Short advice that stays: common mistakes, rules after recovery, next year, questions. Each stands on a fact with its source.
import {
  CERTIFICATE_DATE_ON_FACE_OFTEN_EMPTY,
  MOVING_ENDS_SIGN,
  RENEWAL_MONTHS_BEFORE,
  USABLE_DAYS_AFTER_COUNTER,
} from '../facts/certificates.ts';
import {
  AGENT_VISITS,
  COUNTER_CROWDED,
  COUNTER_MAY_TAKE_OTHER_ID,
  COUNTER_YEAR_END,
  POST_OFFICE_ONLY_WHERE_DESIGNATED,
} from '../facts/counter.ts';
import {
  ETAX_PASSWORD_IS_ANOTHER,
  EXTENSION_MAY_ASK_AGAIN,
  ID_METHOD_NEW_ISSUE_ENDED_ON,
  MONDAY_MAINTENANCE,
  PHONE_CAN_READ_INSTEAD,
  PHONE_CERTIFICATE_SINCE,
  WINDOWS_10_OUTSIDE_SINCE,
} from '../facts/etax.ts';
import { REFUND_FROM } from '../facts/filing-season.ts';
import {
  DECIDE_WHICH_PIN_BEFORE_GOING,
  DO_NOT_SHARE_WITH_FAMILY,
  KEEP_NOTE_LOCKED_AWAY,
  RESET_BOTH_IN_ONE_VISIT,
  STOP_AFTER_TWO_MISTAKES,
} from '../facts/habits.ts';
import { KIOSK_CHAINS, KIOSK_FEE_YEN, KIOSK_PINS, RESERVATION_HOURS } from '../facts/kiosk.ts';
import {
  CORRECT_ENTRY_RESTORES_TRIES,
  FULL_WIDTH_USABLE,
  PINS_THAT_MAY_BE_EQUAL,
  READING_COUNTER_COSTS_A_TRY,
  SIGN_MINIMUM_AGE,
  TIME_RESTORES_TRIES,
  UNLOCK_AT_HOME_POSSIBLE,
} from '../facts/pins.ts';
import type { Facts } from '../facts/provenance.ts';

export const ADVICE_TOPICS = ['mistake', 'after-recovery', 'next-year', 'question'] as const;

export type AdviceTopic = (typeof ADVICE_TOPICS)[number];

/** The rooms of the app in which a card helps. */
export type AdvicePlace = 'verdict' | 'meters' | 'certificates' | 'recovery' | 'checklist' | 'reader';

export interface AdviceCard {
  readonly topic: AdviceTopic;
  readonly places: readonly AdvicePlace[];
  /** The facts it rests on; their sources and dates are shown with the card. */
  readonly basis: Facts;
}

/** Words: `tip.<id>.title` and `tip.<id>.body`. */
export const ADVICE_CARDS = {
  'card-date': { topic: 'mistake', places: ['certificates', 'verdict'], basis: [CERTIFICATE_DATE_ON_FACE_OFTEN_EMPTY] },
  moved: { topic: 'mistake', places: ['certificates', 'verdict', 'recovery'], basis: [MOVING_ENDS_SIGN] },
  time: { topic: 'mistake', places: ['meters', 'verdict'], basis: [TIME_RESTORES_TRIES] },
  elsewhere: { topic: 'mistake', places: ['meters'], basis: [CORRECT_ENTRY_RESTORES_TRIES] },
  'other-password': { topic: 'mistake', places: ['meters', 'verdict'], basis: [ETAX_PASSWORD_IS_ANOTHER] },
  'shop-for-auth': { topic: 'mistake', places: ['recovery'], basis: [KIOSK_CHAINS.auth] },
  'text-at-kiosk': { topic: 'mistake', places: ['recovery'], basis: [KIOSK_PINS] },
  reservation: { topic: 'mistake', places: ['recovery'], basis: [RESERVATION_HOURS] },
  'renewal-day': { topic: 'mistake', places: ['certificates', 'recovery', 'verdict'], basis: [USABLE_DAYS_AFTER_COUNTER] },
  monday: { topic: 'mistake', places: ['checklist', 'verdict'], basis: [MONDAY_MAINTENANCE] },
  agent: { topic: 'mistake', places: ['recovery'], basis: [AGENT_VISITS] },
  'windows-10': { topic: 'mistake', places: ['checklist', 'verdict'], basis: [WINDOWS_10_OUTSIDE_SINCE] },
  extension: { topic: 'mistake', places: ['checklist', 'reader'], basis: [EXTENSION_MAY_ASK_AGAIN] },
  'full-width': { topic: 'mistake', places: ['meters'], basis: [FULL_WIDTH_USABLE] },
  'two-and-stop': { topic: 'after-recovery', places: ['meters', 'recovery'], basis: [STOP_AFTER_TWO_MISTAKES] },
  note: { topic: 'after-recovery', places: ['meters'], basis: [KEEP_NOTE_LOCKED_AWAY] },
  'both-at-once': { topic: 'after-recovery', places: ['recovery'], basis: [RESET_BOTH_IN_ONE_VISIT] },
  family: { topic: 'after-recovery', places: ['meters'], basis: [DO_NOT_SHARE_WITH_FAMILY] },
  'same-digits': { topic: 'after-recovery', places: ['meters'], basis: [PINS_THAT_MAY_BE_EQUAL] },
  'renew-early': { topic: 'next-year', places: ['certificates'], basis: [RENEWAL_MONTHS_BEFORE] },
  crowded: { topic: 'next-year', places: ['recovery'], basis: [COUNTER_CROWDED] },
  'phone-certificate': { topic: 'next-year', places: ['verdict'], basis: [PHONE_CERTIFICATE_SINCE] },
  'id-method': { topic: 'next-year', places: ['verdict'], basis: [ID_METHOD_NEW_ISSUE_ENDED_ON] },
  free: { topic: 'question', places: ['recovery'], basis: [KIOSK_FEE_YEN] },
  'at-home': { topic: 'question', places: ['meters', 'recovery'], basis: [UNLOCK_AT_HOME_POSSIBLE] },
  'post-office': { topic: 'question', places: ['recovery'], basis: [POST_OFFICE_ONLY_WHERE_DESIGNATED] },
  'no-photo': { topic: 'question', places: ['recovery'], basis: [COUNTER_MAY_TAKE_OTHER_ID] },
  child: { topic: 'question', places: ['recovery', 'verdict'], basis: [SIGN_MINIMUM_AGE] },
  'no-reader': { topic: 'question', places: ['reader'], basis: [PHONE_CAN_READ_INSTEAD] },
  'year-end': { topic: 'question', places: ['recovery', 'checklist'], basis: [COUNTER_YEAR_END] },
  refund: { topic: 'question', places: ['checklist'], basis: [REFUND_FROM] },
  'no-try': { topic: 'question', places: ['meters', 'verdict'], basis: [READING_COUNTER_COSTS_A_TRY] },
  'which-locked': { topic: 'question', places: ['meters', 'recovery'], basis: [DECIDE_WHICH_PIN_BEFORE_GOING] },
} as const satisfies Readonly<Record<string, AdviceCard>>;

export type AdviceId = keyof typeof ADVICE_CARDS;

export const ADVICE_IDS = Object.keys(ADVICE_CARDS) as readonly AdviceId[];

export function adviceFor(place: AdvicePlace): readonly AdviceId[] {
  return ADVICE_IDS.filter((id) => {
    const card: AdviceCard = ADVICE_CARDS[id];
    return card.places.includes(place);
  });
}
