// The look as one JSON object and as an exit code, for `npm run pc`.
import type { PcItem, PcItemId, PcState, PcSystem } from './model.ts';
import { PC_COLUMNS, itemOf } from './model.ts';
import { pcWords } from './pc-words.ts';

export interface PcReport {
  readonly schema: 1;
  /** ISO 8601, +09:00. */
  readonly checkedAt: string;
  readonly system: { readonly os: PcSystem; readonly version: string; readonly arch: string };
  readonly items: readonly { id: PcItemId; state: PcState; detail: string | null; text: string; steps: readonly string[] }[];
}

/** Every line of the system's column, in its order; one that is not told is unknown. */
export function pcReport(system: PcReport['system'], checkedAt: string, told: readonly PcItem[]): PcReport {
  return { schema: 1, checkedAt, system, items: wholeColumn(system.os, told).map(reportItem) };
}

function reportItem(item: PcItem): PcReport['items'][number] {
  const { finding, limit, steps } = pcWords(item, 'ja');
  return { id: item.id, state: item.state, detail: item.detail, text: limit === null ? finding : `${finding} ${limit}`, steps };
}

export function wholeColumn(system: PcSystem, told: readonly PcItem[]): readonly PcItem[] {
  return PC_COLUMNS[system].map((id) => told.find((item) => item.id === id) ?? itemOf(id, 'broke-off'));
}

/** 0 nothing wrong and something known, 10 a problem or something missing, 30 nothing known. */
export function pcExitCode(items: readonly Pick<PcItem, 'state'>[]): 0 | 10 | 30 {
  if (items.some(({ state }) => state === 'problem' || state === 'missing')) return 10;
  return items.some(({ state }) => state === 'ok') ? 0 : 30;
}
