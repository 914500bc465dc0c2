// Where facts come from, for showing beside them: how far each kind of source carries, and the date that the source carries.
import type { JstDay } from '../time/jst.ts';
import type { Confidence, Fact } from './fact.ts';
import type { Source } from './source.ts';
import { SOURCES } from './sources.ts';

/** From an office's own page down to what this app concludes itself. */
export const SOURCE_KINDS = ['official', 'official-copy', 'municipal', 'secondary', 'personal', 'derived'] as const;

export type SourceKind = (typeof SOURCE_KINDS)[number];

const KIND: Readonly<Record<Confidence, SourceKind>> = {
  O: 'official',
  'O~': 'official-copy',
  Om: 'municipal',
  S: 'secondary',
  SEED: 'personal',
  D: 'derived',
};

export interface Provenance {
  /** Each kind once, in the order of `SOURCE_KINDS`. */
  readonly kinds: readonly SourceKind[];
  /** Each publisher and date once, in the order of the facts. */
  readonly sources: readonly Pick<Source, 'publisher' | 'dated'>[];
  /** The earliest day on which one of them was compared with the copy of its source. */
  readonly checkedOn: JstDay;
}

export type Facts = readonly [Fact<unknown>, ...Fact<unknown>[]];

export function provenanceOf(facts: Facts): Provenance {
  const found = new Set(facts.map(({ confidence }) => KIND[confidence]));
  const sources = new Map(
    facts.flatMap(({ source }) => source.map((id): Source => SOURCES[id])).map((source) => [`${source.publisher} ${source.dated}`, source]),
  );
  return {
    kinds: SOURCE_KINDS.filter((kind) => found.has(kind)),
    sources: [...sources.values()].map(({ publisher, dated }) => ({ publisher, dated })),
    checkedOn: facts.map(({ checkedOn }) => checkedOn).reduce((first, day) => (day < first ? day : first)),
  };
}
