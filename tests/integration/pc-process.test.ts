// Real processes that hang or die in the middle of a look: their lines are unknown, they are gone, and the others are told.
import { fileURLToPath } from 'node:url';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createForkPc } from '../../electron/pc/process/fork-pc.ts';
import type { SpawnPc } from '../../electron/pc/process/pc-child.ts';
import { createPcLook } from '../../electron/pc/process/pc-look.ts';
import { SYSTEM_CLOCK } from '../../electron/reader/clock.ts';
import type { Clock } from '../../electron/reader/clock.ts';
import { PC_COLUMNS, pcSystemOf } from '../../shared/pc/model.ts';
import { makeFolder } from '../fixtures/pc-fakes.ts';
import type { Folder } from '../fixtures/pc-fakes.ts';

const folders: Folder[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

/** A fifth of the usual limit for a line. */
const IMPATIENT: Clock = { ...SYSTEM_CLOCK, after: (ms, callback) => SYSTEM_CLOCK.after(ms / 5, callback) };

function counted(spawn: SpawnPc) {
  const ends: Promise<void>[] = [];
  return {
    ends,
    spawn: () => {
      const child = spawn();
      ends.push(new Promise((resolve) => child.onExit(resolve)));
      return child;
    },
  };
}

const look = (spawn: SpawnPc, clock: Clock) => createPcLook({ spawn, clock, system: 'linux', onChange: () => undefined }).start();

describe('a process that looks at the computer', () => {
  it('is ended where it hangs, and the next line is asked of a new one', async () => {
    const { spawn, ends } = counted(createForkPc(fileURLToPath(new URL('../fixtures/pc-stuck-child.mjs', import.meta.url))));
    const { items } = await look(spawn, IMPATIENT);
    expect(items.map(({ id }) => id)).toEqual(PC_COLUMNS.linux);
    expect(items.filter(({ finding }) => finding === 'too-slow').length).toBeGreaterThan(0);
    // Where a process starts slowly, its first line is given up as well.
    expect(items.filter(({ finding }) => finding !== 'not-seen' && finding !== 'too-slow')).toEqual([]);
    // All of them are gone.
    await Promise.all(ends);
  });

  it.each([
    ['dies', 'process.on("message", () => process.exit(3));\n'],
    ['throws', 'throw new Error("no");\n'],
    ['is no program at all', '{'],
  ])('leaves every line unknown where it %s', async (_name, program) => {
    const folder = makeFolder();
    folders.push(folder);
    const file = join(folder.path, 'child.mjs');
    writeFileSync(file, program);
    const { items } = await look(createForkPc(file), SYSTEM_CLOCK);
    expect(items.map(({ finding }) => finding)).toEqual(PC_COLUMNS.linux.map(() => 'broke-off'));
  });

  it('tells every line of this system where nothing goes wrong, and ends', async () => {
    const system = pcSystemOf(process.platform);
    const { spawn, ends } = counted(createForkPc(fileURLToPath(new URL('../../out/pc-process.js', import.meta.url))));
    const run = await createPcLook({ spawn, clock: SYSTEM_CLOCK, system, onChange: () => undefined }).start();
    expect(run.items.map(({ id }) => id)).toEqual(PC_COLUMNS[system]);
    expect(run.items.map(({ finding }) => finding)).not.toContain('broke-off');
    expect(ends).toHaveLength(1);
    await Promise.all(ends);
  });
});
