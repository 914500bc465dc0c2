// The counter of the municipality where the holder is registered.
import type { PinId } from '../model/pin.ts';
import { addedFact, fact } from './fact.ts';
import type { Fact } from './fact.ts';
import { unknownFact } from './unknown-fact.ts';

export const COUNTER_PINS: Fact<readonly PinId[]> = fact(['sign', 'auth', 'text', 'juki'], 'Om', 'dazaifu', 'kikuchi');
export const COUNTER_NEW_PIN_IN_SAME_VISIT = fact(true, 'O', 'jlis-trouble');

/** A certificate or card lost or damaged by one's own fault costs. */
export const COUNTER_PIN_FEE_YEN = fact(0, 'S', 'lock-guide');
export const COUNTER_EXPIRED_CERTIFICATE_FEE_YEN = fact(0, 'O', 'jlis-home');
export const COUNTER_MOVED_CERTIFICATE_FEE_YEN = fact(0, 'Om', 'gujo');

/** The official line; several offices also take one paper without a photo, so the user is told to call. */
export const COUNTER_ASKS_PHOTO_ID = fact(true, 'O', 'jlis-password', 'nta-certificate-questions');
export const COUNTER_MAY_TAKE_OTHER_ID = fact(true, 'Om', 'dazaifu', 'nichinan', 'kikuchi', 'osakasayama');

export const GUARDIAN_BRINGS_PROOF = fact(true, 'Om', 'dazaifu', 'kikuchi');

export const AGENT_VISITS = fact(2, 'Om', 'kunitachi', 'osakasayama', 'masaki');
export const AGENT_PLAN_WEEKS = fact({ atLeast: 1, better: 2 }, 'D', 'kunitachi', 'masaki');
export const AGENT_DAYS = unknownFact('card-home');

/** Typical only; there is no national rule. Minutes after midnight in Japan. */
export const COUNTER_HOURS = fact({ opensAt: 8 * 60 + 30, closesAt: 17 * 60 + 15 }, 'Om', 'masaki', 'kasugai');
export const COUNTER_YEAR_END = fact({ from: '12-29', to: '01-03' }, 'Om', 'higashiomi-mirror');

/** Some offices work by appointment only; others need none for a PIN. */
export const COUNTER_MAY_NEED_RESERVATION = addedFact(true, 'Om', 'ome', 'kasugai-booking', 'moriya', 'shibuya');

/** On the Sunday after the third Saturday of a month no office works on cards. */
export const MAINTENANCE_AFTER_SATURDAY = addedFact(3, 'Om', 'moriya', 'satte', 'kasugai');

/** A letter for an agent goes to the registered address, and is not forwarded. */
export const AGENT_LETTER_FORWARDED = addedFact(false, 'Om', 'kunitachi');

/** With the form that came with the expiry notice, and right PINs, an agent's renewal is done at once. */
export const AGENT_RENEWAL_WITH_NOTICE_SAME_DAY = addedFact(true, 'Om', 'sakuragawa', 'kure');

export const COUNTER_CROWDED = fact({ season: '1月初旬~3月中旬', hours: ['月曜午前', '金曜午後'] }, 'Om', 'akashi', 'mutsu');

export const POST_OFFICE_ONLY_WHERE_DESIGNATED = fact(true, 'Om', 'fujiidera');
