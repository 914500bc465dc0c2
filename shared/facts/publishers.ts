// Who publishes what a fact rests on, as it is shown beside the fact.
import type { Fact } from './fact.ts';
import { SOURCES } from './sources.ts';

/** Each named once, in the order of the sources, in Japanese as on their pages. */
export function publishersOf({ source }: Pick<Fact<unknown>, 'source'>): string {
  return [...new Set(source.map((id) => SOURCES[id].publisher))].join('、');
}
