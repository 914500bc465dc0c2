import type { ForkOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { createSpawnReader } from '../../../electron/app/reader-spawn.ts';
import type { ForkedProcess } from '../../../electron/app/reader-spawn.ts';
import { createEmitter } from './fakes.ts';

function setUp(pid: number | undefined, signalFails = false) {
  const events = createEmitter();
  const posted: unknown[] = [];
  const done: unknown[] = [];
  const forks: [string, string[] | undefined, ForkOptions | undefined][] = [];
  const child = {
    ...events,
    pid,
    postMessage: (message: unknown) => void posted.push(message),
    kill: () => {
      done.push('kill');
      return true;
    },
  } satisfies ForkedProcess;
  const spawn = createSpawnReader({
    fork: (file, args, options) => {
      forks.push([file, args, options]);
      return child;
    },
    modulePath: '/out/reader-process.js',
    signal: (id, name) => {
      if (signalFails) throw new Error('ESRCH');
      done.push([id, name]);
    },
  });
  return { reader: spawn(), child, events, posted, done, forks };
}

describe('createSpawnReader', () => {
  it('starts the reader process', () => {
    const { forks } = setUp(42);
    expect(forks).toEqual([['/out/reader-process.js', [], { serviceName: 'mae-tenken reader', stdio: 'inherit' }]]);
  });

  it('carries messages both ways and passes over what it does not know', () => {
    const { reader, events, posted } = setUp(42);
    const heard: unknown[] = [];
    reader.onMessage((message) => void heard.push(message));
    reader.post({ type: 'check-again' });
    const strange = [null, 1, 'working', {}, { type: 1 }, { type: 'other' }, { type: 'toString' }, []];
    for (const message of [{ type: 'working' }, ...strange, { type: 'resting' }]) events.emit('message', message);
    expect(posted).toEqual([{ type: 'check-again' }]);
    expect(heard).toEqual([{ type: 'working' }, { type: 'resting' }]);
  });

  it('tells the exit code', () => {
    const { reader, events } = setUp(42);
    const codes: (number | null)[] = [];
    reader.onExit((code) => void codes.push(code));
    events.emit('exit', 139);
    expect(codes).toEqual([139]);
  });

  it('leaves no process behind that says it ends and then hangs', () => {
    const { events, child, done } = setUp(undefined);
    child.pid = 43;
    events.emit('spawn');
    child.pid = undefined;
    events.emit('exit', 0);
    expect(done).toEqual([[43, 'SIGKILL']]);
  });

  it('says nothing of a process that has ended by itself', () => {
    const { reader, events, done } = setUp(44, true);
    const codes: (number | null)[] = [];
    reader.onExit((code) => void codes.push(code));
    events.emit('spawn');
    events.emit('exit', 0);
    expect([codes, done]).toEqual([[0], []]);
  });

  it('kills by a signal that cannot be held up', () => {
    const { reader, done } = setUp(42);
    reader.kill();
    expect(done).toEqual([[42, 'SIGKILL']]);
  });

  it('kills as soon as the process runs when it does not yet', () => {
    const { reader, child, events, done } = setUp(undefined);
    reader.kill();
    expect(done).toEqual([]);
    child.pid = 43;
    events.emit('spawn');
    expect(done).toEqual([[43, 'SIGKILL']]);
  });

  it('asks politely where the signal is not possible', () => {
    const { reader, done } = setUp(42, true);
    reader.kill();
    expect(done).toEqual(['kill']);
  });
});
