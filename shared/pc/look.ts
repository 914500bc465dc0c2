// What a look at one place gave. Absence and "could not be seen" are kept apart all the way: only the first is `missing`.
import type { PcFinding } from './findings.ts';

/** Why a place that may hold something told nothing. */
export type Hidden = Extract<PcFinding, 'not-seen' | 'no-permission' | 'odd-content' | 'too-slow'>;

export type Look<T> =
  | { readonly look: 'seen'; readonly value: T }
  | { readonly look: 'absent' }
  | { readonly look: 'hidden'; readonly why: Hidden };

export const ABSENT = { look: 'absent' } as const;

export function seen<T>(value: T): Look<T> {
  return { look: 'seen', value };
}

export function hidden(why: Hidden): { readonly look: 'hidden'; readonly why: Hidden } {
  return { look: 'hidden', why };
}

/** The value that was seen, else null. */
export function valueOf<T>(look: Look<T>): T | null {
  return look.look === 'seen' ? look.value : null;
}

/** What is seen is read on; null: it is not what it should be. */
export function parsed<T, U>(look: Look<T>, parse: (value: T) => U | null): Look<U> {
  if (look.look !== 'seen') return look;
  const value = parse(look.value);
  return value === null ? hidden('odd-content') : seen(value);
}

/** The first place that holds something, as browsers look; a place that cannot be seen ends the search: it may be the one. */
export function firstSeen<T, U>(places: readonly T[], look: (place: T) => Look<U>): Look<U> {
  for (const place of places) {
    const found = look(place);
    if (found.look !== 'absent') return found;
  }
  return ABSENT;
}
