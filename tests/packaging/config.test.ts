// electron-builder.yml against electron-builder's own scheme, and against what the rest of the app says.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { DebugLogger } from 'builder-util';
import { expect, test } from 'vitest';
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
  });
});

test('the Debian package asks for its own nine libraries and for the PC/SC service', () => {
  const source = readFileSync(join(ROOT, 'node_modules/app-builder-lib/out/targets/FpmTarget.js'), 'utf8');
  const defaults: unknown = JSON.parse(/case "deb":\s*return (\[.*\]);/.exec(source)?.[1] ?? 'null');
  expect(defaults).toHaveLength(9);
  expect(config.deb?.depends).toEqual([...(defaults as string[]), 'libpcsclite1', 'pcscd']);
});

test.each([config.linux?.icon, config.mac?.icon, config.win?.icon])('the icon %s exists', (icon) => {
  expect(existsSync(join(ROOT, config.directories?.buildResources ?? '', String(icon)))).toBe(true);
});
