// What is looked at on the computer, in the order of the screen, and what came of it.
import { FINDINGS } from './findings.ts';
import type { PcFinding } from './findings.ts';

export const PC_ITEM_IDS = [
  'os',
  'browser',
  'portal-app',
  'extension',
  'service',
  'reader-device',
  'session',
  'client-software',
  'policy',
] as const;

export type PcItemId = (typeof PC_ITEM_IDS)[number];

export const PC_SYSTEMS = ['windows', 'macos', 'linux'] as const;

export type PcSystem = (typeof PC_SYSTEMS)[number];

/** What there is to look at on each system, in this order. */
export const PC_COLUMNS: Readonly<Record<PcSystem, readonly PcItemId[]>> = {
  windows: PC_ITEM_IDS,
  macos: PC_ITEM_IDS.filter((id) => id !== 'policy'),
  linux: PC_ITEM_IDS.filter((id) => id !== 'policy' && id !== 'client-software'),
};

/** `missing`: looked for and not found, which is no proof. `unknown`: it could not be told. */
export const PC_STATES = ['ok', 'problem', 'missing', 'unknown'] as const;

export type PcState = (typeof PC_STATES)[number];

export interface PcItem {
  readonly id: PcItemId;
  /** That of its finding. */
  readonly state: PcState;
  readonly finding: PcFinding;
  /** Names, versions, ids and numbers that need no translation; never a path, a serial or a name of a person. */
  readonly detail: string | null;
}

/** Everything else follows from what was found. */
export function itemOf(id: PcItemId, finding: PcFinding, detail: string | null = null): PcItem {
  return { id, state: FINDINGS[finding].state, finding, detail: detail === '' ? null : detail };
}

/** `platform` as Node's process.platform gives it. Every other system is looked at as a Linux is. */
export function pcSystemOf(platform: string): PcSystem {
  if (platform === 'win32') return 'windows';
  return platform === 'darwin' ? 'macos' : 'linux';
}

/** One look at the computer, from the click on. It belongs to this run of the app and is not stored. */
export interface PcRun {
  readonly system: PcSystem;
  readonly progress: { readonly state: 'idle' | 'done' } | { readonly state: 'running'; readonly id: PcItemId; readonly told: number };
  /** When the last look began, ISO 8601 with +09:00; null before the first. */
  readonly checkedAt: string | null;
  /** In the order of the column. Those of the look before stay until they are told anew. */
  readonly items: readonly PcItem[];
  /** What the last look read, each once, in the words of shared/pc/reads.ts#READS. */
  readonly opened: readonly string[];
}

export function noPcRun(system: PcSystem): PcRun {
  return { system, progress: { state: 'idle' }, checkedAt: null, items: [], opened: [] };
}

/** `item` in its place in the column, instead of an older one. */
export function withItem(run: PcRun, item: PcItem): PcRun {
  const items = PC_COLUMNS[run.system].flatMap((id) => (id === item.id ? [item] : run.items.filter((old) => old.id === id)));
  return { ...run, items };
}
