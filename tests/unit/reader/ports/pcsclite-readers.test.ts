// What pcsclite's monitor loses, and how it is made up for.
import { expect, test } from 'vitest';

import type { PcscError, ReaderSlot } from '../../../../electron/reader/ports/card-port.ts';
import { followReaders } from '../../../../electron/reader/ports/pcsclite-readers.ts';
import { createSlotBoard } from '../../../../electron/reader/ports/slot-board.ts';
import { createFakePcsclite } from '../../../fixtures/fake-pcsclite.ts';
import { createManualClock, settle } from '../../../fixtures/manual-clock.ts';

const EMPTY = 0x0010;
const PRESENT = 0x0020;

async function setUp({ isLossy = true } = {}) {
  const pcsclite = createFakePcsclite();
  const clock = createManualClock();
  const board = createSlotBoard();
  const lists: (readonly ReaderSlot[])[] = [];
  const deaths: PcscError[] = [];
  board.watch({ onReaders: (slots) => lists.push(slots), onDead: (error) => deaths.push(error) });
  /** What the second list gives; null: it fails. */
  const there: { names: readonly string[] | null } = { names: [] };
  let asked = 0;
  const second = {
    list: () => {
      asked += 1;
      return there.names === null ? Promise.reject(new Error('koffi does not load')) : Promise.resolve(there.names);
    },
    isBusy: () => false,
  };
  const readers = followReaders(pcsclite.monitor, board, { second: isLossy ? second : null, clock });
  await settle();
  /** The names that are told, each with `+` if a card is on it. */
  const told = async (): Promise<string[]> => {
    await settle();
    return (lists.at(-1) ?? []).map(({ name, present }) => `${name}${present ? '+' : ''}`);
  };
  return { pcsclite, clock, deaths, there, readers, told, asked: () => asked };
}

test('a first list without a reader is told', async () => {
  const { pcsclite, told, deaths } = await setUp();
  pcsclite.list();
  expect(await told()).toEqual([]);
  expect(deaths).toEqual([]);
});

test.each([0, 1000])('a reader that the monitor missed is found after %i ms', async (ms) => {
  const { pcsclite, clock, there, told, readers } = await setUp();
  pcsclite.list();
  if (ms > 0) await clock.advance(ms - 1);
  expect(pcsclite.made).toHaveLength(0);
  there.names = ['A'];
  await clock.advance(1);
  pcsclite.tell(pcsclite.made[0]!, PRESENT);
  expect(await told()).toEqual(['A+']);
  expect(readers.get('A')?.native).toBe(pcsclite.made[0]);
  await clock.advance(60_000);
  expect(pcsclite.made).toHaveLength(1);
});

test('a reader that is gone from the list is told so, and its thread is not waited for', async () => {
  const { pcsclite, told, there, readers } = await setUp();
  there.names = null;
  pcsclite.list('A', 'B');
  for (const reader of pcsclite.made) pcsclite.tell(reader, EMPTY);
  expect(await told()).toEqual(['A', 'B']);
  pcsclite.list('B');
  expect(await told()).toEqual(['B']);
  expect(readers.get('A')).toBeUndefined();
  expect(pcsclite.closed).toEqual([]);
});

test('a reader that is put in again is another one, whatever the old one still says', async () => {
  const { pcsclite, told, there, readers, deaths } = await setUp();
  there.names = null;
  pcsclite.list('A');
  pcsclite.list();
  pcsclite.list('A');
  const [old, again] = [pcsclite.made[0]!, pcsclite.made[1]!];
  pcsclite.tell(again, PRESENT);
  pcsclite.tell(old, EMPTY);
  pcsclite.tellError(old, 'SCardGetStatusChange error: Unknown reader.(0x80100009)');
  pcsclite.end(old);
  expect(await told()).toEqual(['A+']);
  pcsclite.list('A');
  expect(pcsclite.made).toHaveLength(2);
  expect(readers.get('A')?.native).toBe(again);
  expect(deaths).toEqual([]);
});

test('a reader that ends by itself is looked for again', async () => {
  const { pcsclite, clock, told, there } = await setUp();
  there.names = ['A'];
  pcsclite.list('A');
  pcsclite.tell(pcsclite.made[0]!, EMPTY);
  await clock.advance(1000);
  pcsclite.end(pcsclite.made[0]!);
  expect(await told()).toEqual([]);
  await clock.advance(0);
  pcsclite.tell(pcsclite.made[1]!, PRESENT);
  expect(await told()).toEqual(['A+']);
});

test('nothing is listed while nothing happens, after the end, or where no reader is lost', async () => {
  const { pcsclite, clock, readers, asked } = await setUp();
  pcsclite.list();
  await clock.advance(1000);
  expect(asked()).toBe(2);
  await clock.advance(60_000);
  pcsclite.list();
  readers.close();
  await clock.advance(60_000);
  expect(asked()).toBe(2);
  expect(clock.pending()).toBe(0);
  const other = await setUp({ isLossy: false });
  other.pcsclite.list('A');
  await other.clock.advance(60_000);
  expect(other.asked()).toBe(0);
});

test('an error of the monitor, or of a reader that is not just gone, is one death', async () => {
  const { pcsclite, deaths, there } = await setUp();
  there.names = null;
  pcsclite.list('A');
  pcsclite.tellError(pcsclite.made[0]!, 'SCardGetStatusChange error: Command cancelled.(0x80100002)');
  await settle();
  expect(deaths).toEqual([]);
  pcsclite.fail('SCardListReaders error: Service not available.(0x8010001d)');
  pcsclite.tellError(pcsclite.made[0]!, 'SCardGetStatusChange error: RPC transport error.(0x80100013)');
  await settle();
  expect(deaths.map(({ code }) => code)).toEqual([0x8010001d]);
});
