// What is tried on Windows' Node, in order. Each command counts once; a test run counts as many as its last line says.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { needsOfLinux, testFiles } from '../setup/suites.mjs';
import { readLastLine } from '../setup/summary.mjs';
import { npm, typed } from './wine.mjs';

/** @typedef {import('./wine.mjs').WindowsRun} WindowsRun */
/** @typedef {import('../setup/summary.mjs').Summary} Summary */

/**
 * `count` gives what the run counts for, or a sentence about what is wrong with it; `folder` is the clone.
 * @typedef {{ name: string, command: readonly string[], env?: Record<string, string>, count: (run: WindowsRun, folder: string) => Summary | string }} Step
 */

/** A test that is stuck must not keep the others waiting; none takes half as long. */
const STUCK_MS = 90_000;

const ONE = { passed: 1, failed: 0, skipped: 0 };

/** @param {string} name @param {number} code @param {(run: WindowsRun) => boolean} [fits] @returns {Step['count']} */
function expecting(name, code, fits = () => true) {
  return (run) => {
    if (run.code !== code) return `${name}: exit code ${run.code}, not ${code}`;
    return fits(run) ? ONE : `${name}: its output is not the expected one`;
  };
}

/** @param {string} line as it is typed after `npm run` @param {number} code @param {(run: WindowsRun) => boolean} [fits] @returns {Step} */
function script(line, code, fits) {
  return { name: `npm run ${line}`, command: npm(['run', '--silent', ...line.split(' ')]), count: expecting(line, code, fits) };
}

/** @param {string} name @param {readonly string[]} args vitest's @param {Record<string, string>} env @returns {Step} */
function suite(name, args, env) {
  // One process for all files: starting one takes Wine a second or more.
  const command = npm(['test', '--', '--no-isolate', `--testTimeout=${STUCK_MS}`, ...args]);
  return {
    name,
    command,
    env,
    count: ({ code, stdout }) => {
      const summary = readLastLine(stdout);
      if (summary === undefined) return `${name}: ended without a count`;
      // A run that is not clean without a failed test is one failure all the same.
      return code === 0 || summary.failed > 0 ? summary : { ...summary, failed: 1 };
    },
  };
}

/** @param {string} text @returns {Record<string, unknown> | undefined} the one JSON object that `text` is */
function onlyJson(text) {
  try {
    return text.trimEnd().includes('\n') ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Needs the network. @type {readonly Step[]} */
export const INSTALLATION = [{ name: 'npm ci', command: typed('npm ci'), count: expecting('npm ci', 0) }];

/** @type {readonly Step[]} */
const COMMANDS = [
  script('build', 0),
  script('typecheck', 0),
  script('lint', 0),
  script('check -- --demo healthy', 0, ({ stdout, stderr }) => stdout.includes('問題は見つかりませんでした') && stderr === ''),
  script('check -- --json --demo auth-one-left', 20, ({ stdout, stderr }) => onlyJson(stdout)?.['schema'] === 1 && stderr === ''),
  script('check -- --json', 30, ({ stdout }) => onlyJson(stdout)?.['outcome'] === 'no-service'),
  script('check -- --nonsense', 64, ({ stdout }) => stdout === ''),
  script('pc -- --json', 10, ({ stdout, stderr }) => Array.isArray(onlyJson(stdout)?.['items']) && stderr === ''),
  script('pc', 10, ({ stdout }) => stdout.includes('SCardSvr')),
  script('pc -- --nonsense', 64, ({ stdout }) => stdout === ''),
  script('plan -- --json --sign locked --auth known', 0, ({ stdout, stderr }) => onlyJson(stdout) !== undefined && stderr === ''),
  {
    name: 'the content of a sheet',
    command: ['node.exe', 'out/sheet.js', 'counter', '--out', '確認票.pdf', '--sign', 'locked'],
    count: expecting('sheet.js', 0, ({ stdout }) => onlyJson(stdout)?.['out'] === '確認票.pdf'),
  },
  {
    ...script('sheet -- counter --out 確認票.pdf --sign locked', 69, ({ stderr }) => stderr.includes('no Electron')),
    count: ({ code, stderr }, folder) => {
      const told = code === 69 && stderr.includes('no Electron') && !existsSync(join(folder, '確認票.pdf'));
      return told ? ONE : `sheet: exit code ${code}; without an Electron it has to say so with 69 and write nothing`;
    },
  },
  script('start', 69, ({ stderr }) => stderr.includes('npm run check')),
];

/** Without a network; `lender` is the port where the folder's pcscd is lent. @param {string} lender @returns {readonly Step[]} */
export function trials(lender) {
  const lent = { MAE_TENKEN_PCSCD: lender };
  const readerFiles = testFiles('integration').filter((file) => needsOfLinux(file, true).length === 0);
  return [
    ...COMMANDS,
    suite('unit and architecture tests', ['--project', 'unit', '--project', 'architecture'], {}),
    suite('the look at the computer on the real registry', ['--project', 'windows'], { MAE_TENKEN_OWN_REGISTRY: '1' }),
    suite('tests on a virtual reader', ['--project', 'integration', ...readerFiles], lent),
  ];
}
