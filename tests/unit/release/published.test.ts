import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compareFolders, firstDifference } from '../../../build/release/compare.mjs';
import { publishedFiles } from '../../../build/release/gather.mjs';
import { releaseNotes } from '../../../build/release/notes.mjs';
import { signingArguments } from '../../../build/release/pack.mjs';
import { differences, makeBom } from '../../../build/release/sbom.mjs';
import type { Bom, Component } from '../../../build/release/sbom.mjs';
import type { Shipped } from '../../../build/release/shipped.mjs';
import { complaints } from '../../../build/release/smoke.mjs';
import type { SmokeReport } from '../../../build/release/smoke.mjs';

const VERSIONS = { app: '0.1.0', electron: '45.4.1', chrome: '150.0.1.2', node: '24.9.0', system: 'linux-x64' };

describe('what is wrong with a smoke test', () => {
  const report: SmokeReport = {
    window: true,
    bridge: true,
    reader: true,
    binding: 'koffi',
    outcome: 'read',
    versions: VERSIONS,
    sheet: true,
    processes: [
      { type: 'Browser', user: 1000, filtered: false },
      { type: 'Tab', user: 1000, filtered: true },
    ],
  };
  const expected = { electron: '45.4.1', system: 'linux-x64', card: true, sheet: '/x.pdf' };

  it('is nothing where all is well', () => {
    expect(complaints({ code: 0, report }, expected)).toEqual([]);
    expect(complaints({ code: 0, report: { ...report, outcome: null, sheet: null } }, { system: 'linux-x64' })).toEqual([]);
    // Only Linux tells how processes are confined.
    const mac = { ...report, versions: { ...VERSIONS, system: 'darwin-arm64' }, processes: [] };
    expect(complaints({ code: 0, report: mac }, { ...expected, system: 'darwin-arm64' })).toEqual([]);
  });

  it.each<[string, Partial<SmokeReport>, string]>([
    ['no binding', { binding: null }, 'no binding loaded'],
    ['no window', { window: false }, 'no window'],
    ['another Electron', { versions: { ...VERSIONS, electron: '33.2.1' } }, 'Electron 33.2.1 runs'],
    ['another processor', { versions: { ...VERSIONS, system: 'linux-arm64' } }, 'for linux-arm64'],
    ['no card', { outcome: 'no-card' }, 'not read: no-card'],
    ['no sheet', { sheet: false }, 'no sheet'],
    ['root', { processes: [{ type: 'Browser', user: 0, filtered: false }, { type: 'Tab', user: 1000, filtered: true }] }, 'runs as root'],
    ['a page without sandbox', { processes: [{ type: 'Browser', user: 1, filtered: false }, { type: 'Tab', user: 1, filtered: false }] }, 'outside the sandbox'],
    ['no page at all', { processes: [{ type: 'Browser', user: 1, filtered: false }, { type: 'GPU', user: 1, filtered: true }] }, 'outside the sandbox'],
  ])('is told: %s', (_name, change, sentence) => {
    expect(complaints({ code: 0, report: { ...report, ...change } }, expected).join()).toContain(sentence);
  });

  it('is told where the program said nothing, or left with an error', () => {
    expect(complaints({ code: 127, report: undefined }, expected)).toEqual(['the program said nothing and ended with 127']);
    expect(complaints({ code: 1, report }, expected)).toEqual(['the program ended with 1']);
  });
});

describe('the bill of materials', () => {
  const component = (name: string, version: string): Component => ({ type: 'library', name, version, 'bom-ref': `${name}@${version}`, scope: 'optional' });
  const npm: Bom = { metadata: { component: component('clone-folder', '0.1.0'), timestamp: 'now' }, components: [component('react', '19.0.0'), component('vitest', '4.0.0')] };
  const shipped: Shipped[] = [{ path: 'node_modules/react', name: 'react', version: '19.0.0', why: 'bundled' }];
  const files: Component[] = [{ type: 'file', name: 'app.asar', 'bom-ref': 'file:app.asar', hashes: [{ alg: 'SHA-256', content: 'aa' }] }];
  const program = { shipped, versions: VERSIONS, files };
  const bom = makeBom({ npm, ...program, epoch: 1_795_500_000 });

  it('holds what was shipped, the runtime and the files, and nothing that only builds', () => {
    expect(bom.components.map(({ name }) => name).toSorted()).toEqual(['app.asar', 'chromium', 'electron', 'node', 'react']);
    expect(bom.metadata.component).toMatchObject({ type: 'application', name: 'mae-tenken', version: '0.1.0' });
    expect(differences(bom, program)).toEqual([]);
  });

  it('is the same each time', () => {
    const later: Bom = { ...npm, metadata: { ...npm.metadata, timestamp: 'later' } };
    expect(makeBom({ npm: later, ...program, epoch: 1_795_500_000 })).toEqual(bom);
    expect(bom['serialNumber']).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('is told apart from another program in both directions', () => {
    expect(differences(bom, { ...program, shipped: [] })).toEqual(['in the bill, not in the program: react 19.0.0']);
    const more: Shipped = { path: 'node_modules/koffi', name: 'koffi', version: '3.3.4', why: 'folder' };
    expect(differences(bom, { ...program, shipped: [...shipped, more] })).toEqual(['in the program, not in the bill: koffi 3.3.4']);
    expect(differences(bom, { ...program, versions: { ...VERSIONS, chrome: '151.0.0.0' } })).toHaveLength(2);
    expect(differences(bom, { ...program, files: files.map((file) => ({ ...file, hashes: [] })) })).toHaveLength(2);
  });

  it('is refused where npm does not know what was shipped', () => {
    expect(() => makeBom({ npm, ...program, shipped: [{ ...shipped[0]!, version: '18.0.0' }], epoch: 1 })).toThrow('react 18.0.0');
  });
});

describe('what is published', () => {
  it('is the packages and the bill of one system, and an error where one is missing', () => {
    const names = ['mae-tenken-0.1.0-linux-x64.tar.gz', 'mae-tenken_0.1.0_amd64.deb', 'mae-tenken-linux-x64.cdx.json', 'builder-debug.yml', 'linux-unpacked'];
    expect(publishedFiles('linux-x64', names)).toEqual(['mae-tenken-0.1.0-linux-x64.tar.gz', 'mae-tenken-linux-x64.cdx.json', 'mae-tenken_0.1.0_amd64.deb']);
    expect(() => publishedFiles('linux-x64', names.slice(1))).toThrow('tar');
    expect(() => publishedFiles('mac-x64', names)).toThrow('dmg');
    expect(() => publishedFiles('plan9-x64', names)).toThrow('plan9');
  });

  it('has the notes of its version', () => {
    const log = '# Changes\n\n## 0.2.0 (unreleased)\n\n- New\n\n## 0.1.0 (2026-11-25)\n\n- First\n';
    expect(releaseNotes('v0.1.0', '0.1.0', log)).toBe('- First\n');
    expect(() => releaseNotes('v0.1.1', '0.1.0', log)).toThrow('v0.1.1');
    expect(() => releaseNotes('v0.3.0', '0.3.0', log)).toThrow('CHANGELOG');
    expect(() => releaseNotes('v0.1.0', '0.1.0', '## 0.1.0\n')).toThrow('CHANGELOG');
  });

  it('is signed ad hoc on a Mac without a certificate, and nowhere else', () => {
    expect(signingArguments({}, 'darwin')).toContain('-c.mac.identity=-');
    expect(signingArguments({ CSC_LINK: 'x' }, 'darwin')).toEqual([]);
    expect(signingArguments({}, 'win32')).toEqual([]);
  });
});

describe('two builds', () => {
  let work: string;
  beforeEach(() => {
    work = mkdtempSync(join(tmpdir(), 'mae-tenken-compare-'));
    for (const side of ['a', 'b']) {
      mkdirSync(join(work, side, 'x'), { recursive: true });
      writeFileSync(join(work, side, 'x', 'file'), 'same');
    }
  });
  afterEach(() => rmSync(work, { recursive: true, force: true }));
  const compare = () => compareFolders(join(work, 'a'), join(work, 'b'));

  it('are the same in bytes and in what can be run', () => {
    expect(compare()).toEqual({ same: 1, different: [] });
    expect(firstDifference(join(work, 'a', 'x', 'file'), join(work, 'b', 'x', 'file'))).toBe(-1);
  });

  it('differ by a byte, by a file that one lacks, and by length', () => {
    writeFileSync(join(work, 'a', 'only'), '');
    writeFileSync(join(work, 'b', 'x', 'file'), 'saMe');
    expect(compare()).toEqual({ same: 0, different: ['only', 'x/file'] });
    expect(firstDifference(join(work, 'a', 'x', 'file'), join(work, 'b', 'x', 'file'))).toBe(2);
    writeFileSync(join(work, 'b', 'x', 'file'), 'same!');
    expect(firstDifference(join(work, 'a', 'x', 'file'), join(work, 'b', 'x', 'file'))).toBe(4);
  });
});
