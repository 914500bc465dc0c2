// electron-builder calls this when a program lies unpacked, before fuses, signatures and packages.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../setup/folders.mjs';
import { licencesPage } from './licences.mjs';
import { misfits, nativesBelow } from './natives.mjs';
import { packedApp } from './packed.mjs';
import { shippedPackages } from './shipped.mjs';

/** Of Ubuntu 22.04 and Debian 12; what is compiled here must load there. */
export const OLDEST_GLIBC = '2.35';

/** @param {{ appOutDir: string, packager: { config: { electronVersion?: string | null } } }} context */
export function afterPack({ appOutDir, packager }) {
  const app = packedApp(appOutDir);
  const wrong = misfits(nativesBelow(`${app.asar}.unpacked`), { system: process.platform, processor: process.arch, glibc: OLDEST_GLIBC });
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  // Electron's own two files become part of the one; on macOS electron-builder has put them into the program.
  const beside = process.platform === 'darwin' ? app.resources : app.folder;
  const [electron, chromium] = ['LICENSE.electron.txt', 'LICENSES.chromium.html'].map((name) => join(beside, name));
  if (electron === undefined || chromium === undefined) return;
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const page = licencesPage({
    shipped: shippedPackages(app.asar),
    version,
    electron: { version: packager.config.electronVersion ?? '', licence: readFileSync(electron, 'utf8') },
    chromium: readFileSync(chromium, 'utf8'),
  });
  writeFileSync(join(beside, 'LICENSES.html'), page);
  for (const file of [electron, chromium]) rmSync(file);
}
