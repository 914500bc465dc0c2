import { describe, expect, it } from 'vitest';
import { en } from '../../../shared/i18n/en.ts';
import { ja } from '../../../shared/i18n/ja.ts';
import type { MessageKey } from '../../../shared/i18n/ja.ts';
import { formOf, plural } from '../../../shared/i18n/plural.ts';
import { placeholdersOf, translate } from '../../../shared/i18n/translate.ts';

const KEYS = Object.keys(ja) as readonly MessageKey[];
const PLURALS = KEYS.flatMap((key) => {
  const text = en[key];
  return typeof text === 'string' ? [] : [[key, text] as const];
});

/** Of a pure number, without a noun that would change with it; or the noun stands for a kind and not for a count, or the number is always the same large one. */
const NUMBER_ALONE = /^(?:checklist\.group\.count|evidence\.apdus\.value|history\.left|tip\.search\.found|memory\.(?:what|shared\.what|lasting\.(?:card|shared)))$/;

/** A bare plural noun right after a number that is put in. */
const COUNTED_NOUN = /\{(?:count|days|hours|minutes|total|tried|spent|remaining|seconds|bytes|apdus)\} (?:more )?[a-z]+s\b/;

describe('English plurals', () => {
  const text = plural('count', '{count} record', '{count} records');

  it.each([
    [0, '{count} records'],
    [1, '{count} record'],
    [2, '{count} records'],
    [21, '{count} records'],
  ])('%d takes %s', (count, form) => {
    expect(formOf(text, { count })).toBe(form);
  });

  it('take the general form where no number decides', () => {
    expect(formOf(text, {})).toBe('{count} records');
    expect(formOf(text, { count: '1' })).toBe('{count} records');
  });

  it('are used', () => {
    expect(PLURALS.length).toBeGreaterThan(8);
    expect(translate('en', 'history.count', { count: 1 })).toBe('1 record');
    expect(translate('en', 'history.count', { count: 2 })).toBe('2 records');
    expect(translate('ja', 'history.count', { count: 1 })).toBe('1件');
  });

  it.each(PLURALS)('%s is decided by one of its own numbers, and its forms differ', (key, { by, one, other }) => {
    expect(placeholdersOf(ja[key])).toContain(by);
    expect(one).not.toBe(other);
  });

  it('stand wherever a counted noun does', () => {
    const fixed = KEYS.filter((key) => {
      const found = en[key];
      return typeof found === 'string' && COUNTED_NOUN.test(found) && !NUMBER_ALONE.test(key);
    });
    expect(fixed).toEqual([]);
  });
});
