// Which test files can run on this system, and what the others lack here.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './folders.mjs';

/** Suites that start Electron or a browser. */
export const WINDOW_SUITES = ['e2e', 'packaging'];
/** The others. */
export const OTHER_SUITES = ['unit', 'architecture', 'integration'];

/**
 * What only Debian and its like have, and which test files need it; the virtual reader may be lent by another system.
 * @type {readonly { thing: string, lent: boolean, needs: (file: string, text: string) => boolean }[]}
 */
const LINUX_ONLY = [
  { thing: 'Xvfb and the browser of Debian', lent: false, needs: (file) => /^tests\/(?:e2e\/|packaging\/packed-app)/.test(file) },
  { thing: 'OpenSC', lent: false, needs: (_file, text) => /fixtures\/opensc\.ts'|'opensc-tool'/.test(text) },
  { thing: 'sockets, links and permissions of Linux', lent: false, needs: (file) => /^tests\/integration\/pc-(?:linux|macos|traced)/.test(file) },
  { thing: "vsmartcard's virtual reader", lent: true, needs: (_file, text) => text.includes("fixtures/pcscd.ts'") },
];

/**
 * @param {string} suite folder below tests/
 * @returns {string[]} its test files, from the root, with forward slashes
 */
export function testFiles(suite) {
  const folder = join(ROOT, 'tests', suite);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true }).map((name) => String(name).replaceAll('\\', '/'));
  return names.filter((name) => /\.test\.tsx?$/.test(name)).map((name) => `tests/${suite}/${name}`).toSorted();
}

/**
 * @param {string} file a test file, from the root
 * @param {boolean} lent true where another system lends its virtual reader (MAE_TENKEN_PCSCD)
 * @returns {string[]} what it needs that only Linux has
 */
export function needsOfLinux(file, lent) {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return LINUX_ONLY.filter((only) => !(lent && only.lent) && only.needs(file, text)).map((only) => only.thing);
}

/**
 * Every test file that cannot run on this system, with what it needs.
 * @param {{ platform: string, lent: boolean }} system
 * @returns {{ file: string, needs: string[] }[]}
 */
export function notHere({ platform, lent }) {
  if (platform === 'linux') return [];
  const files = [...OTHER_SUITES, ...WINDOW_SUITES].flatMap(testFiles);
  return files.map((file) => ({ file, needs: needsOfLinux(file, lent) })).filter(({ needs }) => needs.length > 0);
}
