// The count that a test run ends with: `N passed, N failed`, and what was skipped where something was.

/** @typedef {{ passed: number, failed: number, skipped: number }} Summary */

/** @param {Summary} summary @returns {string} */
export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * @param {string} output of a test run
 * @returns {Summary | undefined} what its very last line says; undefined where it ended without one
 */
export function readLastLine(output) {
  const found = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/.exec(output.trimEnd().split(/\r?\n/).at(-1) ?? '');
  if (found === null) return undefined;
  const [passed = 0, failed = 0, skipped = 0] = found.slice(1).map((text) => Number(text ?? 0));
  return { passed, failed, skipped };
}

/** @param {readonly Summary[]} summaries @returns {Summary} */
export function total(summaries) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of summaries) {
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
  }
  return sum;
}
