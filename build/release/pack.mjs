// One run of electron-builder, and the tar.gz after it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasProgram, runHere } from '../setup/command.mjs';
import { ROOT } from '../setup/folders.mjs';
import { unpackedFolders } from './packed.mjs';
import { packTar } from './tar.mjs';

/** @returns {{ name: string, version: string }} */
export function manifest() {
  return JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
}

/** @param {NodeJS.ProcessEnv} env @param {number} epoch */
function environment(env, epoch) {
  // Its own headers, not those of this machine's Node, are what the native packages must be compiled against. A token for
  // attestations confuses signing, and a secret that is not set comes as an empty text.
  const unwanted = /^(?:npm_config_nodedir$|ACTIONS_ID_TOKEN_REQUEST_)/;
  const blank = /^(?:(?:WIN_)?CSC_|APPLE_)/;
  const rest = Object.fromEntries(Object.entries(env).filter(([name, value]) => !unwanted.test(name) && !(blank.test(name) && value === '')));
  const deb = process.platform === 'linux' && hasProgram('dpkg-deb') ? { CUSTOM_FPM_PATH: join(ROOT, 'build', 'release', 'deb.mjs') } : {};
  return { ...rest, ...deb, SOURCE_DATE_EPOCH: String(epoch) };
}

/** Without a certificate a Mac program is signed ad hoc, which macOS asks for on Apple silicon. @param {NodeJS.ProcessEnv} env @returns {string[]} */
export function signingArguments(env, platform = process.platform) {
  if (platform !== 'darwin' || env['CSC_LINK'] || env['CSC_NAME']) return [];
  const entitlements = 'build/resources/mac/entitlements-ad-hoc.plist';
  return ['-c.mac.identity=-', `-c.mac.entitlements=${entitlements}`, `-c.mac.entitlementsInherit=${entitlements}`];
}

/** Where the project is at home, for the Debian package; the release workflow knows it. @param {NodeJS.ProcessEnv} env @returns {string[]} */
function homeArguments(env) {
  const home = env['MAE_TENKEN_HOMEPAGE'];
  return home ? [`-c.extraMetadata.homepage=${home}`] : [];
}

/** @param {string} output where electron-builder left its unpacked program @param {number} epoch */
async function packTars(output, epoch) {
  const { name, version } = manifest();
  for (const folder of unpackedFolders(output)) {
    const inside = `${name}-${version}-linux-${process.arch}`;
    await packTar({ folder, name: inside, file: join(output, `${inside}.tar.gz`), epoch });
  }
}

/**
 * @param {{ output: string, epoch: number, args: readonly string[], env?: NodeJS.ProcessEnv, log?: number }} job `log`: an open file that
 *   takes what electron-builder says
 * @returns {Promise<number>} the exit code
 */
export async function pack({ output, epoch, args, env = process.env, log }) {
  const builder = join(ROOT, 'node_modules', 'electron-builder', 'cli.js');
  const fixed = ['--publish', 'never', `-c.directories.output=${output}`, ...signingArguments(env), ...homeArguments(env)];
  const options = { cwd: ROOT, env: environment(env, epoch), ...(log === undefined ? {} : { output: log }) };
  const code = await runHere(process.execPath, [builder, ...fixed, ...args], options);
  if (code === 0 && process.platform === 'linux') await packTars(output, epoch);
  return code;
}
