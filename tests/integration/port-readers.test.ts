// Many readers, names in Japanese, and readers and cards that come and go: both bindings with a real pcscd.
import { afterEach, describe, expect, test } from 'vitest';

import { PcscError } from '../../electron/reader/ports/card-port.ts';
import type { CardPort, OpenPort } from '../../electron/reader/ports/card-port.ts';
import { BINDINGS_HERE } from '../fixtures/bindings.ts';
import { startPcscd, type Pcscd } from '../fixtures/pcscd.ts';
import { watchPort, type PortWatch } from '../fixtures/port-watch.ts';

const READ = Uint8Array.of(0x00, 0xb0, 0x00, 0x00, 0x00);
const OK = Uint8Array.of(0x90, 0x00);
const card = { atr: Uint8Array.of(0x3b, 0x80, 0x80, 0x01, 0x01), powerUp: () => undefined, transmit: () => OK };

const UNKNOWN_READER = 0x80100009;
/** Within this time readers that come are to be told, on every system. */
const TOLD_WITHIN_MS = 2000;

/** pcsc-lite takes sixteen slots, and each virtual reader has two. */
const MOST_READERS = 8;

let pcscd: Pcscd | null = null;
const ports: CardPort[] = [];

afterEach(async () => {
  await Promise.all(ports.splice(0).map((port) => port.close()));
  await pcscd?.stop();
  pcscd = null;
});

async function serve(options?: Parameters<typeof startPcscd>[0]): Promise<Pcscd> {
  pcscd = await startPcscd(options);
  return pcscd;
}

function opened(open: OpenPort): { readonly port: CardPort; readonly watch: PortWatch } {
  const port = open();
  ports.push(port);
  return { port, watch: watchPort(port) };
}

async function reads(port: CardPort, name: string): Promise<void> {
  const link = await port.connect(name);
  expect(await link.transmit(READ)).toEqual(OK);
  await link.release();
}

const namesOf = (lists: readonly { readonly name: string }[]): string[] => lists.map(({ name }) => name).toSorted();

describe.each(BINDINGS_HERE)('$name', ({ open }) => {
  test(`${MOST_READERS} readers with two slots each, one card after the other`, async () => {
    const readers = Array.from({ length: MOST_READERS }, (_, index) => ({ name: `Maker Model ${index}` }));
    const service = await serve({ readers });
    const { port, watch } = opened(open);
    const slots = await watch.until((list) => list.length === 2 * MOST_READERS);
    expect(namesOf(slots)).toEqual(service.readers.flatMap(({ name, emptySlotName }) => [name, emptySlotName]).toSorted());
    for (const reader of service.readers) reader.insert(card);
    await watch.until((list) => list.filter(({ present }) => present).length === MOST_READERS);
    for (const reader of service.readers) {
      const link = await port.connect(reader.name);
      expect(await link.transmit(READ)).toEqual(OK);
      await link.release();
      expect(reader.apdus).toHaveLength(1);
    }
  });

  test.runIf(process.platform === 'linux')('readers with Japanese names are told and reached by them', async () => {
    const service = await serve({ readers: [{ name: 'ソニー FeliCa リーダー' }, { name: '内蔵カードリーダー(右)' }] });
    const { port, watch } = opened(open);
    const slots = await watch.until((list) => list.length === 4);
    expect(namesOf(slots)).toEqual(service.readers.flatMap(({ name, emptySlotName }) => [name, emptySlotName]).toSorted());
    for (const reader of service.readers) {
      reader.insert(card);
      await watch.slot(reader.name, ({ present }) => present);
      await (await port.connect(reader.name)).release();
    }
  });

  test('a card that is pulled in any call leaves a port that reads the next one', async () => {
    const service = await serve();
    const reader = service.readers[0]!;
    const { port, watch } = opened(open);
    const calls = 4;
    for (let pulledAt = 0; pulledAt <= calls; pulledAt++) {
      reader.insert(card, { onApdu: (_, index) => (index === pulledAt ? 'pull' : undefined) });
      await watch.slot(reader.name, ({ present }) => present);
      const link = await port.connect(reader.name);
      const answers: boolean[] = [];
      for (let call = 0; call < calls; call++) {
        answers.push(await link.transmit(READ).then(
          () => true,
          () => false,
        ));
      }
      expect(answers).toEqual(Array.from({ length: calls }, (_, call) => call < pulledAt));
      // The last round pulls it while nothing is asked, just before it is let go.
      if (pulledAt === calls) reader.remove();
      await link.release().catch(() => undefined);
      await watch.slot(reader.name, ({ present }) => !present);
    }
    expect(watch.deaths).toEqual([]);
  });

  test.runIf(process.platform === 'linux')('a reader put in after the start, pulled out empty or with a card, and put in again with a card on it', async () => {
    const service = await serve({ isUnpluggable: true });
    const reader = service.readers[0]!;
    const { port, watch } = opened(open);
    expect(await watch.until(() => true)).toEqual([]);
    const times: number[] = [];
    for (let round = 0; round < 5; round++) {
      const before = performance.now();
      await service.plug(true);
      expect(namesOf(await watch.until((slots) => slots.length === 2))).toEqual([reader.name, reader.emptySlotName]);
      times.push(performance.now() - before);
      if (round === 0) reader.insert(card);
      await watch.slot(reader.name, ({ present }) => present);
      await reads(port, reader.name);
      const leavesEmpty = round % 2 === 1;
      if (leavesEmpty) {
        reader.remove();
        await watch.slot(reader.name, ({ present }) => !present);
      }
      await service.plug(false);
      await watch.until((slots) => slots.length === 0);
      await expect(port.connect(reader.name)).rejects.toMatchObject({ code: UNKNOWN_READER });
      if (leavesEmpty) reader.insert(card);
    }
    expect(Math.min(...times)).toBeLessThan(TOLD_WITHIN_MS);
    expect(watch.deaths).toEqual([]);
  });

  test.runIf(process.platform === 'linux').each(['between two commands', 'in mid-command'])('a reader pulled out %s fails by number, and is there when it is put in again', async (when) => {
    const service = await serve({ isUnpluggable: true });
    const reader = service.readers[0]!;
    let { port, watch } = opened(open);
    for (let round = 0; round < 3; round++) {
      reader.insert(card, { onApdu: (_, index) => (when === 'in mid-command' && index === 1 ? 'hang' : undefined) });
      await service.plug(true);
      await watch.slot(reader.name, ({ present }) => present);
      const link = await port.connect(reader.name);
      expect(await link.transmit(READ)).toEqual(OK);
      if (when === 'in mid-command') {
        const asked = reader.next('apdu');
        const answer = link.transmit(READ).catch((error: unknown) => error);
        await asked;
        await service.plug(false);
        expect(await answer).toBeInstanceOf(PcscError);
      } else await service.plug(false);
      await expect(link.transmit(READ)).rejects.toBeInstanceOf(PcscError);
      const released = await link.release().catch((error: unknown) => error);
      if (released !== undefined) expect(released).toBeInstanceOf(PcscError);
      await Promise.race([watch.until((slots) => slots.length === 0), watch.death()]);
      expect(watch.deaths.length).toBeLessThanOrEqual(1);
      if (watch.deaths.length > 0) ({ port, watch } = opened(open));
    }
  });

  test.runIf(process.platform === 'linux')('of two readers that are put in together, one is pulled out while a card is connected on the other', async () => {
    const service = await serve({ readers: [{ name: 'Left' }, { name: 'Right' }], isUnpluggable: true });
    const [left, right] = [service.readers[0]!, service.readers[1]!];
    const { port, watch } = opened(open);
    right.insert(card);
    for (let round = 0; round < 2; round++) {
      await Promise.all([service.plug(true, 0), service.plug(true, 1)]);
      await watch.until((slots) => slots.length === 4);
      await watch.slot(right.name, ({ present }) => present);
      const link = await port.connect(right.name);
      await service.plug(false, 0);
      expect(namesOf(await watch.until((slots) => slots.length === 2))).toEqual([right.name, right.emptySlotName]);
      expect(await link.transmit(READ)).toEqual(OK);
      await link.release();
      await expect(port.connect(left.name)).rejects.toMatchObject({ code: UNKNOWN_READER });
      await service.plug(false, 1);
      await watch.until((slots) => slots.length === 0);
    }
    expect(watch.deaths).toEqual([]);
  });
});
