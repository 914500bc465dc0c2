// The guts of `npm run dist:verify`; see build/dist-verify.mjs.
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { OLDEST_GLIBC } from './after-pack.mjs';
import { compareFolders, firstDifference, sha256 } from './compare.mjs';
import { sourceDate } from './epoch.mjs';
import { misfits, nativesBelow } from './natives.mjs';
import { filesBelow } from './packed.mjs';
import { copySources } from './source-tree.mjs';
import { runHere, runQuietly } from '../setup/command.mjs';
import { findElectron } from '../setup/electron.mjs';
import { ROOT } from '../setup/folders.mjs';
import { say } from '../setup/say.mjs';

/** @typedef {{ name: string, folder: string, umask: number, env: Readonly<Record<string, string>> }} Place */

/** @type {string[]} */
const wrong = [];

/** @param {boolean} holds @param {string} sentence */
function check(holds, sentence) {
  console.log(`${holds ? 'ok  ' : 'FAIL'} ${sentence}`);
  if (!holds) wrong.push(sentence);
}

/** @param {string} work @returns {Place[]} */
function places(work) {
  return [
    { name: 'first', folder: join(work, 'first'), umask: 0o022, env: { TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' } },
    { name: 'second', folder: join(work, 'another', 'place with a longer name'), umask: 0o077, env: { TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8', LC_ALL: 'C' } },
  ];
}

/** @param {Place} place @param {NodeJS.ProcessEnv} env */
async function build({ name, folder, umask, env: own }, env) {
  const before = process.umask(umask);
  try {
    copySources(folder);
    console.log(`     ${name} build, umask ${umask.toString(8).padStart(3, '0')}, ${own['TZ']}, begun at ${new Date().toISOString()}`);
    const code = await runHere(process.execPath, [join(folder, 'build', 'release', 'verify-build.mjs')], { cwd: folder, env: { ...env, ...own } });
    if (code === 0) return true;
    const log = join(folder, 'pack.log');
    process.stderr.write(existsSync(log) ? readFileSync(log, 'utf8') : '');
    return false;
  } finally {
    process.umask(before);
  }
}

/** @param {string} folder @param {RegExp} pattern @returns {string | undefined} */
function made(folder, pattern) {
  return filesBelow(folder).find((file) => pattern.test(file));
}

/** @param {string} first @param {string} second dist/ of the two builds */
function compareBuilds(first, second) {
  const [one, other] = [join(first, 'linux-unpacked'), join(second, 'linux-unpacked')];
  const asar = join('resources', 'app.asar');
  check(firstDifference(join(one, asar), join(other, asar)) === -1, `app.asar is the same (sha256 ${sha256(join(one, asar))})`);
  const beside = compareFolders(`${join(one, asar)}.unpacked`, `${join(other, asar)}.unpacked`);
  check(beside.different.length === 0 && beside.same > 0, `${beside.same} unpacked files are the same${list(beside.different)}`);
  const all = compareFolders(one, other);
  check(all.different.length === 0, `all ${all.same} files of the program are the same${list(all.different)}`);
  for (const pattern of [/^[^/]+\.tar\.gz$/, /^[^/]+\.deb$/]) {
    const name = made(first, pattern);
    if (name === undefined) check(false, `there is a file ${pattern}`);
    else check(firstDifference(join(first, name), join(second, name)) === -1, `${name} is the same (sha256 ${sha256(join(first, name))})`);
  }
}

/** @param {readonly string[]} different */
function list(different) {
  return different.length === 0 ? '' : `; different: ${different.join(', ')}`;
}

/** @param {string} folder the unpacked program */
function checkNatives(folder) {
  const natives = nativesBelow(folder);
  for (const { file, processor, glibc } of natives) console.log(`     ${file}: ${processor}, glibc ${glibc ?? 'not asked for'}`);
  const sentences = misfits(natives, { system: 'linux', processor: process.arch, glibc: OLDEST_GLIBC });
  check(natives.length > 0 && sentences.length === 0, `${natives.length} compiled modules are for ${process.arch} and load with glibc ${OLDEST_GLIBC}${list(sentences)}`);
}

/** @param {string} work @param {string} archive @returns {string} what a user has after unpacking, with the helper's rights as the .deb sets them */
function unpack(work, archive) {
  const target = join(work, 'user');
  mkdirSync(target);
  const done = runQuietly('tar', ['-xzf', archive, '-C', target, '--strip-components=1', '--no-same-owner']);
  if (!done.ok) throw new Error(done.output);
  if (process.getuid?.() === 0) runQuietly('chmod', ['4755', join(target, 'chrome-sandbox')]);
  return target;
}

/** Has the packaging tests of the first build run on the program. @param {Place} place @param {string} program @param {NodeJS.ProcessEnv} env @param {string} smoke */
async function tryProgram({ folder, env: own }, program, env, smoke) {
  const args = [join(folder, 'build', 'test.mjs'), 'tests/packaging/packed-app.test.ts'];
  const told = { ...env, ...own, MAE_TENKEN_PACKED: program, MAE_TENKEN_SMOKE_OUT: smoke };
  const code = await runHere(process.execPath, args, { cwd: folder, env: told });
  check(code === 0 && existsSync(smoke), 'the program starts unprivileged in its sandbox, reads the card and makes a sheet');
}

/** @param {readonly Place[]} both @param {string} smoke @param {NodeJS.ProcessEnv} env */
async function checkBom(both, smoke, env) {
  const files = [];
  for (const { folder } of both) {
    const out = join(folder, 'sbom.cdx.json');
    const code = await runHere(process.execPath, [join(folder, 'build', 'release', 'sbom.mjs'), smoke, out], { cwd: folder, env });
    check(code === 0, 'the bill of materials names what is in the program, and nothing else');
    files.push(out);
  }
  const [one = '', other = ''] = files;
  check(existsSync(one) && existsSync(other) && firstDifference(one, other) === -1, 'both bills of materials are the same');
}

/** @param {string} folder @returns {string} */
function megabytes(folder) {
  const files = statSync(folder).isDirectory() ? filesBelow(folder).map((file) => join(folder, file)) : [folder];
  return `${(files.reduce((sum, file) => sum + statSync(file).size, 0) / 1_000_000).toFixed(1)} MB`;
}

/** @param {string} dist @param {string} program */
function tellSizes(dist, program) {
  const [tar, deb] = [/^[^/]+\.tar\.gz$/, /^[^/]+\.deb$/].map((pattern) => made(dist, pattern));
  const packed = [tar, deb].flatMap((name) => (name === undefined ? [] : `${name} ${megabytes(join(dist, name))}`));
  console.log(`     installed ${megabytes(program)}; ${packed.join('; ')}`);
}

/** What is worth keeping of a run. @param {string} from @param {string} smoke */
function keep(from, smoke) {
  const target = join(ROOT, 'dist', 'verify');
  mkdirSync(target, { recursive: true });
  for (const file of [join(from, 'sbom.cdx.json'), smoke]) if (existsSync(file)) copyFileSync(file, join(target, file.slice(file.lastIndexOf('/') + 1)));
  return target;
}

/** @param {string} work */
async function run(work) {
  const electron = await findElectron();
  if (electron === undefined) throw new Error('no Electron is to be had');
  const isCopy = electron.kind === 'copy';
  if (isCopy) {
    say(
      `公式の Electron がないため、${electron.version} の写しで確かめます。pcsclite は Electron 用に組み立てられません`,
      `NOT the Electron that users get: a copy of ${electron.version}; pcsclite is compiled for Node and not for Electron`,
    );
  }
  const env = { ...process.env, SOURCE_DATE_EPOCH: String(sourceDate()) };
  const standIn = isCopy ? { MAE_TENKEN_ELECTRON_FOLDER: electron.folder, MAE_TENKEN_ELECTRON_VERSION: electron.version } : {};
  const both = places(work);
  for (const place of both) {
    if (!(await build(place, { ...env, ...standIn }))) throw new Error(`the ${place.name} build failed`);
  }
  const [first, second] = both.map(({ folder }) => join(folder, 'dist'));
  const [place] = both;
  if (first === undefined || second === undefined || place === undefined) return;
  compareBuilds(first, second);
  const program = unpack(work, join(first, made(first, /^[^/]+\.tar\.gz$/) ?? ''));
  checkNatives(program);
  const smoke = join(work, 'smoke.json');
  await tryProgram(place, program, env, smoke);
  if (existsSync(smoke)) await checkBom(both, smoke, env);
  tellSizes(first, program);
  console.log(`     kept in ${keep(place.folder, smoke)}`);
}

/** @param {string} work an empty folder that every user can enter @returns {Promise<readonly string[]>} what does not hold, one sentence each */
export async function verify(work) {
  try {
    await run(work);
  } catch (error) {
    check(false, error instanceof Error ? error.message : String(error));
  }
  return wrong;
}
