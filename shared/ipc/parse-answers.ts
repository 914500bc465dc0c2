// Parsers for what the user says: answers and ticks. Also used for the settings file.
import { AGES, ANSWERS, RETURN_KINDS, SIGN_CHECKS, VISITORS } from '../model/answers.ts';
import type { CardDate } from '../model/answers.ts';
import { TICK_LISTS } from '../model/kept.ts';
import type { TickList } from '../model/kept.ts';
import type { AnswersChange } from '../model/kept-steps.ts';
import { PIN_IDS } from '../model/pin.ts';
import { isJstDay } from '../time/jst-calendar.ts';
import { BadPayloadError, isPlainRecord, oneOf } from './payload.ts';

export interface TickChange {
  readonly list: TickList;
  readonly id: string;
  readonly done: boolean;
}

/** Ids of checklist lines and steps: short and plain, whatever list they belong to. */
const TICK_ID = /^[a-z0-9][a-z0-9.-]{0,63}$/;

const ANSWER_PARSERS: { readonly [K in keyof Required<AnswersChange>]: (raw: unknown) => Required<AnswersChange>[K] } = {
  moved: (raw) => oneOf(ANSWERS, raw),
  firstTime: (raw) => oneOf(ANSWERS, raw),
  phone: (raw) => oneOf(ANSWERS, raw),
  photoId: (raw) => oneOf(ANSWERS, raw),
  signCheck: (raw) => oneOf(SIGN_CHECKS, raw),
  visitor: (raw) => oneOf(VISITORS, raw),
  faceFailed: expectBoolean,
  reservedAt: expectMoment,
  cardUntil: expectCardDate,
  age: (raw) => (raw === null ? null : oneOf(AGES, raw)),
  ward: (raw) => oneOf(ANSWERS, raw),
  faceCard: (raw) => oneOf(ANSWERS, raw),
  suspended: (raw) => oneOf(ANSWERS, raw),
  returnKind: (raw) => oneOf(RETURN_KINDS, raw),
  blue: (raw) => oneOf(ANSWERS, raw),
  phoneCert: (raw) => oneOf(ANSWERS, raw),
  knows(raw) {
    if (!isPlainRecord(raw)) throw new BadPayloadError('answers by PIN');
    const entries = Object.entries(raw).map(([pin, answer]) => [oneOf(PIN_IDS, pin), oneOf(ANSWERS, answer)] as const);
    return Object.fromEntries(entries);
  },
};

/** Refuses keys it does not know; `system` is filled in by the app and never taken from the window. */
export function expectAnswers(raw: unknown): AnswersChange {
  if (!isPlainRecord(raw)) throw new BadPayloadError('answers');
  const entries = Object.entries(raw).map(([key, value]) => {
    const parse = Object.hasOwn(ANSWER_PARSERS, key) ? ANSWER_PARSERS[key as keyof AnswersChange] : undefined;
    if (!parse) throw new BadPayloadError('known answers only');
    return [key, parse(value)] as const;
  });
  return Object.fromEntries(entries);
}

export function expectTick(raw: unknown): TickChange {
  if (!isPlainRecord(raw) || Object.keys(raw).length !== 3) throw new BadPayloadError('a tick');
  const { list, id, done } = raw;
  return { list: oneOf(TICK_LISTS, list), id: expectTickId(id), done: expectBoolean(done) };
}

export function expectTickId(raw: unknown): string {
  if (typeof raw !== 'string' || !TICK_ID.test(raw)) throw new BadPayloadError('the id of a line');
  return raw;
}

/** ISO 8601 in UTC as `toISOString` writes it, or null. */
export function expectMoment(raw: unknown): string | null {
  if (raw === null) return null;
  if (typeof raw !== 'string' || raw.length !== 24) throw new BadPayloadError('a moment or null');
  const date = new Date(raw);
  if (Number.isNaN(date.getTime()) || date.toISOString() !== raw) throw new BadPayloadError('a moment or null');
  return raw;
}

/** A day of this century, as it is printed on a card. */
function expectCardDate(raw: unknown): CardDate {
  if (raw === 'unknown' || raw === 'unasked') return raw;
  if (typeof raw !== 'string' || !isJstDay(raw) || !raw.startsWith('20')) throw new BadPayloadError('the date on a card');
  return raw;
}

export function expectBoolean(raw: unknown): boolean {
  if (typeof raw !== 'boolean') throw new BadPayloadError('true or false');
  return raw;
}
