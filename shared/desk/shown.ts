// Which card is shown when several lie there, which one is read next, and what stands in the way. Rules over a desk.
import { absenceInSetting } from '../faults/setting.ts';
import type { FaultSetting } from '../faults/setting.ts';
import { FAULT_TABLE } from '../faults/fault-table.ts';
import type { FaultCode } from '../faults/fault-table.ts';
import type { Fault } from '../model/fault.ts';
import type { CardContent, CardPresence, ReaderView, ShownReading } from '../model/reader-status.ts';
import { looksContactless, suitabilityOf } from '../readers/suitability.ts';
import { isOccupied, readAnew } from './desk.ts';
import type { Desk, Place, SlotSeen } from './desk.ts';

/** Of the flags, PRESENT is looked at first: MUTE and EXCLUSIVE come with it (pcsclite.h, SCARD_STATE_*). */
export function presenceOf(slot: SlotSeen): CardPresence {
  if (slot.unavailable) return 'unavailable';
  if (!slot.present) return 'empty';
  if (slot.mute) return 'mute';
  return isOccupied(slot) ? 'in-use' : 'present';
}

/** What is known of the card that lies there. */
export function contentOf({ card }: Place): CardContent {
  if (card.state !== 'read') return card.state;
  const { fault } = card.reading;
  if (fault === null) return 'my-number';
  return FAULT_TABLE[fault.code].outcome === 'unsupported-card' ? 'other-card' : 'failed';
}

export function viewOf(place: Place): ReaderView {
  const { slot, order } = place;
  return { name: slot.name, suitability: suitabilityOf(slot.name), card: presenceOf(slot), content: contentOf(place), order };
}

/**
 * The readers whose cards count. Security keys look like readers that always hold a card, so they are asked only when
 * there is nothing else, or when the user says so; what can hold no ID card is never asked.
 */
export function readersInPlay(desk: Desk): readonly Place[] {
  if (desk.only !== null) return desk.places.filter(({ slot }) => slot.name === desk.only);
  const isChosen = ({ slot }: Place): boolean => slot.name === desk.chosen;
  const ofKind = (kind: string) => desk.places.filter((place) => isChosen(place) || suitabilityOf(place.slot.name) === kind);
  const usable = ofKind('usable');
  return usable.length > 0 ? usable : ofKind('token');
}

/** Lower comes first. A good card is hidden by nothing but the user's choice of a reader that has something to tell. */
function rankOf(place: Place, { chosen, again }: Desk): number {
  const content = contentOf(place);
  if (place.slot.name === again && (content === 'reading' || content === 'unread')) return -1;
  const tells = content === 'my-number' || content === 'reading' || content === 'unread' || content === 'failed';
  if (tells && place.slot.name === chosen) return 0;
  return RANK[content] + (content === 'none' && !place.slot.present ? 1 : 0);
}

const RANK: Readonly<Record<CardContent, number>> = { 'my-number': 1, reading: 2, unread: 3, failed: 4, 'other-card': 5, none: 6 };

/** Among equals the card laid down last comes first, then the slot that looks contactless. */
function compare(a: Place, b: Place): number {
  return b.order - a.order || Number(looksContactless(b.slot.name)) - Number(looksContactless(a.slot.name));
}

/** The place that the window speaks of; undefined where no reader is connected. */
export function shownPlace(desk: Desk): Place | undefined {
  return readersInPlay(desk).toSorted((a, b) => rankOf(a, desk) - rankOf(b, desk) || compare(a, b))[0];
}

/** The reading on show: of a card that lies there, else the last one, marked as gone; null before the first. */
export function shownReading(desk: Desk): ShownReading | null {
  const card = shownPlace(desk)?.card;
  if (card?.state === 'reading' && card.part !== null) return { report: card.part, mark: null, here: true };
  if (card?.state === 'read') return { report: card.reading.report, mark: card.reading.mark, here: true };
  // While the next card is read, nothing of the last one is said.
  if (card?.state === 'reading' || card?.state === 'unread' || desk.lifted === null) return null;
  return { report: desk.lifted.report, mark: desk.lifted.mark, here: false };
}

function firstWhere(test: (place: Place) => boolean): (a: Place, b: Place) => number {
  return (a, b) => Number(test(b)) - Number(test(a));
}

/** The card to read next: one that nobody else holds, that did not hang, on the chosen reader, the last one laid down. */
export function nextToRead(desk: Desk): Place | undefined {
  const free = firstWhere(({ slot }) => !isOccupied(slot));
  const answers = firstWhere(({ slot }) => slot.name !== desk.before.stuck);
  const again = firstWhere(({ slot }) => slot.name === desk.again);
  const chosen = firstWhere(({ slot }) => slot.name === desk.chosen);
  return readersInPlay(desk)
    .filter(({ card }) => card.state === 'unread')
    .toSorted((a, b) => free(a, b) || answers(a, b) || again(a, b) || chosen(a, b) || compare(a, b))[0];
}

/** Reads again what is shown, and whatever could not be read; a good card that is not shown is left alone. */
export function checkAgain(desk: Desk): Desk {
  const shown = shownPlace(desk);
  const again = readersInPlay(desk).filter((place) => place === shown || contentOf(place) === 'failed');
  const asked = { ...desk, again: shown?.card.state === 'read' ? shown.slot.name : desk.again };
  return again.reduce((next, { slot }) => readAnew(next, slot.name), asked);
}

/** What stands in the way of the shown card; null while nothing does. */
export function faultOf(desk: Desk, setting: FaultSetting): Fault | null {
  const shown = shownPlace(desk);
  if (shown === undefined) {
    // What is listed although no card can be put on it is told from nothing at all.
    const absence = desk.places.length > 0 && desk.only === null ? 'virtual-reader-only' : 'no-reader';
    return { code: absenceInSetting(absence, setting), pcsc: null };
  }
  if (shown.card.state === 'read') return shown.card.reading.fault;
  return shown.card.state === 'none' ? { code: seen(readersInPlay(desk)), pcsc: null } : null;
}

function seen(places: readonly Place[]): FaultCode {
  const cards = places.map(({ slot }) => presenceOf(slot));
  if (cards.includes('mute')) return 'card-mute';
  return cards.includes('unavailable') ? 'reader-unavailable' : 'no-card';
}
