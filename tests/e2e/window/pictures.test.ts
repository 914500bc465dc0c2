// Draws every state in every dress to tests/output/window, to be looked at, and holds that none complains or clips.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STATE_NAMES, STATES } from '../../fixtures/snapshots.ts';
import type { StateName } from '../../fixtures/snapshots.ts';
import { findClipped } from './clipped.ts';
import { raiseStage } from './stage.ts';
import type { OpenWindow, Stage } from './stage.ts';
import { next } from './window-in-state.ts';

const PICTURES = fileURLToPath(new URL('../../output/window/', import.meta.url));

interface Dress {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active';
  readonly locale?: 'ja' | 'en';
  /** Percent of the usual size of text. */
  readonly text?: number;
}

const DRESSES: readonly Dress[] = [
  { name: 'ja-1024', width: 1024, height: 720 },
  { name: 'ja-1440', width: 1440, height: 900 },
  { name: 'ja-1024-dark', width: 1024, height: 720, colorScheme: 'dark' },
  { name: 'en-1024', width: 1024, height: 720, locale: 'en' },
  { name: 'ja-640', width: 640, height: 720 },
  { name: 'ja-1024-text-200', width: 1024, height: 720, text: 200 },
  { name: 'ja-1024-contrast', width: 1024, height: 720, forcedColors: 'active' },
  { name: 'ja-zoom-200', width: 512, height: 360 },
  { name: 'ja-320', width: 320, height: 640 },
  { name: 'ja-long', width: 1024, height: 1500 },
  { name: 'en-long-dark', width: 1024, height: 1600, locale: 'en', colorScheme: 'dark' },
];

/** Every state is drawn in the first dresses; the others show the states that differ most. */
const EVERYWHERE = 4;
const TELLING: readonly StateName[] = [
  'go',
  'unasked',
  'unasked-first-time',
  'hands-off',
  'fell',
  'last-try',
  'both-locked',
  'unknown-counters',
  'expired-long-ago',
  'expires-in-season',
  'no-sign-certificate',
  'reading-partial',
  'no-reader',
  'several-readers',
  'two-cards',
  'sample',
];

let stage: Stage;

beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
  stage = await raiseStage();
});

afterAll(() => stage.close());

// One window for each dress, to which every state is pushed, as main would.
describe.each(DRESSES)('the window in the dress $name', (dress) => {
  const { name, width, height, text = 100, locale = 'ja', colorScheme = 'light', forcedColors = 'none' } = dress;
  const states = DRESSES.indexOf(dress) < EVERYWHERE ? STATE_NAMES : TELLING;
  let window: OpenWindow;

  beforeAll(async () => {
    window = await stage.open(next('starting'), { viewport: { width, height }, colorScheme, forcedColors });
    await window.page.evaluate((size) => {
      document.documentElement.style.fontSize = `${size}%`;
    }, text);
  });

  afterAll(() => window.close());

  it.each(states)('draws %s', async (state) => {
    await window.push({ ...next(state), locale });
    await window.page.screenshot({ path: `${PICTURES}${name}-${state}.png`, animations: 'disabled' });
    expect(await window.page.evaluate(findClipped)).toEqual([]);
    expect(await window.problems()).toEqual([]);
  });
});

describe.each(['light', 'dark'] as const)('what opens, in %s', (colorScheme) => {
  it.each([
    ['sample-list', 'button:has-text("サンプルカードで試す")'],
    ['evidence', 'summary'],
    ['strip', 'button:text-is("くわしく")'],
  ])('draws the opened %s', async (name, opener) => {
    const window = await stage.open(STATES.go, { viewport: { width: 1024, height: 1200 }, colorScheme });
    await window.page.locator(opener).click();
    await window.page.locator('.instruments').evaluate((part) => part.scrollTo(0, part.scrollHeight));
    await window.page.screenshot({ path: `${PICTURES}open-${colorScheme}-${name}.png` });
    expect(await window.page.evaluate(findClipped)).toEqual([]);
    expect(await window.problems()).toEqual([]);
    await window.close();
  });
});
