// One check for each line of a system's column. A check may throw or hang: who runs it takes care of that.
import type { PcItem, PcItemId } from '../../../shared/pc/model.ts';

export type Checks = Readonly<Partial<Record<PcItemId, () => PcItem>>>;

/** Two lines can rest on the same look. */
export function once<T>(run: () => T): () => T {
  let done: { readonly value: T } | null = null;
  return () => {
    done ??= { value: run() };
    return done.value;
  };
}
