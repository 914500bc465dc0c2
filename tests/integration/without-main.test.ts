// Main is gone, as after a crash: the reader process must not stay behind and hold on to the service.
import { fork, type ChildProcess } from 'node:child_process';
import { on, once } from 'node:events';
import { afterEach, describe, expect, test } from 'vitest';
import { NOTHING_BEFORE } from '../../shared/desk/desk.ts';
import type { FromReader, ToReader } from '../../electron/reader/process/reader-child.ts';
import type { BindingName } from '../../shared/model/reader-status.ts';
import { createVirtualCard } from '../../shared/sample-card/create-card.ts';
import { BINDINGS_HERE } from '../fixtures/bindings.ts';
import { startPcscd, type Pcscd } from '../fixtures/pcscd.ts';
import { READER_PROCESS } from '../fixtures/supervised-reader.ts';

let pcscd: Pcscd | null = null;
let child: ChildProcess | null = null;

afterEach(async () => {
  child?.kill('SIGKILL');
  await pcscd?.stop();
});

/** Ended by itself, or by force where a native call was under way. Windows knows no signals. */
const ENDINGS = [[0, null], process.platform === 'win32' ? [1, null] : [null, 'SIGKILL']];

function start(binding: BindingName): ChildProcess {
  const started = fork(READER_PROCESS, [], { execArgv: [] });
  const message: ToReader = { type: 'start', skipPcsclite: binding === 'koffi', chosen: null, only: null, salt: null, before: NOTHING_BEFORE };
  started.send(message);
  return started;
}

describe.each(BINDINGS_HERE)('a reader process with $name', ({ name }) => {
  test('ends at rest', async () => {
    pcscd = await startPcscd();
    child = start(name);
    for await (const [message] of on(child, 'message') as AsyncIterable<[FromReader]>) {
      if (message.type === 'state' && message.status.readers.length > 0) break;
    }
    const exit = once(child, 'exit');
    child.disconnect();
    expect(ENDINGS).toContainEqual(await exit);
  });

  test('ends while a command hangs', async () => {
    pcscd = await startPcscd();
    const slot = pcscd.readers[0]!;
    const hangs = new Promise<void>((resolve) => {
      slot.insert(createVirtualCard(), {
        onApdu(_, index) {
          if (index !== 3) return undefined;
          resolve();
          return 'hang';
        },
      });
    });
    child = start(name);
    await hangs;
    const exit = once(child, 'exit');
    child.disconnect();
    expect(await exit).toEqual(ENDINGS[1]);
  });
});
