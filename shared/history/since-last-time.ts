// What changed since this card was last read: the warning that somebody, somewhere, typed a wrong PIN.
import { PIN_IDS } from '../model/pin.ts';
import type { PinId } from '../model/pin.ts';
import type { HistoryRecord } from './record.ts';

export interface CounterChange {
  readonly pin: PinId;
  readonly from: number;
  readonly to: number;
}

export interface SinceLastTime {
  /**
   * `first`: nothing to compare with. `other-card`: the last check was of another card; `fell` and `rose` then compare with
   * this card's own last check, if there was one. `unknown-card`: the card cannot be told apart, so nothing is compared.
   */
  readonly kind: 'first' | 'same-card' | 'other-card' | 'unknown-card';
  /** Moment of the check that was compared with; null where there was none. */
  readonly comparedWith: string | null;
  readonly fell: readonly CounterChange[];
  /** A right entry or a reset. */
  readonly rose: readonly CounterChange[];
  readonly expiryChanged: boolean;
}

const NOTHING = { comparedWith: null, fell: [], rose: [], expiryChanged: false } as const;

/** `earlier`: newest first, without the current record. Checks of cards that could not be told apart are passed over. */
export function sinceLastTime(earlier: readonly HistoryRecord[], current: HistoryRecord): SinceLastTime {
  if (current.card === null) return { kind: 'unknown-card', ...NOTHING };
  const last = earlier.find(({ card }) => card !== null);
  if (last === undefined) return { kind: 'first', ...NOTHING };
  const kind = last.card === current.card ? 'same-card' : 'other-card';
  const own = earlier.find(({ card }) => card === current.card);
  return own === undefined ? { kind, ...NOTHING } : { kind, ...compared(own, current) };
}

/**
 * The record of the reading made at `at` of the card with this mark, against the ones before it; null where there is none.
 * `records`: newest first.
 */
export function sinceReading(records: readonly HistoryRecord[], at: string, mark: string | null): SinceLastTime | null {
  const index = records.findIndex((record) => record.at === at && record.card === mark);
  const current = records[index];
  return current === undefined ? null : sinceLastTime(records.slice(index + 1), current);
}

function compared(before: HistoryRecord, now: HistoryRecord): Omit<SinceLastTime, 'kind'> {
  const changes = PIN_IDS.flatMap((pin) => {
    const from = before.left[pin];
    const to = now.left[pin];
    return from === null || to === null || from === to ? [] : [{ pin, from, to }];
  });
  return {
    comparedWith: before.at,
    fell: changes.filter(({ from, to }) => to < from),
    rose: changes.filter(({ from, to }) => to > from),
    expiryChanged: before.expiresOn !== null && now.expiresOn !== null && before.expiresOn !== now.expiresOn,
  };
}
