// `npm run lint`: oxlint; a warning counts as an error.
// Usage: node build/lint.mjs [oxlint's arguments]
import { join } from 'node:path';
import { runHere } from './setup/command.mjs';
import { ROOT } from './setup/folders.mjs';
import { ensureNodeModules } from './setup/node-modules.mjs';

if (!ensureNodeModules()) process.exit(1);
const oxlint = join(ROOT, 'node_modules', 'oxlint', 'bin', 'oxlint');
process.exitCode = await runHere(process.execPath, [oxlint, '--deny-warnings', ...process.argv.slice(2)], { cwd: ROOT });
