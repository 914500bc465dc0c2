// What was said and ticked about one card, or while none lies there.
import { PIN_IDS } from './pin.ts';
import { NO_ANSWERS } from './answers.ts';
import type { Answers } from './answers.ts';

/** The two lists with ticks that are saved. */
export const TICK_LISTS = ['prefiling', 'recovery'] as const;

export type TickList = (typeof TICK_LISTS)[number];

/** Ids that are ticked; an id that is missing is not. */
export type Ticked = Readonly<Record<TickList, readonly string[]>>;

/** `system` is found anew at every start: it belongs to no card and is put in where the answers are shown. */
export interface Said {
  readonly answers: Omit<Answers, 'system'>;
  readonly ticked: Ticked;
}

export type AnswersChange = Partial<Omit<Answers, 'system' | 'knows'>> & { readonly knows?: Partial<Answers['knows']> };

const { system: _system, ...unasked } = NO_ANSWERS;

export const NOTHING_SAID: Said = { answers: unasked, ticked: { prefiling: [], recovery: [] } };

/** Takes over the answers that are given and leaves the others. */
export function withAnswers<T extends Pick<Said, 'answers'>>(said: T, change: AnswersChange): T {
  const { knows, ...rest } = change;
  return { ...said, answers: { ...said.answers, ...rest, knows: { ...said.answers.knows, ...knows } } };
}

export function withTick<T extends Pick<Said, 'ticked'>>(said: T, list: TickList, id: string, done: boolean): T {
  return { ...said, ticked: { ...said.ticked, [list]: ticks(said.ticked[list], id, done) } };
}

export function ticks(ids: readonly string[], id: string, done: boolean): readonly string[] {
  const others = ids.filter((ticked) => ticked !== id);
  return done ? [...others, id] : others;
}

type Key = Exclude<keyof Said['answers'], 'knows'>;

const KEYS = Object.keys(unasked).filter((key) => key !== 'knows') as readonly Key[];

/** Only what differs from having said nothing. */
export function answersGiven({ answers }: Said): AnswersChange {
  const given = KEYS.filter((key) => answers[key] !== unasked[key]).map((key) => [key, answers[key]] as const);
  const pins = PIN_IDS.filter((pin) => answers.knows[pin] !== 'unasked').map((pin) => [pin, answers.knows[pin]] as const);
  const known = pins.length === 0 ? {} : { knows: Object.fromEntries(pins) as Partial<Answers['knows']> };
  return { ...(Object.fromEntries(given) as AnswersChange), ...known };
}

export function isNothing(said: Said): boolean {
  return TICK_LISTS.every((list) => said.ticked[list].length === 0) && Object.keys(answersGiven(said)).length === 0;
}

/** What was said later counts where both speak of the same thing. */
export function joined(earlier: Said, later: Said): Said {
  const both = (list: TickList): readonly string[] => [...new Set([...earlier.ticked[list], ...later.ticked[list]])];
  return { ...withAnswers(earlier, answersGiven(later)), ticked: { prefiling: both('prefiling'), recovery: both('recovery') } };
}
