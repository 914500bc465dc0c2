import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, PRODUCT, ROOT, sourcesBelow } from './sources.ts';

interface Rule {
  /** The files that the rule is for; the first rule that fits a file counts. */
  readonly files: RegExp;
  readonly may: readonly RegExp[];
}

const SHARED = /^shared\//;
const NODE = /^node:/;
const ELECTRON = /^electron$/;

/** Who may import whom. What is not listed may not be imported. */
const RULES: readonly Rule[] = [
  { files: /^shared\//, may: [SHARED, /^@holiday-jp\/holiday_jp$/] },
  { files: /^electron\/reader\/ports\/pcsclite-port\.ts$/, may: [SHARED, NODE, /^electron\/reader\//, /^pcsclite$/] },
  { files: /^electron\/reader\/ports\/koffi-(calls|functions)\.ts$/, may: [SHARED, NODE, /^electron\/reader\//, /^koffi$/] },
  { files: /^electron\/pc\/windows\/native-calls\.ts$/, may: [NODE, /^koffi$/] },
  { files: /^electron\/pc\/sight\/plist\.ts$/, may: [/^plist$/, /^bplist-parser$/] },
  { files: /^electron\/pc\//, may: [SHARED, NODE, /^electron\/pc\//, /^electron\/reader\/clock\.ts$/] },
  { files: /^electron\/reader\//, may: [SHARED, NODE, /^electron\/reader\//] },
  { files: /^electron\/state\//, may: [SHARED, NODE, /^electron\/state\//] },
  { files: /^electron\/cli\//, may: [SHARED, NODE, /^electron\/(?:cli|pc|reader)\//] },
  { files: /^electron\/preload\.ts$/, may: [/^shared\/(?:ipc|model)\//, ELECTRON] },
  { files: /^electron\/app\/settings-file\.ts$/, may: [SHARED, NODE, /^electron\//, ELECTRON, /^electron-store$/] },
  { files: /^electron\/(?:app\/.*|main|sheet-printer)\.ts$/, may: [SHARED, NODE, /^electron\/(?:app|pc|reader|state)\//, ELECTRON] },
  {
    files: /^renderer\//,
    may: [SHARED, /^renderer\//, /^react$/, /^react-dom\/client$/, /^zustand(?:\/|$)/, /^@(?:fontsource|digital-go-jp)\/.*\.css$/],
  },
];

const ruleFor = (path: string): Rule | undefined => RULES.find(({ files }) => files.test(path));

describe('imports', () => {
  it('are looked at in every file of the product', () => {
    expect(PRODUCT.length).toBeGreaterThan(50);
    expect(PRODUCT.filter(({ path }) => ruleFor(path) === undefined).map(({ path }) => path)).toEqual([]);
    expect(importsOf(PRODUCT.find(({ path }) => path === 'electron/main.ts')!)).toContain('electron/app/start.ts');
  });

  it.each(PRODUCT.map((source) => [source.path, source] as const))('%s', (path, source) => {
    const may = ruleFor(path)?.may ?? [];
    expect(importsOf(source).filter((name) => !may.some((pattern) => pattern.test(name)))).toEqual([]);
  });

  it('name files that exist, with their extension', () => {
    const own = PRODUCT.flatMap((source) => importsOf(source).filter((name) => /^(?:shared|electron|renderer)\//.test(name)));
    expect(own.filter((name) => !existsSync(join(ROOT, name)))).toEqual([]);
  });

  it('of pcsclite, koffi and electron-store are in one place each', () => {
    for (const [name, files] of [
      ['pcsclite', ['electron/reader/ports/pcsclite-port.ts']],
      ['koffi', ['electron/pc/windows/native-calls.ts', 'electron/reader/ports/koffi-calls.ts', 'electron/reader/ports/koffi-functions.ts']],
      ['electron-store', ['electron/app/settings-file.ts']],
    ] as const) {
      expect(PRODUCT.filter((source) => importsOf(source).includes(name)).map(({ path }) => path)).toEqual(files);
    }
  });

  it('of electron as a value are in main, preload and the printer of sheets only', () => {
    const value = /^import (?!type\b)[^'"]*from ['"]electron['"]/m;
    expect(PRODUCT.filter(({ text }) => value.test(text)).map(({ path }) => path)).toEqual([
      'electron/main.ts',
      'electron/preload.ts',
      'electron/sheet-printer.ts',
    ]);
  });

  it('of tests are in tests only', () => {
    const all = [...PRODUCT, ...sourcesBelow('build', /\.(?:mjs|ts)$/)];
    expect(all.filter((source) => importsOf(source).some((name) => name.startsWith('tests/'))).map(({ path }) => path)).toEqual([]);
  });
});
