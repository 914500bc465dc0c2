// What there is to know of a fault stands in one table. A second one, keyed by codes, would sooner or later disagree.
import { describe, expect, it } from 'vitest';
import { FAULT_CODES, isFaultCode } from '../../shared/faults/fault-table.ts';
import { VERDICT_REASONS } from '../../shared/model/check-report.ts';
import { namesIn, tablesIn } from './fault-rules.ts';
import { PRODUCT } from './sources.ts';

const TABLE = 'shared/faults/fault-table.ts';

/** Catalogues hold the words of each fault under its name; the report's own file names its outcomes. */
const MAY_NAME_ALL = /^shared\/(?:i18n\/|model\/check-report\.ts$)/;

describe('faults', () => {
  it('all stand in the table', () => {
    const table = PRODUCT.find(({ path }) => path === TABLE);
    expect(table && namesIn(table.text, FAULT_CODES)).toHaveLength(FAULT_CODES.length);
  });

  it('have no other table, by code, outcome or number', () => {
    const others = PRODUCT.filter(({ path }) => path !== TABLE && !MAY_NAME_ALL.test(path));
    expect(others.flatMap(({ path, text }) => tablesIn(text).map((found) => `${path}: ${found}`))).toEqual([]);
  });

  it('are not among the reasons of a verdict, nor is a reading that was cut short: `complete` says that', () => {
    expect(VERDICT_REASONS.filter(isFaultCode)).toEqual([]);
    expect(VERDICT_REASONS.filter((reason) => /part|incomplete/.test(reason))).toEqual([]);
  });
});

describe('the rule on tables of faults', () => {
  it.each([
    ["if (fault.code === 'card-busy') return wait();", []],
    ["// 'no-card' 'no-reader' 'card-busy' 'card-mute' 'card-moved' 'card-reset' 'two-cards'", []],
    ["say('fault.no-card.title', 'fault.card-busy.title')", []],
    ["new Map(FAULT_CODES.map((code) => [code, FAULT_TABLE[code].stage]))", []],
  ])('lets pass %s', (text, expected) => {
    expect(tablesIn(text)).toEqual(expected);
  });

  it.each([
    ["const STAGE = { 'no-card': 1, 'no-reader': 2, 'card-busy': 3, 'card-mute': 4, 'card-moved': 5, unexpected_: 6,\n unexpected: 7 };", '6 faults by name'],
    ["const QUIET = ['busy', 'removed', 'timeout', 'failed'];", '4 outcomes by name'],
    ['const MARKS: Readonly<Record<FaultCode, Mark>> = {};', 'a table by fault'],
    ["const LOST = new Set<FaultCode>(['card-moved']);", 'a table by fault'],
    ["const NO_READER = new Set<CheckOutcome>(['no-service', 'no-reader']);", 'a table by outcome'],
    ['const EXIT: Record<Exclude<CheckOutcome, string>, number> = {};', 'a table by outcome'],
    ['const CODES: Map<number, FaultCode> = new Map();', 'a table by number'],
    ['switch (situation.fault.code) {', 'a switch over faults'],
    ['switch (report.outcome) {', 'a switch over outcomes'],
  ])('refuses %s', (text, expected) => {
    expect(tablesIn(text)).toContain(expected);
  });
});
