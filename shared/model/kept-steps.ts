// The pure steps that change what is remembered.
import { recordOf, remember } from '../history/record.ts';
import type { CheckReport } from './check-report.ts';
import type { Memory } from './memory.ts';

export { withAnswers, withTick } from './said.ts';
export type { AnswersChange } from './said.ts';

/** Remembers a finished reading; `card`: salted hash, null where the card gave nothing to tell it by. */
export function withReading(memory: Memory, report: CheckReport, card: string | null): Memory {
  const { on, records } = memory.history;
  const record = on && !memory.shared ? recordOf(report, card) : null;
  if (record === null) return memory;
  return { ...memory, history: { on, records: remember(records, record) } };
}

/** Switching off forgets at once: what is not wanted is not kept. */
export function withHistory(memory: Memory, on: boolean): Memory {
  return on === memory.history.on ? memory : { ...memory, history: { on, records: [] } };
}

export function withoutHistory(memory: Memory): Memory {
  return { ...memory, history: { ...memory.history, records: [] } };
}

/** Both ways forget the records; what was said of cards goes with the salt (facts-said.ts). */
export function withShared(memory: Memory, shared: boolean): Memory {
  return shared === memory.shared ? memory : { ...withoutHistory(memory), shared };
}
