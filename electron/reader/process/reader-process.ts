// Entry of the reader process, the only one that touches PC/SC. Runs under Electron's utilityProcess and under plain
// Node's fork alike.
import { createHmac } from 'node:crypto';
import { MY_NUMBER_CARD } from '../../../shared/card/card-table.ts';
import { settingOf } from '../../../shared/faults/setting.ts';
import { SYSTEM_CLOCK } from '../clock.ts';
import { openPort } from '../ports/open-port.ts';
import type { FromReader, ToReader } from './reader-child.ts';
import { createReaderHost } from './reader-host.ts';

/** Windows' own discovery and certificate propagation look at a new card first (docs/reader.md#who-else-touches-a-card). */
const WINDOWS_SETTLE_MS = 600;

/** The part of Electron's parentPort that is used here; absent in plain Node. */
interface ParentPort {
  on(event: 'message', listener: (event: { data: ToReader }) => void): void;
  postMessage(message: FromReader): void;
}

const parentPort = (process as { parentPort?: ParentPort }).parentPort;

const post = (message: FromReader): void => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process has no origin
  if (parentPort) parentPort.postMessage(message);
  // A main that is gone hears nothing: without the callback its closed pipe would be an error of this process.
  else if (process.connected) process.send?.(message, () => undefined);
};

const receive = createReaderHost({
  openPort,
  clock: SYSTEM_CLOCK,
  table: MY_NUMBER_CARD,
  setting: settingOf(process.platform, process.env['SESSIONNAME']),
  settleMs: process.platform === 'win32' ? WINDOWS_SETTLE_MS : 0,
  hash: (salt, bytes) => createHmac('sha256', salt).update(bytes).digest('hex'),
  post,
  // Lets the last message leave first. Exiting waits for native calls under way, and nothing else would end those.
  exit: (isAtRest) => setImmediate(() => (isAtRest ? process.exit(0) : process.kill(process.pid, 'SIGKILL'))),
});

if (parentPort) parentPort.on('message', (event) => receive(event.data));
else process.on('message', (message) => receive(message as ToReader));

// Without main there is nobody to read for. Exiting at once would wait for ever for the thread that waits for readers.
process.on('disconnect', () => receive({ type: 'stop' }));
