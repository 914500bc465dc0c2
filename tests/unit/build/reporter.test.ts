import { describe, expect, test } from 'vitest';
import type { TestModule } from 'vitest/node';
import { passedLate, summarize } from '../../../build/reporter.mjs';

type State = 'passed' | 'failed' | 'skipped' | 'pending';

/** A finished test file with tests in these states; `broken` counts the errors outside its tests. */
function moduleOf(states: readonly State[], broken: { readonly file?: number; readonly suite?: number } = {}): TestModule {
  const errors = (count = 0) => Array.from({ length: count }, () => ({ message: 'broken' }));
  return {
    errors: () => errors(broken.file),
    children: {
      allSuites: () => [{ errors: () => errors(broken.suite) }],
      allTests: () => states.map((state) => ({ result: () => ({ state }) })),
    },
  } as unknown as TestModule;
}

describe('a test that passed when tried again', () => {
  test('is named, unlike one that passed at once or failed twice', () => {
    const finished = (fullName: string, state: State, flaky: boolean) => ({
      fullName,
      result: () => ({ state }),
      diagnostic: () => ({ flaky }),
    });
    const allTests = () => [finished('a', 'passed', false), finished('b', 'passed', true), finished('c', 'failed', true)];
    expect(passedLate([{ children: { allTests } } as unknown as TestModule])).toEqual(['b']);
  });
});

describe('the count of a test run', () => {
  test.each([
    ['nothing', [], [], { passed: 0, failed: 0, skipped: 0 }],
    ['tests of several files', [moduleOf(['passed', 'failed']), moduleOf(['passed', 'skipped'])], [], { passed: 2, failed: 1, skipped: 1 }],
    ['a file that could not be loaded', [moduleOf([], { file: 1 })], [], { passed: 0, failed: 1, skipped: 0 }],
    ['a group whose preparation broke', [moduleOf(['skipped'], { suite: 2 })], [], { passed: 0, failed: 1, skipped: 1 }],
    ['a test that never ended', [moduleOf(['pending'])], [], { passed: 0, failed: 1, skipped: 0 }],
    ['an error that no test caught', [moduleOf(['passed'])], [new Error('late')], { passed: 1, failed: 1, skipped: 0 }],
  ])('takes in %s', (_name, modules, unhandled, summary) => {
    expect(summarize(modules, unhandled)).toEqual(summary);
  });
});
