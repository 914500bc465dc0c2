// Starts the process that looks at the computer under Electron.
import type { FromPc, PcChild, SpawnPc } from '../pc/process/pc-child.ts';
import { endForGood, killNow } from './reader-spawn.ts';
import type { SpawnDeps } from './reader-spawn.ts';

export function createSpawnPc(deps: SpawnDeps): SpawnPc {
  return () => {
    const child = deps.fork(deps.modulePath, [], { serviceName: 'mae-tenken computer', stdio: 'inherit' });
    endForGood(child, deps.signal);
    return {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process has no origin
      post: (message) => child.postMessage(message),
      onMessage: (listener) => {
        child.on('message', (message) => {
          if (isFromPc(message)) listener(message);
        });
      },
      onExit: (listener) => {
        child.on('exit', () => listener());
      },
      kill: () => killNow(child, deps.signal),
    } satisfies PcChild;
  };
}

/** The process runs our own code, so its message is recognized by its type; anything else is passed over. */
function isFromPc(message: unknown): message is FromPc {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === 'item';
}
