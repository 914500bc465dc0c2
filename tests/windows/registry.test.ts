// The look at the computer on Windows' own registry and files: read by the app's calls, written by the test.
import { spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { createLooks } from '../../electron/pc/process/looks.ts';
import { PC_ITEM_IDS } from '../../shared/pc/model.ts';
import type { PcItemId } from '../../shared/pc/model.ts';
import type { PcReport } from '../../shared/pc/pc-report.ts';
import { makeFolder, manifestText, preferencesText } from '../fixtures/pc-fakes.ts';
import type { Folder } from '../fixtures/pc-fakes.ts';
import { number, openRegistry, text } from './own-registry.ts';
import type { Written } from './own-registry.ts';

const CHROME = String.raw`SOFTWARE\Google\Chrome\NativeMessagingHosts\jp.go.cao.mpa`;
const EDGE = String.raw`SOFTWARE\Microsoft\Edge\NativeMessagingHosts\jp.go.cao.mpa`;
const POLICY = String.raw`SOFTWARE\Policies\Google\Chrome`;
const EDGE_POLICY = String.raw`SOFTWARE\Policies\Microsoft\Edge`;
const SERVICE = String.raw`SYSTEM\CurrentControlSet\Services\SCardSvr`;
const CHROME_DATA = 'Google/Chrome/User Data';
const EDGE_DATA = 'Microsoft/Edge/User Data';

const registry = openRegistry();
const written: Written[] = [];
const folders: Folder[] = [];

function write(...entries: readonly Written[]): void {
  for (const entry of entries) {
    registry.write(entry);
    written.push(entry);
  }
}

afterEach(() => {
  for (const entry of written.splice(0)) registry.remove(entry);
  for (const folder of folders.splice(0)) folder.remove();
});

/** The user's folder, with a name that has a backslash in its second byte in the old code page. */
function local(): Folder {
  const folder = makeFolder('表ソ能 太郎 ');
  folders.push(folder);
  return folder;
}

function install(folder: Folder, entry: object | null, { data = CHROME_DATA, program = true, profile = 'Default' } = {}): string {
  if (program) folder.put('MPA/Chrome/bin/MPA.exe', 'MZ');
  folder.put(`${data}/${profile}/Secure Preferences`, preferencesText(entry));
  return folder.put('MPA/Chrome/bin/jp.go.cao.mpa.json', manifestText('MPA.exe'));
}

function look(folder: Folder, ...ids: readonly PcItemId[]): readonly string[] {
  const looks = createLooks({ system: 'windows', home: homedir(), env: { ...process.env, LOCALAPPDATA: folder.path }, root: '' });
  return ids.map((id) => looks.look(id).item.finding);
}

describe('the portal app in the registry', () => {
  it('is missing where nobody wrote it', () => {
    expect(look(local(), 'portal-app', 'extension')).toEqual(['portal-missing', 'extension-no-app']);
  });

  it.each([
    ['Chrome, this user', 'HKCU', 64, CHROME, CHROME_DATA, 'extension-ok'],
    ['Chrome, this user, 32-bit half', 'HKCU', 32, CHROME, CHROME_DATA, 'extension-ok'],
    ['Chrome, the computer', 'HKLM', 64, CHROME, CHROME_DATA, 'extension-ok'],
    ['Chrome, the computer, 32-bit half', 'HKLM', 32, CHROME, CHROME_DATA, 'extension-ok'],
    ['Edge, this user', 'HKCU', 64, EDGE, EDGE_DATA, 'extension-ok'],
    ['Edge, the computer, 32-bit half', 'HKLM', 32, EDGE, EDGE_DATA, 'extension-ok'],
    ['Chrome’s key for Edge', 'HKCU', 64, CHROME, EDGE_DATA, 'extension-ok'],
    ['Edge’s key is none of Chrome’s', 'HKCU', 64, EDGE, CHROME_DATA, 'extension-missing'],
  ] as const)('%s', (_name, root, view, key, data, extension) => {
    const folder = local();
    write(text(root, view, key, install(folder, {}, { data })));
    expect(look(folder, 'portal-app', 'extension')).toEqual(['portal-ok', extension]);
  });

  it('has a path with a variable, expanded as Windows does', () => {
    const folder = local();
    install(folder, {});
    write(text('HKCU', 64, CHROME, String.raw`%LOCALAPPDATA%\MPA\Chrome\bin\jp.go.cao.mpa.json`, '', 2));
    expect(look(folder, 'portal-app', 'extension')).toEqual(['portal-ok', 'extension-ok']);
  });

  it('tells a manifest and a program that are gone, a damaged one, and a path to another computer', () => {
    const folder = local();
    const manifest = install(folder, {}, { program: false });
    write(text('HKCU', 64, CHROME, manifest));
    expect(look(folder, 'portal-app')).toEqual(['portal-program-gone']);
    folder.put('MPA/Chrome/bin/jp.go.cao.mpa.json', '{');
    expect(look(folder, 'portal-app')).toEqual(['odd-content']);
    registry.write(text('HKCU', 64, CHROME, join(folder.path, 'nothing.json')));
    expect(look(folder, 'portal-app')).toEqual(['portal-manifest-gone']);
    registry.write(text('HKCU', 64, CHROME, String.raw`\\server\share\jp.go.cao.mpa.json`));
    expect(look(folder, 'portal-app')).toEqual(['not-seen']);
  });

  it.each([
    [{}, 'extension-ok'],
    [{ disable_reasons: [] }, 'extension-ok'],
    [{ disable_reasons: 0 }, 'extension-ok'],
    [{ disable_reasons: [1] }, 'extension-off'],
    [{ disable_reasons: 1 }, 'extension-off'],
    [{ disable_reasons: [2] }, 'extension-waiting'],
    [{ disable_reasons: 2 }, 'extension-waiting'],
    [null, 'extension-missing'],
  ])('with the entry %j: %s', (entry, finding) => {
    const folder = local();
    write(text('HKCU', 64, CHROME, install(folder, entry)));
    expect(look(folder, 'extension')).toEqual([finding]);
  });
});

describe('other keys', () => {
  it.each([
    [2, 'service-ok'],
    [3, 'service-ok'],
    [4, 'service-off'],
  ])('SCardSvr with the start value %d: %s', (start, finding) => {
    const before = createLooks({ system: 'windows', home: '', env: {}, root: '' }).look('service').item.detail;
    registry.write(number('HKLM', SERVICE, 'Start', start));
    try {
      expect(look(local(), 'service')).toEqual([finding]);
    } finally {
      registry.write(number('HKLM', SERVICE, 'Start', Number(before?.split('=')[1] ?? 3)));
    }
  });

  it.each<[Written, string]>([
    [text('HKLM', 64, `${POLICY}\\ExtensionInstallBlocklist`, '*', '1'), 'policy-extension'],
    [text('HKCU', 64, `${EDGE_POLICY}\\NativeMessagingBlocklist`, 'jp.go.cao.mpa', '1'), 'policy-host'],
    [number('HKLM', POLICY, 'NativeMessagingUserLevelHosts', 0), 'policy-user-hosts'],
    [text('HKLM', 64, POLICY, JSON.stringify({ '*': { installation_mode: 'blocked' } }), 'ExtensionSettings'), 'policy-extension'],
  ])('a policy %#: %s', (entry, finding) => {
    expect(look(local(), 'policy')).toEqual(['policy-none']);
    write(entry);
    expect(look(local(), 'policy')).toEqual([finding]);
  });

  it('hosts of users are passed over where a policy says so', () => {
    const folder = local();
    write(text('HKCU', 64, CHROME, install(folder, {})));
    write(number('HKLM', POLICY, 'NativeMessagingUserLevelHosts', 0), number('HKLM', EDGE_POLICY, 'NativeMessagingUserLevelHosts', 0));
    expect(look(folder, 'portal-app')).toEqual(['portal-ignored']);
  });

  it('the browser that opens links, Windows 11, a remote session and a virtual machine', () => {
    const folder = local();
    const https = String.raw`Software\Microsoft\Windows\Shell\Associations\UrlAssociations\https`;
    write(text('HKCU', 64, `${https}\\UserChoice`, 'ChromeHTML', 'ProgId'));
    expect(look(folder, 'browser')).toEqual(['browser-chrome']);
    write(text('HKCU', 64, `${https}\\UserChoiceLatest\\ProgId`, 'MSEdgeHTM', 'ProgId'));
    expect(look(folder, 'browser')).toEqual(['browser-edge']);
    write(number('HKLM', String.raw`SYSTEM\CurrentControlSet\Control\Terminal Server`, 'GlassSessionId', 77));
    expect(look(folder, 'session', 'client-software')).toEqual(['session-remote', 'client-not-found']);
    write(text('HKLM', 64, String.raw`SOFTWARE\JPKI`, String.raw`C:\Program Files\JPKI`, 'InstallPath'));
    expect(look(folder, 'client-software', 'reader-device')).toEqual(['client-found', 'reader-none']);
  });
});

it('the whole program tells every line on this Windows', () => {
  const folder = local();
  write(text('HKCU', 64, CHROME, install(folder, { disable_reasons: [2] })));
  const pc = fileURLToPath(new URL('../../out/pc.js', import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, [pc, '--json'], { env: { ...process.env, LOCALAPPDATA: folder.path }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  const { items, system } = JSON.parse(stdout) as PcReport;
  expect([status, system.os]).toEqual([10, 'windows']);
  expect(items.map(({ id }) => id)).toEqual(PC_ITEM_IDS);
  expect(items.filter(({ id }) => id === 'portal-app' || id === 'extension').map(({ state, detail }) => [state, detail])).toEqual([
    ['ok', 'Google Chrome'],
    ['problem', 'Google Chrome'],
  ]);
  expect(stdout).not.toContain('太郎');
});
