// Six suites, cheapest first. The last three use one real pcscd and one display, so they run one file at a time.
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const minute = 60_000;

interface Suite {
  readonly name: string;
  readonly order: number;
  /** Where its tests lie below `tests/`. */
  readonly folder?: string;
  readonly without?: string;
  /** One file at a time. */
  readonly alone?: boolean;
  readonly retry?: number;
}

function suite({ name, order, folder = name, without, alone = false, retry = 0 }: Suite) {
  return {
    test: {
      name,
      include: [`tests/${folder}/**/*.test.ts`, `tests/${folder}/**/*.test.tsx`],
      exclude: without === undefined ? [] : [`tests/${without}/**`],
      environment: 'node',
      testTimeout: order > 0 ? 5 * minute : minute,
      hookTimeout: order > 0 ? 3 * minute : minute,
      sequence: { groupOrder: order },
      // Importing `electron` in plain Node must never start a download.
      env: { ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent', TZ: 'UTC' },
      fileParallelism: !alone,
      // Vitest leaves one core idle of its own accord, which is half of a machine with two.
      maxWorkers: alone ? 1 : availableParallelism(),
      retry,
    },
  };
}

/** A window, a display and a driver can stumble over a busy machine. Such a test is tried once more, and named. */
const ONCE_MORE = 1;

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    projects: process.env['MAE_TENKEN_BENCH'] === '1' ? [suite({ name: 'bench', order: 0, alone: true })] : [
      suite({ name: 'unit', order: 0 }),
      suite({ name: 'architecture', order: 0 }),
      suite({ name: 'integration', order: 1, alone: true }),
      // The window alone, before a main that the test plays: no display, no driver.
      suite({ name: 'window', order: 2, folder: 'e2e/window', retry: ONCE_MORE }),
      suite({ name: 'e2e', order: 3, without: 'e2e/window', alone: true, retry: ONCE_MORE }),
      suite({ name: 'packaging', order: 4, alone: true }),
      // Writes keys of other programs, so it is for a Windows that holds nobody's data (build/windows/steps.mjs).
      ...(process.env['MAE_TENKEN_OWN_REGISTRY'] === '1' ? [suite({ name: 'windows', order: 1, alone: true })] : []),
    ],
  },
});
