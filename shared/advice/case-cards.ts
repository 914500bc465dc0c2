// Advice for holders and cards that are not the usual case, and for what lies beside the way through the app.
import {
  ANY_MOVE_ENDS_SIGN,
  CARD_REMADE_MONTHS_BEFORE,
  CONTINUED_USE_DAYS,
  EXPRESS_COVERS_EXPIRY,
  FACE_CARD_CAN_BE_SWITCHED,
  FACE_CARD_CAN_SIGN,
  FOREIGN_LINE_LANGUAGES,
  HOLDER_GOES_ALONE_FROM_AGE,
  LICENCE_IN_CARD_IS_SECOND_DOCUMENT,
  LOST_LINE_HOURS,
  NEW_CARD_FEE_YEN,
  NEW_CARD_MONTHS,
  PARENT_MAY_GO_WITHOUT_CHILD,
  RESIDENCE_AND_NUMBER_CARD_IN_ONE,
  RESIDENT_CARD_ENDS_WITH_STAY,
  RESIDENT_EXTENSION_ASKS_JUKI,
  RESIDENT_PENDING_EXTENSION_MONTHS,
  SIGN_COMES_BY_ITSELF_AT_15,
  SUSPENSION_ENDS_SIGN,
  TAX_ACCOUNTANT_NEEDS_SIGNATURE_OF_TAXPAYER,
} from '../facts/card-cases.ts';
import { CONTACTS } from '../facts/contacts.ts';
import { COUNTER_HOURS, GUARDIAN_BRINGS_PROOF } from '../facts/counter.ts';
import { DRIVER_BEFORE_READER, ID_METHOD_NEW_ISSUE_ENDED_ON, PHONE_READING_SECONDS, TESTED_READERS } from '../facts/etax.ts';
import { DEBIT_DATES, FILING_SEASON, RETURN_DEADLINES } from '../facts/filing-season.ts';
import {
  KIOSK_FACE_CHECK,
  KIOSK_FACE_CHECK_FOR_AUTH,
  KIOSK_FACE_CHECK_LIMIT,
  KIOSK_FACE_CHECK_LIMITS_APP,
  KIOSK_MENU,
} from '../facts/kiosk.ts';
import {
  BLUE_DEDUCTION_YEN,
  BLUE_REFUND_HAS_DEADLINE,
  LAST_RETURN_COUNTS,
  PAPER_WANTS_COPY_OF_CARD,
  POSTMARK_COUNTS,
} from '../facts/paper-cases.ts';
import { APP_NAMES, ETAX_BY_PHONE_WHILE_LOCKED, PHONE_CERTIFICATE_ASKS, PHONE_CERTIFICATE_ENDS_WITH_CARD } from '../facts/phone-cases.ts';
import { CARD_WITHOUT_PIN_CAN_SIGN, PIN_FORMATS, SIGN_CAN_EQUAL_FOUR_DIGITS, SIGN_MINIMUM_AGE } from '../facts/pins.ts';
import {
  CARD_METHOD_ASKS_ETAX_PASSWORD,
  ETAX_PASSWORD_RESET,
  FACE_CHECK_BEFORE_WHITE_WALL,
  KIOSK_TAKES_MINUTES,
  LETTERS_THAT_LOOK_ALIKE,
  PAPERS_IN_PHONE_CASE_DISTURB,
  PASSWORD_NOT_TO_BE_GUESSED,
  PIN_SHEET_NAME,
  READER_INSTEAD_OF_PHONE,
  STAFF_CANNOT_HELP_AT_KIOSK,
} from '../facts/practice.ts';
import {
  CLOSED_AFTER_THIRD_SATURDAY,
  EVENINGS_OR_WEEKENDS,
  SOME_ASK_FOR_RESERVATION,
  SUNDAYS_AFTER_THIRD_SATURDAY,
} from '../facts/visit-cases.ts';
import type { AdviceCards } from './advice-card.ts';

export const CASE_CARDS = {
  'plan-b': {
    topic: 'case',
    places: ['recovery', 'verdict'],
    basis: [POSTMARK_COUNTS, PAPER_WANTS_COPY_OF_CARD, FILING_SEASON, ID_METHOD_NEW_ISSUE_ENDED_ON],
  },
  'paper-blue': { topic: 'case', places: ['recovery', 'checklist'], basis: [BLUE_DEDUCTION_YEN, LAST_RETURN_COUNTS] },
  'card-ending': {
    topic: 'case',
    places: ['certificates', 'recovery'],
    basis: [CARD_REMADE_MONTHS_BEFORE, NEW_CARD_MONTHS, EXPRESS_COVERS_EXPIRY],
  },
  'under-15': {
    topic: 'case',
    places: ['recovery', 'verdict', 'certificates'],
    basis: [SIGN_MINIMUM_AGE, TAX_ACCOUNTANT_NEEDS_SIGNATURE_OF_TAXPAYER],
  },
  minor: {
    topic: 'case',
    places: ['recovery'],
    basis: [HOLDER_GOES_ALONE_FROM_AGE, SIGN_COMES_BY_ITSELF_AT_15],
  },
  guardian: { topic: 'case', places: ['recovery'], basis: [HOLDER_GOES_ALONE_FROM_AGE, GUARDIAN_BRINGS_PROOF, PARENT_MAY_GO_WITHOUT_CHILD] },
  resident: {
    topic: 'case',
    places: ['certificates', 'recovery', 'verdict'],
    basis: [RESIDENT_CARD_ENDS_WITH_STAY, RESIDENT_EXTENSION_ASKS_JUKI],
  },
  'resident-pending': { topic: 'case', places: ['recovery'], basis: [RESIDENT_PENDING_EXTENSION_MONTHS, RESIDENCE_AND_NUMBER_CARD_IN_ONE] },
  'foreign-line': { topic: 'case', places: ['recovery', 'verdict'], basis: [CONTACTS['mynumber-free-foreign'], FOREIGN_LINE_LANGUAGES] },
  'licence-only': { topic: 'case', places: ['recovery'], basis: [LICENCE_IN_CARD_IS_SECOND_DOCUMENT] },
  'face-card': {
    topic: 'case',
    places: ['recovery', 'verdict', 'certificates'],
    basis: [FACE_CARD_CAN_SIGN, FACE_CARD_CAN_BE_SWITCHED, CARD_WITHOUT_PIN_CAN_SIGN],
  },
  lost: { topic: 'case', places: ['recovery', 'verdict'], basis: [LOST_LINE_HOURS, CONTACTS['mynumber-free']] },
  suspended: { topic: 'case', places: ['recovery', 'certificates'], basis: [SUSPENSION_ENDS_SIGN] },
  moving: { topic: 'case', places: ['certificates', 'recovery'], basis: [ANY_MOVE_ENDS_SIGN, CONTINUED_USE_DAYS] },
  'phone-already': {
    topic: 'case',
    places: ['recovery', 'verdict'],
    basis: [PHONE_CERTIFICATE_ASKS, PHONE_CERTIFICATE_ENDS_WITH_CARD],
    open: [ETAX_BY_PHONE_WHILE_LOCKED],
  },
  'etax-password': { topic: 'question', places: ['meters'], basis: [CARD_METHOD_ASKS_ETAX_PASSWORD, ETAX_PASSWORD_RESET] },
  'app-names': { topic: 'question', places: ['checklist', 'reader'], basis: [APP_NAMES] },
  'new-card-fee': { topic: 'question', places: ['recovery'], basis: [NEW_CARD_FEE_YEN] },
  'open-late': { topic: 'question', places: ['recovery'], basis: [EVENINGS_OR_WEEKENDS, SOME_ASK_FOR_RESERVATION, COUNTER_HOURS] },
  'third-saturday': { topic: 'mistake', places: ['recovery'], basis: [CLOSED_AFTER_THIRD_SATURDAY, SUNDAYS_AFTER_THIRD_SATURDAY] },
  'pin-sheet': { topic: 'question', places: ['meters', 'checklist'], basis: [PIN_SHEET_NAME] },
  'choose-sign': {
    topic: 'after-recovery',
    places: ['recovery', 'meters'],
    basis: [PIN_FORMATS.sign, SIGN_CAN_EQUAL_FOUR_DIGITS, PASSWORD_NOT_TO_BE_GUESSED, LETTERS_THAT_LOOK_ALIKE],
  },
  'face-check': {
    topic: 'mistake',
    places: ['recovery'],
    basis: [KIOSK_FACE_CHECK, FACE_CHECK_BEFORE_WHITE_WALL, KIOSK_FACE_CHECK_LIMITS_APP],
    open: [KIOSK_FACE_CHECK_LIMIT, KIOSK_FACE_CHECK_FOR_AUTH],
  },
  'at-kiosk': { topic: 'question', places: ['recovery'], basis: [KIOSK_MENU, STAFF_CANNOT_HELP_AT_KIOSK, KIOSK_TAKES_MINUTES] },
  'phone-case': { topic: 'mistake', places: ['reader'], basis: [PAPERS_IN_PHONE_CASE_DISTURB, PHONE_READING_SECONDS] },
  'to-reader': { topic: 'question', places: ['reader'], basis: [READER_INSTEAD_OF_PHONE, DRIVER_BEFORE_READER], open: [TESTED_READERS] },
  'blue-refund': { topic: 'mistake', places: ['checklist'], basis: [BLUE_REFUND_HAS_DEADLINE] },
  'other-deadlines': {
    topic: 'question',
    places: ['checklist'],
    basis: [RETURN_DEADLINES],
    open: [DEBIT_DATES],
  },
} as const satisfies AdviceCards;
