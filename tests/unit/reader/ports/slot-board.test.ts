import { expect, test } from 'vitest';

import { PcscError } from '../../../../electron/reader/ports/card-port.ts';
import { createSlotBoard } from '../../../../electron/reader/ports/slot-board.ts';
import { decodeSlot } from '../../../../electron/reader/ports/slot-state.ts';

const slot = (name: string, state = 0x12) => decodeSlot(name, state, new Uint8Array());
const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

function watched() {
  const board = createSlotBoard();
  const told: (readonly string[] | number)[] = [];
  board.watch({
    onReaders: (slots) => told.push(slots.map(({ name, present }) => (present ? `${name}+` : name))),
    onDead: ({ code }) => told.push(code),
  });
  return { board, told };
}

test('an empty list is told once it is complete, not before', async () => {
  const { board, told } = watched();
  await nextTurn();
  expect(told).toEqual([]);
  board.settle();
  await nextTurn();
  expect(told).toEqual([[]]);
});

test('no list goes out before each announced reader has told its state', async () => {
  const { board, told } = watched();
  board.announce('A');
  board.announce('B');
  board.settle();
  board.update(slot('B'));
  await nextTurn();
  expect(told).toEqual([]);
  board.update(slot('A'));
  await nextTurn();
  expect(told).toEqual([['A', 'B']]);
});

test('changes that come together make one list, later ones another', async () => {
  const { board, told } = watched();
  board.settle();
  board.update(slot('A'));
  board.update(slot('A', 0x10022));
  await nextTurn();
  board.remove('A');
  board.remove('unheard of');
  await nextTurn();
  expect(told).toEqual([['A+'], []]);
});

test('nothing runs inside the call that reports a change', () => {
  const { board, told } = watched();
  board.settle();
  board.die(new PcscError(0x80100013));
  expect(told).toEqual([]);
});

test('death is told once, with the first code, and nothing follows', async () => {
  const { board, told } = watched();
  board.settle();
  board.die(new PcscError(0x80100013));
  board.die(new PcscError(0x8010001d));
  await nextTurn();
  board.update(slot('A'));
  board.die(new PcscError(0x8010001e));
  await nextTurn();
  expect(told).toEqual([0x80100013]);
});

test('what happened before watch is told after it', async () => {
  const board = createSlotBoard();
  board.update(slot('A'));
  board.settle();
  await nextTurn();
  const told: number[] = [];
  board.watch({ onReaders: (slots) => told.push(slots.length), onDead: () => told.push(-1) });
  await nextTurn();
  expect(told).toEqual([1]);
});

test('after close nothing is told, not even what was on its way', async () => {
  const { board, told } = watched();
  board.settle();
  board.close();
  board.die(new PcscError(0x80100013));
  await nextTurn();
  expect(told).toEqual([]);
});
