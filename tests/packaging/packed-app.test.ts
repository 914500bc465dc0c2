// The packed program: what is in it, how it is locked down, and that it starts and reads a card.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractFile } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtFiles } from '../../build/build.mjs';
import { filesInAsar, packagesInAsar } from '../../build/release/packed.mjs';
import { shippedPackages } from '../../build/release/shipped.mjs';
import { complaints, smoke } from '../../build/release/smoke.mjs';
import { runtimePackages } from '../../build/setup/native-packages.mjs';
import { translate } from '../../shared/i18n/translate.ts';
import { createSample } from '../../shared/sample-card/samples.ts';
import { startPcscd } from '../fixtures/pcscd.ts';
import { readBuilderConfig } from './builder-config.ts';
import { packApp, type PackedApp } from './packed-app.ts';

/** The wire keeps one character for each fuse. */
const FUSE_ON = '1'.charCodeAt(0);

let app: PackedApp;

beforeAll(() => {
  app = packApp();
});

afterAll(() => app?.remove());

const packedFiles = (): string[] => filesInAsar(app.asar);

describe('the asar', () => {
  test('holds what was built, package.json, and nothing else of the repository', () => {
    const own = packedFiles().filter((path) => !path.startsWith('node_modules/'));
    expect(own.toSorted()).toEqual([...builtFiles(), 'package.json'].toSorted());
  });

  test('holds the run-time packages and no other', () => {
    const packages = packagesInAsar(app.asar);
    // nan is C++ headers only; a package that is nothing but its binary is there all the same.
    expect(packages).toEqual(runtimePackages().filter((name) => name !== 'nan'));
  });

  test('holds of each package its code, its licence and its binary, without sources and tests', () => {
    const strange = packedFiles().filter(
      (path) => path.startsWith('node_modules/') && !/\/(package\.json|LICENSE(\.\w+)?|[\w.-]+\.c?js|[\w.-]+\.node)$/.test(path),
    );
    expect(strange).toEqual([]);
    expect(packedFiles().filter((path) => /node_modules\/.*\/(test|tests|examples|doc|vendor|obj\.target)\//.test(path))).toEqual([]);
    // koffi's own code lies in a folder of this name.
    expect(packedFiles().filter((path) => /\/src\//.test(path) && !/\/src\/koffi\/(src\/)?\w+\.c?js$/.test(path))).toEqual([]);
  });

  test('has every .node file beside it, where the system can load it', () => {
    const binaries = packedFiles().filter((path) => path.endsWith('.node'));
    expect(binaries.filter((path) => path.includes('koffi'))).toEqual(['node_modules/@koromix/koffi-linux-x64/linux_x64/koffi.node']);
    for (const path of binaries) expect(existsSync(join(`${app.asar}.unpacked`, path))).toBe(true);
  });

  test('starts where package.json says', () => {
    const about = JSON.parse(extractFile(app.asar, 'package.json').toString('utf8')) as { main: string; productName: string };
    expect(packedFiles()).toContain(about.main);
    expect(about.productName).toBe('まえ点検');
  });
});

test('one file holds the licence of everything in it', () => {
  const page = readFileSync(join(app.folder, 'LICENSES.html'), 'utf8');
  for (const { name, version } of shippedPackages(app.asar)) expect(page).toContain(`<h2>${name} ${version} (`);
  for (const owner of ['Niels Martignène', 'OpenJS Foundation', 'The Chromium Authors', 'SIL OPEN FONT LICENSE']) expect(page).toContain(owner);
  expect(readdirSync(app.folder).filter((name) => /licen[cs]e/i.test(name))).toEqual(['LICENSES.html']);
});

test('no default app lies beside the asar', () => {
  const beside = readdirSync(join(app.folder, 'resources')).filter((name) => !name.startsWith('app.asar'));
  // The .deb brings its profile, which then is in the tar.gz as well.
  expect(beside.filter((name) => name !== 'apparmor-profile')).toEqual([]);
});

test('the fuses in the program are those of electron-builder.yml', async () => {
  const wire = await getCurrentFuseWire(app.executable);
  const { resetAdHocDarwinSignature: _, ...wanted } = (await readBuilderConfig()).electronFuses ?? {};
  const read = Object.fromEntries(
    Object.keys(wanted).map((name) => {
      const index = FuseV1Options[(name.charAt(0).toUpperCase() + name.slice(1)) as keyof typeof FuseV1Options];
      return [name, wire[index] === FUSE_ON];
    }),
  );
  expect(read).toEqual(wanted);
});

test('the program starts unprivileged in its sandbox, reads the card, makes a sheet and leaves', async () => {
  const electron = process.env['MAE_TENKEN_ELECTRON_VERSION'] ?? '';
  // Where root starts it, the launcher makes this folder for the user that the program runs as.
  const sheet = join(process.env['MAE_TENKEN_HOME'] ?? tmpdir(), process.getuid?.() === 0 ? 'tmp' : '', `sheet-${process.pid}.pdf`);
  const wants = { card: true, sheet };
  const pcscd = await startPcscd();
  try {
    pcscd.readers[0]?.insert(createSample('healthy', new Date()));
    const run = await smoke(app.executable, wants);
    // On a failure the program's own messages are the best hint.
    expect({ wrong: complaints(run, { ...wants, electron, system: `${process.platform}-${process.arch}` }), errors: run.errors }).toEqual({ wrong: [], errors: run.errors });
    // pcsclite has to be compiled for this very Electron, which only the official one allows.
    if (process.env['MAE_TENKEN_ELECTRON_KIND'] === 'copy') expect(run.report?.binding).toBe('koffi');
    const paper = spawnSync('pdftotext', [sheet, '-'], { encoding: 'utf8' });
    expect(paper.stdout.replaceAll('\n', '')).toContain(translate('ja', 'sheet.unofficial'));
    const out = process.env['MAE_TENKEN_SMOKE_OUT'];
    if (out !== undefined) writeFileSync(out, JSON.stringify(run.report));
  } finally {
    await pcscd.stop();
    rmSync(sheet, { force: true });
  }
});
