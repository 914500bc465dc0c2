// What was looked for and not found. It is never printed as a fact: the screen says to check, and where.
import type { JstDay } from '../time/jst.ts';
import { LAST_CHECKED } from './fact.ts';
import type { LinkId } from './links.ts';

export interface UnknownFact {
  readonly value: null;
  readonly whereToCheck: LinkId;
  readonly checkedOn: JstDay;
}

export function unknownFact(whereToCheck: LinkId): UnknownFact {
  return { value: null, whereToCheck, checkedOn: LAST_CHECKED };
}
