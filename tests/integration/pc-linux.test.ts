// `npm run pc` on this very Linux: its real sysfs, a real socket of pcscd, and homes with whatever can lie in them.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { NOBODY } from '../../build/setup/privileges.mjs';
import { PC_COLUMNS } from '../../shared/pc/model.ts';
import { EXTENSION, makeFolder, manifestText, preferencesText } from '../fixtures/pc-fakes.ts';
import type { Folder } from '../fixtures/pc-fakes.ts';
import { startPcscd } from '../fixtures/pcscd.ts';
import { runPc, runPcJson } from '../fixtures/run-pc.ts';

const HOSTS = '.config/chromium/NativeMessagingHosts';
const MANIFEST = `${HOSTS}/jp.go.cao.mpa.json`;
const PROFILE = '.config/chromium/Default';

const folders: Folder[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

/** A home in which app and extension are in order, but for what the test changes. */
function home(entry: object | null = {}): Folder {
  const folder = makeFolder();
  folders.push(folder);
  // Another user has to be able to come as far as the files.
  chmodSync(folder.path, 0o755);
  const program = folder.put('mpa', '#!/bin/sh\n');
  folder.put(MANIFEST, manifestText(program));
  folder.put(`${PROFILE}/Preferences`, preferencesText(entry));
  return folder;
}

describe('npm run pc', () => {
  it('prints one object with every line of Linux in order', async () => {
    const { code, report } = await runPcJson({ home: home().path });
    expect(report).toMatchObject({ schema: 1, system: { os: 'linux', arch: process.arch } });
    expect(report.checkedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+09:00$/);
    expect(report.items.map(({ id }) => id)).toEqual(PC_COLUMNS.linux);
    for (const item of report.items) expect(Object.keys(item)).toEqual(['id', 'state', 'detail', 'text', 'steps']);
    const states = report.items.map(({ state }) => state);
    expect(code).toBe(states.some((state) => state === 'problem' || state === 'missing') ? 10 : 0);
    expect(report.items[0]).toMatchObject({ id: 'os', state: 'unknown' });
  });

  it('prints a table for people, with what was read', async () => {
    const { stdout, stderr } = await runPc([], { home: home().path });
    expect(stdout).toContain('【正常】 マイナポータルアプリ');
    expect(stdout).toContain('  ~/.config/chromium/NativeMessagingHosts/jp.go.cao.mpa.json\n  portal-app: program\n');
    expect(stderr).toBe('');
  });

  it.each([['--nonsense'], ['os'], ['--json', '--json=1']])('refuses %j %j', async (...args) => {
    const { code, stdout, stderr } = await runPc(args);
    expect([code, stdout]).toEqual([64, '']);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('tells of ssh', async () => {
    expect((await runPcJson({ env: { SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22' } })).item('session')).toMatchObject({ state: 'problem' });
  });
});

describe('app and extension', () => {
  it.each([
    [{}, 'ok'],
    [{ disable_reasons: [2] }, 'problem'],
    [{ disable_reasons: 2 }, 'problem'],
    [null, 'missing'],
  ])('with the entry %j the extension is %s', async (entry, state) => {
    const { state: told, item } = await runPcJson({ home: home(entry).path });
    expect([told('portal-app'), told('extension')]).toEqual(['ok', state]);
    expect(item('portal-app')?.detail).toBe('Chromium');
  });

  it('are missing in an empty home, and the unofficial program is named as such', async () => {
    const folder = makeFolder();
    folders.push(folder);
    expect((await runPcJson({ home: folder.path })).state('portal-app')).toBe('missing');
    folder.put(`${HOSTS}/com.github.jpki.mpa.json`, '{}');
    const { item } = await runPcJson({ home: folder.path });
    expect(item('portal-app')).toMatchObject({ state: 'unknown', text: expect.stringContaining('公式のアプリではありません') as string });
  });

  it('tell a program that is gone', async () => {
    const folder = home();
    rmSync(join(folder.path, 'mpa'));
    expect((await runPcJson({ home: folder.path })).state('portal-app')).toBe('problem');
  });

  it.each<[string, (folder: Folder) => void]>([
    ['damaged JSON', (folder) => void folder.put(`${PROFILE}/Preferences`, '{"extensions":')],
    ['bytes that are no text', (folder) => void folder.put(`${PROFILE}/Preferences`, new Uint8Array([0xff, 0xfe, 0, 0x80]))],
    ['an empty file', (folder) => void folder.put(`${PROFILE}/Preferences`, '')],
    ['a huge file', (folder) => truncateSync(join(folder.path, PROFILE, 'Preferences'), 3e9)],
    ['a folder in its place', (folder) => {
      rmSync(join(folder.path, PROFILE, 'Preferences'));
      mkdirSync(join(folder.path, PROFILE, 'Preferences'));
    }],
    ['a link to itself', (folder) => {
      rmSync(join(folder.path, PROFILE, 'Preferences'));
      symlinkSync('Preferences', join(folder.path, PROFILE, 'Preferences'));
    }],
    ['a pipe that nobody writes to', (folder) => {
      rmSync(join(folder.path, PROFILE, 'Preferences'));
      execFileSync('mkfifo', [join(folder.path, PROFILE, 'Preferences')]);
    }],
    ['a device without end', (folder) => {
      rmSync(join(folder.path, PROFILE, 'Preferences'));
      symlinkSync('/dev/zero', join(folder.path, PROFILE, 'Preferences'));
    }],
    ['profiles in a loop', (folder) => {
      rmSync(join(folder.path, PROFILE), { recursive: true });
      symlinkSync('.', join(folder.path, PROFILE));
      symlinkSync('Profile 2', join(folder.path, '.config/chromium/Profile 1'));
      symlinkSync('Profile 1', join(folder.path, '.config/chromium/Profile 2'));
    }],
    ['no permission', (folder) => chmodSync(join(folder.path, PROFILE, 'Preferences'), 0o600)],
    ['no permission for the folder', (folder) => chmodSync(join(folder.path, '.config/chromium/Default'), 0o700)],
  ])('%s: unknown, and all other lines are told', async (_name, change) => {
    const folder = home();
    change(folder);
    const { report, state } = await runPcJson({ home: folder.path, user: NOBODY });
    expect(state('extension')).toBe('unknown');
    expect(state('portal-app')).toBe('ok');
    expect(report.items.map(({ id }) => id)).toEqual(PC_COLUMNS.linux);
  });

  it.each<[string, (folder: Folder) => void]>([
    ['damaged', (folder) => void folder.put(MANIFEST, '{')],
    ['of another program', (folder) => void folder.put(MANIFEST, JSON.stringify({ name: 'nta.chrome.ext', path: '/bin/sh' }))],
    ['huge', (folder) => truncateSync(join(folder.path, MANIFEST), 3e9)],
    ['closed', (folder) => chmodSync(join(folder.path, MANIFEST), 0o600)],
  ])('a manifest that is %s: unknown', async (_name, change) => {
    const folder = home();
    change(folder);
    expect((await runPcJson({ home: folder.path, user: NOBODY })).state('portal-app')).toBe('unknown');
  });

  it('keep what is private out of everything that is printed', async () => {
    const { stdout } = await runPc([], { home: home().path });
    expect(stdout).not.toMatch(/太郎|example\.jp/);
    expect(stdout).not.toContain(EXTENSION);
  });
});

describe('the service', () => {
  it('is a real socket of pcscd, gone, or closed', async () => {
    const without = existsSync('/usr/sbin/pcscd') ? 'problem' : 'missing';
    expect((await runPcJson()).state('service')).toBe(without);
    const pcscd = await startPcscd({ readers: [] });
    try {
      expect((await runPcJson()).item('service')).toMatchObject({ state: 'ok', detail: 'pcscd.comm' });
      expect((await runPcJson({ user: NOBODY })).state('service')).toBe('ok');
      chmodSync('/run/pcscd/pcscd.comm', 0o600);
      expect((await runPcJson({ user: NOBODY })).item('service')).toMatchObject({ state: 'problem', text: 'pcscdの入口を使う権限がありません。' });
    } finally {
      await pcscd.stop();
    }
  });
});

const SYSFS = '/sys/bus/usb/devices';

describe('the reader', () => {
  it('is looked for in the real sysfs', async () => {
    const devices = existsSync(SYSFS) ? readdirSync(SYSFS).filter((name) => !name.includes(':')) : null;
    const vendors = devices?.map((name) => readFileSync(join(SYSFS, name, 'idVendor'), 'utf8').trim()) ?? [];
    const { item } = await runPcJson();
    if (devices === null) expect(item('reader-device')).toMatchObject({ state: 'unknown', text: expect.stringContaining('見ることができませんでした') as string });
    else if (vendors.every((vendor) => vendor === '1d6b')) expect(item('reader-device')?.state).toBe('missing');
    else expect(['ok', 'missing', 'problem']).toContain(item('reader-device')?.state);
  });
});
