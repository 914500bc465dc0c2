import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { en } from '../../../shared/i18n/en.ts';
import { ja } from '../../../shared/i18n/ja.ts';
import type { MessageKey } from '../../../shared/i18n/ja.ts';
import { formsOf } from '../../../shared/i18n/plural.ts';
import { placeholdersOf, translate } from '../../../shared/i18n/translate.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const KEYS = Object.keys(ja) as readonly MessageKey[];

/** Areas whose words are ready before their room is drawn. A room that is drawn takes its area off this list. */
const AHEAD_OF_THEIR_ROOM: readonly string[] = [];

function unusedKeys(): readonly MessageKey[] {
  const used = stringsOfProduct();
  const patterns = [...used]
    .filter((text) => text.includes('*') && /^[a-z]/.test(text) && text.includes('.'))
    .map((text) => new RegExp(`^${text.replaceAll('.', '\\.').replaceAll('*', '[\\w.-]+')}$`));
  return KEYS.filter((key) => !used.has(key) && !patterns.some((pattern) => pattern.test(key)));
}

/** Every string of the product that could be a key, with `*` where a template puts something in. */
function stringsOfProduct(): ReadonlySet<string> {
  const found = new Set<string>();
  for (const folder of ['shared', 'electron', 'renderer']) {
    for (const file of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(file) || (folder === 'shared' && file.startsWith('i18n'))) continue;
      const text = readFileSync(join(ROOT, folder, file), 'utf8');
      for (const [, quoted] of text.matchAll(/'([\w.-]+)'/g)) found.add(quoted ?? '');
      for (const [, template] of text.matchAll(/`([\w.-]*(?:\$\{[^`}]+\}[\w.-]*)+)`/g)) {
        found.add((template ?? '').replaceAll(/\$\{[^}]+\}/g, '*'));
      }
    }
  }
  return found;
}

describe('the catalogue', () => {
  it('has the same keys in both languages', () => {
    expect(Object.keys(en).toSorted()).toEqual([...KEYS].toSorted());
  });

  it.each(KEYS)('%s: filled, with the same placeholders in both languages', (key) => {
    expect(ja[key].trim()).toBe(ja[key]);
    expect(ja[key]).not.toBe('');
    for (const text of formsOf(en[key])) {
      expect(text.trim()).not.toBe('');
      expect(placeholdersOf(text)).toEqual(placeholdersOf(ja[key]));
    }
  });

  it('holds no key that nothing uses', () => {
    const ahead = (key: string): boolean => AHEAD_OF_THEIR_ROOM.some((area) => key.startsWith(`${area}.`));
    expect(unusedKeys().filter((key) => !ahead(key))).toEqual([]);
  });

  it('lists no area as ahead of its room once all its words are used', () => {
    const unused = unusedKeys();
    const done = AHEAD_OF_THEIR_ROOM.filter((area) => !unused.some((key) => key.startsWith(`${area}.`)));
    expect(done).toEqual([]);
  });

  it('never shouts and never leaves a person with an error alone', () => {
    const loud = KEYS.filter((key) => /[!！]|エラーが発生/.test(ja[key]) || formsOf(en[key]).some((text) => /!|error occurred/i.test(text)));
    expect(loud).toEqual([]);
  });

  it('keeps Japanese punctuation full width and digits half width', () => {
    const odd = KEYS.filter((key) => /[０-９Ａ-Ｚａ-ｚ]|[ぁ-んァ-ヶ一-龠][,.](?:\s|$)/u.test(ja[key]));
    expect(odd).toEqual([]);
  });
});

describe('translate', () => {
  it('fills placeholders', () => {
    expect(translate('ja', 'counter.known', { remaining: 3, limit: 5 })).toBe('あと3回(5回中)');
    expect(translate('en', 'counter.known', { remaining: 3, limit: 5 })).toBe('3 of 5 left');
  });

  it('throws where a value is missing rather than showing a brace', () => {
    expect(() => translate('ja', 'counter.known', { remaining: 3 })).toThrow('limit');
  });
});
