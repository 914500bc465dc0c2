// The retry counters, place by place. A PIN with two places has a counter once both have been asked.
import type { CardTable, CounterPlace } from '../../../shared/card/card-table.ts';
import { counterOfVerify, counterWithoutVerify, lowerCounter } from '../../../shared/card/status-word.ts';
import type { SelectAnswer, VerifyAnswer } from '../../../shared/card/status-word.ts';
import { NOTHING_READ, PIN_IDS } from '../../../shared/model/pin.ts';
import type { PinCounters, PinId, RetryCounter } from '../../../shared/model/pin.ts';
import type { Conversation } from './conversation.ts';

/** What each place said that has been asked. */
export type PlaceCounters = ReadonlyMap<CounterPlace, RetryCounter>;

/** The four counters as far as they are known. */
export function pinsOf(table: CardTable, places: PlaceCounters): PinCounters {
  const counterOf = (pin: PinId): RetryCounter => {
    const answers = table.counters.filter((place) => place.pin === pin).map((place) => places.get(place) ?? NOTHING_READ[pin]);
    return answers.length === 0 ? NOTHING_READ[pin] : answers.reduce(lowerCounter);
  };
  return { ...NOTHING_READ, ...Object.fromEntries(PIN_IDS.map((pin) => [pin, counterOf(pin)])) };
}

/** Asks one counter. When our SELECT no longer holds, selects application and file once more and asks again. */
export async function readCounter(card: Conversation, place: CounterPlace): Promise<RetryCounter> {
  const first = await askPlace(card, place);
  if (!isDisturbed(first)) return counterOf(first, place);
  const again = await card.selectApplication(place.application);
  return again === 'present' ? counterOf(await askPlace(card, place), place) : counterWithoutVerify(again);
}

type PlaceAnswer = VerifyAnswer | Exclude<SelectAnswer, 'present'>;

async function askPlace(card: Conversation, place: CounterPlace): Promise<PlaceAnswer> {
  const selected = await card.selectFile(place.application, place.file);
  return selected === 'present' ? card.askCounter() : selected;
}

function isDisturbed(answer: PlaceAnswer): boolean {
  return (typeof answer === 'string' ? answer : answer.kind) === 'disturbed';
}

function counterOf(answer: PlaceAnswer, place: CounterPlace): RetryCounter {
  return typeof answer === 'string' ? counterWithoutVerify(answer) : counterOfVerify(answer, place.limit);
}
