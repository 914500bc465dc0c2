// One of the two builds of `npm run dist:verify`, in its own copy of the sources: packages, build, package. The environment gives
// SOURCE_DATE_EPOCH and, where the official Electron is not to be had, MAE_TENKEN_ELECTRON_FOLDER and _VERSION of another.
import { closeSync, cpSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll } from '../build.mjs';
import { ROOT } from '../setup/folders.mjs';
import { ensureNodeModules } from '../setup/node-modules.mjs';
import { sourceDate } from './epoch.mjs';

/** Without Electron's headers nothing can be compiled for it. @returns {string[]} */
function standIn() {
  const { MAE_TENKEN_ELECTRON_FOLDER: folder, MAE_TENKEN_ELECTRON_VERSION: version } = process.env;
  if (folder === undefined || version === undefined) return [];
  const dist = join(ROOT, 'electron-dist');
  // The copy's own default app is no part of an Electron distribution.
  const inside = join(folder, 'resources', 'app');
  cpSync(folder, dist, { recursive: true, filter: (source) => source !== inside });
  return [`-c.electronDist=${dist}`, `-c.electronVersion=${version}`, '-c.npmRebuild=false'];
}

async function run() {
  if (!ensureNodeModules() || !(await buildAll({ force: true }))) return 1;
  // Only now: it stands on npm packages.
  const { pack } = await import('./pack.mjs');
  const log = openSync(join(ROOT, 'pack.log'), 'w');
  try {
    return await pack({ output: join(ROOT, 'dist'), epoch: sourceDate(), args: ['--linux', 'deb', ...standIn()], log });
  } finally {
    closeSync(log);
  }
}

process.exitCode = await run();
