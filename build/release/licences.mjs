// One file with the licences of everything in the package: this app, the packages in it, Electron, and what Chromium is made of.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../setup/folders.mjs';
import { lockedPackages, nameOf } from './shipped.mjs';

/** Packages without a licence file of their own, and the package of the same authors that has it. @type {readonly (readonly [RegExp, string])[]} */
const LICENCE_ELSEWHERE = [[/^node_modules\/@koromix\/koffi-/, 'node_modules/koffi']];

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/i;

/** Some authors write it into their read-me. A heading alone, or a link, is no licence. @param {string} folder @returns {string | undefined} */
function licenceInReadme(folder) {
  const name = readdirSync(folder).find((file) => /^readme\.md$/i.test(file));
  const text = name === undefined ? '' : readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
  const part = /^#+ *licen[cs]e\b.*\n([\s\S]*?)(?=^#|(?![\s\S]))/im.exec(text)?.[1]?.trim() ?? '';
  return /copyright/i.test(part) && part.length > 300 ? part : undefined;
}

/** @param {string} path @returns {never} */
function refuse(path) {
  throw new Error(`${path} has no licence file: name the package that has it in build/release/licences.mjs`);
}

/** @param {string} path a key of the lock file @returns {string} the text; throws where there is none */
export function licenceText(path) {
  const folder = join(ROOT, LICENCE_ELSEWHERE.find(([pattern]) => pattern.test(path))?.[1] ?? path);
  const files = readdirSync(folder).filter((name) => LICENCE_FILE.test(name)).toSorted();
  if (files.length === 0) return licenceInReadme(folder) ?? refuse(path);
  return files.map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim()).join('\n\n');
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** @param {string} title @param {string} text */
function section(title, text) {
  return `<section><h2>${escaped(title)}</h2>\n<pre>${escaped(text)}</pre></section>\n`;
}

/**
 * @param {{ shipped: readonly import('./shipped.mjs').Shipped[], version: string, electron: { version: string, licence: string }, chromium: string }} from
 *   `chromium` is Chromium's own page of credits, which the result continues with
 * @returns {string} a page in HTML
 */
export function licencesPage({ shipped, version, electron, chromium }) {
  const lock = lockedPackages();
  const own = readFileSync(join(ROOT, 'LICENSE'), 'utf8').trim();
  const parts = shipped.map(({ path, version: its }) => section(`${nameOf(path)} ${its} (${lock[path]?.license ?? 'see below'})`, licenceText(path)));
  const first = [
    '<main lang="en"><h1>まえ点検 (mae-tenken): licences</h1>\n',
    '<p>This app, the packages in it, Electron, and at the end Chromium and what it is made of.</p>\n',
    section(`mae-tenken ${version} (MIT)`, own),
    ...parts,
    section(`Electron ${electron.version}`, electron.licence.trim()),
    '</main>\n',
  ].join('');
  const body = /<body[^>]*>\n?/.exec(chromium);
  if (body === null) throw new Error("Chromium's page of credits has no body");
  const at = body.index + body[0].length;
  return `${chromium.slice(0, at)}${first}${chromium.slice(at)}`;
}
