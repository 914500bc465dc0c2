// 「何人かで使う」: what the switch asks, what the answers' dialog says, and how the window goes back to its start.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import type { AppSnapshot } from '../../../shared/model/snapshot.ts';
import { historyOf, keptWith, record } from '../../fixtures/kept.ts';
import { STATES } from '../../fixtures/snapshots.ts';
import { violations } from './axe.ts';
import { raiseStage } from './stage.ts';
import type { OpenWindow, Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await raiseStage();
});

afterAll(() => stage.close());

const SHARED: AppSnapshot = { ...STATES.go, kept: keptWith({}, { shared: true, lasting: 'shared' }) };
const WITH_RECORDS: AppSnapshot = { ...STATES.go, kept: keptWith({}, { history: historyOf(record(), record({ at: '2027-02-18T21:00:00+09:00' })) }) };

async function open(snapshot: AppSnapshot, run: (window: OpenWindow) => Promise<void>): Promise<void> {
  const window = await stage.open(snapshot);
  await run(window);
  expect(await window.problems()).toEqual([]);
  await window.close();
}

const enter = (page: Page, room: string): Promise<void> =>
  page.getByRole('navigation').getByRole('button', { name: room, exact: true }).click();
const shared = (page: Page) => page.getByRole('switch', { name: '何人かで使う' });

describe('the switch', () => {
  it('asks before it deletes records, and can be left', async () => {
    await open(WITH_RECORDS, async ({ page, calls }) => {
      await enter(page, '記録');
      await shared(page).click();
      await page.getByText('2件の記録を消します').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'やめる' }).click();
      expect(await calls()).toEqual([]);
      expect(await shared(page).isChecked()).toBe(false);
      await shared(page).click();
      await page.getByRole('button', { name: '消して、何人かで使う' }).click();
      expect(await calls()).toEqual([{ name: 'changeSettings', arg: { shared: true } }]);
    });
  });

  it('is switched on at once where nothing is recorded, and off again', async () => {
    await open(STATES.go, async ({ page, calls, push }) => {
      await enter(page, '記録');
      await shared(page).click();
      await push({ ...SHARED, revision: 2 });
      await page.getByText('カードの記録は残りません').waitFor();
      expect(await page.getByRole('switch').count()).toBe(1);
      await shared(page).click();
      expect(await calls()).toEqual([
        { name: 'changeSettings', arg: { shared: true } },
        { name: 'changeSettings', arg: { shared: false } },
      ]);
    });
  });
});

describe('the window', () => {
  it.each<[string, AppSnapshot, string]>([
    ['for this card', STATES.go, 'このカードのものとして、45日間残ります'],
    ['for no card', { ...STATES.go, kept: keptWith({}, { lasting: 'passing' }) }, 'カードを置いたり取ったりすると消えます'],
    ['for nobody', SHARED, 'カードを取って60秒たつと消えます'],
  ])('says how long answers are kept: %s', async (_name, snapshot, words) => {
    await open(snapshot, async ({ page }) => {
      await page.getByRole('button', { name: 'お答えを変える' }).click();
      expect(await page.getByRole('dialog').locator('.dialog__intro').textContent()).toContain(words);
    });
  });

  it('goes back to the first room with nothing open when main starts afresh', async () => {
    await open(SHARED, async ({ page, push }) => {
      await enter(page, '準備');
      await push({ ...STATES['no-card'], kept: SHARED.kept, revision: 2, fresh: 1 });
      await page.locator('[aria-current=page]').getByText('点検').waitFor();
      await page.getByRole('heading', { level: 1, name: 'カードを置いてください' }).waitFor();
      expect(await page.getByRole('dialog').count()).toBe(0);
      expect(await violations(page)).toEqual([]);
    });
  });

  it('closes an open dialog for the next person', async () => {
    await open(SHARED, async ({ page, push }) => {
      await page.getByRole('button', { name: 'お答えを変える' }).click();
      await page.getByRole('dialog').waitFor();
      await push({ ...STATES['no-card'], kept: SHARED.kept, revision: 2, fresh: 1 });
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('カードを置いてください');
    });
  });
});
