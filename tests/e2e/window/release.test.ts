// What the window says of its own version.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { raiseStage } from './stage.ts';
import type { Stage } from './stage.ts';
import { withWindow } from './window-in-state.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await raiseStage();
});

afterAll(() => stage.close());

describe('the version in the foot', () => {
  it('says at once that its dates want a look, and the rest after a press; Escape leads back', async () => {
    await withWindow(stage, 'go', async ({ page }) => {
      const version = page.getByRole('button', { name: /^バージョン 0\.1\.0/ });
      expect(await version.textContent()).toContain('要確認');
      await version.focus();
      await page.keyboard.press('Enter');
      const about = page.getByRole('dialog', { name: 'このバージョンについて' });
      await about.getByText(/^このバージョンの日程は、2026年11月2[13]日\([土月]\)に写しで確認したものです。/).waitFor();
      await about.getByText('自動では更新しません。').waitFor();
      // A build that nobody has published knows no address, and offers none.
      await about.getByText('このバージョンは、新しいバージョンの置き場所を知りません。').waitFor();
      expect(await about.getByRole('button').allTextContents()).toEqual(['閉じる']);
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await about.waitFor({ state: 'hidden' });
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('foot__version');
    });
  });

  it('leaves the rooms and the tools beside it in sight', async () => {
    await withWindow(stage, 'go', async ({ page }) => {
      for (const locator of [page.locator('.side__room').last(), page.locator('.language')]) {
        const box = await locator.boundingBox();
        const foot = await page.locator('.foot').boundingBox();
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(foot?.y ?? 0);
      }
    });
  });
});
