// The reader doctor under a real pcscd: faults provoked one by one, and a reader process that outlives all of them.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openKoffiPort } from '../../electron/reader/ports/koffi-port.ts';
import { fromHex, toHex } from '../../shared/card/apdu.ts';
import type { SimulatedCard } from '../../shared/card/simulated-card.ts';
import { stagesOf } from '../../shared/doctor/stages.ts';
import type { ReaderStatus } from '../../shared/model/reader-status.ts';
import { judgePlacement } from '../../shared/placement/judge.ts';
import { createVirtualCard } from '../../shared/sample-card/create-card.ts';
import type { CycleReport } from '../fixtures/cycling-child.ts';
import { BINDINGS_HERE } from '../fixtures/bindings.ts';
import { startPcscd } from '../fixtures/pcscd.ts';
import type { Pcscd } from '../fixtures/pcscd.ts';
import { superviseReader } from '../fixtures/supervised-reader.ts';
import type { SupervisedReader } from '../fixtures/supervised-reader.ts';
import type { VirtualReader } from '../fixtures/virtual-reader.ts';

const card = () => createVirtualCard();

function otherCard(atr: string): SimulatedCard {
  const other = createVirtualCard({ applications: [] });
  return { atr: fromHex(atr), powerUp: () => other.powerUp(), transmit: (apdu) => other.transmit(apdu) };
}

let pcscd: Pcscd;
let slot: VirtualReader;
let reader: SupervisedReader;

const withFault = (code: string) => reader.until(({ status }) => status.fault?.code === code);
const marks = (status: ReaderStatus) => stagesOf(status, null).map(({ mark }) => mark).join(' ');

describe.each(BINDINGS_HERE.map(({ name }) => name))('the reader doctor with %s', (binding) => {
  beforeEach(async () => {
    pcscd = await startPcscd();
    slot = pcscd.readers[0]!;
    reader = superviseReader(binding);
    await withFault('no-card');
  });

  afterEach(async () => {
    await reader.stop();
    await pcscd.stop();
  });

  it('ticks the stages one after the other as service, card and reading come', async () => {
    expect(marks((await withFault('no-card')).status)).toBe('ok ok yours waiting waiting waiting');
    const reading = reader.nextReport();
    slot.insert(card());
    const report = await reading;
    const { status } = await reader.until(({ status }) => status.activity.state === 'idle' && status.fault === null);
    expect(stagesOf(status, report).every(({ mark }) => mark === 'ok')).toBe(true);
    await pcscd.kill();
    const down = await reader.until(({ status }) => status.service === 'down');
    expect(marks(down.status)).toMatch(/^failed waiting/);
  });

  it('tests a place by harmless readings, tells when the card was lost, and stops at once', async () => {
    const reading = reader.nextReport();
    slot.insert(card());
    await reading;
    await reader.until(({ status }) => status.activity.state === 'idle');
    slot.clear();
    reader.testPlacement(true);
    await reader.untilPlacement(({ attempts }) => attempts.length >= 3);
    slot.remove();
    await reader.until(({ status }) => status.readers.some(({ name, card: seen }) => name === slot.name && seen === 'empty'));
    await reader.untilPlacement(({ attempts }) => attempts.some((attempt) => !attempt.ok));
    slot.insert(card());
    await reader.untilPlacement(({ attempts }) => attempts.at(-1)?.ok === true);
    const later = reader.nextReport();
    reader.testPlacement(false);
    const run = await reader.untilPlacement(({ ended }) => ended !== null);
    expect(run.ended).toBe('stopped');
    const judged = judgePlacement(run, 'placed');
    expect(judged.good).toBeGreaterThanOrEqual(4);
    expect(judged.losses.length).toBeGreaterThanOrEqual(1);
    await later;
    const sent = slot.events.flatMap((event) => (event.kind === 'apdu' ? [toHex(event.apdu)] : []));
    const own = sent.slice(0, sent.indexOf('00200080') === -1 ? sent.length : sent.indexOf('00200080'));
    expect(own.length).toBeGreaterThanOrEqual(judged.good * 3);
    expect(slot.events.filter(({ kind }) => kind === 'power-off').length).toBeGreaterThanOrEqual(judged.good - 1);
  });

  it.each([
    ['3B888001000000009181C100D8', 'card-licence'],
    ['3B8F8001804F0CA00000030611003B0000000042', 'card-transport'],
    ['3B888001000014E0B38191005E', 'card-juki'],
    ['3B80800101', 'card-unsupported'],
  ])('says what a card with ATR %s may be: %s', async (atr, code) => {
    slot.insert(otherCard(atr));
    const { status } = await withFault(code);
    expect(marks(status)).toBe('ok ok ok failed waiting waiting');
    slot.remove();
    await withFault('no-card');
    const reading = reader.nextReport();
    slot.insert(card());
    expect((await reading).outcome).toBe('read');
  });

  // The waits in between grow to 5 s; 20 kills are survived in tests/unit/desk, where time is in the test's hand.
  it('outlives a service that is killed 5 times', async () => {
    const first = reader.nextReport();
    slot.insert(card());
    await first;
    for (let round = 0; round < 5; round++) {
      await pcscd.kill();
      const { status } = await reader.until(({ status }) => status.service === 'down' && status.fault !== null);
      expect(['service-stopped', 'service-absent', 'service-asleep']).toContain(status.fault?.code);
      const reading = reader.nextReport();
      await pcscd.restart();
      expect(await reading).toMatchObject({ outcome: 'read' });
    }
    await reader.until(({ status }) => status.service === 'ready' && status.fault === null);
  });

  it('is replaced when it is killed in any state, and reads again', async () => {
    const kill = async (): Promise<void> => {
      const before = reader.children.length;
      reader.children.at(-1)!.kill();
      await reader.until(() => reader.children.length > before);
    };
    await kill();
    await withFault('no-card');
    slot.insert(card(), { mute: true });
    await withFault('card-mute');
    await kill();
    await withFault('card-mute');
    slot.remove();
    await withFault('no-card');
    const first = reader.nextReport();
    slot.insert(card());
    await first;
    const other = openKoffiPort();
    const seen = new Promise<void>((resolve, reject) => {
      other.watch({
        onReaders: (slots) => slots.some(({ name, present }) => name === slot.name && present) && resolve(),
        onDead: reject,
      });
    });
    await seen;
    const link = await other.connect(slot.name);
    reader.checkAgain();
    await reader.until(({ status }) => status.activity.state === 'waiting-for-other-program');
    await kill();
    await reader.until(({ status }) => status.activity.state === 'waiting-for-other-program');
    const freed = reader.nextReport();
    await link.release();
    expect((await freed).outcome).toBe('read');
    await other.close();
    reader.testPlacement(true);
    await reader.untilPlacement(({ attempts }) => attempts.length > 0);
    const reading = reader.nextReport();
    await kill();
    expect((await reader.untilPlacement(({ ended }) => ended !== null)).ended).toBe('interrupted');
    expect((await reading).outcome).toBe('read');
  });
});

describe('the code of the reader process', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const out = join(root, 'out', 'cycling-child');

  beforeAll(async () => {
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      build: { ssr: 'tests/fixtures/cycling-child.ts', outDir: out, emptyOutDir: true, minify: false },
    });
  });

  afterAll(() => rmSync(out, { recursive: true, force: true }));

  it('holds no more memory after 500 cards on and off than after 50', async () => {
    const child = fork(join(out, 'cycling-child.js'), [], { execArgv: ['--expose-gc', '--lite-mode', '--max-semi-space-size=1'], silent: true });
    const [report] = (await once(child, 'message')) as [CycleReport];
    await once(child, 'exit');
    expect(report).toMatchObject({ read: 500, released: 500 });
    expect(report.afterAll.resident).toBeLessThanOrEqual(report.after50.resident * 1.1);
    expect(report.afterAll.heap).toBeLessThanOrEqual(report.after50.heap * 1.1);
  });
});
