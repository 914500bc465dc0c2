import { describe, expect, it } from 'vitest';
import { PRODUCT, read, sourcesBelow, withoutComments } from './sources.ts';

const HARD_LIMIT = 300;
const SOFT_LIMIT = 200;

/** Catalogues and tables are long because they are complete, not because they are tangled. */
const MAY_BE_LONG = [/^shared\/i18n\//, /^shared\/facts\//];

const lines = (text: string): number => text.trimEnd().split('\n').length;

describe('files', () => {
  it(`of the product have at most ${SOFT_LIMIT} lines, tables at most ${HARD_LIMIT}`, () => {
    const long = PRODUCT.filter(({ path, text }) => {
      const limit = MAY_BE_LONG.some((pattern) => pattern.test(path)) ? HARD_LIMIT : SOFT_LIMIT;
      return lines(text) > limit;
    });
    expect(long.map(({ path, text }) => `${path}: ${lines(text)}`)).toEqual([]);
  });

  it(`of tests and build have at most ${HARD_LIMIT} lines`, () => {
    const all = [...sourcesBelow('tests'), ...sourcesBelow('build', /\.(?:mjs|ts)$/)];
    expect(all.filter(({ text }) => lines(text) > HARD_LIMIT).map(({ path }) => path)).toEqual([]);
  });

  it('main and preload only say what happens in which order', () => {
    expect(lines(read('electron/main.ts'))).toBeLessThan(80);
    expect(lines(read('electron/preload.ts'))).toBeLessThan(80);
  });

  it('have names in kebab-case that say what is inside', () => {
    const names = PRODUCT.map(({ path }) => path.split('/').at(-1) ?? '');
    expect(names.filter((name) => !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.test|\.d)?\.tsx?$/.test(name))).toEqual([]);
    expect(names.filter((name) => /^(?:utils?|helpers?|managers?|misc|common)\./.test(name))).toEqual([]);
  });
});

describe('code of the product', () => {
  it.each([
    ['default exports', /^export default\b/m],
    ['enums', /^\s*(?:export )?(?:declare )?(?:const )?enum \w/m],
    ['interfaces with an I', /\binterface I[A-Z][a-z]/],
    ['any', /(?::|\bas|<)\s*any\b/],
    ['ts-ignore and its like', /@ts-(?:ignore|nocheck|expect-error)/],
    ['lint rules switched off for more than a line', /oxlint-disable(?!-next-line )|eslint-disable/],
  ])('has no %s', (_name, pattern) => {
    expect(PRODUCT.filter(({ text }) => pattern.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('says why where it switches off a lint rule, there or in the line before', () => {
    const silent = PRODUCT.flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index, all) => {
        if (!line.includes('oxlint-disable')) return [];
        const explained = / -- \S/.test(line) || /^\s*(?:\/\/|\{?\/\*|\*)/.test(all[index - 1] ?? '');
        return explained ? [] : [`${path}:${index + 1}`];
      }),
    );
    expect(silent).toEqual([]);
  });

  it('prints nothing but through the logger and the command line', () => {
    const printing = PRODUCT.filter(({ path, text }) => !path.startsWith('electron/cli/') && /\bconsole\./.test(withoutComments(text)));
    expect(printing.map(({ path }) => path)).toEqual([]);
  });
});
