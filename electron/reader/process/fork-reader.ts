// Starts the reader process in plain Node, for the command line and the tests.
import { fork } from 'node:child_process';
import type { FromReader, SpawnReader } from './reader-child.ts';

/** `modulePath`: the compiled reader process. Its output goes to stderr, so that stdout stays the caller's. */
export function createForkReader(modulePath: string): SpawnReader {
  return () => {
    const child = fork(modulePath, [], { stdio: ['ignore', 2, 2, 'ipc'], serialization: 'json' });
    return {
      post(message) {
        if (child.connected) child.send(message);
      },
      onMessage: (listener) => {
        child.on('message', (message) => listener(message as FromReader));
      },
      onExit: (listener) => {
        child.once('exit', listener);
        // A process that could not even start has no exit; a message that could not be sent is followed by one.
        child.on('error', () => {
          if (child.pid === undefined) listener(null);
        });
      },
      kill: () => {
        child.kill('SIGKILL');
      },
    };
  };
}
