// Each binding in a process of its own, as the app runs it: it leaves at once when closed, and killing it frees the card.
import { fork, type ChildProcess } from 'node:child_process';
import { on, once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import type { CardLink, CardPort } from '../../electron/reader/ports/card-port.ts';
import { openKoffiPort } from '../../electron/reader/ports/koffi-port.ts';
import { BINDINGS_HERE } from '../fixtures/bindings.ts';
import { startPcscd, type Pcscd } from '../fixtures/pcscd.ts';
import type { FromPortChild, ToPortChild } from '../fixtures/port-child.ts';
import { watchPort } from '../fixtures/port-watch.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OUT = join(ROOT, 'out', 'port-child');
/** Windows knows no signals: a process that ends itself by force leaves with 1. */
const ENDED_BY_FORCE = process.platform === 'win32' ? [1, null] : [null, 'SIGKILL'];
const READY = Uint8Array.of(0x90, 0x00);
const card = { atr: Uint8Array.of(0x3b, 0x80, 0x80, 0x01, 0x01), powerUp: () => undefined, transmit: () => READY };

let pcscd: Pcscd | null = null;
const children: ChildProcess[] = [];
const ports: CardPort[] = [];

beforeAll(async () => {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: { ssr: 'tests/fixtures/port-child.ts', outDir: OUT, emptyOutDir: true, minify: false },
  });
});

afterAll(() => rmSync(OUT, { recursive: true, force: true }));

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await Promise.all(ports.splice(0).map((port) => port.close()));
  await pcscd?.stop();
  pcscd = null;
});

interface Talk {
  readonly child: ChildProcess;
  tell(message: ToPortChild): void;
  hear(said: FromPortChild['said']): Promise<FromPortChild>;
}

function start(binding: string, execArgv: readonly string[] = []): Talk {
  const child = fork(join(OUT, 'port-child.js'), [binding], { execArgv: [...execArgv] });
  children.push(child);
  const messages = on(child, 'message');
  return {
    child,
    tell: (message) => void child.send(message),
    async hear(said) {
      for (;;) {
        const [message] = (await messages.next()).value as [FromPortChild];
        if (message.said === said) return message;
        if (message.said === 'error') throw new Error(`0x${message.code.toString(16)} while waiting for ${said}`);
      }
    },
  };
}

/** Another program gets the card as soon as pcscd has noticed that its holder is gone; nobody tells when that is. */
async function connectWhenFree(name: string): Promise<CardLink> {
  const port = openKoffiPort();
  ports.push(port);
  await watchPort(port).slot(name, (slot) => slot.present);
  for (;;) {
    try {
      return await port.connect(name);
    } catch (error) {
      if ((error as { code?: number }).code !== 0x8010000b) throw error;
    }
  }
}

/** Brings reader, card, service and port into a state. */
async function bring(state: string, { service, tell, hear }: Pick<Talk, 'tell' | 'hear'> & { readonly service: Pcscd }): Promise<void> {
  if (state === 'without a reader' || state === 'at rest') return;
  if (state === 'dead') {
    await service.kill();
    await hear('error');
    return;
  }
  const reader = service.readers[0]!;
  reader.insert(card, { mute: state === 'mute', onApdu: () => 'hang' });
  await hear('card');
  if (state === 'mute') return;
  tell({ do: 'connect', name: reader.name });
  await hear('connected');
  if (state === 'connected') return;
  const asked = reader.next('apdu');
  tell({ do: 'transmit' });
  await asked;
}

describe.each(BINDINGS_HERE.map(({ name }) => name))('%s', (binding) => {
  test.each(['without a reader', 'at rest', 'connected', 'hung', 'mute', 'dead'] as const)('closes within 200 ms and leaves: %s', async (state) => {
    const times: number[] = [];
    // The best of three: what is promised is that nothing waits, not that this machine is idle.
    for (let round = 0; round < 3; round++) {
      const service = await startPcscd({ readers: state === 'without a reader' ? [] : [{}] });
      pcscd = service;
      const { child, tell, hear } = start(binding);
      await hear('list');
      await bring(state, { service, tell, hear });
      const exit = once(child, 'exit');
      tell({ do: 'close' });
      times.push(((await hear('closed')) as { ms: number }).ms);
      // A thread that is still in a command, or sleeps in the library beside a mute card, is ended by force.
      expect([[0, null], ENDED_BY_FORCE]).toContainEqual(await exit);
      await service.stop();
    }
    expect(Math.min(...times)).toBeLessThan(200);
  });

  test('a thousand connections leave no memory behind', async () => {
    pcscd = await startPcscd();
    const reader = pcscd.readers[0]!;
    const { tell, hear } = start(binding, ['--expose-gc']);
    await hear('list');
    reader.insert(card);
    await hear('card');
    const after = async (times: number): Promise<number> => {
      tell({ do: 'cycle', name: reader.name, times });
      return ((await hear('cycled')) as { rss: number }).rss;
    };
    // The first ones fill pools and caches.
    const warm = await after(200);
    const growth = (await after(1000)) - warm;
    expect(growth / 1024 / 1024).toBeLessThan(8);
    expect(reader.apdus).toHaveLength(1200);
  });

  test('killed while it holds the card, it leaves the card free and reset', async () => {
    pcscd = await startPcscd();
    const reader = pcscd.readers[0]!;
    const { child, tell, hear } = start(binding);
    await hear('list');
    reader.insert(card);
    await hear('card');
    tell({ do: 'connect', name: reader.name });
    await hear('connected');
    reader.clear();
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    expect(await exit).toEqual([null, 'SIGKILL']);
    await (await connectWhenFree(reader.name)).release();
    // pcscd resets the card of a client that vanished, so no verified state outlives it.
    expect(reader.events.map((event) => event.kind)).toContain('reset');
  });

  test('hung in a command, it dies of SIGKILL, and the card is free once it answers', async () => {
    pcscd = await startPcscd();
    const reader = pcscd.readers[0]!;
    const { child, tell, hear } = start(binding);
    await hear('list');
    reader.insert(card, { onApdu: (_, index) => (index === 0 ? 'hang' : undefined) });
    await hear('card');
    tell({ do: 'connect', name: reader.name });
    await hear('connected');
    const asked = reader.next('apdu');
    tell({ do: 'transmit' });
    await asked;
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    expect(await exit).toEqual([null, 'SIGKILL']);
    reader.resume();
    const link = await connectWhenFree(reader.name);
    expect(await link.transmit(Uint8Array.of(0x00, 0xb0, 0x00, 0x00, 0x00))).toEqual(READY);
    await link.release();
  });
});
