// What the app needs of a PC/SC binding, held against both of them with a real pcscd.
import { afterEach, describe, expect, test } from 'vitest';

import { PcscError } from '../../electron/reader/ports/card-port.ts';
import type { CardLink, CardPort } from '../../electron/reader/ports/card-port.ts';
import type { SimulatedCard } from '../../shared/card/simulated-card.ts';
import { BINDINGS_HERE } from '../fixtures/bindings.ts';
import { startPcscd, type Pcscd } from '../fixtures/pcscd.ts';
import { watchPort, type PortWatch } from '../fixtures/port-watch.ts';
import type { InsertOptions, VirtualReader } from '../fixtures/virtual-reader.ts';

const ATR = Uint8Array.of(0x3b, 0x80, 0x80, 0x01, 0x01);
const READ = Uint8Array.of(0x00, 0xb0, 0x00, 0x00, 0x00);
/** The longest answer there is: 256 bytes and a status word. */
const LONG = Uint8Array.from({ length: 258 }, (_, index) => (index === 256 ? 0x90 : index === 257 ? 0x00 : index & 0xff));
const card: SimulatedCard = { atr: ATR, powerUp: () => undefined, transmit: () => LONG };

let pcscd: Pcscd | null = null;
const ports: CardPort[] = [];

afterEach(async () => {
  await Promise.all(ports.splice(0).map((port) => port.close()));
  await pcscd?.stop();
  pcscd = null;
});

interface Bench {
  readonly daemon: Pcscd;
  readonly reader: VirtualReader;
  readonly port: CardPort;
  readonly watch: PortWatch;
}

function opened(open: () => CardPort): CardPort {
  const port = open();
  ports.push(port);
  return port;
}

async function bench(open: () => CardPort): Promise<Bench> {
  const daemon = await startPcscd();
  pcscd = daemon;
  const port = opened(open);
  const watch = watchPort(port);
  await watch.until((slots) => slots.length === 2);
  return { daemon, reader: daemon.readers[0]!, port, watch };
}

async function insert({ reader, watch }: Bench, options?: InsertOptions): Promise<void> {
  reader.insert(card, options);
  await watch.slot(reader.name, (slot) => slot.present);
}

async function connected(on: Bench, options?: InsertOptions): Promise<CardLink> {
  await insert(on, options);
  return on.port.connect(on.reader.name);
}

describe.each(BINDINGS_HERE)('$name', ({ open, other, name }) => {
  test('without a service opening throws its number', () => {
    expect(open).toThrow(new PcscError(0x8010001d));
  });

  test('without a reader the first list is empty', async () => {
    pcscd = await startPcscd({ readers: [] });
    const port = opened(open);
    expect(port.binding).toBe(name);
    expect(await watchPort(port).until(() => true)).toEqual([]);
  });

  test('the first list holds every reader, empty as they are', async () => {
    const { reader, watch } = await bench(open);
    const empty = { present: false, mute: false, inUse: false, exclusive: false, unavailable: false, eventCount: 0 };
    expect(watch.lists[0]).toEqual([reader.name, reader.emptySlotName].map((slot) => ({ ...empty, name: slot, atr: new Uint8Array() })));
  });

  test('two readers with names of their own', async () => {
    pcscd = await startPcscd({ readers: [{ name: 'SONY FeliCa RC-S300/P' }, { name: 'Circle CIR315 CL' }] });
    const watch = watchPort(opened(open));
    const names = pcscd.readers.flatMap((reader) => [reader.name, reader.emptySlotName]);
    const slots = await watch.until((list) => list.length === 4);
    expect(slots.map((slot) => slot.name).toSorted()).toEqual(names.toSorted());
  });

  test('card on, card off, card on: each has its own count', async () => {
    const on = await bench(open);
    const counts: number[] = [];
    for (let round = 0; round < 3; round++) {
      on.reader.insert(card);
      const there = await on.watch.slot(on.reader.name, (slot) => slot.present);
      expect(there).toMatchObject({ mute: false, unavailable: false, atr: ATR });
      on.reader.remove();
      const gone = await on.watch.slot(on.reader.name, (slot) => !slot.present);
      counts.push(there.eventCount, gone.eventCount);
    }
    expect(new Set(counts).size).toBe(6);
  });

  test('connecting to nothing tells what is missing', async () => {
    const { port, reader } = await bench(open);
    await expect(port.connect('no such reader')).rejects.toMatchObject({ code: 0x80100009 });
    await expect(port.connect(reader.name)).rejects.toMatchObject({ code: 0x8010000c });
  });

  test('an answer of 256 bytes and a status word comes through whole', async () => {
    const on = await bench(open);
    const link = await connected(on);
    expect(await link.transmit(READ)).toEqual(LONG);
    expect(on.reader.apdus).toEqual([READ]);
    await link.release();
  });

  test('one holder at a time: refused to itself and to other programs until released', async () => {
    const on = await bench(open);
    const stranger = opened(other);
    await watchPort(stranger).slot(on.reader.name, () => true);
    const link = await connected(on);
    await expect(on.port.connect(on.reader.name)).rejects.toMatchObject({ code: 0x8010000b });
    await expect(stranger.connect(on.reader.name)).rejects.toMatchObject({ code: 0x8010000b });
    await link.release();
    const theirs = await stranger.connect(on.reader.name);
    await expect(on.port.connect(on.reader.name)).rejects.toMatchObject({ code: 0x8010000b });
    await theirs.release();
    await (await on.port.connect(on.reader.name)).release();
  });

  test('releasing powers the card off, and the next connection starts afresh', async () => {
    const on = await bench(open);
    const link = await connected(on);
    await link.transmit(READ);
    on.reader.clear();
    const off = on.reader.next('power-off');
    await link.release();
    await off;
    expect(on.reader.events.map((event) => event.kind)).toEqual(['power-off']);
    const again = await on.port.connect(on.reader.name);
    await again.transmit(READ);
    expect(on.reader.events.map((event) => event.kind)).toEqual(['power-off', 'power-on', 'apdu']);
    await again.release();
    await expect(link.transmit(READ)).rejects.toMatchObject({ code: 0x80100003 });
  });

  test('a card pulled in the middle of a command', async () => {
    const on = await bench(open);
    const link = await connected(on, { onApdu: (_, index) => (index === 1 ? 'pull' : undefined) });
    await link.transmit(READ);
    // vpcd 3.3 reports success without a response; real drivers report one of these two, or 69.
    await expect(link.transmit(READ)).rejects.toMatchObject({ code: 0x80100016 });
    await link.release();
    await on.watch.slot(on.reader.name, (slot) => !slot.present);
    await (await connected(on)).release();
    expect(on.watch.deaths).toEqual([]);
  });

  test('a card pulled between two commands', async () => {
    const on = await bench(open);
    const link = await connected(on);
    on.reader.remove();
    await on.watch.slot(on.reader.name, (slot) => !slot.present);
    await expect(link.transmit(READ)).rejects.toMatchObject({ code: 0x80100069 });
    await link.release();
    await (await connected(on)).release();
  });

  test('a card that gives no answer to reset is there, mute, and cannot be connected to', async () => {
    const on = await bench(open);
    await insert(on, { mute: true });
    await on.watch.slot(on.reader.name, (slot) => slot.mute);
    // pcsc-lite calls it unpowered (67) where other systems say unresponsive (66).
    await expect(on.port.connect(on.reader.name)).rejects.toMatchObject({ code: 0x80100067 });
    on.reader.remove();
    await on.watch.slot(on.reader.name, (slot) => !slot.present && !slot.mute);
  });

  test('a card that hangs leaves the thread alive, and its answer still counts', async () => {
    const on = await bench(open);
    const link = await connected(on, { onApdu: () => 'hang' });
    const asked = on.reader.next('apdu');
    let settled = false;
    const answer = link.transmit(READ).finally(() => {
      settled = true;
    });
    await asked;
    // A round through another reader's slot shows that callbacks, threads and pool still work.
    await expect(on.port.connect(on.reader.emptySlotName)).rejects.toMatchObject({ code: 0x8010000c });
    expect(settled).toBe(false);
    on.reader.resume();
    expect(await answer).toEqual(LONG);
    await link.release();
  });

  test('a killed service is one death with a number; a new port finds the service again', async () => {
    const on = await bench(open);
    const link = await connected(on);
    await on.daemon.kill();
    // The wait was cut off, or the next call found nobody.
    expect([0x80100013, 0x8010001d]).toContain((await on.watch.death()).code);
    await expect(link.transmit(READ)).rejects.toBeInstanceOf(PcscError);
    const lists = on.watch.lists.length;
    expect(open).toThrow(new PcscError(0x8010001d));
    await on.daemon.restart();
    const fresh = opened(open);
    await watchPort(fresh).slot(on.reader.name, (slot) => slot.present);
    expect(on.watch.deaths).toHaveLength(1);
    expect(on.watch.lists).toHaveLength(lists);
    await (await fresh.connect(on.reader.name)).release();
  });

  test('after close nothing is told, whatever happens', async () => {
    const on = await bench(open);
    const stranger = watchPort(opened(other));
    await stranger.slot(on.reader.name, () => true);
    await Promise.all([on.port.close(), on.port.close()]);
    const lists = on.watch.lists.length;
    on.reader.insert(card);
    await stranger.slot(on.reader.name, (slot) => slot.present);
    await on.daemon.kill();
    await stranger.death();
    expect(on.watch.lists).toHaveLength(lists);
    expect(on.watch.deaths).toEqual([]);
  });
});
