// Many readers, names in Japanese, and cards that are pulled out: both bindings with a real pcscd.
import { afterEach, describe, expect, test } from 'vitest';

import type { CardPort, OpenPort } from '../../electron/reader/ports/card-port.ts';
import { BINDINGS_HERE } from '../fixtures/bindings.ts';
import { startPcscd, type Pcscd } from '../fixtures/pcscd.ts';
import { watchPort, type PortWatch } from '../fixtures/port-watch.ts';

const READ = Uint8Array.of(0x00, 0xb0, 0x00, 0x00, 0x00);
const OK = Uint8Array.of(0x90, 0x00);
const card = { atr: Uint8Array.of(0x3b, 0x80, 0x80, 0x01, 0x01), powerUp: () => undefined, transmit: () => OK };

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
});
