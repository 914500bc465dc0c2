// The shape of the settings on disk, and its way into memory. Nothing in it names a person.
import { parseHistory } from '../history/record.ts';
import type { HistoryRecord } from '../history/record.ts';
import { expectAnswers, expectBoolean, expectTickId } from '../ipc/parse-answers.ts';
import { BadPayloadError, isPlainRecord } from '../ipc/payload.ts';
import { isJstDay } from '../time/jst-calendar.ts';
import type { JstDay } from '../time/jst.ts';
import { MOST_CARDS, NOTHING_REMEMBERED } from './memory.ts';
import type { CardMemory, Memory } from './memory.ts';
import { answersGiven, NOTHING_SAID, TICK_LISTS, withAnswers } from './said.ts';
import type { AnswersChange, Ticked, TickList } from './said.ts';

/** What was said of one card. */
export interface StoredCard {
  readonly mark: string;
  readonly answers: AnswersChange;
  readonly ticked: Ticked;
  readonly since: JstDay;
  readonly season: JstDay;
}

export interface StoredKept {
  readonly shared: boolean;
  readonly computer: Memory['computer'];
  readonly cards: readonly StoredCard[];
  readonly keepHistory: boolean;
  readonly records: readonly HistoryRecord[];
}

export const NOTHING_STORED: StoredKept = storedFrom(NOTHING_REMEMBERED);

/** More lines than any list has. */
const MOST_TICKS = 200;

const MARK = /^[0-9a-f]{16,128}$/;

/** Throws BadPayloadError for anything this app did not write, today or with answers that belonged to no card. */
export function parseStoredKept(raw: unknown): StoredKept {
  if (!isPlainRecord(raw)) throw new BadPayloadError('settings');
  const { keepHistory, records, ...others } = raw;
  const history = parseHistory(records);
  if (history === null || typeof keepHistory !== 'boolean') throw new BadPayloadError('a history');
  return { ...('answers' in others ? withoutOwner(others) : parseOwned(others)), keepHistory, records: history };
}

type Owned = Pick<StoredKept, 'shared' | 'computer' | 'cards'>;

/** The shape of before: nobody can tell whose answers they were, so that they are asked again. */
function withoutOwner(raw: Record<string, unknown>): Owned {
  const { answers, ticked } = only(raw, ['answers', 'ticked'], 'settings');
  expectAnswers(answers);
  parseTicked(ticked);
  const { shared, computer, cards } = NOTHING_STORED;
  return { shared, computer, cards };
}

function parseOwned(raw: Record<string, unknown>): Owned {
  const { shared, computer, cards } = only(raw, ['shared', 'computer', 'cards'], 'settings');
  if (!Array.isArray(cards) || cards.length > MOST_CARDS) throw new BadPayloadError('a list of cards');
  const parsed = (cards as readonly unknown[]).map(parseCard);
  if (new Set(parsed.map(({ mark }) => mark)).size < parsed.length) throw new BadPayloadError('each card once');
  return { shared: expectBoolean(shared), computer: parseComputer(computer), cards: parsed };
}

function parseComputer(raw: unknown): Memory['computer'] {
  const { ticked, season } = only(raw, ['ticked', 'season'], 'ticks of the computer');
  return { ticked: tickIds(ticked), season: season === '' ? '' : expectDay(season) };
}

function parseCard(raw: unknown): StoredCard {
  const { mark, answers, ticked, since, season } = only(raw, ['mark', 'answers', 'ticked', 'since', 'season'], 'a card');
  if (typeof mark !== 'string' || !MARK.test(mark)) throw new BadPayloadError('the mark of a card');
  return {
    mark,
    answers: expectAnswers(answers),
    ticked: parseTicked(ticked),
    since: expectDay(since),
    season: expectDay(season),
  };
}

/** Refuses a key that is none of these; one that is missing is undefined, and refused by what it is parsed with. */
function only<K extends string>(raw: unknown, keys: readonly K[], what: string): Partial<Record<K, unknown>> {
  const known: readonly string[] = keys;
  if (!isPlainRecord(raw) || Object.keys(raw).some((key) => !known.includes(key))) throw new BadPayloadError(what);
  return raw as Partial<Record<K, unknown>>;
}

function expectDay(raw: unknown): JstDay {
  if (typeof raw !== 'string' || !isJstDay(raw)) throw new BadPayloadError('a day');
  return raw;
}

function parseTicked(raw: unknown): Ticked {
  if (!isPlainRecord(raw)) throw new BadPayloadError('ticks');
  const list = (name: TickList): readonly string[] => tickIds(raw[name] ?? []);
  const [prefiling, recovery] = TICK_LISTS;
  return { prefiling: list(prefiling), recovery: list(recovery) };
}

function tickIds(raw: unknown): readonly string[] {
  if (!Array.isArray(raw) || raw.length > MOST_TICKS) throw new BadPayloadError('a list of ticks');
  return (raw as readonly unknown[]).map(expectTickId);
}

export function memoryFrom({ shared, computer, cards, keepHistory, records }: StoredKept): Memory {
  const own = shared ? [] : cards.map(cardFrom);
  return { shared, computer, cards: own, history: { on: keepHistory, records: shared ? [] : records } };
}

function cardFrom({ mark, answers, ticked, since, season }: StoredCard): CardMemory {
  return { mark, said: { ...withAnswers(NOTHING_SAID, answers), ticked }, since, season };
}

/** Where several people use the computer, nothing about cards goes to the disk. */
export function storedFrom({ shared, computer, cards, history }: Memory): StoredKept {
  const stored = cards.map(({ mark, said, since, season }) => ({ mark, answers: answersGiven(said), ticked: said.ticked, since, season }));
  return { shared, computer, cards: shared ? [] : stored, keepHistory: history.on, records: shared ? [] : history.records };
}
