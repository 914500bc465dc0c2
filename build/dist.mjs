// `npm run dist`: makes the packages of this system and processor in dist/. Needs a network: electron-builder fetches Electron and
// its own tools. Usage: node build/dist.mjs [electron-builder's arguments]
import { join } from 'node:path';
import { buildAll } from './build.mjs';
import { sourceDate } from './release/epoch.mjs';
import { ROOT } from './setup/folders.mjs';
import { ensureNodeModules } from './setup/node-modules.mjs';
import { ensurePackages, READER_PACKAGES } from './setup/packages.mjs';

ensurePackages(READER_PACKAGES);
const epoch = sourceDate();
// The build takes its date from here.
process.env['SOURCE_DATE_EPOCH'] = String(epoch);
if (!ensureNodeModules() || !(await buildAll({ force: true }))) process.exit(1);
// Only now: it stands on npm packages.
const { pack } = await import('./release/pack.mjs');
process.exitCode = await pack({ output: join(ROOT, 'dist'), epoch, args: process.argv.slice(2) });
