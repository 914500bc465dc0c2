// What stands on a sheet of paper: finished texts in blocks, without a word on how they are drawn.
import type { Locale } from '../model/snapshot.ts';

export const SHEET_KINDS = ['counter', 'kiosk', 'prefiling', 'paper'] as const;

export type SheetKind = (typeof SHEET_KINDS)[number];

/** `done`: already ticked when it is printed. `first`: must be mended before anything else. */
export interface TickLine {
  readonly text: string;
  readonly state: 'open' | 'done' | 'first';
}

export interface StateRow {
  readonly name: string;
  /** In plain words; on a sheet in another language the Japanese name, as the clerk knows no other. */
  readonly plain: string;
  readonly value: string;
  /** What is asked for; empty where nothing is. */
  readonly wish: string;
  /** Needs mending: set in bold with a mark. */
  readonly marked: boolean;
}

/** `meaning`: the same in the reader's own language, where that is not Japanese. */
export interface Spoken {
  readonly text: string;
  readonly meaning: string | null;
}

export interface Labelled {
  readonly label: string;
  readonly text: string;
  /** Said beside it, plainly. */
  readonly note?: string;
}

export type SheetContent =
  | { readonly type: 'ticks'; readonly lines: readonly TickLine[] }
  | { readonly type: 'steps'; readonly lines: readonly string[] }
  | { readonly type: 'notes'; readonly lines: readonly string[] }
  /** Heads what follows it within a block. */
  | { readonly type: 'part'; readonly text: string }
  | { readonly type: 'dates'; readonly rows: readonly Labelled[] }
  | { readonly type: 'state'; readonly head: readonly [string, string, string]; readonly rows: readonly StateRow[] }
  /** Large, in a frame; `options` are ticked by hand where they are true. */
  | { readonly type: 'say'; readonly requests: readonly Spoken[]; readonly options: readonly Spoken[] }
  /** Lines to write on. */
  | { readonly type: 'blanks'; readonly labels: readonly string[] };

export interface SheetBlock {
  /** Null where what stands in it needs none. */
  readonly heading: string | null;
  /** In which order to act; null where there is nothing to do. */
  readonly number: number | null;
  /** Half the width where it stands beside its neighbour. */
  readonly width: 'full' | 'half';
  readonly contents: readonly SheetContent[];
}

export interface Sheet {
  readonly kind: SheetKind;
  readonly locale: Locale;
  readonly title: string;
  /** When it was made. */
  readonly made: string;
  /** Set where a simulated card is shown. */
  readonly sample: string | null;
  readonly lead: readonly string[];
  readonly blocks: readonly SheetBlock[];
  readonly foot: readonly string[];
}
