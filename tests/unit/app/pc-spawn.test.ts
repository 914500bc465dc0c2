import type { ForkOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { createSpawnPc } from '../../../electron/app/pc-spawn.ts';
import type { ForkedProcess } from '../../../electron/app/reader-spawn.ts';
import { itemOf } from '../../../shared/pc/model.ts';
import { createEmitter } from './fakes.ts';

function setUp() {
  const events = createEmitter();
  const posted: unknown[] = [];
  const signals: unknown[] = [];
  const forks: [string, string[] | undefined, ForkOptions | undefined][] = [];
  const child = { ...events, pid: 42, postMessage: (message: unknown) => void posted.push(message), kill: () => true } satisfies ForkedProcess;
  const spawn = createSpawnPc({
    fork: (file, args, options) => {
      forks.push([file, args, options]);
      return child;
    },
    modulePath: '/out/pc-process.js',
    signal: (id, name) => void signals.push([id, name]),
  });
  return { pc: spawn(), events, posted, signals, forks };
}

describe('createSpawnPc', () => {
  it('starts the process by its own name, and carries messages both ways', () => {
    const { pc, events, posted, forks } = setUp();
    expect(forks).toEqual([['/out/pc-process.js', [], { serviceName: 'mae-tenken computer', stdio: 'inherit' }]]);
    const heard: unknown[] = [];
    pc.onMessage((message) => void heard.push(message));
    pc.post({ type: 'look', ids: ['os'] });
    const item = { type: 'item', item: itemOf('os', 'os-linux'), opened: [] };
    for (const message of [null, 1, 'item', {}, { type: 'other' }, [], item]) events.emit('message', message);
    expect(posted).toEqual([{ type: 'look', ids: ['os'] }]);
    expect(heard).toEqual([item]);
  });

  it('tells the end, and kills what hangs', () => {
    const { pc, events, signals } = setUp();
    let ended = 0;
    pc.onExit(() => {
      ended += 1;
    });
    pc.kill();
    expect(signals).toEqual([[42, 'SIGKILL']]);
    events.emit('exit', 1);
    expect(ended).toBe(1);
  });
});
