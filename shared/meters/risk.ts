// How near a PIN is to its lock, and what hangs together with it.
import { ETAX_PINS, PINS_THAT_MAY_BE_EQUAL } from '../facts/pins.ts';
import { PIN_IDS } from '../model/pin.ts';
import type { PinCounters, PinId, RetryCounter } from '../model/pin.ts';

/** `last`: the next mistake locks. `reduced`: earlier mistakes remain, and time does not restore them. */
export type Risk = 'locked' | 'last' | 'reduced' | 'full' | 'unknown' | 'absent';

/** A row of pips: `solid` of `total` are left; null where nothing is known, so that nothing is drawn as 0 or full. */
export interface Pips {
  readonly total: number;
  readonly solid: number;
}

/** When e-Tax asks for it. */
export type EtaxMoment = 'login' | 'sending' | 'filling' | 'never';

export interface MeterReading {
  readonly pin: PinId;
  readonly risk: Risk;
  readonly pips: Pips | null;
  readonly moment: EtaxMoment;
  /** PINs that often have the same digits: a forgotten number puts them at risk too. */
  readonly mayShareDigitsWith: readonly PinId[];
}

const MOMENT: Readonly<Record<PinId, EtaxMoment>> = { auth: 'login', sign: 'sending', text: 'filling', juki: 'never' };

export function readMeter(pin: PinId, counter: RetryCounter): MeterReading {
  return {
    pin,
    risk: riskOf(counter),
    pips: pipsOf(counter),
    moment: ETAX_PINS.value.includes(pin) ? MOMENT[pin] : 'never',
    mayShareDigitsWith: PINS_THAT_MAY_BE_EQUAL.value.includes(pin)
      ? PINS_THAT_MAY_BE_EQUAL.value.filter((other) => other !== pin)
      : [],
  };
}

export function riskOf(counter: RetryCounter): Risk {
  if (counter.state !== 'known') return counter.state;
  if (counter.remaining === 1) return 'last';
  return counter.remaining < counter.limit ? 'reduced' : 'full';
}

/**
 * Whether there are attempts to spare: full, or of a PIN with five attempts one below. Of three, two left is one mistake from
 * the last, and no more than that is said to be spare.
 */
export function hasRoom({ remaining, limit }: Extract<RetryCounter, { readonly state: 'known' }>): boolean {
  return remaining === limit || (limit > 3 && remaining === limit - 1);
}

function pipsOf(counter: RetryCounter): Pips | null {
  if (counter.state === 'known' || counter.state === 'locked') return { total: counter.limit, solid: counter.remaining };
  return null;
}

/**
 * Where one of the four-digit PINs has lost tries, the others that may have the same digits: typing that number there would
 * cost their tries too (each keeps its own counter, shared/facts/pins.ts#PINS_THAT_MAY_BE_EQUAL).
 */
export function pinsAtSharedRisk(counters: PinCounters): readonly PinId[] {
  const equal = PIN_IDS.filter((pin) => PINS_THAT_MAY_BE_EQUAL.value.includes(pin));
  const hurt = equal.filter((pin) => ['locked', 'last', 'reduced'].includes(riskOf(counters[pin])));
  if (hurt.length === 0) return [];
  return equal.filter((pin) => !hurt.includes(pin) && counters[pin].state !== 'absent');
}
