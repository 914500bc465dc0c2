// The records as the room lists them: one list for each card, newest first, and no trace of the hash.
import type { HistoryRecord } from '../../../shared/history/record.ts';
import { PIN_IDS } from '../../../shared/model/pin.ts';
import type { PinId } from '../../../shared/model/pin.ts';
import type { Locale } from '../../../shared/model/snapshot.ts';
import { formatDate, formatTime, jstDay } from '../../../shared/time/jst.ts';
import type { Say } from '../../ui/say.ts';

export interface RecordView {
  readonly key: string;
  readonly at: string;
  readonly left: readonly { readonly pin: PinId; readonly words: string; readonly fell: boolean }[];
  readonly expiry: string;
}

export interface CardRecords {
  readonly key: string;
  readonly name: string;
  readonly records: readonly RecordView[];
}

/** The card that was read last comes first and is 「カード1」; records of cards that could not be told come last. */
export function groupRecords(records: readonly HistoryRecord[], locale: Locale, say: Say): readonly CardRecords[] {
  const cards = [...new Set(records.map(({ card }) => card))];
  const known = cards.filter((card) => card !== null);
  const groups = known.map((card, index) => ({ card, name: say('history.own-card', { number: index + 1 }) }));
  const all = cards.includes(null) ? [...groups, { card: null, name: say('history.nameless') }] : groups;
  return all.map(({ card, name }, index) => {
    const own = records.filter((record) => record.card === card);
    return {
      key: `card-${index + 1}`,
      name,
      // Where the card could not be told, two records may be of two cards: nothing is compared.
      records: own.map((record, at) => viewRecord(record, card === null ? undefined : own[at + 1], locale, say)),
    };
  });
}

function viewRecord(record: HistoryRecord, before: HistoryRecord | undefined, locale: Locale, say: Say): RecordView {
  const moment = new Date(record.at);
  return {
    key: record.at,
    at: `${formatDate(locale, jstDay(moment))} ${formatTime(moment)}`,
    left: PIN_IDS.map((pin) => {
      const now = record.left[pin];
      const then = before?.left[pin] ?? null;
      return { pin, words: leftWords(now, say), fell: now !== null && then !== null && now < then };
    }),
    expiry: record.expiresOn === null ? say('history.unread') : formatDate(locale, record.expiresOn),
  };
}

function leftWords(left: number | null, say: Say): string {
  if (left === null) return say('history.unread');
  return left === 0 ? say('history.locked') : say('history.left', { count: left });
}
