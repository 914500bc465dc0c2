// Draws the rooms for finding the way out in every state and dress, to be looked at, and holds that nothing is clipped.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserContextOptions } from 'playwright';
import { translate } from '../../../shared/i18n/translate.ts';
import { SYMPTOMS } from '../../../shared/guide/which-pin.ts';
import type { AppSnapshot, Locale } from '../../../shared/model/snapshot.ts';
import { NIGHT, RECOVERY_STATE_NAMES, RECOVERY_STATES, STALE_DAY } from '../../fixtures/recovery-snapshots.ts';
import type { RecoveryStateName } from '../../fixtures/recovery-snapshots.ts';
import { STATES } from '../../fixtures/snapshots.ts';
import { findClipped } from './clipped.ts';
import { enter } from './room-in-state.ts';
import type { RoomToEnter } from './room-in-state.ts';
import { raiseStage } from './stage.ts';
import type { OpenWindow, Stage } from './stage.ts';

const PICTURES = fileURLToPath(new URL('../../output/recovery/', import.meta.url));

interface Dress {
  readonly name: string;
  readonly locale: Locale;
  readonly text: number;
  readonly context: BrowserContextOptions;
}

function dress(name: string, width: number, height: number, rest: Partial<Dress> & { dark?: boolean; contrast?: boolean } = {}): Dress {
  const { locale = 'ja', text = 100, dark = false, contrast = false } = rest;
  const context: BrowserContextOptions = {
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    forcedColors: contrast ? 'active' : 'none',
  };
  return { name, locale, text, context };
}

/** Every state is drawn in these; the others show those that differ most. */
const FIRST = [dress('ja-1024', 1024, 720), dress('ja-1440', 1440, 900)];
const FURTHER = [
  dress('ja-long', 1024, 2600),
  dress('en-long', 1024, 2800, { locale: 'en' }),
  dress('ja-long-dark', 1440, 2400, { dark: true }),
  dress('ja-text-200', 1024, 720, { text: 200 }),
  dress('ja-320', 320, 640),
  dress('ja-zoom-200', 512, 360),
  dress('ja-contrast', 1024, 2600, { contrast: true }),
];
const TELLING: readonly RecoveryStateName[] = ['ask-sign-locked', 'kiosk-booked', 'kiosk-unsure', 'counter', 'counter-agent', 'no-way', 'start-told', 'ask-sign-missing', 'counter-card-expired', 'rescue', 'refund'];

let stage: Stage;

beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
  stage = await raiseStage();
});

afterAll(() => stage.close());

// One window for each dress, to which every state is pushed, as main would.
describe.each([...FIRST, ...FURTHER])('the rooms in the dress $name', ({ name, locale, text, context }) => {
  const states = FIRST.some((first) => first.name === name) ? RECOVERY_STATE_NAMES : TELLING;
  let window: OpenWindow;
  let revision = 1;

  beforeAll(async () => {
    window = await stage.open({ ...STATES.go, locale }, context);
    await window.page.evaluate((size) => {
      document.documentElement.style.fontSize = `${size}%`;
    }, text);
  });

  afterAll(() => window.close());

  const show = async (snapshot: AppSnapshot, room: RoomToEnter['room'], now: string): Promise<void> => {
    revision += 1;
    await window.push({ ...snapshot, locale, revision });
    await enter(window.page, { room, now, locale });
  };
  /** What is wrong with the picture: clipped words, complaints of the console or the policy. */
  const draw = async (what: string): Promise<readonly string[]> => {
    await window.page.screenshot({ path: `${PICTURES}${name}-${what}.png`, animations: 'disabled' });
    return [...(await window.page.evaluate(findClipped)), ...(await window.problems())];
  };

  it.each(states)('recovery: %s', async (state) => {
    const { now, snapshot } = RECOVERY_STATES[state];
    await show(snapshot, 'recovery', now);
    expect(await draw(state)).toEqual([]);
  });

  it.each(SYMPTOMS)('which PIN: %s', async (symptom) => {
    await show(STATES[symptom === 'lost-count' ? 'below-limit' : 'both-locked'], 'which-pin', NIGHT);
    await window.page.getByRole('radio', { name: translate(locale, `guide.symptom.${symptom}`) }).check();
    expect(await draw(`which-pin-${symptom}`)).toEqual([]);
  });

  it('which PIN: nothing chosen, and a word rehearsed', async () => {
    await show(STATES.go, 'which-pin', NIGHT);
    expect(await draw('which-pin')).toEqual([]);
    await window.page.getByRole('textbox', { name: translate(locale, 'rehearsal.field') }).pressSequentially('NEko ね２-');
    await window.page.locator('.rehearsal').evaluate((part) => part.scrollIntoView());
    expect(await draw('rehearsal')).toEqual([]);
  });

  it.each([
    ['all', NIGHT, ''],
    ['stale', STALE_DAY, ''],
    ['found', NIGHT, locale === 'ja' ? '予約' : 'office'],
    ['nothing', NIGHT, 'zzz'],
  ])('advice: %s', async (what, now, query) => {
    await show(STATES.go, 'advice', now);
    await window.page.getByRole('searchbox').fill(query);
    expect(await draw(`advice-${what}`)).toEqual([]);
  });
});
