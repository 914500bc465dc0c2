// What the tests of the window share: a window in a state, fresh snapshots, and no complaint at the end.
import { expect } from 'vitest';
import type { BrowserContextOptions, Locator, Page } from 'playwright';
import type { AppSnapshot } from '../../../shared/model/snapshot.ts';
import { STATES } from '../../fixtures/snapshots.ts';
import type { StateName } from '../../fixtures/snapshots.ts';
import type { OpenWindow, Stage } from './stage.ts';

let revision = 1;

/** The snapshot of a state, newer than all before it. */
export function next(name: StateName): AppSnapshot {
  revision += 1;
  return { ...STATES[name], revision };
}

/** Opens the window, runs the test, and holds that the console and the policy had nothing to say. */
export async function withWindow(
  stage: Stage,
  name: StateName,
  run: (window: OpenWindow) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const window = await stage.open(next(name), options);
  await run(window);
  expect(await window.problems()).toEqual([]);
  await window.close();
}

export function headline(page: Page): Locator {
  return page.getByRole('heading', { level: 1 });
}
