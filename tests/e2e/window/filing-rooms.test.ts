// The rooms 準備 and 記録: what a click asks of main, how each state looks, and what axe says of it.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserContextOptions, Page } from 'playwright';
import type { AppSnapshot, Locale } from '../../../shared/model/snapshot.ts';
import { translate } from '../../../shared/i18n/translate.ts';
import { historyOf, keptWith, record, UNASKED } from '../../fixtures/kept.ts';
import { CHECKED_AT, STATES } from '../../fixtures/snapshots.ts';
import { violations } from './axe.ts';
import { findClipped } from './clipped.ts';
import { raiseStage } from './stage.ts';
import type { OpenWindow, Stage } from './stage.ts';

const PICTURES = fileURLToPath(new URL('../../output/filing/', import.meta.url));

const RECORDS = [
  record({ at: CHECKED_AT, left: { sign: 4, auth: 1, text: 3, juki: 3 } }),
  record({ at: '2027-02-19T21:00:00+09:00' }),
  record({ at: '2027-02-18T09:30:00+09:00', card: 'b2'.repeat(16), left: { sign: 0, auth: 3, text: null, juki: 3 } }),
  record({ at: '2027-02-01T09:30:00+09:00', card: null, expiresOn: null }),
];

const LISTS = {
  fresh: { ...STATES.unasked },
  ready: {
    ...STATES.go,
    kept: keptWith(
      {},
      {
        ticked: {
          prefiling: ['browser', 'portal-app', 'extension', 'others-closed', 'sign-known', 'auth-known', 'text-known', 'note-at-hand', 'papers', 'bank-account', 'phone-at-hand'],
          recovery: [],
        },
      },
    ),
  },
  blocked: { ...STATES['both-locked'], kept: keptWith({ moved: 'yes', signCheck: 'revoked', system: 'linux', knows: { ...STATES.go.kept.answers.knows, sign: 'unknown' } }) },
  'no-card': { ...STATES['no-card'] },
  sample: { ...STATES.sample },
  'hands-off': { ...STATES['hands-off'] },
} as const satisfies Readonly<Record<string, AppSnapshot>>;

const MEMORIES = {
  several: { ...STATES.go, kept: keptWith({}, { history: historyOf(...RECORDS) }) },
  empty: { ...STATES.go },
  off: { ...STATES.go, kept: keptWith({}, { history: { on: false, records: [], since: null } }) },
  shared: { ...STATES.go, kept: keptWith({}, { shared: true, lasting: 'shared' }) },
  'hands-off': { ...STATES['hands-off'], kept: keptWith({}, { history: historyOf(...RECORDS) }) },
} as const satisfies Readonly<Record<string, AppSnapshot>>;

let stage: Stage;

beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
  stage = await raiseStage();
});

afterAll(() => stage.close());

async function enter(page: Page, room: 'prepare' | 'history', locale: Locale = 'ja'): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: translate(locale, `app.room.${room}`), exact: true }).click();
}

async function inRoom(
  room: 'prepare' | 'history',
  snapshot: AppSnapshot,
  run: (window: OpenWindow) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const window = await stage.open(snapshot, options);
  await enter(window.page, room, snapshot.locale);
  await run(window);
  expect(await window.problems()).toEqual([]);
  await window.close();
}

const DRESSES = [
  { name: 'ja-1024', width: 1024, height: 720 },
  { name: 'ja-1440', width: 1440, height: 900 },
  { name: 'ja-long', width: 1024, height: 2600 },
  { name: 'en-long-dark', width: 1024, height: 2900, locale: 'en', colorScheme: 'dark' },
  { name: 'ja-1024-contrast', width: 1024, height: 720, forcedColors: 'active' },
  { name: 'ja-1024-text-200', width: 1024, height: 720, text: 200 },
  { name: 'ja-320', width: 320, height: 640 },
] as const satisfies readonly Dress[];

interface Dress {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly locale?: Locale;
  readonly colorScheme?: 'dark';
  readonly forcedColors?: 'active';
  readonly text?: number;
}

const ROOMS = [
  ...Object.entries(LISTS).map(([state, snapshot]) => ['prepare', state, snapshot] as const),
  ...Object.entries(MEMORIES).map(([state, snapshot]) => ['history', state, snapshot] as const),
];

let revision = 1;

/** One window for each dress, to which every state is pushed, as main would. */
async function pushInto({ page, push }: OpenWindow, room: 'prepare' | 'history', snapshot: AppSnapshot): Promise<void> {
  revision += 1;
  await push({ ...snapshot, revision });
  await enter(page, room, snapshot.locale);
  await page.locator('#instruments').evaluate((part) => part.scrollTo(0, 0));
}

describe.each<Dress>(DRESSES)('in the dress $name', ({ name, width, height, locale = 'ja', colorScheme, forcedColors, text = 100 }) => {
  let window: OpenWindow;

  beforeAll(async () => {
    window = await stage.open(STATES.starting, {
      viewport: { width, height },
      ...(colorScheme === undefined ? {} : { colorScheme }),
      ...(forcedColors === undefined ? {} : { forcedColors }),
    });
    await window.page.evaluate((size) => {
      document.documentElement.style.fontSize = `${size}%`;
    }, text);
  });

  afterAll(() => window.close());

  it.each(ROOMS)('the room %s is drawn whole: %s', async (room, state, snapshot) => {
    await pushInto(window, room, { ...snapshot, locale });
    await window.page.screenshot({ path: `${PICTURES}${name}-${room}-${state}.png`, animations: 'disabled' });
    expect(await window.page.evaluate(findClipped)).toEqual([]);
    expect(await window.problems()).toEqual([]);
  });
});

describe.each(['light', 'dark'] as const)('axe, in %s', (colorScheme) => {
  let window: OpenWindow;

  beforeAll(async () => {
    window = await stage.open(STATES.starting, { colorScheme, reducedMotion: 'reduce' });
  });

  afterAll(() => window.close());

  it.each(ROOMS)('finds nothing wrong with the room %s: %s', async (room, _state, snapshot) => {
    await pushInto(window, room, snapshot);
    expect(await violations(window.page)).toEqual([]);
  });

  it('finds nothing wrong with the asked deletion and the open answers', async () => {
    const { page } = window;
    await pushInto(window, 'history', MEMORIES.several);
    await page.getByRole('button', { name: '記録を消す' }).click();
    await page.screenshot({ path: `${PICTURES}open-${colorScheme}-clear.png` });
    expect(await violations(page)).toEqual([]);
    await page.getByRole('navigation').getByRole('button', { name: '点検', exact: true }).click();
    await page.getByRole('button', { name: 'お答えを変える' }).click();
    await page.getByRole('dialog').waitFor();
    await page.screenshot({ path: `${PICTURES}open-${colorScheme}-answers.png` });
    expect(await violations(page)).toEqual([]);
  });
});

describe('in the room 準備', () => {
  it('a tick is sent, and taken back', async () => {
    await inRoom('prepare', LISTS.ready, async ({ page, calls }) => {
      const line = page.getByRole('checkbox', { name: '暗証番号の控えが手元にあります' });
      expect(await line.isChecked()).toBe(true);
      await line.click();
      expect(await calls()).toEqual([{ name: 'setTick', arg: { list: 'prefiling', id: 'note-at-hand', done: false } }]);
    });
  });

  it('an answer is asked where the line needs it, and takes the place of a tick', async () => {
    await inRoom('prepare', LISTS.fresh, async ({ page, calls }) => {
      const line = page.locator('[data-line="not-moved"]');
      expect(await line.getByRole('checkbox').count()).toBe(0);
      await line.getByRole('button', { name: 'いいえ' }).click();
      await page.locator('[data-line="sign-valid"]').getByRole('button', { name: '有効です' }).click();
      await page.locator('[data-line="sign-known"]').getByRole('button', { name: 'あやふやです' }).click();
      expect(await calls()).toEqual([
        { name: 'changeAnswers', arg: { moved: 'no' } },
        { name: 'changeAnswers', arg: { signCheck: 'valid' } },
        { name: 'changeAnswers', arg: { knows: { sign: 'unknown' } } },
      ]);
    });
  });

  it('a line that the card refuses cannot be ticked and says why', async () => {
    await inRoom('prepare', LISTS.blocked, async ({ page }) => {
      const line = page.locator('[data-line="sign-tries"]');
      expect(await line.getAttribute('data-state')).toBe('refused');
      expect(await line.getByRole('checkbox').count()).toBe(0);
      expect(await line.textContent()).toContain('ロックされています');
      expect(await page.getByText('先になおすところが').count()).toBe(1);
      expect(await page.locator('.button--main').count()).toBe(0);
    });
  });

  it('all that is done is said, and e-Tax is opened only after the reader is let go', async () => {
    await inRoom('prepare', LISTS.ready, async ({ page, calls, push }) => {
      await page.getByText('全部そろいました').waitFor();
      const button = page.getByRole('button', { name: '確定申告書等作成コーナーを開く' });
      await button.click();
      expect(await calls()).toEqual([
        { name: 'setHandsOff', arg: true },
        { name: 'openLink', arg: 'etax-compose' },
      ]);
      await push({ ...LISTS.ready, handsOff: true, revision: 2 });
      await page.getByRole('complementary', { name: 'e-Taxの画面で続けてください' }).waitFor();
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('点検にもどる');
      await page.keyboard.press('Enter');
      expect((await calls()).slice(2)).toEqual([{ name: 'setHandsOff', arg: false }]);
      await page.getByRole('heading', { level: 1, name: 'e-Taxの画面で続けてください' }).waitFor();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('instruments');
    });
  });
});

describe('in the room 記録', () => {
  it('cards are told apart without their mark', async () => {
    await inRoom('history', MEMORIES.several, async ({ page }) => {
      expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(['カード12件', 'カード21件', 'どのカードかわからない記録1件']);
      expect(await page.content()).not.toMatch(/a1a1|b2b2/);
      expect(await page.getByRole('row').nth(1).textContent()).toContain('2027年2月20日(土) 23:04');
    });
  });

  it('nothing is deleted before it was asked twice', async () => {
    await inRoom('history', MEMORIES.several, async ({ page, calls }) => {
      await page.getByRole('button', { name: '記録を消す' }).click();
      await page.getByText('4件の記録を消します').waitFor();
      expect(await calls()).toEqual([]);
      await page.getByRole('button', { name: '消さない' }).click();
      await page.getByRole('button', { name: '記録を消す' }).click();
      await page.getByRole('button', { name: '消す', exact: true }).click();
      expect(await calls()).toEqual([{ name: 'clearHistory', arg: undefined }]);
    });
  });

  it('switching the records off asks too, as it deletes them', async () => {
    await inRoom('history', MEMORIES.several, async ({ page, calls }) => {
      await page.getByRole('switch', { name: '記録を残す' }).click();
      await page.getByText('いままでの4件も消します').waitFor();
      expect(await calls()).toEqual([]);
      expect(await page.getByRole('switch', { name: '記録を残す' }).isChecked()).toBe(true);
      await page.getByRole('button', { name: '消す', exact: true }).click();
      expect(await calls()).toEqual([{ name: 'changeSettings', arg: { keepHistory: false } }]);
    });
  });

  it('keeping records is switched off and on', async () => {
    await inRoom('history', MEMORIES.empty, async ({ page, calls, push }) => {
      await page.getByRole('switch', { name: '記録を残す' }).click();
      await push({ ...MEMORIES.off, revision: 2 });
      await page.getByText('記録を残さない設定です').waitFor();
      await page.getByRole('switch', { name: '記録を残す' }).click();
      expect(await calls()).toEqual([
        { name: 'changeSettings', arg: { keepHistory: false } },
        { name: 'changeSettings', arg: { keepHistory: true } },
      ]);
    });
  });
});

describe('the question in the check room', () => {
  it('is answered by one press, and the focus stays beside it', async () => {
    const window = await stage.open(STATES.unasked);
    const { page } = window;
    await page.getByRole('group', { name: /引越しや氏名の変更/ }).getByRole('button', { name: 'いいえ' }).click();
    expect(await window.calls()).toEqual([{ name: 'changeAnswers', arg: { moved: 'no' } }]);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('verdict__next');
    await window.push({ ...STATES.unasked, revision: 2, kept: keptWith({ ...UNASKED, moved: 'no' }) });
    await page.getByRole('button', { name: '有効です' }).click();
    await window.push({ ...STATES.go, revision: 3 });
    await page.getByRole('heading', { level: 1, name: 'e-Taxを始められます' }).waitFor();
    await page.getByRole('button', { name: '準備へ進む' }).click();
    await page.getByRole('heading', { level: 1, name: '申告の前の点検' }).waitFor();
    await window.close();
  });

  it('can be answered anew', async () => {
    const window = await stage.open(STATES.moved);
    const { page } = window;
    await page.getByRole('heading', { level: 1, name: 'まだ始めないでください' }).waitFor();
    await page.getByRole('button', { name: 'お答えを変える' }).click();
    const moved = page.getByRole('dialog').getByRole('group', { name: /引越しや氏名の変更/ });
    expect(await moved.getByRole('button', { pressed: true }).allTextContents()).toEqual(['はい']);
    await moved.getByRole('button', { name: 'いいえ' }).click();
    await page.getByRole('button', { name: 'お答えを取り消す' }).click();
    expect(await window.calls()).toEqual([
      { name: 'changeAnswers', arg: { moved: 'no' } },
      { name: 'changeAnswers', arg: { moved: 'unasked', firstTime: 'unasked', signCheck: 'unasked' } },
    ]);
    await window.close();
  });
});
