import { describe, expect, it } from 'vitest';
import { parseCheckArguments } from '../../../electron/cli/check-arguments.ts';
import { UsageError } from '../../../electron/cli/usage.ts';
import { SAMPLE_NAMES } from '../../../shared/model/sample.ts';

const NONE = { json: false, reader: null, waitMs: 0, demo: null };

describe('parseCheckArguments', () => {
  it.each([
    [[], NONE],
    [['--json'], { ...NONE, json: true }],
    [['--reader', 'Virtual PCD 00 00'], { ...NONE, reader: 'Virtual PCD 00 00' }],
    [['--wait', '30'], { ...NONE, waitMs: 30_000 }],
    [['--wait=0.5', '--json'], { ...NONE, json: true, waitMs: 500 }],
    [['--wait', '3600'], { ...NONE, waitMs: 3_600_000 }],
    [['--demo', 'healthy', '--json'], { ...NONE, json: true, demo: 'healthy' }],
  ])('%j', (args, expected) => {
    expect(parseCheckArguments(args)).toEqual(expected);
  });

  it.each([...SAMPLE_NAMES])('knows the sample %s', (name) => {
    expect(parseCheckArguments(['--demo', name]).demo).toBe(name);
  });

  it.each([
    [['--pin', '1234']],
    [['1234']],
    [['--json=yes']],
    [['--wait']],
    [['--wait', '']],
    [['--wait', '-1']],
    [['--wait', '3601']],
    [['--wait', '1e3']],
    [['--wait', 'soon']],
    [['--wait', 'Infinity']],
    [['--reader', '']],
    [['--reader']],
    [['--demo', 'Healthy']],
    [['--demo', '']],
    [['--demo', '__proto__']],
    [['--demo', 'healthy', '--wait', '3']],
    [['--demo', 'healthy', '--reader', 'A']],
  ])('refuses %j in one line', (args) => {
    expect(() => parseCheckArguments(args)).toThrow(UsageError);
    expect(() => parseCheckArguments(args)).toThrow(/^check: [^\n]+$/);
  });
});
