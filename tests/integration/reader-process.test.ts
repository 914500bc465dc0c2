import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyVerify, toHex } from '../../shared/card/apdu.ts';
import { MY_NUMBER_CARD } from '../../shared/card/card-table.ts';
import { createGate } from '../../shared/card/gate.ts';
import { faultFromPcsc } from '../../shared/faults/pcsc-codes.ts';
import { NO_SERVICE } from '../../shared/faults/pcsc-numbers.ts';
import { settingOf } from '../../shared/faults/setting.ts';
import { createVirtualCard } from '../../shared/sample-card/create-card.ts';
import { openKoffiPort } from '../../electron/reader/ports/koffi-port.ts';
import { BINDINGS_HERE } from '../fixtures/bindings.ts';
import { startPcscd } from '../fixtures/pcscd.ts';
import type { Pcscd } from '../fixtures/pcscd.ts';
import { superviseReader } from '../fixtures/supervised-reader.ts';
import type { SupervisedReader } from '../fixtures/supervised-reader.ts';
import type { VirtualReader } from '../fixtures/virtual-reader.ts';

/** Windows starts its service with the first reader: there the same number means less. */
const SERVICE_ABSENT = faultFromPcsc(NO_SERVICE, settingOf(process.platform, undefined)).code;

const card = (auth = 3) => createVirtualCard({ counters: { auth } });
const authLeft = (remaining: number) => ({ state: 'known', remaining, limit: 3 });

let pcscd: Pcscd;
let slot: VirtualReader;
let reader: SupervisedReader;

const withFault = (code: string) => reader.until(({ status }) => status.fault?.code === code);

describe.each(BINDINGS_HERE.map(({ name }) => name))('the reader process with %s', (binding) => {
  beforeEach(async () => {
    pcscd = await startPcscd({ readers: [{ name: 'Left' }, { name: 'Right' }] });
    slot = pcscd.readers[0]!;
    reader = superviseReader(binding);
    await withFault('no-card');
  });

  afterEach(async () => {
    await reader.stop();
    await pcscd.stop();
  });

  it('reads a card that is put on, with the listed commands only, and gives it up with power-off', async () => {
    const reading = reader.nextReport();
    const off = slot.next('power-off');
    slot.insert(card());
    const report = await reading;
    await off;
    expect(report).toMatchObject({ outcome: 'read', medium: 'card', reader: { name: slot.name }, verdict: { level: 'go' } });
    expect(report.evidence.apdus).toBeLessThanOrEqual(20);
    expect(report.evidence.bytesRead).toBeLessThanOrEqual(700);
    expect(slot.apdus).toHaveLength(report.evidence.apdus);
    const gate = createGate(MY_NUMBER_CARD);
    for (const apdu of slot.apdus) expect(() => gate(apdu)).not.toThrow();
    expect(slot.apdus.filter((apdu) => apdu[1] === 0x20).map(toHex)).toEqual(Array(5).fill(toHex(emptyVerify())));
    const rested = await reader.until(({ status }) => status.activity.state === 'idle');
    expect(rested.status).toMatchObject({ binding, service: 'ready', fault: null, active: slot.name });
  });

  it('shows the findings as they arrive', async () => {
    const reading = reader.nextReport();
    slot.insert(card(2));
    await reading;
    const seen = reader.updates.flatMap(({ shown }) => (shown ? [shown.report.pins] : []));
    expect(seen.some(({ auth, text }) => auth.state === 'known' && text.state === 'unknown')).toBe(true);
  });

  const rounds = binding === 'pcsclite' ? 50 : 10;

  it(`follows ${rounds} cards on and off, from one reader to the other`, async () => {
    for (let round = 0; round < rounds; round++) {
      const left = (round % 3) + 1;
      const [next, last] = round % 2 === 0 ? [pcscd.readers[0]!, pcscd.readers[1]!] : [pcscd.readers[1]!, pcscd.readers[0]!];
      const reading = reader.nextReport();
      last.remove();
      next.insert(card(left));
      expect(await reading).toMatchObject({ outcome: 'read', reader: { name: next.name }, pins: { auth: authLeft(left) } });
      const { shown } = await reader.until(({ status }) => status.readers.every(({ name, card: seen }) => (seen === 'empty') === (name !== next.name)));
      expect(shown).toMatchObject({ here: true, report: { reader: { name: next.name } } });
    }
    for (const { remove } of pcscd.readers) remove();
    await withFault('no-card');
    expect(reader.children).toHaveLength(1);
  });

  it('shows the card that still lies there when the other one is lifted', async () => {
    const [left, right] = [pcscd.readers[0]!, pcscd.readers[1]!];
    const both = [1, 3].map((tries, index) => async () => {
      const reading = reader.nextReport();
      pcscd.readers[index]!.insert(card(tries));
      await reading;
    });
    for (const put of both) await put();
    const shows = ({ name }: VirtualReader) => reader.until(({ shown }) => shown?.here === true && shown.report.reader.name === name);
    await shows(right);
    left.clear();
    right.remove();
    expect((await shows(left)).status).toMatchObject({ active: left.name, fault: null });
    expect(left.apdus).toEqual([]);
    left.remove();
    await reader.until(({ status, shown }) => status.active === null && shown?.here === false);
  });

  it('survives a card pulled at every command, keeps what was read, and reads the next one', async () => {
    for (let index = 0; index < 20; index++) {
      const pulled = reader.nextReport();
      slot.insert(card(3), { onApdu: (_apdu, at) => (at === index ? 'pull' : undefined) });
      const report = await pulled;
      expect(report.outcome, `pulled at ${index}`).toBe('removed');
      expect(report.verdict.level).toBe('unknown');
      if (index > 4) expect(report.pins.auth).toEqual(authLeft(3));
      await withFault('no-card');
    }
    const reading = reader.nextReport();
    slot.insert(card(2));
    expect(await reading).toMatchObject({ outcome: 'read', pins: { auth: authLeft(2) } });
  });

  it('says that the service died and goes on by itself when it is back', async () => {
    const first = reader.nextReport();
    slot.insert(card(3));
    await first;
    for (let round = 0; round < 3; round++) {
      await pcscd.kill();
      await reader.until(({ status }) => status.service === 'down' && status.fault !== null);
      const reading = reader.nextReport();
      await pcscd.restart();
      expect(await reading).toMatchObject({ outcome: 'read' });
      await reader.until(({ status }) => status.service === 'ready' && status.fault === null);
    }
  });

  it('survives the service dying in mid-command', async () => {
    const killed = new Promise<void>((resolve) => {
      slot.insert(card(3), {
        onApdu(_apdu, at) {
          if (at !== 6) return undefined;
          void pcscd.kill().then(resolve);
          return 'hang';
        },
      });
    });
    await killed;
    await reader.until(({ status }) => status.service === 'down');
    slot.remove();
    const reading = reader.nextReport();
    await pcscd.restart();
    slot.insert(card(2));
    expect(await reading).toMatchObject({ outcome: 'read', pins: { auth: authLeft(2) } });
  });

  it('waits for another program, names it in words, and goes on when it lets go', async () => {
    const other = openKoffiPort();
    const present = new Promise<void>((resolve, reject) => {
      other.watch({
        onReaders: (slots) => {
          if (slots.some(({ name, present }) => name === slot.name && present)) resolve();
        },
        onDead: reject,
      });
    });
    const first = reader.nextReport();
    slot.insert(card(3));
    await Promise.all([present, first]);
    const link = await other.connect(slot.name);
    slot.clear();
    const busy = reader.nextReport();
    reader.checkAgain();
    await reader.until(({ status }) => status.activity.state === 'waiting-for-other-program');
    expect((await busy).outcome).toBe('busy');
    await withFault('card-busy');
    expect(slot.apdus).toEqual([]);
    const reading = reader.nextReport();
    await link.release();
    expect((await reading).outcome).toBe('read');
    await other.close();
  });

  it('tells a mute card from no card, and reads it when it is turned round', async () => {
    slot.insert(card(), { mute: true });
    await withFault('card-mute');
    expect(slot.apdus).toEqual([]);
    slot.remove();
    await withFault('no-card');
    const reading = reader.nextReport();
    slot.insert(card());
    expect((await reading).outcome).toBe('read');
  });

  it.each([
    ['6983', { counters: { auth: 0 }, quirks: { lockedAnswer: 0x6983 } }, { pins: { auth: { state: 'locked' } } }],
    ['9000 until power-off', { counters: { auth: 2 }, quirks: { verifiedElsewhere: { keys: ['auth'], powerUps: 1 } } }, { pins: { auth: authLeft(2) } }],
    ['6Cxx', { quirks: { wrongLength: true } }, { certificates: { auth: { state: 'valid' } } }],
    ['short reads', { quirks: { shortReads: { limit: 64, sw: 0x9000 } } }, { certificates: { auth: { state: 'valid' } } }],
    ['another card', { applications: [] }, { outcome: 'unsupported-card' }],
  ] as const)('understands %s', async (_name, options, expected) => {
    const reading = reader.nextReport();
    slot.insert(createVirtualCard(options));
    expect(await reading).toMatchObject(expected);
  });

  it('replaces itself when a command hangs, and reads when the card answers again', async () => {
    let stuck = true;
    slot.insert(card(2), { onApdu: (_apdu, at) => (stuck && at === 3 ? 'hang' : undefined) });
    const hung = await withFault('too-slow');
    expect(hung.status.activity.state).toBe('restarting');
    stuck = false;
    const reading = reader.nextReport();
    slot.resume();
    expect(await reading).toMatchObject({ outcome: 'read', pins: { auth: authLeft(2) } });
    await reader.until(({ status }) => status.fault === null && status.activity.state === 'idle');
    expect(reader.children.length).toBeGreaterThan(1);
  });

  it('is replaced when it is killed, whatever it was doing', async () => {
    const first = reader.nextReport();
    slot.insert(card(3));
    await first;
    for (const state of ['idle', 'reading'] as const) {
      reader.checkAgain();
      await reader.until(({ status }) => status.activity.state === state);
      const reading = reader.nextReport();
      reader.children.at(-1)!.kill();
      await reader.until(({ status }) => status.activity.state === 'restarting');
      expect((await reading).outcome).toBe('read');
    }
  });
});

describe('without a service', () => {
  it.each(BINDINGS_HERE.map(({ name }) => name))('%s says so and is there when it comes', async (binding) => {
    const alone = superviseReader(binding);
    await alone.until(({ status }) => status.fault?.code === SERVICE_ABSENT && status.service === 'down');
    const late = await startPcscd();
    const reading = alone.nextReport();
    late.readers[0]!.insert(card(1));
    expect(await reading).toMatchObject({ outcome: 'read', pins: { auth: authLeft(1) } });
    await alone.stop();
    await late.stop();
  });
});
