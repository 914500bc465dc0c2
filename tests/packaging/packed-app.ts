// Packs the app for this machine with the real configuration, out of the Electron that the tests run on.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packedApp } from '../../build/release/packed.mjs';
import { ROOT } from '../../build/setup/folders.mjs';

export interface PackedApp {
  /** Of the unpacked program. */
  readonly folder: string;
  readonly executable: string;
  readonly asar: string;
  /** Deletes it. */
  remove(): void;
}

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the tests through \`npm test\`.`);
  return value;
}

/** `npm run dist:verify` has packed already. */
function given(folder: string): PackedApp {
  return { ...packedApp(folder), remove: () => undefined };
}

/** Takes a few seconds and 500 MB. Nothing is downloaded: the Electron given is used in place of the pinned one. */
export function packApp(): PackedApp {
  const packed = process.env['MAE_TENKEN_PACKED'];
  if (packed !== undefined) return given(packed);
  const work = mkdtempSync(join(tmpdir(), 'mae-tenken-pack-'));
  chmodSync(work, 0o755);
  const electron = join(work, 'electron');
  // The copy's own default app is no part of an Electron distribution.
  const inside = join(setting('MAE_TENKEN_ELECTRON_FOLDER'), 'resources', 'app');
  cpSync(setting('MAE_TENKEN_ELECTRON_FOLDER'), electron, { recursive: true, filter: (source) => source !== inside });
  const overrides = {
    electronDist: electron,
    electronVersion: setting('MAE_TENKEN_ELECTRON_VERSION'),
    npmRebuild: 'false',
    'directories.output': join(work, 'dist'),
  };
  const done = spawnSync(
    process.execPath,
    [
      join(ROOT, 'node_modules/electron-builder/cli.js'),
      '--linux',
      'dir',
      '--publish',
      'never',
      ...Object.entries(overrides).map(([key, value]) => `-c.${key}=${value}`),
    ],
    { cwd: ROOT, encoding: 'utf8' },
  );
  if (done.status !== 0) throw new Error(`electron-builder: ${done.stdout}${done.stderr}`);
  rmSync(electron, { recursive: true });
  const folder = join(work, 'dist', 'linux-unpacked');
  // The Debian package does the same after it is installed.
  if (process.getuid?.() === 0) chmodSync(join(folder, 'chrome-sandbox'), 0o4755);
  return { ...packedApp(folder), remove: () => rmSync(work, { recursive: true, force: true }) };
}
