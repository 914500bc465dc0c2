// Makes the packages for people with electron-builder. Needs a network: it fetches Electron and its own tools.
// Usage: node build/dist.mjs [electron-builder's arguments]
import { join } from 'node:path';
import { buildAll } from './build.mjs';
import { runHere } from './setup/command.mjs';
import { ROOT } from './setup/folders.mjs';
import { ensureNodeModules } from './setup/node-modules.mjs';
import { ensurePackages, READER_PACKAGES } from './setup/packages.mjs';

ensurePackages(READER_PACKAGES);
if (!ensureNodeModules() || !(await buildAll({ force: true }))) process.exit(1);
const builder = join(ROOT, 'node_modules', 'electron-builder', 'cli.js');
// Its own headers, not those of this machine's Node, are what the native packages must be compiled against.
const { npm_config_nodedir: _, ...env } = process.env;
process.exitCode = await runHere(process.execPath, [builder, '--publish', 'never', ...process.argv.slice(2)], { cwd: ROOT, env });
