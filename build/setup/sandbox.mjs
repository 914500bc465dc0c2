// Chromium's sandbox needs user namespaces or its root-owned helper. The app never starts without a sandbox.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from './command.mjs';
import { say } from './say.mjs';

/** @param {string} helper */
function isSetUp(helper) {
  const found = statSync(helper, { throwIfNoEntry: false });
  return found !== undefined && found.uid === 0 && (found.mode & 0o7777) === 0o4755;
}

/**
 * Tells what to run where neither is there (some systems keep user namespaces from ordinary users).
 * @param {import('./electron.mjs').ElectronProgram} electron
 * @returns {boolean} true when the sandbox can start
 */
export function ensureSandbox(electron) {
  const helper = join(electron.folder, 'chrome-sandbox');
  if (process.platform !== 'linux' || isSetUp(helper)) return true;
  if (runQuietly('unshare', ['--user', '--map-root-user', '--net', 'true']).ok) return true;
  say('安全のしくみ（サンドボックス）を使えません。次の1行を管理者として実行してください', 'the sandbox cannot start; run this one line as administrator');
  process.stderr.write(`  sudo sh -c 'chown root:root "${helper}" && chmod 4755 "${helper}"'\n`);
  return false;
}
