// The shape of the settings on disk, and its way into memory. Nothing in it names a person.
import { parseHistory } from '../history/record.ts';
import type { HistoryRecord } from '../history/record.ts';
import { expectAnswers, expectTickId } from '../ipc/parse-answers.ts';
import { BadPayloadError, isPlainRecord } from '../ipc/payload.ts';
import { NOTHING_KEPT, TICK_LISTS } from './kept.ts';
import type { Kept, Ticked, TickList } from './kept.ts';
import { withAnswers } from './kept-steps.ts';
import type { AnswersChange } from './kept-steps.ts';

export interface StoredKept {
  readonly answers: AnswersChange;
  readonly ticked: Ticked;
  readonly keepHistory: boolean;
  readonly records: readonly HistoryRecord[];
}

export const NOTHING_STORED: StoredKept = {
  answers: {},
  ticked: NOTHING_KEPT.ticked,
  keepHistory: true,
  records: [],
};

/** More lines than any list has. */
const MOST_TICKS = 200;

/** Throws BadPayloadError for anything this app did not write. */
export function parseStoredKept(raw: unknown): StoredKept {
  if (!isPlainRecord(raw)) throw new BadPayloadError('settings');
  const { answers, ticked, keepHistory, records } = raw;
  const history = parseHistory(records);
  if (history === null || typeof keepHistory !== 'boolean') throw new BadPayloadError('a history');
  return { answers: expectAnswers(answers), ticked: parseTicked(ticked), keepHistory, records: history };
}

function parseTicked(raw: unknown): Ticked {
  if (!isPlainRecord(raw)) throw new BadPayloadError('ticks');
  const list = (name: TickList): readonly string[] => {
    const ids = raw[name] ?? [];
    if (!Array.isArray(ids) || ids.length > MOST_TICKS) throw new BadPayloadError('a list of ticks');
    return (ids as readonly unknown[]).map(expectTickId);
  };
  const [prefiling, recovery] = TICK_LISTS;
  return { prefiling: list(prefiling), recovery: list(recovery) };
}

export function keptFrom(stored: StoredKept): Kept {
  const kept = withAnswers(NOTHING_KEPT, stored.answers);
  return { ...kept, ticked: stored.ticked, history: { on: stored.keepHistory, records: stored.records, since: null } };
}

/** `system` is found anew at every start. */
export function storedFrom({ answers: { system: _system, ...answers }, ticked, history }: Kept): StoredKept {
  return { answers, ticked, keepHistory: history.on, records: history.records };
}
