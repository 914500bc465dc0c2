import { describe, expect, it } from 'vitest';
import { beginReading, choose, emptyDesk, endReading, readAnew, seeSlots, takePart } from '../../../shared/desk/desk.ts';
import type { Desk, Reading, SlotSeen } from '../../../shared/desk/desk.ts';
import { checkAgain, contentOf, faultOf, nextToRead, shownPlace, shownReading } from '../../../shared/desk/shown.ts';
import { UNKNOWN_SETTING } from '../../../shared/faults/setting.ts';
import type { FaultCode } from '../../../shared/model/fault.ts';
import { report } from '../../fixtures/snapshots.ts';

const slot = (name: string, parts: Partial<SlotSeen> = {}): SlotSeen => ({
  name,
  present: false,
  mute: false,
  inUse: false,
  exclusive: false,
  unavailable: false,
  eventCount: 0,
  ...parts,
});

/** `laying` 0: no card. */
const see = (desk: Desk, layings: Readonly<Record<string, number>>, flags: Partial<SlotSeen> = {}): Desk =>
  seeSlots(desk, Object.entries(layings).map(([name, laying]) => slot(name, laying === 0 ? {} : { present: true, eventCount: laying, ...flags })));

const reading = (name: string, fault: FaultCode | null = null): Reading => ({
  report: report({ reader: { name }, outcome: fault === null ? 'read' : 'unresponsive' }),
  fault: fault === null ? null : { code: fault, pcsc: null },
  mark: fault === null ? `mark of ${name}` : null,
});

/** Reads what lies on `name` to the end. */
const read = (desk: Desk, name: string, laying: number, fault: FaultCode | null = null): Desk =>
  endReading(beginReading(desk, name), name, laying, reading(name, fault));

const shows = (desk: Desk): readonly [string | null, boolean | null] => {
  const shown = shownReading(desk);
  return [shown?.report.reader.name ?? null, shown?.here ?? null];
};

const faultCode = (desk: Desk): FaultCode | null => faultOf(desk, UNKNOWN_SETTING)?.code ?? null;

/** A on 1, B on 2, laid down in this order, both read. */
const both = (): Desk => read(see(read(see(emptyDesk(null), { A: 1, B: 0 }), 'A', 1), { A: 1, B: 2 }), 'B', 2);

describe('what is shown', () => {
  it.each<[string, Desk, readonly [string | null, boolean | null], FaultCode | null]>([
    ['no reader', emptyDesk(null), [null, null], 'no-reader'],
    ['an empty reader', see(emptyDesk(null), { A: 0 }), [null, null], 'no-card'],
    ['a card not read yet', see(emptyDesk(null), { A: 1 }), [null, null], null],
    ['one card', read(see(emptyDesk(null), { A: 1 }), 'A', 1), ['A', true], null],
    ['that card lifted', see(read(see(emptyDesk(null), { A: 1 }), 'A', 1), { A: 0 }), ['A', false], 'no-card'],
    ['its reader unplugged', seeSlots(read(see(emptyDesk(null), { A: 1 }), 'A', 1), []), ['A', false], 'no-reader'],
    ['the end of a reading whose card was swapped, while the next one is read', endReading(beginReading(see(beginReading(see(emptyDesk(null), { A: 1 }), 'A'), { A: 2 }), 'A'), 'A', 1, reading('A')), [null, null], null],
    ['two cards: the last one', both(), ['B', true], null],
    ['the last one lifted', see(both(), { A: 1, B: 0 }), ['A', true], null],
    ['the first one lifted', see(both(), { A: 0, B: 2 }), ['B', true], null],
    ['both lifted, B first', see(see(both(), { A: 1, B: 0 }), { A: 0, B: 0 }), ['A', false], 'no-card'],
    ['both unplugged at once', seeSlots(both(), []), ['B', false], 'no-reader'],
    ['both unplugged at once, one chosen', seeSlots(choose(both(), 'A'), []), ['A', false], 'no-reader'],
    ['a card that could not be read, lifted with a good one', see(choose(read(see(both(), { A: 1, B: 3 }), 'B', 3, 'card-licence'), 'B'), { A: 0, B: 0 }), ['A', false], 'no-card'],
    ['the chosen one', choose(both(), 'A'), ['A', true], null],
    ['the chosen one lifted', see(choose(both(), 'A'), { A: 0, B: 2 }), ['B', true], null],
    ['a choice that is not there', choose(both(), 'C'), ['B', true], null],
    ['another kind of card beside', read(see(both(), { A: 1, B: 3 }), 'B', 3, 'card-licence'), ['A', true], null],
    ['another kind of card on the chosen reader', choose(read(see(both(), { A: 1, B: 3 }), 'B', 3, 'card-licence'), 'B'), ['A', true], null],
    ['a failure beside', read(see(both(), { A: 1, B: 3 }), 'B', 3, 'card-busy'), ['A', true], null],
    ['a failure on the chosen reader', choose(read(see(both(), { A: 1, B: 3 }), 'B', 3, 'card-busy'), 'B'), ['B', true], 'card-busy'],
    ['a card that is read beside', beginReading(see(both(), { A: 1, B: 3 }), 'B'), ['A', true], null],
    ['a mute card beside', seeSlots(both(), [slot('A', { present: true, eventCount: 1 }), slot('B', { present: true, mute: true, eventCount: 9 })]), ['A', true], null],
    ['only other cards', read(see(emptyDesk(null), { A: 1 }), 'A', 1, 'card-transport'), ['A', true], 'card-transport'],
    ['a failure before another kind of card', read(read(see(emptyDesk(null), { A: 1, B: 1 }), 'A', 1, 'card-busy'), 'B', 1, 'card-licence'), ['A', true], 'card-busy'],
  ])('%s', (_name, desk, expected, fault) => {
    expect(shows(desk)).toEqual(expected);
    expect(faultCode(desk)).toBe(fault);
  });

  it('is what has arrived of a running reading, and nothing of the card before', () => {
    const again = beginReading(see(read(see(emptyDesk(null), { A: 1 }), 'A', 1), { A: 2 }), 'A');
    expect(shownReading(again)).toBeNull();
    const part = report({ reader: { name: 'A' }, medium: 'card' });
    expect(shownReading(takePart(again, 'A', 2, part))).toEqual({ report: part, mark: null, here: true });
    expect(takePart(again, 'A', 1, part)).toEqual(again);
  });

  it('carries the mark of the card that is shown', () => {
    expect(shownReading(both())?.mark).toBe('mark of B');
    expect(shownReading(see(both(), { A: 1, B: 0 }))?.mark).toBe('mark of A');
  });

  it.each<[string, Desk, FaultCode]>([
    ['a mute card', see(emptyDesk(null), { A: 1 }, { mute: true }), 'card-mute'],
    ['a reader that is not available', see(emptyDesk(null), { A: 1 }, { unavailable: true }), 'reader-unavailable'],
    ['readers that hold no ID card', see(emptyDesk(null), { 'Windows Hello for Business 1': 1 }), 'virtual-reader-only'],
    ['another reader than the only one', see(emptyDesk(null, 'B'), { A: 1 }), 'no-reader'],
  ])('is nothing with %s', (_name, desk, fault) => {
    expect(shownReading(desk)).toBeNull();
    expect(faultCode(desk)).toBe(fault);
    expect(nextToRead(desk)).toBeUndefined();
  });
});

describe('a reading', () => {
  it('counts for the laying-down it began with, and for no other', () => {
    const begun = beginReading(see(emptyDesk(null), { A: 1 }), 'A');
    const swapped = endReading(see(begun, { A: 2 }), 'A', 1, reading('A'));
    expect(shownReading(swapped)).toBeNull();
    expect(nextToRead(swapped)?.slot.name).toBe('A');
    const lifted = endReading(see(begun, { A: 0 }), 'A', 1, reading('A'));
    expect(shows(lifted)).toEqual(['A', false]);
    const unplugged = endReading(seeSlots(begun, []), 'A', 1, reading('A'));
    expect(shows(unplugged)).toEqual(['A', false]);
  });

  it('of a busy card is due again when its flags clear', () => {
    const held = read(see(emptyDesk(null), { A: 1 }, { exclusive: true }), 'A', 1, 'card-busy');
    expect(nextToRead(held)).toBeUndefined();
    expect(nextToRead(see(held, { A: 1 }))?.slot.name).toBe('A');
    const good = read(see(emptyDesk(null), { A: 1 }, { exclusive: true }), 'A', 1);
    expect(nextToRead(see(good, { A: 1 }))).toBeUndefined();
  });
});

describe('what is read next', () => {
  it.each<[string, Desk, string | undefined]>([
    ['nothing twice', both(), undefined],
    ['the card laid down last', see(see(emptyDesk(null), { A: 1, B: 0 }), { A: 1, B: 2 }), 'B'],
    ['of cards seen at once the contactless slot', see(emptyDesk(null), { 'ACR ICC 0': 1, 'ACR PICC 0': 1 }), 'ACR PICC 0'],
    ['the chosen one before the last one', see(see(emptyDesk('A'), { A: 1, B: 0 }), { A: 1, B: 2 }), 'A'],
    ['a card that nobody holds', seeSlots(emptyDesk('A'), [slot('A', { present: true, eventCount: 1, exclusive: true }), slot('B', { present: true, eventCount: 1 })]), 'B'],
    ['no security key while there is another reader', see(emptyDesk(null), { 'Yubico YubiKey 0': 1, A: 0 }), undefined],
    ['a security key where there is nothing else', see(emptyDesk(null), { 'Yubico YubiKey 0': 1 }), 'Yubico YubiKey 0'],
    ['a security key that was chosen', see(emptyDesk('Yubico YubiKey 0'), { 'Yubico YubiKey 0': 1, A: 0 }), 'Yubico YubiKey 0'],
    ['the only reader alone', see(emptyDesk(null, 'B'), { A: 1, B: 1 }), 'B'],
  ])('%s', (_name, desk, expected) => {
    expect(nextToRead(desk)?.slot.name).toBe(expected);
  });

  it('again is what is shown and what could not be read', () => {
    const desk = read(see(both(), { A: 1, B: 2, C: 3 }), 'C', 3, 'card-busy');
    const again = checkAgain(desk);
    expect(again.places.map(contentOf)).toEqual(['my-number', 'unread', 'unread']);
    expect(shownPlace(again)?.slot.name).toBe('B');
    expect(nextToRead(again)?.slot.name).toBe('B');
    expect(shownReading(again)).toBeNull();
    expect(shows(read(again, 'B', 2))).toEqual(['B', true]);
    expect(readAnew(see(emptyDesk(null), { A: 0 }), 'A').places[0]?.card.state).toBe('none');
  });

  it('again stays with the card that was asked for, however often, until it is lifted', () => {
    const twice = checkAgain(checkAgain(both()));
    expect(shownPlace(twice)?.slot.name).toBe('B');
    expect(shownPlace(checkAgain(beginReading(twice, 'B')))?.slot.name).toBe('B');
    const laidAnew = see(see(twice, { A: 1, B: 0 }), { A: 1, B: 3 });
    expect(laidAnew.again).toBeNull();
    expect(shows(laidAnew)).toEqual(['A', true]);
  });
});

describe('what an earlier desk knew', () => {
  const before = { orders: { A: 2, B: 1 }, stuck: null };

  it('is which of the cards that lie there was laid down last', () => {
    const later = see(emptyDesk(null, null, before), { A: 1, B: 1 });
    expect(shows(read(read(later, 'B', 1), 'A', 1))).toEqual(['A', true]);
    const third = see(later, { A: 1, B: 1, C: 1 });
    expect(third.places.map(({ order }) => order)).toEqual([2, 1, 3]);
    const relaid = see(see(later, { A: 1, B: 0 }), { A: 1, B: 3 });
    expect(shownPlace(read(read(relaid, 'A', 1), 'B', 3))?.slot.name).toBe('B');
  });

  it('says nothing of a reader that is plugged in anew', () => {
    const later = see(seeSlots(see(emptyDesk(null, null, before), { A: 1, B: 1 }), []), { B: 1 });
    expect(later.places[0]?.order).toBeGreaterThan(2);
  });

  it('is the reader that hung: it is read after all others, even if chosen, until that ends well', () => {
    const stuck = see(emptyDesk('A', null, { ...before, stuck: 'A' }), { A: 1, B: 1 });
    expect(nextToRead(stuck)?.slot.name).toBe('B');
    const last = read(stuck, 'B', 1);
    expect(nextToRead(last)?.slot.name).toBe('A');
    expect(nextToRead(see(read(last, 'A', 1), { A: 3, B: 3 }))?.slot.name).toBe('A');
  });
});
