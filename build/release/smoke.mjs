// Starts a packed program with its hidden switch, prints Electron's version and which binding loaded, and fails where none did.
// Usage: node build/release/smoke.mjs [UNPACKED FOLDER] [--out FILE] [--card] [--sheet FILE]
//   --card: a card lies on a reader and must be read; --sheet: a sheet must be made; --out: what the program told, as JSON
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { isRoot, ROOT } from '../setup/folders.mjs';
import { launcherFor } from '../setup/privileges.mjs';
import { isStartedHere } from '../setup/started-here.mjs';
import { packedApp, unpackedFolders } from './packed.mjs';

/**
 * As electron/app/smoke.ts prints it.
 * @typedef {{ app: string, electron: string, chrome: string, node: string, system: string }} Versions
 * @typedef {{ type: string, user: number, filtered: boolean }} ProcessFact
 * @typedef {{ window: boolean, bridge: boolean, reader: boolean, binding: string | null, outcome: string | null, versions: Versions,
 *   sheet: boolean | null, processes: readonly ProcessFact[] }} SmokeReport
 */

/** The program gives up after a minute by itself. */
const LIMIT_MS = 120_000;

/**
 * @param {string} executable
 * @param {{ card?: boolean, sheet?: string, env?: NodeJS.ProcessEnv }} [wants] `sheet`: the PDF that is to be made
 * @returns {Promise<{ code: number | null, report: SmokeReport | undefined, errors: string }>}
 */
export async function smoke(executable, { card = false, sheet, env = process.env } = {}) {
  const wants = { ...(card ? { MAE_TENKEN_SMOKE_CARD: '1' } : {}), ...(sheet === undefined ? {} : { MAE_TENKEN_SMOKE_SHEET: sheet }) };
  const child = spawn(launcherFor(executable, 'packed-app-unprivileged'), ['--smoke'], { env: { ...env, ...wants }, stdio: ['ignore', 'pipe', 'pipe'], timeout: LIMIT_MS });
  const [output, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { code, report: readReport(output), errors };
}

/** @param {string} output @returns {SmokeReport | undefined} */
function readReport(output) {
  const line = output.split('\n').find((candidate) => candidate.startsWith('{"window"'));
  return line === undefined ? undefined : JSON.parse(line);
}

/**
 * What is wrong with a run, in one sentence each.
 * @param {{ code: number | null, report: SmokeReport | undefined }} run
 * @param {{ electron?: string, system: string, card?: boolean, sheet?: string }} expected `electron`: the version that was packed
 * @returns {string[]}
 */
export function complaints({ code, report }, { electron, system, card = false, sheet }) {
  if (report === undefined) return [`the program said nothing and ended with ${code}`];
  /** @type {[boolean, string][]} */
  const rules = [
    [code === 0, `the program ended with ${code}`],
    [report.window, 'no window came up'],
    [report.bridge, 'the page could not reach main through its bridge'],
    [report.binding !== null, 'no binding loaded, or there is no PC/SC service on this machine'],
    [electron === undefined || report.versions.electron === electron, `Electron ${report.versions.electron} runs, and ${electron} was packed`],
    [report.versions.system === system, `the program is for ${report.versions.system}, and this is ${system}`],
    [!card || report.outcome === 'read', `the card was not read: ${report.outcome}`],
    [sheet === undefined || report.sheet === true, 'no sheet was made'],
    ...confinement(report, system),
  ];
  return rules.filter(([holds]) => !holds).map(([, complaint]) => complaint);
}

/** Linux alone tells it. @param {SmokeReport} report @param {string} system @returns {[boolean, string][]} */
function confinement({ processes }, system) {
  if (!system.startsWith('linux')) return [];
  const pages = processes.filter(({ type }) => type === 'Tab');
  return [
    [processes.length > 1 && processes.every(({ user }) => user !== 0), 'a process runs as root'],
    [pages.length > 0 && pages.every(({ filtered }) => filtered), 'a page runs outside the sandbox'],
  ];
}

async function run() {
  const options = /** @type {const} */ ({ out: { type: 'string' }, card: { type: 'boolean' }, sheet: { type: 'string' } });
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const folder = positionals[0] ?? unpackedFolders(join(ROOT, 'dist'))[0];
  if (folder === undefined || !existsSync(packedApp(folder).executable)) {
    console.error('no packed program: run npm run dist first');
    return 1;
  }
  const electron = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).devDependencies.electron;
  const wants = { ...(values.card ? { card: true } : {}), ...(values.sheet === undefined ? {} : { sheet: values.sheet }) };
  const done = await smoke(packedApp(folder).executable, wants);
  const wrong = complaints(done, { ...wants, electron, system: `${process.platform}-${process.arch}` });
  if (done.report !== undefined) {
    const { versions, binding } = done.report;
    console.log(`Electron ${versions.electron}, Chromium ${versions.chrome}, Node ${versions.node} on ${versions.system}; binding: ${binding ?? 'none'}`);
    if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(done.report, null, 2)}\n`);
  }
  for (const complaint of wrong) console.error(`smoke: ${complaint}`);
  if (wrong.length > 0) process.stderr.write(done.errors);
  if (isRoot()) console.log('started as an unprivileged user');
  return wrong.length === 0 ? 0 : 1;
}

if (isStartedHere(import.meta.url)) process.exitCode = await run();
