// What main remembers: what was said of each card under its salted mark, what holds for the computer, and the small history.
import { CHECKLIST } from '../checklist/items.ts';
import { daysBetween } from '../time/jst.ts';
import type { JstDay } from '../time/jst.ts';
import type { HistoryRecord } from '../history/record.ts';
import type { TickList, Said } from './said.ts';
import { isNothing, ticks } from './said.ts';

/** What was said of a card holds this many days after its last change; then it is asked again. */
export const LAPSE_DAYS = 45;

/** Where several people use the computer, the window goes back to its start this long after a card was lifted. */
export const LEAVING_MS = 60_000;

/** More cards than a household has; the one that was spoken of longest ago falls out. */
export const MOST_CARDS = 20;

/** The day in Japan, and the last day of the season whose dates apply: a new one makes old answers void. */
export interface Today {
  readonly day: JstDay;
  readonly season: JstDay;
}

/** Something that was said, with the day of its last change and the season for which it was said. */
export interface Dated {
  readonly said: Said;
  readonly since: JstDay;
  readonly season: JstDay;
}

export interface CardMemory extends Dated {
  /** Salted hash that tells the card; worthless once the salt is renewed. */
  readonly mark: string;
}

export interface Memory {
  /** 「何人かで使う」: nothing about cards is written down. */
  readonly shared: boolean;
  /** Ticks of the checklist that hold whichever card is shown. */
  readonly computer: { readonly ticked: readonly string[]; readonly season: JstDay };
  /** The one spoken of last comes first. */
  readonly cards: readonly CardMemory[];
  readonly history: { readonly on: boolean; readonly records: readonly HistoryRecord[] };
}

export const NOTHING_REMEMBERED: Memory = {
  shared: false,
  computer: { ticked: [], season: '' },
  cards: [],
  history: { on: true, records: [] },
};

/** Also void: a day in the future, which only a clock that was set back can leave behind. */
export function hasLapsed({ since, season }: Pick<Dated, 'since' | 'season'>, today: Today): boolean {
  const age = daysBetween(since, today.day);
  return season !== today.season || age < 0 || age > LAPSE_DAYS;
}

/** The same memory where nothing has lapsed. */
export function withoutLapsed(memory: Memory, today: Today): Memory {
  const cards = memory.cards.filter((card) => !hasLapsed(card, today));
  const isOld = memory.computer.ticked.length > 0 && memory.computer.season !== today.season;
  if (cards.length === memory.cards.length && !isOld) return memory;
  return { ...memory, cards, computer: isOld ? NOTHING_REMEMBERED.computer : memory.computer };
}

export function saidOf({ cards }: Memory, mark: string): Said | null {
  return cards.find((card) => card.mark === mark)?.said ?? null;
}

/** A card of which nothing is said any more is not remembered at all. */
export function withSaidOf(memory: Memory, mark: string, said: Said, today: Today): Memory {
  const others = memory.cards.filter((card) => card.mark !== mark);
  if (isNothing(said)) return others.length === memory.cards.length ? memory : { ...memory, cards: others };
  const own = { mark, said, since: today.day, season: today.season };
  return { ...memory, cards: [own, ...others].slice(0, MOST_CARDS) };
}

/** The marks mean nothing any more. The same memory where no card is remembered. */
export function withoutCards(memory: Memory): Memory {
  return memory.cards.length === 0 ? memory : { ...memory, cards: [] };
}

/** Whether a tick holds for every card. */
export function isOfComputer(list: TickList, id: string): boolean {
  return list === 'prefiling' && Object.hasOwn(CHECKLIST, id) && CHECKLIST[id as keyof typeof CHECKLIST].group === 'computer';
}

export function withComputerTick(memory: Memory, id: string, done: boolean, today: Today): Memory {
  return { ...memory, computer: { ticked: ticks(memory.computer.ticked, id, done), season: today.season } };
}
