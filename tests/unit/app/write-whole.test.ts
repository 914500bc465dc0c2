import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeWhole } from '../../../electron/app/write-whole.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mae-tenken-write-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('writeWhole', () => {
  it('replaces a file and leaves nothing beside it', async () => {
    const file = join(folder, 'a.txt');
    writeFileSync(file, 'before');
    await writeWhole(file, 'after');
    expect([readFileSync(file, 'utf8'), readdirSync(folder)]).toEqual(['after', ['a.txt']]);
  });

  it('fails without a trace where the place is none', async () => {
    mkdirSync(join(folder, 'taken'));
    await expect(writeWhole(join(folder, 'missing', 'a.txt'), 'x')).rejects.toThrow('ENOENT');
    // Windows has another word for a folder that lies there.
    await expect(writeWhole(join(folder, 'taken'), 'x')).rejects.toThrow(/EISDIR|EPERM/);
    expect(readdirSync(folder)).toEqual(['taken']);
  });
});
