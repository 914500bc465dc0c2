// Answers from the window or from a settings file. What the app itself fills in (`system`) is never taken from there.
import { ANSWERS, SIGN_CHECKS, VISITORS } from './answers.ts';
import type { Answer, Answers } from './answers.ts';
import { PIN_IDS } from './pin.ts';
import type { PinId } from './pin.ts';

export type AnswerChange = Partial<Omit<Answers, 'system'>>;

/** Null as soon as one part is not what a window of this app could have sent. */
export function parseAnswers(raw: unknown): AnswerChange | null {
  if (!isRecord(raw)) return null;
  let change: AnswerChange = {};
  for (const [key, value] of Object.entries(raw)) {
    const part = parsePart(key, value);
    if (part === null) return null;
    change = { ...change, ...part };
  }
  return change;
}

function parsePart(key: string, value: unknown): AnswerChange | null {
  switch (key) {
    case 'moved':
    case 'firstTime':
    case 'phone':
    case 'photoId': {
      const answer = oneOf(ANSWERS, value);
      return answer === undefined ? null : { [key]: answer };
    }
    case 'signCheck': {
      const signCheck = oneOf(SIGN_CHECKS, value);
      return signCheck === undefined ? null : { signCheck };
    }
    case 'visitor': {
      const visitor = oneOf(VISITORS, value);
      return visitor === undefined ? null : { visitor };
    }
    case 'faceFailed':
      return typeof value === 'boolean' ? { faceFailed: value } : null;
    case 'knows': {
      const knows = parseKnows(value);
      return knows === null ? null : { knows };
    }
    default:
      return null;
  }
}

function parseKnows(raw: unknown): Readonly<Record<PinId, Answer>> | null {
  if (!isRecord(raw) || Object.keys(raw).length !== PIN_IDS.length) return null;
  const [sign, auth, text, juki] = PIN_IDS.map((pin) => oneOf(ANSWERS, raw[pin]));
  if (sign === undefined || auth === undefined || text === undefined || juki === undefined) return null;
  return { sign, auth, text, juki };
}

function oneOf<T extends string>(known: readonly T[], value: unknown): T | undefined {
  return known.find((candidate) => candidate === value);
}

function isRecord(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && Object.getPrototypeOf(raw) === Object.prototype;
}
