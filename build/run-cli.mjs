// Runs one of the app's command-line tools, out/NAME.js; stdout belongs to that tool alone.
// Usage: node build/run-cli.mjs NAME [ARGUMENT…]
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll } from './build.mjs';
import { runHere } from './setup/command.mjs';
import { ROOT } from './setup/folders.mjs';
import { ensureNodeModules } from './setup/node-modules.mjs';
import { ensurePackages, READER_PACKAGES } from './setup/packages.mjs';
import { say } from './setup/say.mjs';

const [name = '', ...args] = process.argv.slice(2);
// A look at the computer must find it as it is.
if (name !== 'pc') ensurePackages(READER_PACKAGES);
if (!ensureNodeModules() || !(await buildAll({ only: 'node' }))) {
  say('準備ができませんでした', 'the set-up failed');
  process.exit(70);
}
const tool = join(ROOT, 'out', `${name}.js`);
if (!/^[a-z]+$/.test(name) || !existsSync(tool)) {
  console.error('usage: node build/run-cli.mjs NAME [ARGUMENT…]');
  process.exit(64);
}
process.exitCode = await runHere(process.execPath, [tool, ...args]);
