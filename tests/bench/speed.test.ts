// Numbers for people, all from one run: a card that takes 20 ms for each APDU and 100 µs for each byte.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createVirtualCard } from '../../shared/sample-card/create-card.ts';
import { translate } from '../../shared/i18n/translate.ts';
import { launch, snapshotWhere } from '../e2e/launch.ts';
import { listCertificatesWithOpensc, listPinsWithOpensc } from '../fixtures/opensc.ts';
import { startPcscd } from '../fixtures/pcscd.ts';
import type { Pcscd } from '../fixtures/pcscd.ts';
import { superviseReader } from '../fixtures/supervised-reader.ts';
import type { VirtualReader } from '../fixtures/virtual-reader.ts';

const PACE = { apduDelayMs: 20, byteDelayUs: 100 };
const ROUNDS = 5;

let pcscd: Pcscd;
let slot: VirtualReader;

beforeEach(async () => {
  pcscd = await startPcscd();
  slot = pcscd.readers[0]!;
});

afterEach(async () => {
  await pcscd.stop();
});

function print(what: string, value: string): void {
  process.stdout.write(`bench | ${what.padEnd(58)} | ${value}\n`);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const ms = (value: number): string => `${Math.round(value)} ms`;

describe('card time', () => {
  it('is compared with OpenSC on the same card', async () => {
    const reader = superviseReader('pcsclite');
    await reader.until(({ status }) => status.fault?.code === 'no-card');
    const reading = reader.nextReport();
    slot.insert(createVirtualCard(), PACE);
    const { evidence } = await reading;
    await reader.stop();
    const ours = { card: slot.cardTimeMs, apdus: slot.apdus.length };
    slot.clear();
    const pins = await listPinsWithOpensc();
    const certificates = await listCertificatesWithOpensc();
    const theirs = { card: slot.cardTimeMs, apdus: slot.apdus.length };
    expect(pins.pins.length).toBeGreaterThan(0);
    print('our check: card time / APDUs / bytes received', `${ms(ours.card)} / ${ours.apdus} / ${evidence.bytesRead}`);
    print('our check: elapsed, connect and release included', ms(evidence.elapsedMs));
    print('pkcs15-tool --list-pins + --list-certificates: card time', `${ms(theirs.card)} / ${theirs.apdus}`);
    print('pkcs15-tool: elapsed', ms(pins.elapsedMs + certificates.elapsedMs));
    print('card time, ours : theirs (goal: at most 0.25)', (ours.card / theirs.card).toFixed(2));
  });
});

describe('the window', () => {
  it('shows the first counter soon after the card is put on', async () => {
    const times: number[] = [];
    const { page, close } = await launch();
    await page.getByText(translate('ja', 'fault.no-card.title')).first().waitFor();
    for (let round = 0; round < ROUNDS; round++) {
      const words = translate('ja', 'counter.known', { remaining: (round % 2) + 1 + 1, limit: 5 });
      const seen = page.getByText(words).first().waitFor({ state: 'visible' });
      const on = slot.next('power-on').then(() => performance.now());
      slot.insert(createVirtualCard({ counters: { sign: (round % 2) + 2 } }), PACE);
      const startedAt = await on;
      await seen;
      times.push(performance.now() - startedAt);
      slot.remove();
      // pcscd looks every 400 ms; a card that is back before that was never away.
      await snapshotWhere(page, ({ reader }) => reader.fault?.code === 'no-card');
    }
    await close();
    print(`card powered up to the sign counter on screen, median of ${ROUNDS}`, ms(median(times)));
  });

  it('rests while nothing happens', async () => {
    const { app, page, close } = await launch();
    slot.insert(createVirtualCard());
    await page.getByText(translate('ja', 'counter.known', { remaining: 5, limit: 5 })).first().waitFor();
    const used = () =>
      app.evaluate(({ app: main }) => main.getAppMetrics().reduce((sum, { cpu }) => sum + (cpu.cumulativeCPUUsage ?? 0), 0));
    // The page settles, then ten quiet seconds are measured.
    await new Promise((resolve) => setTimeout(resolve, 3000));
    const before = await used();
    await new Promise((resolve) => setTimeout(resolve, 10_000));
    const seconds = (await used()) - before;
    await close();
    print('CPU time of all processes in 10 idle seconds, card on', `${Math.round(seconds * 1000)} ms`);
  });

  it('is there soon after the launch', async () => {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const startedAt = performance.now();
      const { page, close } = await launch();
      await page.getByRole('heading').first().waitFor({ state: 'visible' });
      times.push(performance.now() - startedAt);
      await close();
    }
    print(`launch to first content, driver included, median of ${ROUNDS}`, ms(median(times)));
  });
});
