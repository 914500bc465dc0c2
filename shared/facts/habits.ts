// What people who were locked out advise afterwards. Personal accounts, marked as such.
import { fact } from './fact.ts';

export const STOP_AFTER_TWO_MISTAKES = fact(true, 'SEED', 'kiosk-story', 'lock-guide');
export const KEEP_NOTE_LOCKED_AWAY = fact(true, 'SEED', 'kiosk-story');
export const RESET_BOTH_IN_ONE_VISIT = fact(true, 'SEED', 'lock-guide');
export const DO_NOT_SHARE_WITH_FAMILY = fact(true, 'SEED', 'lock-guide');
export const DECIDE_WHICH_PIN_BEFORE_GOING = fact(true, 'SEED', 'lock-guide');
