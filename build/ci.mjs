// Everything that has to hold, one after the other: lint, types, workflows, `npm test`, `npm run test:windows`. All are run, whatever fails.
// Lint and types count as one each. The very last line is the count of all: `N passed, N failed`, and what was skipped, if anything was.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './setup/folders.mjs';
import { say } from './setup/say.mjs';
import { isStartedHere } from './setup/started-here.mjs';
import { lastLine, readLastLine, total } from './setup/summary.mjs';

/** @typedef {import('./setup/summary.mjs').Summary} Summary */
/** `counts`: ends with a count of its own, unless it cannot run here. @typedef {{ name: string, script: string, counts: boolean }} Step */

/** @type {readonly Step[]} */
const STEPS = [
  { name: 'lint', script: 'lint.mjs', counts: false },
  { name: 'types', script: 'typecheck.mjs', counts: false },
  { name: 'npm run lint:workflows', script: 'lint-workflows.mjs', counts: true },
  { name: 'npm test', script: 'test.mjs', counts: true },
  { name: 'npm run test:windows', script: 'test-windows.mjs', counts: true },
];

/** Mutated cards under the real pcscd; `npm test` alone takes fewer. */
const FUZZ_SEEDS = '40';

/** A last line has its end within this many characters. */
const TAIL = 4000;

/** @param {Step} step @returns {Promise<{ code: number, tail: string }>} its output goes to this terminal as it comes */
function run({ script }) {
  const env = { MAE_TENKEN_FUZZ_SEEDS: FUZZ_SEEDS, ...process.env };
  const child = spawn(process.execPath, [join(ROOT, 'build', script)], { cwd: ROOT, env, stdio: ['inherit', 'pipe', 'inherit'] });
  const end = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal);
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, end);
  let tail = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    process.stdout.write(text);
    tail = (tail + text).slice(-TAIL);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.off(signal, end);
      resolve({ code: code ?? 1, tail });
    });
  });
}

/** @param {Step} step @param {{ code: number, tail: string }} result @returns {Summary} */
export function countOf(step, { code, tail }) {
  const failed = code === 0 ? 0 : 1;
  if (!step.counts) return { passed: 1 - failed, failed, skipped: 0 };
  const counted = readLastLine(tail);
  // Without a count it broke, or it could not run here, which it said itself.
  if (counted === undefined) return { passed: 0, failed, skipped: 1 - failed };
  return counted.failed > 0 ? counted : { ...counted, failed };
}

/** @returns {Promise<number>} the exit code */
async function runEverything() {
  /** @type {{ step: Step, summary: Summary }[]} */
  const done = [];
  for (const step of STEPS) {
    console.log(`== ${step.name}`);
    done.push({ step, summary: countOf(step, await run(step)) });
  }
  console.log('==');
  for (const { step, summary } of done) console.log(`${step.name}: ${lastLine(summary)}`);
  const left = done.filter(({ step, summary }) => step.counts && summary.passed + summary.failed === 0).map(({ step }) => step.name);
  if (left.length > 0) say(`実行できませんでした: ${left.join(', ')}`, `NOT RUN, see above for the reason: ${left.join(', ')}`);
  const all = total(done.map(({ summary }) => summary));
  console.log(lastLine(all));
  return all.failed === 0 ? 0 : 1;
}

if (isStartedHere(import.meta.url)) process.exitCode = await runEverything();
