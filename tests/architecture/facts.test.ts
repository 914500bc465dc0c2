// Every fact that is kept is used: shown, or decided by. What nothing uses is not kept, as nobody would notice it grow old.
import { describe, expect, it } from 'vitest';
import { PRODUCT, withoutComments } from './sources.ts';

const FACTS = PRODUCT.filter(({ path }) => path.startsWith('shared/facts/'));
const USERS = PRODUCT.filter(({ path }) => !path.startsWith('shared/facts/') && !path.startsWith('tests/'));

/** Not facts, but what facts are made of. */
const MAKINGS = /^shared\/facts\/(?:fact|unknown-fact|source|sources|added-sources|computer-sources|provenance|source-words)\.ts$/;

const NAMES = FACTS.filter(({ path }) => !MAKINGS.test(path)).flatMap(({ path, text }) =>
  [...text.matchAll(/^export const ([A-Z][A-Z0-9_]*)\b/gm)].map((match) => [match[1] ?? '', path] as const),
);

describe('a fact', () => {
  it('is looked for in every file of facts', () => {
    expect(NAMES.length).toBeGreaterThan(90);
    expect(new Set(NAMES.map(([, path]) => path)).size).toBe(FACTS.filter(({ path }) => !MAKINGS.test(path)).length);
  });

  it.each(NAMES)('%s of %s is used by the product', (name, path) => {
    const own = new RegExp(`\\b${name}\\b`);
    const imported = new RegExp(`import \\{[^}]*\\b${name}\\b[^}]*\\} from '[./]*(?:shared/)?facts/`);
    const users = USERS.filter(({ text }) => imported.test(text) && own.test(withoutComments(text).replace(imported, '')));
    expect(users.map((user) => user.path), `${name} of ${path}`).not.toEqual([]);
  });
});
