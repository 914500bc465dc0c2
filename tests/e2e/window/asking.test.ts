// What a click in the built window asks of main.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_NAMES } from '../../../shared/model/sample.ts';
import { raiseStage } from './stage.ts';
import type { Stage } from './stage.ts';
import { headline, next, withWindow } from './window-in-state.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await raiseStage();
});

afterAll(() => stage.close());

describe('the window asks main', () => {
  it('to read again, and not twice while a reading runs', async () => {
    await withWindow(stage, 'go', async ({ page, push, calls }) => {
      await page.getByRole('button', { name: 'もう一度読む' }).click();
      await push(next('reading-begun'));
      await page.getByRole('button', { name: '読み取り中' }).click({ force: true });
      expect(await calls()).toEqual([{ name: 'checkAgain', arg: undefined }]);
    });
  });

  it('for the reader that was chosen, and for the automatic choice', async () => {
    await withWindow(stage, 'several-readers', async ({ page, calls }) => {
      await page.getByRole('radio', { name: /PaSoRi/ }).click();
      await page.getByRole('radio', { name: '自動で選ぶ' }).click();
      expect(await calls()).toEqual([
        { name: 'chooseReader', arg: 'SONY FeliCa Port/PaSoRi 4.0 0' },
        { name: 'chooseReader', arg: null },
      ]);
    });
  });

  it('for the other language, and follows it', async () => {
    await withWindow(stage, 'go', async ({ page, push, calls }) => {
      await page.getByRole('button', { name: 'English' }).click();
      expect(await calls()).toEqual([{ name: 'changeSettings', arg: { locale: 'en' } }]);
      await push({ ...next('go'), locale: 'en' });
      await headline(page).getByText('You can start e-Tax').waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
    });
  });

  it.each(SAMPLE_NAMES)('for the sample card %s', async (name) => {
    await withWindow(stage, 'no-reader', async ({ page, calls }) => {
      await page.getByRole('button', { name: 'サンプルカードで試す' }).click();
      await page.getByRole('dialog').getByRole('button').nth(SAMPLE_NAMES.indexOf(name)).click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      expect(await calls()).toEqual([{ name: 'showSample', arg: name }]);
    });
  });

  it('to leave a sample, which is marked at the top, in the verdict and in the title', async () => {
    await withWindow(stage, 'sample', async ({ page, calls }) => {
      expect(await page.getByText('サンプル表示', { exact: true }).count()).toBe(2);
      expect(await page.title()).toContain('サンプル表示');
      expect(await page.getByText('サンプル', { exact: true }).count()).toBe(4);
      await page.getByRole('button', { name: 'サンプルをやめる' }).click();
      expect(await calls()).toEqual([{ name: 'showSample', arg: null }]);
    });
  });
});
