// Whatever is cited can be looked up: in this repository, or at a public address.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commentsOf, complaintsOfComments, complaintsOfPage, headingsOf } from './citations.ts';
import { PRODUCT, read, ROOT, sourcesBelow } from './sources.ts';

const library = (path: string): string | undefined =>
  existsSync(join(ROOT, path)) && statSync(join(ROOT, path)).isFile() ? read(path) : undefined;

/** Speak of what must not be cited. */
const RULES = /^tests\/architecture\/citations(?:\.test)?\.ts$/;

const COMMENTED = [
  ...PRODUCT,
  ...sourcesBelow('renderer', /\.css$/),
  ...sourcesBelow('tests').filter(({ path }) => !RULES.test(path)),
  ...sourcesBelow('build', /\.(?:mjs|ts)$/),
];

const PAGES = ['README.md', 'shared/advice/README.md', ...sourcesBelow('docs', /\.md$/).map(({ path }) => path)];

describe('citations', () => {
  it('in comments can be looked up', () => {
    expect(COMMENTED.length).toBeGreaterThan(300);
    expect(COMMENTED.flatMap((source) => complaintsOfComments(source, library))).toEqual([]);
  });

  it.each(PAGES)('and links of %s lead somewhere', (path) => {
    expect(complaintsOfPage({ path, text: read(path) }, library)).toEqual([]);
  });

  it.each(['docs/card.md', 'docs/reader.md'])('lead to %s, which names its sources', (path) => {
    expect(read(path).match(/https:\/\//g)?.length).toBeGreaterThan(9);
    const headings = headingsOf(read(path));
    expect(new Set(headings).size).toBe(headings.length);
  });
});

const SHELF: Readonly<Record<string, string>> = {
  'docs/card.md': '# The card\n## Status words of `VERIFY`\n',
  'shared/facts/pins.ts': 'export const PIN_LIMITS = {};\n',
};

const complaints = (comment: string): readonly string[] =>
  complaintsOfComments({ path: 'a.ts', text: `${comment}\nconst a = 1;\n` }, (path) => SHELF[path]);

describe('the rule on citations', () => {
  it.each([
    ['a heading', '// Source: docs/card.md#status-words-of-verify.'],
    ['a page', '/** See docs/card.md. */'],
    ['a fact', '/** Wrong entries (shared/facts/pins.ts#PIN_LIMITS). */'],
    ['a clause of a standard, and one more', '// ISO 7816-4 §5.1.3,\n// and §7.5.6 of the same.'],
    ['an issue with its owner', '// electron/electron#40719'],
    ['a commit at an address', '// https://github.com/jpki/myna at f85dc71'],
    ['a package with a scope', '// @types/build/index.ts has it otherwise'],
    ['a number of PC/SC', '// 0x8010001d: no service; colour #1a1a1c'],
  ])('lets pass %s', (_what, comment) => {
    expect(complaints(comment)).toEqual([]);
  });

  it.each([
    ['a heading that is not there', '// docs/card.md#verify', 'docs/card.md#verify is not there'],
    ['a page that is not there', '// docs/phone.md', 'docs/phone.md is not there'],
    ['a fact that nobody exports', '// shared/facts/pins.ts#LIMITS', 'shared/facts/pins.ts#LIMITS is not there'],
    ['a file that has moved', '// see electron/reader/host.ts', 'electron/reader/host.ts is not there'],
    ['notes of elsewhere', '/** 256 are enough\n * (reader-facts §1.4, RFC 5280 §4.1) */', 'cites reader-facts, which is not in this repository'],
    ['a paragraph of nothing', '/** §4.2: three months */', '§ of no public standard'],
    ['an issue of nobody', '// electron#40719', 'electron#40719 without its owner'],
    ['a commit of nothing', '// as in src/err.zig, 1ea1620', 'commit 1ea1620 of nothing'],
  ])('refuses %s', (_what, comment, expected) => {
    expect(complaints(comment)).toContain(`a.ts: ${expected}`);
  });

  it('reads comments and nothing else', () => {
    expect(commentsOf("const a = 'reader-facts'; // one\n  // two\nb('https://x.y/z');\n/* three\n * four */")).toEqual([
      '/* three  four */',
      expect.stringContaining('one'),
    ]);
  });

  it.each([
    ['[words](#status-words-of-verify) and [web](https://www.iso.org/)', []],
    ['[words](card.md#words)', ['docs/a.md: broken link card.md#words']],
    ['[pins](../shared/facts/pins.ts) [gone](../shared/facts/gone.ts)', ['docs/a.md: broken link ../shared/facts/gone.ts']],
    ['as in official-facts', ['docs/a.md: cites official-facts, which is not in this repository']],
  ])('follows the links of a page: %s', (text, expected) => {
    const page = { path: 'docs/a.md', text: `# Status words of VERIFY\n${text}` };
    expect(complaintsOfPage(page, (path) => (path === 'docs/a.md' ? page.text : SHELF[path]))).toEqual(expected);
  });
});
