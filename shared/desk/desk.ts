// What lies on the readers, reader by reader: the one model of which the window shows a part. Pure: events in, desk out.
import type { CheckReport } from '../model/check-report.ts';
import type { Fault } from '../model/fault.ts';

/** One reader slot as PC/SC tells it. */
export interface SlotSeen {
  readonly name: string;
  readonly present: boolean;
  /** The card gives no answer to reset: wrong way round, dirty chip, weak field. */
  readonly mute: boolean;
  /** Some program, perhaps this one, holds the card shared (inUse) or exclusively. */
  readonly inUse: boolean;
  readonly exclusive: boolean;
  readonly unavailable: boolean;
  /** Changes when a card was put on or taken off in between, even where the flags look the same. */
  readonly eventCount: number;
}

/** A finished reading. `fault`: null where a My Number Card was read to the end. `mark`: salted hash of the card, or null. */
export interface Reading {
  readonly report: CheckReport;
  readonly fault: Fault | null;
  readonly mark: string | null;
}

/** `laying` names one laying-down of a card: a card that is swapped or laid down anew has another one. */
export type CardOnPlace =
  | { readonly state: 'none' }
  | { readonly state: 'unread'; readonly laying: number }
  /** `part`: what has arrived so far. */
  | { readonly state: 'reading'; readonly laying: number; readonly part: CheckReport | null }
  | { readonly state: 'read'; readonly laying: number; readonly reading: Reading };

export interface Place {
  readonly slot: SlotSeen;
  /** Cards laid down later have a higher number; 0 where none lies. Cards that were seen at once share theirs. */
  readonly order: number;
  readonly card: CardOnPlace;
}

/** What an earlier desk knew that the slots do not tell: which card was laid down after which, and whose reading hung. */
export interface Before {
  readonly orders: Readonly<Record<string, number>>;
  /** The reader on which a reading hung or crashed: it is read after all others. */
  readonly stuck: string | null;
}

export const NOTHING_BEFORE: Before = { orders: {}, stuck: null };

export interface Desk {
  readonly places: readonly Place[];
  readonly before: Before;
  /** The reader that the user prefers; null: the app picks. */
  readonly chosen: string | null;
  /** No other reader is touched (`check --reader`); null: all are read. */
  readonly only: string | null;
  /** The reader whose card the user wants to be read once more; it stays the shown one until that is done. */
  readonly again: string | null;
  /** The highest order given. */
  readonly laid: number;
  /** The last reading whose card was taken away since. */
  readonly lifted: Reading | null;
}

export function emptyDesk(chosen: string | null, only: string | null = null, before: Before = NOTHING_BEFORE): Desk {
  return { places: [], before, chosen, only, again: null, laid: Math.max(0, ...Object.values(before.orders)), lifted: null };
}

/** A card that answers, on a reader that can be asked. */
function layingOf(slot: SlotSeen): number | null {
  return slot.present && !slot.mute && !slot.unavailable ? slot.eventCount : null;
}

/** Still held by some program; while this one holds the card, the flags say nothing. */
export function isOccupied(slot: SlotSeen): boolean {
  return slot.present && (slot.inUse || slot.exclusive);
}

/** Takes over a whole new list of slots. */
export function seeSlots(desk: Desk, slots: readonly SlotSeen[]): Desk {
  const order = desk.laid + 1;
  const places = slots.map((slot) => {
    const before = placeOf(desk, slot.name);
    // A card that lay there before this desk was set up keeps its turn.
    return seeSlot(before, slot, before === undefined ? (desk.before.orders[slot.name] ?? order) : order);
  });
  const laid = places.some((place) => place.order === order) ? order : desk.laid;
  const again = places.some(({ slot, card }) => slot.name === desk.again && isUnderWay(card)) ? desk.again : null;
  const unseen = Object.entries(desk.before.orders).filter(([name]) => slots.every((slot) => slot.name !== name));
  const before = { ...desk.before, orders: Object.fromEntries(unseen) };
  return { ...desk, places, before, laid, again, lifted: lastLifted(desk, places) ?? desk.lifted };
}

function isUnderWay({ state }: CardOnPlace): boolean {
  return state === 'unread' || state === 'reading';
}

/** Of several cards that went at once: one that could be read, of these the chosen one, else the one laid down last. */
function lastLifted({ places, chosen }: Desk, now: readonly Place[]): Reading | null {
  const gone = places.flatMap(({ slot, order, card }) => {
    const after = now.find((place) => place.slot.name === slot.name);
    if (card.state !== 'read' || isSameLaying(card, after?.card)) return [];
    return [{ isChosen: slot.name === chosen, order, reading: card.reading }];
  });
  const isRead = ({ fault }: Reading): number => Number(fault === null);
  const [last] = gone.toSorted(
    (a, b) => isRead(b.reading) - isRead(a.reading) || Number(b.isChosen) - Number(a.isChosen) || b.order - a.order,
  );
  return last?.reading ?? null;
}

function seeSlot(before: Place | undefined, slot: SlotSeen, order: number): Place {
  const laying = layingOf(slot);
  if (laying === null) return { slot, order: orderOfMute(before, slot, order), card: { state: 'none' } };
  if (before === undefined || before.card.state === 'none' || before.card.laying !== laying) {
    return { slot, order, card: { state: 'unread', laying } };
  }
  return { slot, order: before.order, card: wasLetGo(before, slot) ? { state: 'unread', laying } : before.card };
}

/** A card that does not answer was laid down as well, and is the last one until another comes. */
function orderOfMute(before: Place | undefined, slot: SlotSeen, order: number): number {
  if (!slot.present) return 0;
  const same = before !== undefined && before.slot.present && before.slot.eventCount === slot.eventCount;
  return same ? before.order : order;
}

function isSameLaying(before: CardOnPlace, after: CardOnPlace | undefined): boolean {
  if (after === undefined || before.state === 'none' || after.state === 'none') return false;
  return before.laying === after.laying;
}

/** A card that another program held is read as soon as its flags clear. */
function wasLetGo(before: Place, slot: SlotSeen): boolean {
  return isBusy(before) && isOccupied(before.slot) && !isOccupied(slot);
}

export function isBusy({ card }: Place): boolean {
  return card.state === 'read' && card.reading.fault?.code === 'card-busy';
}

export function placeOf(desk: Desk, reader: string): Place | undefined {
  return desk.places.find(({ slot }) => slot.name === reader);
}

function withCard(desk: Desk, reader: string, next: (place: Place) => CardOnPlace): Desk {
  return { ...desk, places: desk.places.map((place) => (place.slot.name === reader ? { ...place, card: next(place) } : place)) };
}

/** The card of this reader is being read from now on. */
export function beginReading(desk: Desk, reader: string): Desk {
  return withCard(desk, reader, ({ card }) => (card.state === 'none' ? card : { state: 'reading', laying: card.laying, part: null }));
}

export function takePart(desk: Desk, reader: string, laying: number, part: CheckReport): Desk {
  return withCard(desk, reader, ({ card }) =>
    card.state === 'reading' && card.laying === laying ? { state: 'reading', laying, part } : card,
  );
}

/**
 * A reading has ended. It counts for the very laying-down that it began with: where nothing lies there any more it is the
 * last card's, and where another card lies it says nothing about that one.
 */
export function endReading(desk: Desk, reader: string, laying: number, reading: Reading): Desk {
  const card = placeOf(desk, reader)?.card;
  const { again, before } = desk;
  const done = {
    ...desk,
    again: again === reader ? null : again,
    before: before.stuck === reader ? { ...before, stuck: null } : before,
  };
  if (card === undefined || card.state === 'none') return { ...done, lifted: reading };
  if (card.state !== 'reading' || card.laying !== laying) return done;
  return withCard(done, reader, () => ({ state: 'read', laying, reading }));
}

/** Reads the card of this reader once more. */
export function readAnew(desk: Desk, reader: string): Desk {
  return withCard(desk, reader, ({ card }) => (card.state === 'read' ? { state: 'unread', laying: card.laying } : card));
}

export function choose(desk: Desk, chosen: string | null): Desk {
  return { ...desk, chosen };
}
