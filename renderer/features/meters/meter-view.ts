// What one meter shows: which pips, which words, which one line of meaning.
import { MY_NUMBER_CARD } from '../../../shared/card/card-table.ts';
import type { MessageKey } from '../../../shared/i18n/ja.ts';
import type { Medium } from '../../../shared/model/check-report.ts';
import { readMeter } from '../../../shared/meters/risk.ts';
import type { PinId, RetryCounter } from '../../../shared/model/pin.ts';
import type { Say } from '../../ui/say.ts';
import type { Progress } from '../situation/situation.ts';

/** `waiting` and `reading` are unknown counters that may still come; they are drawn hatched like every unknown one. */
export type MeterFace = 'full' | 'below' | 'last' | 'locked' | 'unknown' | 'waiting' | 'reading' | 'absent';

export interface MeterView {
  readonly face: MeterFace;
  /** How many pips there are; the usual limit of this PIN where the card did not say. */
  readonly limit: number;
  /** null when it is not known: never 0, never full. */
  readonly remaining: number | null;
  readonly words: string;
  readonly meaning: string;
  /** When e-Tax asks for this PIN; null where the card has no such PIN. */
  readonly moment: string | null;
}

export interface MeterContext {
  readonly medium: Medium | null;
  readonly progress: Progress;
  /** Tries lost since the check before, by PIN; empty where there is nothing to compare with. */
  readonly fell?: Readonly<Partial<Record<PinId, number>>>;
}

type Face = Omit<MeterView, 'moment'>;

export function viewMeter(pin: PinId, counter: RetryCounter, context: MeterContext, say: Say): MeterView {
  const moment = counter.state === 'absent' ? null : say(`risk.moment.${readMeter(pin, counter).moment}`);
  return { ...viewFace(pin, counter, context, say), moment };
}

function viewFace(pin: PinId, counter: RetryCounter, context: MeterContext, say: Say): Face {
  const purpose = say(`pin.${pin}.purpose`);
  switch (counter.state) {
    case 'known':
      return viewKnown(counter, purpose, context.fell?.[pin] ?? 0, say);
    case 'locked':
      return {
        face: 'locked',
        limit: counter.limit,
        remaining: 0,
        words: say('counter.locked'),
        meaning: say('counter.locked.meaning'),
      };
    case 'absent':
      return { face: 'absent', limit: usualLimit(pin), remaining: null, words: say(absentWords(context)), meaning: purpose };
    case 'unknown':
      if (counter.reason === 'not-read' && context.progress !== 'done') return viewPending(pin, context, purpose, say);
      return {
        face: 'unknown',
        limit: usualLimit(pin),
        remaining: null,
        words: say('counter.unknown'),
        meaning: say(`counter.unknown.${counter.reason}`),
      };
  }
}

function viewKnown(counter: RetryCounter & { state: 'known' }, purpose: string, fell: number, say: Say): Face {
  const { remaining, limit } = counter;
  if (remaining === 1) {
    return { face: 'last', limit, remaining, words: say('counter.last'), meaning: say('counter.last.meaning') };
  }
  const words = say('counter.known', { remaining, limit });
  if (remaining === limit) return { face: 'full', limit, remaining, words, meaning: purpose };
  const meaning = fell > 0 ? say('counter.below.since', { count: fell }) : say('counter.below', { spent: limit - remaining });
  return { face: 'below', limit, remaining, words, meaning };
}

function viewPending(pin: PinId, { progress }: MeterContext, purpose: string, say: Say): Face {
  const reading = progress === 'running';
  return {
    face: reading ? 'reading' : 'waiting',
    limit: usualLimit(pin),
    remaining: null,
    words: say(reading ? 'counter.reading' : 'counter.waiting'),
    meaning: purpose,
  };
}

function absentWords({ medium }: MeterContext): MessageKey {
  return medium === 'android' || medium === 'iphone' ? 'counter.absent.phone' : 'counter.absent';
}

function usualLimit(pin: PinId): number {
  return MY_NUMBER_CARD.counters.find((place) => place.pin === pin)?.limit ?? 0;
}
