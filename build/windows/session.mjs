// Does one half of the Windows run, inside its own world. Usage: node build/windows/session.mjs JOB
// (a JSON object, see Job). Prints what happened, and leaves the counts in the file that the job names.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { total } from '../setup/summary.mjs';
import { lendPcscd } from './lender.mjs';
import { FOLDER_NAME } from './newcomer.mjs';
import { INSTALLATION, trials } from './steps.mjs';
import { RUN_PLACE, runWindows } from './wine.mjs';

/** @typedef {import('./steps.mjs').Step} Step */
/** @typedef {{ half: 'installation' | 'trials', root: string, run: string, env: Record<string, string>, summary: string }} Job */

/** @param {Step} step @param {number} index @param {Job} job @returns {Promise<import('../setup/summary.mjs').Summary>} */
async function perform(step, index, job) {
  const started = Date.now();
  const logs = join(job.run, 'logs');
  mkdirSync(logs, { recursive: true });
  const where = { root: job.root, folder: `${RUN_PLACE}/${FOLDER_NAME}`, log: join(logs, `${job.half}-${index}`), env: { ...job.env, ...step.env } };
  const run = await runWindows(where, step.command);
  const counted = step.count(run, join(job.run, FOLDER_NAME));
  const summary = typeof counted === 'string' ? { passed: 0, failed: 1, skipped: 0 } : counted;
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`[Windows] ${summary.failed === 0 ? 'ok' : 'FAILED'}: ${step.name} (${seconds} s)`);
  if (typeof counted === 'string') console.log(counted);
  // A test run names its files, and what it left out, also when all went well.
  if (summary.failed > 0 || summary.passed > 1) console.log(`${run.stdout}${run.stderr}`);
  return summary;
}

/** @param {Job} job @param {readonly Step[]} steps */
async function performAll(job, steps) {
  const summaries = [];
  for (const [index, step] of steps.entries()) summaries.push(await perform(step, index, job));
  writeFileSync(job.summary, JSON.stringify(total(summaries)));
}

const job = /** @type {Job} */ (JSON.parse(process.argv[2] ?? ''));
if (job.half === 'installation') await performAll(job, INSTALLATION);
else {
  const lender = await lendPcscd(job.root);
  await performAll(job, trials(String(lender.port)));
  lender.stop();
}
// Whatever Wine still runs ends with this world.
process.exit(0);
