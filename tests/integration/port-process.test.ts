// Each binding in a process of its own, as the app runs it: it ends by itself when closed, and killing it frees the card.
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
/** What pcsc-lite says of a service that was killed: the wait was cut off, or the next call found nobody. */
const GONE = [0x80100013, 0x8010001d];
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

function start(binding: string): Talk {
  const child = fork(join(OUT, 'port-child.js'), [binding], { execArgv: [] });
  children.push(child);
  const messages = on(child, 'message');
  return {
    child,
    tell: (message) => void child.send(message),
    async hear(said) {
      for (;;) {
        const [message] = (await messages.next()).value as [FromPortChild];
        if (message.said === said) return message;
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

describe.each(BINDINGS_HERE)('%s', (binding) => {
  test.each([['without a reader', []], ['with readers', [{}]]])('ends by itself once closed, %s', async (_, readers) => {
    pcscd = await startPcscd({ readers });
    const { child, tell, hear } = start(binding);
    await hear('list');
    const exit = once(child, 'exit');
    tell({ do: 'close' });
    expect(await exit).toEqual([0, null]);
  });

  test('ends by itself once closed after the service died', async () => {
    pcscd = await startPcscd();
    const { child, tell, hear } = start(binding);
    await hear('list');
    await pcscd.kill();
    expect(GONE).toContain((await hear('error') as { code?: number }).code);
    const exit = once(child, 'exit');
    tell({ do: 'close' });
    expect(await exit).toEqual([0, null]);
  });

  test('killed while it holds the card, it leaves the card free and reset', async () => {
    pcscd = await startPcscd();
    const reader = pcscd.readers[0]!;
    const { child, tell, hear } = start(binding);
    await hear('list');
    reader.insert(card);
    await reader.next('power-on');
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
    await reader.next('power-on');
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
