// The pure steps that change what is kept.
import { recordOf, remember } from '../history/record.ts';
import type { Answers } from './answers.ts';
import type { CheckReport } from './check-report.ts';
import type { Kept, TickList } from './kept.ts';

export type AnswersChange = Partial<Omit<Answers, 'system' | 'knows'>> & { readonly knows?: Partial<Answers['knows']> };

/** Takes over the answers that are given and leaves the others. */
export function withAnswers(kept: Kept, change: AnswersChange): Kept {
  const { knows, ...rest } = change;
  return { ...kept, answers: { ...kept.answers, ...rest, knows: { ...kept.answers.knows, ...knows } } };
}

export function withTick(kept: Kept, list: TickList, id: string, done: boolean): Kept {
  const others = kept.ticked[list].filter((ticked) => ticked !== id);
  return { ...kept, ticked: { ...kept.ticked, [list]: done ? [...others, id] : others } };
}

/** Remembers a finished reading; `card`: salted hash, null where the card gave nothing to tell it by. */
export function withReading(kept: Kept, report: CheckReport, card: string | null): Kept {
  const { on, records } = kept.history;
  const record = on ? recordOf(report, card) : null;
  if (record === null) return kept;
  return { ...kept, history: { ...kept.history, records: remember(records, record) } };
}

/** Switching off forgets at once: what is not wanted is not kept. */
export function withHistory(kept: Kept, on: boolean): Kept {
  return on === kept.history.on ? kept : { ...kept, history: { on, records: [], since: null } };
}

export function withoutHistory(kept: Kept): Kept {
  return { ...kept, history: { ...kept.history, records: [], since: null } };
}
