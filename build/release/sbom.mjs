// The bill of materials of a packed program, in CycloneDX: npm's own list, cut down to what was really shipped, with Electron,
// Chromium and Node as the running program tells them, and the files that a reader can compare.
// Usage: node build/release/sbom.mjs SMOKE.json OUT.json [UNPACKED FOLDER]     the first as smoke.mjs writes it
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../setup/folders.mjs';
import { runNpm } from '../setup/npm.mjs';
import { isStartedHere } from '../setup/started-here.mjs';
import { sourceDate } from './epoch.mjs';
import { packedApp, unpackedFolders } from './packed.mjs';
import { nativesBelow } from './natives.mjs';
import { shippedPackages } from './shipped.mjs';

/** @typedef {{ type: string, name: string, version?: string, purl?: string, 'bom-ref': string, [key: string]: unknown }} Component */
/** @typedef {{ metadata: { component: Component, [key: string]: unknown }, components: Component[], [key: string]: unknown }} Bom */
/** @typedef {import('./smoke.mjs').Versions} Versions */

/** @returns {Bom} every package of the lock file, as npm describes it */
export function npmBom() {
  const { ok, output } = runNpm(['sbom', '--sbom-format=cyclonedx', '--package-lock-only'], { cwd: ROOT });
  if (!ok) throw new Error(output);
  return JSON.parse(output.slice(output.indexOf('{')));
}

/** @param {Versions} versions @returns {Component[]} */
function runtime({ electron, chrome, node }) {
  return [
    { type: 'framework', name: 'electron', version: electron, purl: `pkg:npm/electron@${electron}`, cpe: `cpe:2.3:a:electronjs:electron:${electron}:*:*:*:*:*:*:*`, licenses: [{ license: { id: 'MIT' } }], 'bom-ref': `electron@${electron}` },
    { type: 'framework', name: 'chromium', version: chrome, purl: `pkg:generic/chromium@${chrome}`, cpe: `cpe:2.3:a:google:chrome:${chrome}:*:*:*:*:*:*:*`, licenses: [{ license: { id: 'BSD-3-Clause' } }], 'bom-ref': `chromium@${chrome}` },
    { type: 'platform', name: 'node', version: node, purl: `pkg:generic/node@${node}`, cpe: `cpe:2.3:a:nodejs:node.js:${node}:*:*:*:*:*:*:*`, licenses: [{ license: { id: 'MIT' } }], 'bom-ref': `node@${node}` },
  ];
}

/** @param {string} file @param {string} name @returns {Component} */
function fileComponent(file, name) {
  const content = createHash('sha256').update(readFileSync(file)).digest('hex');
  return { type: 'file', name, hashes: [{ alg: 'SHA-256', content }], 'bom-ref': `file:${name}` };
}

/** @param {import('./packed.mjs').PackedApp} app @returns {Component[]} the code of the app, and what was compiled */
export function fileComponents(app) {
  const natives = nativesBelow(`${app.asar}.unpacked`).map(({ file }) => fileComponent(join(`${app.asar}.unpacked`, file), `app.asar.unpacked/${file}`));
  return [fileComponent(app.asar, 'app.asar'), ...natives];
}

/**
 * @param {{ npm: Bom, shipped: readonly import('./shipped.mjs').Shipped[], versions: Versions, files: readonly Component[], epoch: number }} from
 * @returns {Bom} the same for the same program: no number drawn by chance, no time but SOURCE_DATE_EPOCH
 */
export function makeBom({ npm, shipped, versions, files, epoch }) {
  const packages = shipped.map(({ name, version, why }) => {
    const found = npm.components.find((component) => component.name === name && component.version === version);
    if (found === undefined) throw new Error(`npm does not list ${name} ${version}, which is in the program`);
    const { scope: _, properties: __, ...rest } = found;
    return { ...rest, scope: 'required', properties: [{ name: 'mae-tenken:shipped', value: why }] };
  });
  const components = [...runtime(versions), ...packages, ...files].toSorted((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1));
  const { name: _, ...about } = npm.metadata.component;
  const metadata = {
    timestamp: new Date(epoch * 1000).toISOString(),
    component: { ...about, type: 'application', name: 'mae-tenken', properties: [{ name: 'mae-tenken:system', value: versions.system }] },
  };
  const digest = createHash('sha256').update(JSON.stringify({ metadata, components })).digest('hex');
  // A UUID of version 8, whose bits are free.
  const uuid = [digest.slice(0, 8), digest.slice(8, 12), `8${digest.slice(13, 16)}`, `8${digest.slice(17, 20)}`, digest.slice(20, 32)].join('-');
  return { $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json', bomFormat: 'CycloneDX', specVersion: '1.5', serialNumber: `urn:uuid:${uuid}`, version: 1, metadata, components };
}

/** @param {Component} component */
function hashOf(component) {
  return JSON.stringify(component['hashes'] ?? null);
}

/**
 * Holds a bill against the program it speaks of.
 * @param {Bom} bom
 * @param {{ shipped: readonly import('./shipped.mjs').Shipped[], versions: Versions, files: readonly Component[] }} program
 * @returns {string[]} one sentence for each thing that only one of the two has
 */
export function differences(bom, { shipped, versions, files }) {
  const said = new Set(bom.components.map((component) => `${component.name} ${component.type === 'file' ? hashOf(component) : component.version}`));
  const there = new Set([
    ...shipped.map(({ name, version }) => `${name} ${version}`),
    ...files.map((component) => `${component.name} ${hashOf(component)}`),
    `electron ${versions.electron}`,
    `chromium ${versions.chrome}`,
    `node ${versions.node}`,
  ]);
  return [
    ...[...there].filter((one) => !said.has(one)).map((one) => `in the program, not in the bill: ${one}`),
    ...[...said].filter((one) => !there.has(one)).map((one) => `in the bill, not in the program: ${one}`),
  ];
}

if (isStartedHere(import.meta.url)) {
  const [smokeFile = '', out = '', folder = unpackedFolders(join(ROOT, 'dist'))[0] ?? ''] = process.argv.slice(2);
  const app = packedApp(folder);
  const { versions } = JSON.parse(readFileSync(smokeFile, 'utf8'));
  const program = { shipped: shippedPackages(app.asar), versions, files: fileComponents(app) };
  const bom = makeBom({ npm: npmBom(), ...program, epoch: sourceDate() });
  const wrong = differences(bom, program);
  for (const sentence of wrong) console.error(sentence);
  writeFileSync(out, `${JSON.stringify(bom, null, 2)}\n`);
  console.log(`${out}: ${bom.components.length} components`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
}
