// Starts the process in plain Node, for the command line and the tests.
import { fork } from 'node:child_process';
import type { FromPc, SpawnPc } from './pc-child.ts';

/** `modulePath`: the compiled process. Its output goes to stderr, so that stdout stays the caller's. */
export function createForkPc(modulePath: string): SpawnPc {
  return () => {
    const child = fork(modulePath, [], { stdio: ['ignore', 2, 2, 'ipc'], serialization: 'json' });
    return {
      post(message) {
        if (child.connected) child.send(message, () => undefined);
      },
      onMessage: (listener) => {
        child.on('message', (message) => listener(message as FromPc));
      },
      onExit: (listener) => {
        child.once('exit', listener);
        child.on('error', () => {
          // A process that could not even start has no exit.
          if (child.pid === undefined) listener();
        });
      },
      kill: () => {
        child.kill('SIGKILL');
      },
    };
  };
}
