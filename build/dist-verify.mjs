// `npm run dist:verify`: shows what is said of the Linux packages. Two builds in two folders, at two times, with two umasks, time
// zones and languages must give the same bytes; every compiled module must fit; the bill of materials must be that of the program;
// and the program, unpacked from the tar.gz, must start unprivileged in its sandbox, read the virtual card and make a sheet.
// Usage: node build/dist-verify.mjs [--keep]      --keep leaves the two folders for a closer look
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from './setup/command.mjs';
import { cacheFolder } from './setup/folders.mjs';
import { ensureNodeModules } from './setup/node-modules.mjs';
import { ensurePackages, READER_PACKAGES, TEST_PACKAGES, WINDOW_PACKAGES } from './setup/packages.mjs';
import { say } from './setup/say.mjs';

if (process.platform !== 'linux') {
  say('この確認は Linux で行います', 'this is done on Linux');
  process.exit(1);
}
ensurePackages([...READER_PACKAGES, ...WINDOW_PACKAGES, ...TEST_PACKAGES, 'dpkg', 'git']);
if (!ensureNodeModules()) process.exit(1);
const work = mkdtempSync(join(cacheFolder(), 'verify-'));
runQuietly('chmod', ['755', work]);
// Only now: it stands on npm packages.
const { verify } = await import('./release/verify.mjs');
const wrong = await verify(work);
if (process.argv.includes('--keep')) console.log(`     left: ${work}`);
else rmSync(work, { recursive: true, force: true });
console.log(wrong.length === 0 ? 'dist:verify: all of it holds' : `dist:verify: ${wrong.length} of it does not hold`);
process.exitCode = wrong.length === 0 ? 0 : 1;
