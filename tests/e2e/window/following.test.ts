// The built window follows a main that the test plays, and nothing on it jumps.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STATES } from '../../fixtures/snapshots.ts';
import { raiseStage } from './stage.ts';
import type { Stage } from './stage.ts';
import { headline, next, withWindow } from './window-in-state.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await raiseStage();
});

afterAll(() => stage.close());

describe('the window follows main', () => {
  it('from the first moment to a finished reading, and on when the card goes', async () => {
    await withWindow(stage, 'starting', async ({ page, push }) => {
      await headline(page).getByText('カードを読み取れていません').waitFor();
      await push(next('no-reader'));
      await headline(page).getByText('リーダーをつないでください').waitFor();
      await push(next('no-card'));
      await headline(page).getByText('カードを置いてください').waitFor();
      await push(next('reading-partial'));
      await page.getByText('あと5回(5回中)').waitFor();
      expect(await headline(page).textContent()).toBe('カードを読んでいます');
      await push(next('go'));
      await headline(page).getByText('e-Taxを始められます').waitFor();
      expect(await page.locator('.strip').getAttribute('data-open')).toBe('false');
      await push(next('card-gone'));
      await page.getByText('読んだカードは、いまリーダーにありません。').waitFor();
      expect(await headline(page).textContent()).toBe('e-Taxを始められます');
    });
  });

  it('without anything jumping while results arrive', async () => {
    await withWindow(stage, 'reading-begun', async ({ page, push }) => {
      const places = () =>
        page.evaluate(() =>
          ['.verdict', '.verdict .button', '.meters', '.meter:nth-child(1)', '.meter:nth-child(4)', '.strip'].map((name) => {
            const { top, left, height } = document.querySelector(name)!.getBoundingClientRect();
            return [name, top, left, height];
          }),
        );
      const first = await places();
      for (const name of ['reading-partial', 'go', 'below-limit', 'last-try', 'locked', 'both-locked', 'expired', 'android'] as const) {
        await push(next(name));
        expect({ name, places: await places() }).toEqual({ name, places: first });
      }
    });
  });

  it('and leaves the verdict and the first meter in place when the strip opens by itself', async () => {
    await withWindow(stage, 'go', async ({ page, push }) => {
      const top = async (name: string) => (await page.locator(name).first().boundingBox())?.y;
      const before = [await top('.verdict'), await top('.meter')];
      await push(next('mute'));
      await page.getByRole('heading', { name: 'カードが応答しません' }).waitFor();
      expect([await top('.verdict'), await top('.meter')]).toEqual(before);
    });
  });

  it('drops a snapshot that is older than the one it shows', async () => {
    await withWindow(stage, 'locked', async ({ page, push }) => {
      await push({ ...STATES.go, revision: 0 });
      expect(await headline(page).textContent()).toBe('まだ始めないでください');
    });
  });

  it('speaks the settled answer once, and not while the card is read', async () => {
    await withWindow(stage, 'reading-partial', async ({ page, push }) => {
      const voice = page.locator('output[aria-live=polite]');
      expect(await voice.textContent()).toBe('');
      await push(next('last-try'));
      expect(await voice.textContent()).toContain('まだ始めないでください');
    });
  });
});
