// The one date of a package: SOURCE_DATE_EPOCH, else that of the commit, so that whoever builds a commit builds the same.
import { runQuietly } from '../setup/command.mjs';
import { ROOT } from '../setup/folders.mjs';

/** @param {NodeJS.ProcessEnv} [env] @returns {number} seconds since 1970; throws where there is neither */
export function sourceDate(env = process.env) {
  const told = env['SOURCE_DATE_EPOCH'];
  if (told !== undefined && told !== '') {
    if (!/^[1-9]\d*$/.test(told)) throw new Error('SOURCE_DATE_EPOCH is not a number of seconds');
    return Number(told);
  }
  const { ok, output } = runQuietly('git', ['log', '-1', '--format=%ct'], { cwd: ROOT });
  if (!ok || !/^\d+\s*$/.test(output)) throw new Error('no commit to take the date from: set SOURCE_DATE_EPOCH');
  return Number(output);
}
