// The small memory of earlier checks: date, counters, expiry, and the card as a salted hash. No name, no serial.
import { isDated } from '../model/certificate.ts';
import type { CheckReport } from '../model/check-report.ts';
import { PIN_IDS } from '../model/pin.ts';
import type { PinId, RetryCounter } from '../model/pin.ts';
import { isJstDay } from '../time/jst-calendar.ts';
import type { JstDay } from '../time/jst.ts';

export interface HistoryRecord {
  /** ISO 8601 with +09:00. */
  readonly at: string;
  /** Salted hash in hexadecimal; null where the card gave nothing to tell it by. */
  readonly card: string | null;
  /** Tries left; null where the counter was not known. */
  readonly left: Readonly<Record<PinId, number | null>>;
  readonly expiresOn: JstDay | null;
}

/** The newest first; older ones fall out. */
export const HISTORY_LIMIT = 50;

/** Null for a check that did not read a card: there is nothing to remember. */
export function recordOf(report: CheckReport, card: string | null): HistoryRecord | null {
  if (!report.complete) return null;
  const { auth } = report.certificates;
  return {
    at: report.checkedAt,
    card,
    left: {
      sign: leftOf(report.pins.sign),
      auth: leftOf(report.pins.auth),
      text: leftOf(report.pins.text),
      juki: leftOf(report.pins.juki),
    },
    expiresOn: isDated(auth) ? auth.expiresOn : null,
  };
}

function leftOf(counter: RetryCounter): number | null {
  return counter.state === 'known' || counter.state === 'locked' ? counter.remaining : null;
}

/** A check within the same minute of the same card with the same numbers replaces the one before it. */
export function remember(records: readonly HistoryRecord[], record: HistoryRecord): readonly HistoryRecord[] {
  const [last, ...older] = records;
  const isRepeat = last !== undefined && last.at.slice(0, 16) === record.at.slice(0, 16) && sameContent(last, record);
  return [record, ...(isRepeat ? older : records)].slice(0, HISTORY_LIMIT);
}

function sameContent(one: HistoryRecord, other: HistoryRecord): boolean {
  return (
    one.card === other.card &&
    one.expiresOn === other.expiresOn &&
    PIN_IDS.every((pin) => one.left[pin] === other.left[pin])
  );
}

/** Records from a settings file; null where it is not a history at all, so that the caller can set the file aside. */
export function parseHistory(raw: unknown): readonly HistoryRecord[] | null {
  if (!Array.isArray(raw) || raw.length > HISTORY_LIMIT * 2) return null;
  const records: HistoryRecord[] = [];
  for (const entry of raw as readonly unknown[]) {
    const record = parseRecord(entry);
    if (record === null) return null;
    records.push(record);
  }
  return records.slice(0, HISTORY_LIMIT);
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+09:00$/;

function parseRecord(raw: unknown): HistoryRecord | null {
  if (!isRecord(raw) || !isRecord(raw['left'])) return null;
  const { at, card, left, expiresOn } = raw as Record<string, unknown> & { left: Record<string, unknown> };
  if (typeof at !== 'string' || !MOMENT.test(at) || Number.isNaN(Date.parse(at))) return null;
  if (card !== null && !(typeof card === 'string' && /^[0-9a-f]{16,128}$/.test(card))) return null;
  if (expiresOn !== null && !(typeof expiresOn === 'string' && isJstDay(expiresOn))) return null;
  if (!PIN_IDS.every((pin) => isCount(left[pin]))) return null;
  const count = (pin: PinId): number | null => (isCount(left[pin]) ? left[pin] : null);
  return { at, card, expiresOn, left: { sign: count('sign'), auth: count('auth'), text: count('text'), juki: count('juki') } };
}

function isRecord(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

function isCount(raw: unknown): raw is number | null {
  return raw === null || (typeof raw === 'number' && Number.isInteger(raw) && raw >= 0 && raw <= 15);
}
