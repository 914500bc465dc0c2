// What there is to know of a fault stands in one table. A second one, keyed by codes, would sooner or later disagree.
import { describe, expect, it } from 'vitest';
import { FAULT_CODES } from '../../shared/faults/fault-table.ts';
import { PRODUCT, withoutComments } from './sources.ts';
import type { Source } from './sources.ts';

const TABLE = 'shared/faults/fault-table.ts';

/** Catalogues hold the words of each fault under its name. */
const CATALOGUES = /^shared\/i18n\//;

/** A rule may name a few faults; more are a table. */
const MOST_CODES = 6;

/** `'no-card'`, and `unexpected:` as a key; `'fault.no-card.title'` is the key of a message and not of a fault. */
function codesIn({ text }: Source): readonly string[] {
  const code = withoutComments(text);
  return FAULT_CODES.filter((name) => new RegExp(`['"\`]${name}['"\`]|^\\s*${name}:`, 'm').test(code));
}

describe('faults', () => {
  it('all stand in the table', () => {
    const table = PRODUCT.find(({ path }) => path === TABLE);
    expect(table && codesIn(table)).toHaveLength(FAULT_CODES.length);
  });

  it('have no other table', () => {
    const others = PRODUCT.filter(({ path }) => path !== TABLE && !CATALOGUES.test(path));
    const tables = others.map((source) => ({ path: source.path, codes: codesIn(source) })).filter(({ codes }) => codes.length > MOST_CODES);
    expect(tables).toEqual([]);
  });

  it.each([
    ['codes', /\bRecord<FaultCode\b|\b(?:Map|Set)<FaultCode\b|\breadonly FaultCode\[\]\s*=|\bFaultCode\[\]\s*=/],
    ['numbers', /\bMap<number, FaultCode>\s*=|\b0x8010\w{4}\b.*\bFaultCode\b/],
  ])('are listed nowhere else by %s', (_what, pattern) => {
    const others = PRODUCT.filter(({ path, text }) => path !== TABLE && pattern.test(withoutComments(text)));
    expect(others.map(({ path }) => path)).toEqual([]);
  });
});
