// Entry of the process that looks at the computer. It is started by a click, tells line after line, and is ended by main.
// Runs under Electron's utilityProcess and under plain Node's fork alike.
import { homedir } from 'node:os';
import { pcSystemOf } from '../../../shared/pc/model.ts';
import { createLooks } from './looks.ts';
import type { FromPc, ToPc } from './pc-child.ts';

/** The part of Electron's parentPort that is used here; absent in plain Node. */
interface ParentPort {
  on(event: 'message', listener: (event: { data: ToPc }) => void): void;
  postMessage(message: FromPc): void;
}

const parentPort = (process as { parentPort?: ParentPort }).parentPort;

/** Resolves once the message has left: the next check may hang. */
function post(message: FromPc): Promise<void> {
  return new Promise((resolve) => {
    if (parentPort) {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process has no origin
      parentPort.postMessage(message);
      setImmediate(resolve);
    } else if (process.connected) process.send?.(message, () => setImmediate(resolve));
    // A main that is gone hears nothing, and `disconnect` ends this process.
  });
}

async function lookAt({ ids }: ToPc): Promise<void> {
  const looks = createLooks({ system: pcSystemOf(process.platform), home: homedir(), env: process.env, root: '' });
  for (const id of ids) {
    const told = looks.look(id);
    // One after the other: each line arrives by itself.
    // oxlint-disable-next-line no-await-in-loop
    await post({ type: 'item', ...told });
  }
}

if (parentPort) parentPort.on('message', (event) => void lookAt(event.data));
else process.on('message', (message) => void lookAt(message as ToPc));

process.on('disconnect', () => process.exit(0));
