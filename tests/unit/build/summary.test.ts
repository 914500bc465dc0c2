import { describe, expect, it } from 'vitest';
import { countOf } from '../../../build/ci.mjs';
import { lastLine, readLastLine, total } from '../../../build/setup/summary.mjs';

const counted = (passed: number, failed: number, skipped = 0) => ({ passed, failed, skipped });

describe('the last line of a test run', () => {
  it.each([
    [counted(3, 0), '3 passed, 0 failed'],
    [counted(0, 2, 1), '0 passed, 2 failed, 1 skipped'],
  ])('of %j is %s, and is read back', (summary, line) => {
    expect(lastLine(summary)).toBe(line);
    expect(readLastLine(`much before\r\n${line}\r\n`)).toEqual(summary);
  });

  it.each(['', 'a crash', '3 passed, 0 failed\nand then a crash', 'x 3 passed, 0 failed'])('is none in %j', (output) => {
    expect(readLastLine(output)).toBeUndefined();
  });

  it('of several runs is their sum', () => {
    expect(total([counted(1, 2), counted(10, 0, 3), counted(0, 0)])).toEqual(counted(11, 2, 3));
  });
});

describe('a step of .ci/run', () => {
  const check = { name: 'lint', script: 'lint.mjs', counts: false };
  const tests = { name: 'npm test', script: 'test.mjs', counts: true };

  it.each([
    ['lint that is clean', check, { code: 0, tail: 'Found 0 warnings' }, counted(1, 0)],
    ['lint that is not', check, { code: 1, tail: '' }, counted(0, 1)],
    ['tests as they say', tests, { code: 0, tail: '7 passed, 0 failed, 2 skipped\n' }, counted(7, 0, 2)],
    ['failed tests', tests, { code: 1, tail: '7 passed, 3 failed\n' }, counted(7, 3)],
    ['tests that count none as failed, and yet leave with a fault', tests, { code: 1, tail: '7 passed, 0 failed\n' }, counted(7, 1)],
    ['tests that broke before they could count', tests, { code: 1, tail: 'crash' }, counted(0, 1)],
    ['tests that cannot run here', tests, { code: 0, tail: '' }, counted(0, 0, 1)],
  ])('counts %s', (_what, step, result, expected) => {
    expect(countOf(step, result)).toEqual(expected);
  });
});
