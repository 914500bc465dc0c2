// electron-builder.yml against electron-builder's own scheme, and against what the rest of the app says.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { DebugLogger } from 'builder-util';
import { expect, test } from 'vitest';
import { PNG_SIZES, renderIcons } from '../../build/icons/render.mjs';
import { ROOT } from '../../build/setup/folders.mjs';
import { APP_ID } from '../../electron/app/identity.ts';
import { readBuilderConfig } from './builder-config.ts';

const config = await readBuilderConfig();

test('electron-builder accepts every key', async () => {
  await expect(validateConfiguration(config, new DebugLogger(false))).resolves.toBeUndefined();
});

test('electron-builder would refuse a key that does not exist', async () => {
  const wrong = { ...config, electronFuse: {} };
  await expect(validateConfiguration(wrong, new DebugLogger(false))).rejects.toThrow(/electronFuse/);
});

test('the app id is the one that the app itself uses', () => {
  expect(config.appId).toBe(APP_ID);
});

test('the fuses are those of the security list', () => {
  expect(config.electronFuses).toEqual({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    onlyLoadAppFromAsar: true,
    enableEmbeddedAsarIntegrityValidation: true,
    grantFileProtocolExtraPrivileges: false,
    resetAdHocDarwinSignature: true,
  });
});

test('the app opens no file, no address, and updates nothing by itself', () => {
  const { fileAssociations, protocols, publish, mac, win, linux } = config;
  const own = [mac, win, linux].map((system) => [system?.fileAssociations, system?.protocols, system?.publish]);
  expect([fileAssociations, protocols, ...own.flat()].filter((value) => value !== undefined)).toEqual([]);
  expect(publish).toBeNull();
});

test('each system gets what its users know', () => {
  expect({ win: config.win?.target, mac: config.mac?.target, linux: config.linux?.target }).toEqual({
    win: ['nsis', 'zip'],
    mac: ['dmg', 'zip'],
    // And the tar.gz of our own.
    linux: ['deb'],
  });
});

test('a Mac program runs hardened, and asks for nothing but compiling at run time', () => {
  expect(config.mac?.hardenedRuntime).toBe(true);
  expect(config.mac?.entitlementsInherit).toBe(config.mac?.entitlements);
  const keys = (file: string): string[] => [...readFileSync(join(ROOT, file), 'utf8').matchAll(/<key>([^<]+)<\/key>\s*<true\/>/g)].map((match) => match[1] ?? '');
  expect(keys(String(config.mac?.entitlements))).toEqual(['com.apple.security.cs.allow-jit']);
  expect(keys('build/resources/mac/entitlements-ad-hoc.plist')).toEqual([
    'com.apple.security.cs.allow-jit',
    'com.apple.security.cs.disable-library-validation',
  ]);
});

test('the uninstaller deletes the folder that Electron keeps the settings in, and says so in both languages', () => {
  const { productName } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { productName: string };
  const script = readFileSync(join(ROOT, String(config.nsis?.include)), 'utf8');
  expect(script).toContain(`RMDir /r "$APPDATA\\${productName}"`);
  expect(script.match(/MessageBox [^\n]* \/SD IDOK/g)).toHaveLength(2);
  expect(script).toContain(`%APPDATA%\\${productName}`);
  const removed = readFileSync(join(ROOT, String(config.deb?.afterRemove)), 'utf8');
  expect(removed.split(`~/.config/${productName}`)).toHaveLength(4);
});

test('the AppArmor profile lets the installed program make user namespaces, and nothing else is asked for', () => {
  const profile = readFileSync(join(ROOT, String(config.deb?.appArmorProfile)), 'utf8');
  expect(profile).toMatch(/^profile "\$\{executable\}" "\/opt\/\$\{sanitizedProductName\}\/\$\{executable\}" flags=\(unconfined\) \{\n {2}userns,\n/m);
});

test('the Debian package asks for its own nine libraries and for the PC/SC service', () => {
  const source = readFileSync(join(ROOT, 'node_modules/app-builder-lib/out/targets/FpmTarget.js'), 'utf8');
  const defaults: unknown = JSON.parse(/case "deb":\s*return (\[.*\]);/.exec(source)?.[1] ?? 'null');
  expect(defaults).toHaveLength(9);
  expect(config.deb?.depends).toEqual([...(defaults as string[]), 'libpcsclite1', 'pcscd']);
});

test('the icons are what the drawing gives', async () => {
  const folder = join(ROOT, config.directories?.buildResources ?? '');
  const icons = await renderIcons();
  expect([config.linux?.icon, config.mac?.icon, config.win?.icon]).toEqual(['icons', 'icon.icns', 'icon.ico']);
  expect(readdirSync(join(folder, 'icons'))).toHaveLength(PNG_SIZES.length);
  const other = [...icons].filter(([name, bytes]) => !existsSync(join(folder, name)) || !readFileSync(join(folder, name)).equals(bytes));
  expect(other.map(([name]) => name)).toEqual([]);
});
