// The wait for readers and cards, on the libraries of every system.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { PcscError, ReaderSlot } from '../../../../electron/reader/ports/card-port.ts';
import { watchReaders } from '../../../../electron/reader/ports/reader-watch.ts';
import { createSlotBoard } from '../../../../electron/reader/ports/slot-board.ts';
import { createFakePcsc, type Arrivals, type FakePcsc } from '../../../fixtures/fake-pcsc.ts';
import { createManualClock, settle } from '../../../fixtures/manual-clock.ts';

const SYSTEMS: readonly Arrivals[] = ['count', 'since-wait', 'events', 'none'];

function setUp(arrivals: Arrivals, prepare: (pcsc: FakePcsc) => void = () => undefined) {
  const pcsc = createFakePcsc(arrivals);
  const clock = createManualClock();
  const board = createSlotBoard();
  const lists: (readonly ReaderSlot[])[] = [];
  const deaths: PcscError[] = [];
  board.watch({ onReaders: (slots) => lists.push(slots), onDead: (error) => deaths.push(error) });
  prepare(pcsc);
  const watch = watchReaders(pcsc, { waiting: pcsc.open(), listing: pcsc.open() }, board, clock);
  /** What is told within the two seconds that are promised. On macOS a wait ends by its own time limit. */
  const told = async (): Promise<string[]> => {
    for (let second = 0; second < 2; second++) {
      if (pcsc.arrivals === null) pcsc.timeout();
      await clock.advance(1000);
    }
    return (lists.at(-1) ?? []).map(({ name, present }) => `${name}${present ? '+' : ''}`);
  };
  return { pcsc, clock, lists, deaths, watch, told };
}

describe.each(SYSTEMS)('arrivals told by %s', (arrivals) => {
  test('readers come and go, also the first one after the start', async () => {
    const { pcsc, lists, told, deaths } = setUp(arrivals);
    expect(await told()).toEqual([]);
    expect(lists).toEqual([[]]);
    pcsc.plug('A');
    expect(await told()).toEqual(['A']);
    pcsc.plug('B');
    pcsc.plug('C');
    expect(await told()).toEqual(['A', 'B', 'C']);
    pcsc.unplug('A');
    expect(await told()).toEqual(['B', 'C']);
    pcsc.unplug('B');
    pcsc.unplug('C');
    expect(await told()).toEqual([]);
    pcsc.plug('A');
    expect(await told()).toEqual(['A']);
    expect(deaths).toEqual([]);
  });

  test('a reader that is there at the start is told whole, with its card', async () => {
    const { lists, told } = setUp(arrivals, (pcsc) => {
      pcsc.plug('A');
      pcsc.put('A');
    });
    expect(await told()).toEqual(['A+']);
    expect(lists).toHaveLength(1);
  });

  test('cards on, off, and swapped are told with a count of their own', async () => {
    const { pcsc, lists, told } = setUp(arrivals, (fake) => fake.plug('A'));
    await told();
    pcsc.put('A');
    expect(await told()).toEqual(['A+']);
    const before = lists.at(-1)?.[0]?.eventCount;
    pcsc.lift('A');
    pcsc.put('A');
    expect(await told()).toEqual(['A+']);
    expect(lists.at(-1)?.[0]?.eventCount).not.toBe(before);
    pcsc.lift('A');
    expect(await told()).toEqual(['A']);
  });

  test('a reader that comes between the list and the wait is not lost', async () => {
    const { pcsc, told } = setUp(arrivals, (fake) => {
      const burst = ['A', 'B', 'C'];
      fake.afterList(() => {
        const name = burst.shift();
        if (name !== undefined) fake.plug(name);
      });
    });
    expect(await told()).toEqual(['A', 'B', 'C']);
    pcsc.afterList(null);
    pcsc.put('C');
    expect(await told()).toEqual(['A', 'B', 'C+']);
  });

  test('a reader that comes before a wait that is slow to begin is not lost', async () => {
    const { told } = setUp(arrivals, (fake) => {
      let lists = 0;
      fake.delayWaits(1);
      fake.afterList(() => {
        lists += 1;
        if (lists === 2) fake.plug('A');
      });
    });
    expect(await told()).toEqual(['A']);
  });

  test('a reader that comes between a card and the next wait is not lost', async () => {
    const { pcsc, told } = setUp(arrivals, (fake) => fake.plug('A'));
    expect(await told()).toEqual(['A']);
    let isNext = true;
    pcsc.afterList(() => {
      if (isNext) pcsc.plug('B');
      isNext = false;
    });
    pcsc.put('A');
    expect(await told()).toEqual(['A+', 'B']);
  });

  test('as many readers as pcsc-lite takes leave no room to wait for another one', async () => {
    const names = Array.from({ length: 16 }, (_, index) => `R${index}`);
    const { pcsc, told, deaths } = setUp(arrivals, (fake) => names.forEach((name) => fake.plug(name)));
    expect(await told()).toEqual(names);
    pcsc.put('R15');
    expect((await told()).at(-1)).toBe('R15+');
    pcsc.unplug('R3');
    expect(await told()).toHaveLength(15);
    pcsc.plug('R3');
    expect(await told()).toHaveLength(16);
    expect(deaths).toEqual([]);
  });

  test('nothing is asked for while nothing happens, but on a system that tells of no arrivals', async () => {
    const { pcsc, clock, told } = setUp(arrivals, (fake) => fake.plug('A'));
    await told();
    pcsc.log.length = 0;
    await clock.advance(60_000);
    expect(pcsc.log.filter((call) => call !== 'await 1000')).toEqual([]);
  });

  test('closing ends the wait, also one that begins late, and releases both contexts', async () => {
    for (const late of [0, 1]) {
      const { pcsc, clock, watch, lists, told } = setUp(arrivals, (fake) => {
        fake.plug('A');
        fake.delayWaits(late);
      });
      if (late === 0) await told();
      const seen = lists.length;
      const closed = watch.close();
      const again = watch.close();
      await clock.advance(190);
      await Promise.all([closed, again]);
      expect(pcsc.openContexts).toEqual(new Set());
      pcsc.put('A');
      await clock.advance(5000);
      expect(lists.length).toBeLessThanOrEqual(seen + 1 - Number(late === 0));
      expect(clock.pending()).toBe(0);
    }
  });

  test.each(['list', 'await'] as const)('a fault of %s is one death with its number', async (kind) => {
    const { pcsc, clock, deaths } = setUp(arrivals, (fake) => fake.plug('A'));
    await clock.advance(0);
    pcsc.fail(kind, 0x8010001e);
    pcsc.plug('B');
    pcsc.put('A');
    if (pcsc.arrivals === null) pcsc.timeout();
    await clock.advance(5000);
    expect(deaths.map(({ code }) => code)).toEqual([0x8010001e]);
    expect(pcsc.openContexts).toEqual(new Set());
  });

  test('a service that hangs up is gone, and refuses nobody', async () => {
    const { pcsc, clock, deaths } = setUp(arrivals, (fake) => fake.plug('A'));
    await clock.advance(0);
    pcsc.fail('list', 0x8010006a);
    pcsc.put('A');
    await clock.advance(5000);
    expect(deaths.map(({ code }) => code)).toEqual([0x80100013]);
  });

  test.each([0x80100009, 0x80100017, 0x8010002e])('a reader that is listed and gone (%i) is looked for again, without haste', async (code) => {
    const { pcsc, clock, deaths, told } = setUp(arrivals, (fake) => {
      fake.plug('A');
      fake.fail('await', code);
    });
    await clock.advance(2000);
    expect(pcsc.log.filter((call) => call.startsWith('await')).length).toBeLessThan(15);
    pcsc.fail('await', null);
    expect(await told()).toEqual(['A']);
    expect(deaths).toEqual([]);
  });

  test('a library that calls the same state new for ever does not make it spin', async () => {
    const { pcsc, clock, told } = setUp(arrivals, (fake) => fake.plug('A'));
    await told();
    pcsc.stutter();
    pcsc.log.length = 0;
    await clock.advance(10_000);
    expect(pcsc.log.filter((call) => call.startsWith('await')).length).toBeLessThan(60);
  });

  test('after anything that happens to readers and cards, what is told is what is there', async () => {
    const name = fc.constantFrom('A', 'B', 'C');
    const step = fc.record({ do: fc.constantFrom('plug', 'unplug', 'put', 'lift', 'settle'), name } as const);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const { pcsc, told, deaths, watch, clock } = setUp(arrivals);
        const world = new Map<string, boolean>();
        for (const { do: action, name: reader } of steps) {
          if (action === 'settle') await settle();
          else if (action === 'plug') {
            if (!world.has(reader)) pcsc.plug(reader);
            world.set(reader, world.get(reader) ?? false);
          } else if (action === 'unplug') {
            if (world.delete(reader)) pcsc.unplug(reader);
          } else if (world.has(reader) && world.get(reader) !== (action === 'put')) {
            pcsc[action](reader);
            world.set(reader, action === 'put');
          }
        }
        const there = [...world].map(([reader, present]) => `${reader}${present ? '+' : ''}`);
        expect((await told()).toSorted()).toEqual(there.toSorted());
        expect(deaths).toEqual([]);
        const closed = watch.close();
        await clock.advance(100);
        await closed;
      }),
      { numRuns: 60 },
    );
  });
});
