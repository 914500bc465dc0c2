// From what happened to the PIN that is meant, with what the card itself just said beside it.
import { hasRoom } from '../meters/risk.ts';
import { PIN_IDS } from '../model/pin.ts';
import type { PinCounters, PinId, RetryCounter } from '../model/pin.ts';

export const SYMPTOMS = [
  'cannot-log-in',
  'sending-stops',
  'name-reading-stops',
  'portal-login',
  'says-locked',
  'lost-count',
  'asks-id-password',
  'card-not-read',
  'office-asks',
] as const;

export type Symptom = (typeof SYMPTOMS)[number];

/** Most likely first. Empty: it is not about a PIN of the card, or only the card can tell. */
const MEANT: Readonly<Record<Symptom, readonly PinId[]>> = {
  'cannot-log-in': ['auth'],
  'sending-stops': ['sign'],
  'name-reading-stops': ['text'],
  'portal-login': ['auth'],
  'says-locked': [],
  'lost-count': [],
  // The 利用者識別番号 has a 暗証番号 of its own, which is none of the card's (shared/facts/etax.ts#ETAX_PASSWORD_IS_ANOTHER).
  'asks-id-password': [],
  'card-not-read': [],
  'office-asks': ['juki'],
};

export interface MeantPin {
  readonly pin: PinId;
  readonly counter: RetryCounter;
}

export interface PinGuess {
  /** `symptom`: from what happened. `card`: from what the card says. `none`: no PIN of the card is meant, or nobody can say. */
  readonly basis: 'symptom' | 'card' | 'none';
  readonly pins: readonly MeantPin[];
  /** What to do: never a further attempt where one is locked or at its last. `find-note` is said only where there are attempts to spare. */
  readonly advice: 'repair' | 'stop' | 'few-left' | 'find-note' | 'other-cause' | 'read-card';
}

export function whichPin(symptom: Symptom, counters: PinCounters): PinGuess {
  const { basis, pins } = meant(symptom, counters);
  return {
    basis,
    pins: pins.map((pin) => ({ pin, counter: counters[pin] })),
    advice: adviceFor(symptom, pins.map((pin) => counters[pin]), counters),
  };
}

function meant(symptom: Symptom, counters: PinCounters): { basis: PinGuess['basis']; pins: readonly PinId[] } {
  if (symptom === 'says-locked') return fromCard(PIN_IDS.filter((pin) => counters[pin].state === 'locked'));
  if (symptom === 'lost-count') return fromCard(PIN_IDS.filter((pin) => isReduced(counters[pin])));
  const pins = MEANT[symptom];
  return { basis: pins.length > 0 ? 'symptom' : 'none', pins };
}

function fromCard(pins: readonly PinId[]): { basis: PinGuess['basis']; pins: readonly PinId[] } {
  return { basis: pins.length > 0 ? 'card' : 'none', pins };
}

function isReduced(counter: RetryCounter): boolean {
  return counter.state === 'locked' || (counter.state === 'known' && counter.remaining < counter.limit);
}

function adviceFor(symptom: Symptom, found: readonly RetryCounter[], counters: PinCounters): PinGuess['advice'] {
  if (symptom === 'asks-id-password' || symptom === 'card-not-read') return 'other-cause';
  if (found.some(({ state }) => state === 'locked')) return 'repair';
  if (found.some((counter) => counter.state === 'known' && counter.remaining === 1)) return 'stop';
  const isOpen = found.length === 0 ? PIN_IDS.some((pin) => counters[pin].state === 'unknown') : found.some(({ state }) => state === 'unknown');
  if (isOpen) return 'read-card';
  const all = found.length > 0 ? found : PIN_IDS.map((pin) => counters[pin]);
  if (symptom !== 'says-locked' && all.some((counter) => counter.state === 'known' && !hasRoom(counter))) return 'few-left';
  // The card counts nothing wrong although the message said locked: the message was about something else.
  return found.length === 0 && symptom === 'says-locked' ? 'other-cause' : 'find-note';
}
