// Five suites, cheapest first. The last three use one real pcscd and one display, so they run one file at a time.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const minute = 60_000;

function suite(name: string, order: number, alone: boolean) {
  return {
    test: {
      name,
      include: [`tests/${name}/**/*.test.ts`, `tests/${name}/**/*.test.tsx`],
      environment: 'node',
      testTimeout: alone ? 5 * minute : minute,
      hookTimeout: alone ? 3 * minute : minute,
      sequence: { groupOrder: order },
      // Importing `electron` in plain Node must never start a download.
      env: { ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent', TZ: 'UTC' },
      ...(alone ? { fileParallelism: false, maxWorkers: 1 } : {}),
      // A window, a display and a driver can stumble over a busy machine. Such a test is tried once more, and named.
      retry: name === 'e2e' ? 1 : 0,
    },
  };
}

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    projects: process.env['MAE_TENKEN_BENCH'] === '1' ? [suite('bench', 0, true)] : [
      suite('unit', 0, false),
      suite('architecture', 0, false),
      suite('integration', 1, true),
      suite('e2e', 2, true),
      suite('packaging', 3, true),
    ],
  },
});
