// Checks the types of every part, the scripts in build/ among them.
import { join } from 'node:path';
import { runHere } from './setup/command.mjs';
import { ROOT } from './setup/folders.mjs';
import { ensureNodeModules } from './setup/node-modules.mjs';

if (!ensureNodeModules()) process.exit(1);
process.exitCode = await runHere(process.execPath, [join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'), '-b'], { cwd: ROOT });
