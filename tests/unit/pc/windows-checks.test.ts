// The nine lines on Windows, from the registry to the finding, in every state that there is.
import { describe, expect, it } from 'vitest';
import { fenced } from '../../../electron/pc/process/looks.ts';
import { createLedger } from '../../../electron/pc/sight/ledger.ts';
import { windowsChecks } from '../../../electron/pc/windows/windows-checks.ts';
import { textsOf } from '../../../electron/pc/windows/devices.ts';
import { PC_ITEM_IDS } from '../../../shared/pc/model.ts';
import type { PcItemId } from '../../../shared/pc/model.ts';
import { EXTENSION, manifestText, preferencesText, REG_DWORD, REG_EXPAND_SZ, REG_SZ } from '../../fixtures/pc-fakes.ts';
import { fakeWindows } from '../../fixtures/pc-windows.ts';
import type { WindowsParts } from '../../fixtures/pc-windows.ts';

const HOST = String.raw`NativeMessagingHosts\jp.go.cao.mpa → `;
const CHROME = String.raw`SOFTWARE\Google\Chrome\NativeMessagingHosts\jp.go.cao.mpa → `;
const EDGE = String.raw`SOFTWARE\Microsoft\Edge\NativeMessagingHosts\jp.go.cao.mpa → `;
const HOME = String.raw`C:\Users\太郎 表ソ能\AppData\Local`;
const MANIFEST = String.raw`C:\Users\太郎 表ソ能\AppData\Local\MPA\Chrome\bin\jp.go.cao.mpa.json`;
const PROGRAM = String.raw`C:\Users\太郎 表ソ能\AppData\Local\MPA\Chrome\bin\MPA.exe`;
const CHROME_DATA = String.raw`%LOCALAPPDATA%\Google\Chrome\User Data`;
const EDGE_DATA = String.raw`%LOCALAPPDATA%\Microsoft\Edge\User Data`;
const POLICY = String.raw`SOFTWARE\Policies\Google\Chrome`;

const INSTALLED = { [MANIFEST]: manifestText('MPA.exe'), [PROGRAM]: 'MZ' };
const secure = (data: string, entry: object | null, profile = 'Default') => ({ [[data, profile, 'Secure Preferences'].join('\\')]: preferencesText(entry) });

function look(parts: WindowsParts): Readonly<Record<string, string>> {
  const { sight, ledger } = fakeWindows(parts);
  const looks = fenced(windowsChecks(sight), ledger);
  return Object.fromEntries(PC_ITEM_IDS.map((id) => [id, looks.look(id).item.finding]));
}

const both = (parts: WindowsParts): readonly string[] => {
  const { 'portal-app': portal, extension } = look(parts);
  return [portal ?? '', extension ?? ''];
};

describe('portal app and extension', () => {
  it.each<[string, WindowsParts, string, string]>([
    ['nothing', {}, 'portal-missing', 'extension-no-app'],
    ['Chrome only, on', { registry: { [`HKCU 32 ${CHROME}`]: REG_SZ(MANIFEST) }, files: { ...INSTALLED, ...secure(CHROME_DATA, {}) } }, 'portal-ok', 'extension-ok'],
    ['Chrome’s key serves Edge', { registry: { [`HKCU * ${CHROME}`]: REG_SZ(MANIFEST) }, files: { ...INSTALLED, ...secure(EDGE_DATA, {}) } }, 'portal-ok', 'extension-ok'],
    ['Edge only', { registry: { [`HKCU * ${EDGE}`]: REG_SZ(MANIFEST) }, files: { ...INSTALLED, ...secure(EDGE_DATA, {}) } }, 'portal-ok', 'extension-ok'],
    ['Edge’s key does not serve Chrome', { registry: { [`HKCU * ${EDGE}`]: REG_SZ(MANIFEST) }, files: { ...INSTALLED, ...secure(CHROME_DATA, {}) } }, 'portal-ok', 'extension-missing'],
    ['the whole computer, 32-bit half', { registry: { [`HKLM 32 ${CHROME}`]: REG_SZ(MANIFEST) }, files: { ...INSTALLED, ...secure(CHROME_DATA, {}) } }, 'portal-ok', 'extension-ok'],
    ['the whole computer, 64-bit half', { registry: { [`HKLM 64 ${CHROME}`]: REG_SZ(MANIFEST) }, files: { ...INSTALLED, ...secure(CHROME_DATA, {}) } }, 'portal-ok', 'extension-ok'],
    ['a path with a variable', { registry: { [`HKCU * ${CHROME}`]: REG_EXPAND_SZ(String.raw`%LOCALAPPDATA%\MPA\Chrome\bin\jp.go.cao.mpa.json`) }, env: { LOCALAPPDATA: HOME }, files: { ...INSTALLED, ...secure(CHROME_DATA, {}) } }, 'portal-ok', 'extension-ok'],
    ['an absolute program', { registry: { [`HKCU * ${CHROME}`]: REG_SZ(MANIFEST) }, files: { [MANIFEST]: manifestText(PROGRAM), [PROGRAM]: 'MZ', ...secure(CHROME_DATA, {}) } }, 'portal-ok', 'extension-ok'],
    ['the user’s part first', { registry: { [`HKCU * ${CHROME}`]: REG_SZ(String.raw`C:\old.json`), [`HKLM 64 ${CHROME}`]: REG_SZ(MANIFEST) }, files: { ...INSTALLED, ...secure(CHROME_DATA, {}) } }, 'portal-manifest-gone', 'extension-no-app'],
    ['manifest gone', { registry: { [`HKCU * ${CHROME}`]: REG_SZ(MANIFEST) } }, 'portal-manifest-gone', 'extension-no-app'],
    ['program gone', { registry: { [`HKCU * ${CHROME}`]: REG_SZ(MANIFEST) }, files: { [MANIFEST]: manifestText('MPA.exe'), ...secure(CHROME_DATA, {}) } }, 'portal-program-gone', 'extension-ok'],
    ['manifest damaged', { registry: { [`HKCU * ${CHROME}`]: REG_SZ(MANIFEST) }, files: { [MANIFEST]: '{"name":' } }, 'odd-content', 'odd-content'],
    ['no permission for the manifest', { registry: { [`HKCU * ${CHROME}`]: REG_SZ(MANIFEST) }, files: { [MANIFEST]: { why: 'no-permission' } } }, 'no-permission', 'no-permission'],
    ['a number in place of a path', { registry: { [`HKCU * ${CHROME}`]: REG_DWORD(1) } }, 'portal-missing', 'extension-no-app'],
    ['no extension', { registry: { [`HKCU * ${CHROME}`]: REG_SZ(MANIFEST) }, files: { ...INSTALLED, ...secure(CHROME_DATA, null) } }, 'portal-ok', 'extension-missing'],
    ['waiting, as a list', { registry: { [`HKCU * ${CHROME}`]: REG_SZ(MANIFEST) }, files: { ...INSTALLED, ...secure(CHROME_DATA, { disable_reasons: [2] }) } }, 'portal-ok', 'extension-waiting'],
    ['waiting, as a number', { registry: { [`HKCU * ${CHROME}`]: REG_SZ(MANIFEST) }, files: { ...INSTALLED, ...secure(CHROME_DATA, { disable_reasons: 2, state: 0 }) } }, 'portal-ok', 'extension-waiting'],
    ['off', { registry: { [`HKCU * ${CHROME}`]: REG_SZ(MANIFEST) }, files: { ...INSTALLED, ...secure(CHROME_DATA, { disable_reasons: [1] }) } }, 'portal-ok', 'extension-off'],
    ['blocked', { registry: { [`HKCU * ${CHROME}`]: REG_SZ(MANIFEST) }, files: { ...INSTALLED, ...secure(CHROME_DATA, { disable_reasons: [65_536] }) } }, 'portal-ok', 'extension-blocked'],
    ['on in the third profile', { registry: { [`HKCU * ${CHROME}`]: REG_SZ(MANIFEST) }, files: { ...INSTALLED, ...secure(CHROME_DATA, { disable_reasons: [1] }), ...secure(CHROME_DATA, {}, 'Profile 3') } }, 'portal-ok', 'extension-ok'],
    ['in a profile of a guest', { registry: { [`HKCU * ${CHROME}`]: REG_SZ(MANIFEST) }, files: { ...INSTALLED, ...secure(CHROME_DATA, {}, 'Guest Profile') } }, 'portal-ok', 'extension-missing'],
    ['settings damaged', { registry: { [`HKCU * ${CHROME}`]: REG_SZ(MANIFEST) }, files: { ...INSTALLED, [`${CHROME_DATA}\\Default\\Secure Preferences`]: '{' } }, 'portal-ok', 'odd-content'],
    ['waiting in Chrome, on in Edge', { registry: { [`HKCU * ${CHROME}`]: REG_SZ(MANIFEST) }, files: { ...INSTALLED, ...secure(CHROME_DATA, { disable_reasons: [2] }), ...secure(EDGE_DATA, {}) } }, 'portal-ok', 'extension-ok'],
    ['hosts of users forbidden', { registry: { [`HKCU * ${CHROME}`]: REG_SZ(MANIFEST), [`HKLM * ${POLICY} → NativeMessagingUserLevelHosts`]: REG_DWORD(0), [`HKLM * ${String.raw`SOFTWARE\Policies\Microsoft\Edge`} → NativeMessagingUserLevelHosts`]: REG_DWORD(0) }, files: { ...INSTALLED, ...secure(CHROME_DATA, {}) } }, 'portal-ignored', 'extension-ok'],
    ['hosts of users forbidden, but here for all', { registry: { [`HKLM 64 ${CHROME}`]: REG_SZ(MANIFEST), [`HKLM * ${POLICY} → NativeMessagingUserLevelHosts`]: REG_DWORD(0) }, files: { ...INSTALLED, ...secure(CHROME_DATA, {}) } }, 'portal-ok', 'extension-ok'],
    ['keys that may not be opened', { refused: [`${String.raw`SOFTWARE\Google\Chrome`}\\${HOST}`.replace(' → ', ''), String.raw`SOFTWARE\Microsoft\Edge\NativeMessagingHosts\jp.go.cao.mpa`] }, 'no-permission', 'no-permission'],
  ])('%s', (_name, parts, portal, extension) => {
    expect(both(parts)).toEqual([portal, extension]);
  });

  it('asks in the order of the browsers, in both halves', () => {
    const { sight, ledger, asked } = fakeWindows({});
    fenced(windowsChecks(sight), ledger).look('portal-app');
    const chrome = asked.filter((key) => key.endsWith(String.raw`Google\Chrome\NativeMessagingHosts\jp.go.cao.mpa`)).slice(-4);
    expect(chrome.map((key) => key.split(' ').slice(0, 2).join(' '))).toEqual(['HKCU 32', 'HKCU 64', 'HKLM 32', 'HKLM 64']);
  });
});

const VERSION = String.raw`HKLM * SOFTWARE\Microsoft\Windows NT\CurrentVersion → `;
const CHOICE = String.raw`HKCU * Software\Microsoft\Windows\Shell\Associations\UrlAssociations\https\UserChoice`;
const APP = String.raw`SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths`;
const SERVICE = String.raw`HKLM * SYSTEM\CurrentControlSet\Services\SCardSvr → Start`;
const GLASS = String.raw`HKLM * SYSTEM\CurrentControlSet\Control\Terminal Server → GlassSessionId`;
const BIOS = String.raw`HKLM * HARDWARE\DESCRIPTION\System\BIOS → `;
const maker = (name: string, product: string) => ({ [`${BIOS}SystemManufacturer`]: REG_SZ(name), [`${BIOS}SystemProductName`]: REG_SZ(product) });

describe('the other lines', () => {
  it.each<[PcItemId, WindowsParts, string]>([
    ['os', { registry: { [`${VERSION}CurrentBuild`]: REG_SZ('26100'), [`${VERSION}EditionID`]: REG_SZ('Core') } }, 'os-windows-11'],
    ['os', { registry: { [`${VERSION}CurrentBuild`]: REG_SZ('19045') } }, 'os-windows-10'],
    ['os', { registry: { [`${VERSION}CurrentBuild`]: REG_DWORD(19_045) } }, 'odd-content'],
    ['os', {}, 'not-seen'],
    ['browser', { registry: { [`${CHOICE} → ProgId`]: REG_SZ('ChromeHTML'), [`${CHOICE}Latest\\ProgId → ProgId`]: REG_SZ('MSEdgeHTM') } }, 'browser-edge'],
    ['browser', { registry: { [`${CHOICE} → ProgId`]: REG_SZ('ChromeHTML') } }, 'browser-chrome'],
    ['browser', { registry: { [`${CHOICE} → ProgId`]: REG_SZ('FirefoxURL-1'), [`HKCU * ${APP}\\msedge.exe → `]: REG_SZ('x') } }, 'browser-other'],
    ['browser', { registry: { [`HKLM * ${APP}\\chrome.exe → `]: REG_SZ('x') } }, 'browser-default-unseen'],
    ['browser', { registry: { [`HKLM * ${APP}\\firefox.exe → `]: REG_SZ('x') } }, 'browser-none'],
    ['service', { registry: { [SERVICE]: REG_DWORD(2) } }, 'service-ok'],
    ['service', { registry: { [SERVICE]: REG_DWORD(3) } }, 'service-ok'],
    ['service', { registry: { [SERVICE]: REG_DWORD(4) } }, 'service-off'],
    ['service', { registry: { [SERVICE]: REG_SZ('4') } }, 'odd-content'],
    ['service', {}, 'service-none'],
    ['service', { refused: [String.raw`SYSTEM\CurrentControlSet\Services\SCardSvr`] }, 'no-permission'],
    ['reader-device', { devices: [{ id: '054C:06C1', saysReader: false, problem: 28 }] }, 'reader-no-driver-sony'],
    ['reader-device', {}, 'reader-none'],
    ['session', { registry: { [GLASS]: REG_DWORD(1), ...maker('LENOVO', '21CB') } }, 'session-local'],
    ['session', { session: 2, registry: { [GLASS]: REG_DWORD(1), ...maker('LENOVO', '21CB') } }, 'session-remote'],
    ['session', { registry: { [GLASS]: REG_DWORD(1), ...maker('Microsoft Corporation', 'Virtual Machine') } }, 'session-virtual'],
    ['session', { env: { SESSIONNAME: 'RDP-Tcp#3' } }, 'session-remote'],
    ['session', {}, 'not-seen'],
    ['client-software', { registry: { [String.raw`HKLM * SOFTWARE\JPKI → InstallPath`]: REG_SZ('C:\\JPKI') } }, 'client-found'],
    ['client-software', {}, 'client-not-found'],
    ['policy', {}, 'policy-none'],
    ['policy', { registry: { [`HKLM * ${POLICY}\\ExtensionInstallBlocklist → 1`]: REG_SZ('*') } }, 'policy-extension'],
    ['policy', { registry: { [`HKCU * ${POLICY}\\NativeMessagingBlocklist → 1`]: REG_SZ('jp.go.cao.mpa') } }, 'policy-host'],
    ['policy', { registry: { [`HKLM * ${POLICY} → NativeMessagingUserLevelHosts`]: REG_DWORD(0) } }, 'policy-user-hosts'],
    ['policy', { registry: { [`HKLM * ${POLICY} → ExtensionSettings`]: REG_SZ(JSON.stringify({ '*': { installation_mode: 'blocked' } })) } }, 'policy-extension'],
    ['policy', { refused: [`${POLICY}\\NativeMessagingBlocklist`] }, 'no-permission'],
  ])('%s %#: %j', (id, parts, finding) => {
    expect(look(parts)[id]).toBe(finding);
  });

  it('names nothing that is private: no path, no user, no serial', () => {
    const { sight, ledger } = fakeWindows({
      registry: { [`HKCU * ${CHROME}`]: REG_SZ(MANIFEST), [String.raw`HKLM * SOFTWARE\JPKI → InstallPath`]: REG_SZ(HOME) },
      files: { ...INSTALLED, ...secure(CHROME_DATA, {}) },
    });
    const looks = fenced(windowsChecks(sight), ledger);
    const told = JSON.stringify(PC_ITEM_IDS.map((id) => looks.look(id)));
    expect(told).toContain('portal-app: program');
    expect(told).not.toMatch(/太郎|Users|example\.jp|MPA\.exe/);
    expect(told).not.toContain(EXTENSION);
  });
});

describe('the fence', () => {
  it('makes a line unknown where its check throws, or there is none', () => {
    const ledger = createLedger(['a']);
    const looks = fenced({ os: () => { throw new Error('no'); }, browser: () => { ledger.admit('b'); throw new Error('never'); } }, ledger);
    expect((['os', 'browser', 'policy'] as const).map((id) => looks.look(id).item.finding)).toEqual(['broke-off', 'broke-off', 'not-seen']);
  });

  it('opens nothing that is not named, and notes what it opens once', () => {
    const ledger = createLedger(['~/a/*', 'HKLM\\X → Y']);
    for (const what of ['~/a/b', 'HKLM\\X → Y', '~/a/b']) ledger.admit(what);
    expect(ledger.take()).toEqual(['~/a/b', 'HKLM\\X → Y']);
    expect(ledger.take()).toEqual([]);
    expect(() => ledger.admit('~/a/b/c')).toThrow('not on its list');
    expect(ledger.take()).toEqual([]);
  });
});

describe('lists of Windows', () => {
  it('are texts one after the other', () => {
    const list = new Uint8Array(Buffer.from('USB\\VID_054C&PID_06C1\\太郎\0USB\\X\0\0rest', 'utf16le'));
    expect(textsOf(list)).toEqual(['USB\\VID_054C&PID_06C1\\太郎', 'USB\\X']);
    expect([textsOf(new Uint8Array()), textsOf(new Uint8Array([1]))]).toEqual([[], []]);
  });
});
