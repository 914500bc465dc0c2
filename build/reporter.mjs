// Counts what vitest ran and leaves the numbers in the file that MAE_TENKEN_SUMMARY names, for test.mjs' last line.
import { writeFileSync } from 'node:fs';

/** @typedef {import('./setup/summary.mjs').Summary} Summary */

/**
 * A file or group that broke outside its tests (an import, a beforeAll) counts as one failure, like an error that no
 * test caught: otherwise such a run would look clean.
 * @param {readonly import('vitest/node').TestModule[]} modules
 * @param {readonly unknown[]} unhandled
 * @returns {Summary}
 */
export function summarize(modules, unhandled) {
  const summary = { passed: 0, failed: unhandled.length, skipped: 0 };
  for (const module of modules) {
    for (const part of [module, ...module.children.allSuites()]) if (part.errors().length > 0) summary.failed += 1;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      // A test without a result was never ended.
      summary[state === 'pending' ? 'failed' : state] += 1;
    }
  }
  return summary;
}

/**
 * Names of the tests that failed at first and passed when tried again: said aloud, never passed over.
 * @param {readonly import('vitest/node').TestModule[]} modules
 * @returns {string[]}
 */
export function passedLate(modules) {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  return tests.filter((test) => test.result().state === 'passed' && test.diagnostic()?.flaky).map((test) => test.fullName);
}

/**
 * Names of the tests that were left out, here or on this system: said aloud as well.
 * @param {readonly import('vitest/node').TestModule[]} modules
 * @returns {string[]}
 */
export function leftOut(modules) {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  return tests.filter((test) => test.result().state === 'skipped').map((test) => test.fullName);
}

/** The reporter that test.mjs gives to vitest. */
// oxlint-disable-next-line import/no-default-export -- vitest loads a reporter by it
export default class SummaryReporter {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly unknown[]} unhandled
   */
  onTestRunEnd(modules, unhandled) {
    const file = process.env['MAE_TENKEN_SUMMARY'];
    if (file) writeFileSync(file, JSON.stringify(summarize(modules, unhandled)));
    for (const name of passedLate(modules)) console.log(`passed only when tried again: ${name}`);
    for (const name of leftOut(modules)) console.log(`skipped: ${name}`);
  }
}
