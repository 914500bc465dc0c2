// A reader that is put in, pulled out and put in again: what is shown meanwhile, with the compiled reader process.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createVirtualCard } from '../../shared/sample-card/create-card.ts';
import { BINDINGS_HERE } from '../fixtures/bindings.ts';
import { startPcscd, type Pcscd } from '../fixtures/pcscd.ts';
import { superviseReader, type SupervisedReader } from '../fixtures/supervised-reader.ts';
import type { VirtualReader } from '../fixtures/virtual-reader.ts';

const card = (auth: number) => createVirtualCard({ counters: { auth } });
const authLeft = (remaining: number) => ({ pins: { auth: { state: 'known', remaining, limit: 3 } } });

describe.runIf(process.platform === 'linux').each(BINDINGS_HERE.map(({ name }) => name))('the reader process with %s', (binding) => {
  let pcscd: Pcscd;
  let slot: VirtualReader;
  let reader: SupervisedReader;

  const withFault = (code: string) => reader.until(({ status }) => status.fault?.code === code);

  beforeEach(async () => {
    pcscd = await startPcscd({ isUnpluggable: true });
    slot = pcscd.readers[0]!;
    reader = superviseReader(binding);
    await withFault('no-reader');
  });

  afterEach(async () => {
    await reader.stop();
    await pcscd.stop();
  });

  it('tells no reader, a reader, its card, no reader with what was read marked as gone, and the next card', async () => {
    await pcscd.plug(true);
    const found = await withFault('no-card');
    expect(found.status).toMatchObject({ binding, service: 'ready', readers: [{ name: slot.name }, { name: slot.emptySlotName }] });
    for (const left of [3, 2]) {
      const reading = reader.nextReport();
      slot.insert(card(left));
      expect(await reading).toMatchObject({ outcome: 'read', ...authLeft(left) });
      await reader.until(({ status, shown }) => status.fault === null && status.activity.state === 'idle' && shown?.here === true);
      await pcscd.plug(false);
      const gone = await withFault('no-reader');
      expect(gone.status).toMatchObject({ service: 'ready', active: null, readers: [] });
      expect(gone.shown).toMatchObject({ here: false, report: { outcome: 'read', ...authLeft(left) } });
      slot.remove();
      await pcscd.plug(true);
      expect((await withFault('no-card')).shown).toMatchObject({ here: false, report: authLeft(left) });
    }
    expect(reader.children).toHaveLength(1);
  });

  it('reads a card that lies on the reader when it is put in, each time', async () => {
    slot.insert(card(2));
    for (let round = 0; round < 3; round++) {
      const reading = reader.nextReport();
      await pcscd.plug(true);
      expect(await reading).toMatchObject({ outcome: 'read', reader: { name: slot.name }, ...authLeft(2) });
      await reader.until(({ shown }) => shown?.here === true);
      await pcscd.plug(false);
      expect((await withFault('no-reader')).shown).toMatchObject({ here: false });
    }
    expect(reader.children).toHaveLength(1);
  });

  it('gives no verdict when the reader is pulled out in the middle of a card, and reads the card anew', async () => {
    for (const pulledAt of [2, 8]) {
      const pulled = new Promise<void>((resolve, reject) => {
        slot.insert(card(3), {
          onApdu(_apdu, index) {
            if (index !== pulledAt) return undefined;
            pcscd.plug(false).then(resolve, reject);
            return 'hang';
          },
        });
      });
      const reading = reader.nextReport();
      await pcscd.plug(true);
      await pulled;
      const report = await reading;
      expect(['removed', 'unresponsive']).toContain(report.outcome);
      expect(report).toMatchObject({ verdict: { level: 'unknown' }, ...(pulledAt > 4 ? authLeft(3) : {}) });
      expect((await withFault('no-reader')).shown?.here ?? false).toBe(false);
    }
    const again = reader.nextReport();
    slot.insert(card(1));
    await pcscd.plug(true);
    expect(await again).toMatchObject({ outcome: 'read', ...authLeft(1) });
  });
});
