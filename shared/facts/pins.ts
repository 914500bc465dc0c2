// The four PINs: format, limit, what they are for.
import type { PinId } from '../model/pin.ts';
import { addedFact, fact } from './fact.ts';
import type { Fact } from './fact.ts';
import { unknownFact } from './unknown-fact.ts';

export interface PinFormat {
  readonly characters: 'letters-and-digits' | 'digits';
  readonly minLength: number;
  readonly maxLength: number;
  /** Half width only. Never used on a real PIN: the app asks for none. */
  readonly pattern: string;
}

const FOUR_DIGITS: PinFormat = { characters: 'digits', minLength: 4, maxLength: 4, pattern: '^[0-9]{4}$' };

export const PIN_FORMATS: Readonly<Record<PinId, Fact<PinFormat>>> = {
  sign: fact(
    {
      characters: 'letters-and-digits',
      minLength: 6,
      maxLength: 16,
      pattern: '^(?=.*[A-Z])(?=.*[0-9])[A-Z0-9]{6,16}$',
    },
    'O',
    'jlis-password',
    'jlis-trouble',
  ),
  auth: fact(FOUR_DIGITS, 'O', 'jlis-password'),
  text: fact(FOUR_DIGITS, 'O', 'jlis-password'),
  juki: fact(FOUR_DIGITS, 'O', 'jlis-password'),
};

/** Wrong entries in a row until the PIN is locked. */
export const PIN_LIMITS: Readonly<Record<PinId, Fact<number>>> = {
  sign: fact(5, 'O', 'jlis-password', 'jlis-trouble'),
  auth: fact(3, 'O', 'jlis-password', 'jlis-trouble'),
  text: fact(3, 'Om', 'goka', 'masaki', 'omihachiman'),
  juki: fact(3, 'Om', 'masaki', 'omihachiman'),
};

/** On the official entry screens small letters become capitals; full width cannot be used. */
export const SIGN_SMALL_LETTERS_BECOME_CAPITALS = fact(true, 'O', 'jlis-password');
export const FULL_WIDTH_USABLE = fact(false, 'O', 'jlis-password');

/** These may be the same four digits, and each keeps its own counter. */
export const PINS_THAT_MAY_BE_EQUAL: Fact<readonly PinId[]> = fact(['auth', 'text', 'juki'], 'Om', 'tono');

/** Letters are required, so it cannot equal a four-digit PIN. */
export const SIGN_CAN_EQUAL_FOUR_DIGITS = fact(false, 'D', 'jlis-password');

export const TIME_RESTORES_TRIES = fact(false, 'Om', 'kaminoyama', 'omihachiman');
export const CORRECT_ENTRY_RESTORES_TRIES = addedFact(true, 'Om', 'kawajima', 'jpki-service-support');

/** At home a PIN can be changed only while it is known and not locked. */
export const UNLOCK_AT_HOME_POSSIBLE = fact(false, 'Om', 'akashi');

/** The PINs that e-Tax can ask for; `juki` is for the municipal office only. */
export const ETAX_PINS: Fact<readonly PinId[]> = fact(['auth', 'text', 'sign'], 'Om', 'goka');

/** Which screen of this season asks for `text`, and whether only the first time. */
export const ETAX_SCREEN_FOR_TEXT = unknownFact('etax-home');

/** No 署名用 is issued below this age, nor (in principle) to an adult ward. */
export const SIGN_MINIMUM_AGE = fact(15, 'Om', 'ebetsu', 'kikuchi');
export const CARD_WITHOUT_PIN_CAN_SIGN = fact(false, 'D', 'kazuno');

/** Asking the card for a counter without sending a PIN costs no try. */
export const READING_COUNTER_COSTS_A_TRY = fact(false, 'S', 'jpki-client');
