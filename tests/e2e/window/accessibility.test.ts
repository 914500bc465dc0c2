// The built window by keyboard alone, and under the eyes of axe in both colour schemes.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STATE_NAMES } from '../../fixtures/snapshots.ts';
import { violations } from './axe.ts';
import { raiseStage } from './stage.ts';
import type { OpenWindow, Stage } from './stage.ts';
import { next, withWindow } from './window-in-state.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await raiseStage();
});

afterAll(() => stage.close());

describe('the keyboard alone', () => {
  it('reaches everything, in the order of the screen, and always shows where it is', async () => {
    await withWindow(stage, 'several-readers', async ({ page }) => {
      const rooms = await page.locator('nav button').allTextContents();
      expect(rooms[0]).toBe('点検');
      const seen: string[] = [];
      for (let step = 0; step < 9 + rooms.length; step += 1) {
        await page.keyboard.press('Tab');
        seen.push(
          await page.evaluate(() => {
            const focused = document.activeElement as HTMLElement;
            const ring = getComputedStyle(focused).outlineStyle !== 'none';
            const name = focused.getAttribute('aria-label') ?? focused.closest('label')?.textContent ?? focused.textContent;
            return `${name}${ring ? '' : ' (no ring)'}`;
          }),
        );
      }
      expect(seen).toEqual([
        '本文へ移動',
        ...rooms,
        'サンプルカードで試す',
        '日本語',
        'English',
        'もう一度読む',
        '点検の内容',
        'この点検で減った残り回数 0回',
        '閉じる',
        'リーダーの状態のくわしい内容',
      ]);
    });
  });

  it('opens and closes the sample list and comes back to its button', async () => {
    await withWindow(stage, 'go', async ({ page }) => {
      const button = page.getByRole('button', { name: 'サンプルカードで試す' });
      await button.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    });
  });

  it('opens and folds the evidence and the strip', async () => {
    await withWindow(stage, 'go', async ({ page }) => {
      await page.locator('summary').focus();
      await page.keyboard.press('Enter');
      expect(await page.getByText('VERIFY (empty)', { exact: true }).count()).toBe(5);
      await page.getByRole('button', { name: 'くわしく' }).focus();
      await page.keyboard.press('Space');
      await page.getByText('どの段階も正常です。').waitFor();
      await page.keyboard.press('Space');
      expect(await page.locator('.strip').getAttribute('data-open')).toBe('false');
    });
  });

  it('keeps its place when the button it stands on starts to wait', async () => {
    await withWindow(stage, 'go', async ({ page, push }) => {
      await page.getByRole('button', { name: 'もう一度読む' }).focus();
      await push(next('reading-begun'));
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('読み取り中');
    });
  });
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  let window: OpenWindow;

  beforeAll(async () => {
    window = await stage.open(next('starting'), { colorScheme, reducedMotion: 'reduce' });
  });

  afterAll(() => window.close());

  it.each(STATE_NAMES)('axe finds nothing wrong with %s', async (name) => {
    await window.push(next(name));
    expect(await violations(window.page)).toEqual([]);
  });

  it('axe finds nothing wrong with open evidence and the sample list', async () => {
    await withWindow(
      stage,
      'sample',
      async ({ page }) => {
        await page.locator('summary').click();
        expect(await violations(page)).toEqual([]);
        await page.getByRole('button', { name: 'サンプルカードで試す' }).click();
        await page.getByRole('dialog').waitFor();
        expect(await violations(page)).toEqual([]);
      },
      { colorScheme },
    );
  });
});
