// What helps in practice: the name of the sheet with the PINs, choosing a password, the face check, the machine, the phone.
import { addedFact } from './fact.ts';

/** Offices also use sheets of their own. */
export const PIN_SHEET_NAME = addedFact('個人番号カード・電子証明書 設定暗証番号記載票', 'Om', 'aikawa', 'minamata');

export const PASSWORD_NOT_TO_BE_GUESSED = addedFact(['生年月日', '住所', '並んだ文字'], 'Om', 'kurayoshi');
/** Advice of this app: no official page speaks of letters that look alike. */
export const LETTERS_THAT_LOOK_ALIKE = addedFact(['O', '0', 'I', '1'], 'D', 'jlis-password');

export const FACE_CHECK_BEFORE_WHITE_WALL = addedFact(true, 'SEED', 'kiosk-story');
export const STAFF_CANNOT_HELP_AT_KIOSK = addedFact(true, 'SEED', 'kiosk-story');
export const KIOSK_TAKES_MINUTES = addedFact('数分', 'SEED', 'kiosk-story');
export const PAPERS_IN_PHONE_CASE_DISTURB = addedFact(true, 'SEED', 'kiosk-story');
export const READER_INSTEAD_OF_PHONE = addedFact(true, 'SEED', 'kiosk-story');

/** Reset online or on paper; with the card it is not asked for. */
export const ETAX_PASSWORD_RESET = addedFact('変更等届出書', 'O', 'etax-password');
export const CARD_METHOD_ASKS_ETAX_PASSWORD = addedFact(false, 'Om', 'goka');
