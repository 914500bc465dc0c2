// 500 cards on and off under the real pcscd: too long for `npm test`, whose leak test has no pcscd in between.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createVirtualCard } from '../../shared/sample-card/create-card.ts';
import { startPcscd } from '../fixtures/pcscd.ts';
import { superviseReader } from '../fixtures/supervised-reader.ts';

const CYCLES = 500;
const WARM_UP = 50;
const LIMIT_MS = 30 * 60_000;

/** Resident memory of the reader process, in kB. */
function residentKb(): number {
  const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ');
  const reader = children.find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('reader-process.js'));
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${reader}/status`, 'utf8')) ?? [];
  return Number(kilobytes);
}

it(`${CYCLES} cards on and off leave one process of the same size`, { timeout: LIMIT_MS }, async () => {
  const pcscd = await startPcscd();
  const slot = pcscd.readers[0]!;
  const reader = superviseReader('pcsclite');
  const empty = () => reader.until(({ status }) => status.fault?.code === 'no-card');
  await empty();
  let warm = 0;
  for (let cycle = 1; cycle <= CYCLES; cycle++) {
    const reading = reader.nextReport();
    slot.insert(createVirtualCard());
    expect((await reading).outcome).toBe('read');
    slot.remove();
    await empty();
    if (cycle === WARM_UP) warm = residentKb();
    if (cycle % WARM_UP === 0) process.stdout.write(`soak | ${cycle} cycles | ${residentKb()} kB\n`);
  }
  expect(reader.children).toHaveLength(1);
  expect(residentKb()).toBeLessThan(warm * 1.1);
  await reader.stop();
  await pcscd.stop();
});
