import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { afterEach, expect, test } from 'vitest';

import type { SimulatedCard } from '../../shared/card/simulated-card.ts';
import { startPcscd, type Pcscd } from '../fixtures/pcscd.ts';

const run = promisify(execFile);
let pcscd: Pcscd | null = null;

afterEach(async () => {
  await pcscd?.stop();
  pcscd = null;
});

/** Any card: answers each APDU with the APDU itself and 9000. */
const echoCard: SimulatedCard = {
  atr: Uint8Array.from([0x3b, 0x80, 0x80, 0x01, 0x01]),
  powerUp: () => undefined,
  transmit: (apdu) => Uint8Array.from([...apdu, 0x90, 0x00]),
};

async function listReaders(): Promise<string> {
  return (await run('opensc-tool', ['--list-readers'])).stdout;
}

test('pcscd shows the readers under the names that the fixture tells', async () => {
  pcscd = await startPcscd({ readers: [{ name: 'SONY FeliCa RC-S300/P' }, {}] });
  const list = await listReaders();
  for (const reader of pcscd.readers) {
    expect(list).toContain(reader.name);
    expect(list).toContain(reader.emptySlotName);
  }
});

test('another program reads a card on the virtual reader', async () => {
  pcscd = await startPcscd();
  const [reader] = pcscd.readers;
  const powered = reader!.next('power-on');
  reader!.insert(echoCard);
  await powered;
  const { stdout } = await run('opensc-tool', ['--reader', reader!.name, '--send-apdu', '00A4040C01AA']);
  expect(stdout).toContain('SW1=0x90, SW2=0x00');
  expect(reader!.apdus.map((apdu) => Buffer.from(apdu).toString('hex'))).toContain('00a4040c01aa');
  reader!.clear();
  expect(reader!.events).toEqual([]);
});

test('after a kill the service comes back with the same readers and card', async () => {
  pcscd = await startPcscd();
  const [reader] = pcscd.readers;
  reader!.insert(echoCard);
  await reader!.next('power-on');
  const before = pcscd.pid;
  await pcscd.kill();
  const powered = reader!.next('power-on');
  await pcscd.restart();
  await powered;
  expect(pcscd.pid).not.toBe(before);
  expect(await listReaders()).toContain(reader!.name);
});

test('a second pcscd is refused with one clear sentence', async () => {
  pcscd = await startPcscd({ readers: [] });
  await expect(startPcscd({ readers: [] })).rejects.toThrow('Another pcscd already answers');
});
