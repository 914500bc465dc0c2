// The room 印刷: what is chosen, what a click asks of main, and how it looks in every dress.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translate } from '../../../shared/i18n/translate.ts';
import { LOCALES } from '../../../shared/model/snapshot.ts';
import type { AppSnapshot, Locale } from '../../../shared/model/snapshot.ts';
import { pins, report, snapshot } from '../../fixtures/snapshots.ts';
import { violations } from './axe.ts';
import { raiseStage } from './stage.ts';
import type { OpenWindow, Stage } from './stage.ts';

const PICTURES = fileURLToPath(new URL('../../output/window/', import.meta.url));

const SIGN_LOCKED = snapshot({ report: report({ pins: pins({ sign: 0 }) }) });

let stage: Stage;

beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
  stage = await raiseStage();
});

afterAll(() => stage.close());

async function enter(page: Page, locale: Locale): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: translate(locale, 'app.room.print'), exact: true }).click();
  await page.locator('.preview .sheet[data-size]').waitFor();
}

async function open(shown: AppSnapshot, options: Parameters<Stage['open']>[1] = {}): Promise<OpenWindow> {
  const window = await stage.open(shown, options);
  await enter(window.page, shown.locale);
  return window;
}

describe('the room 印刷', () => {
  it('shows the sheet that fits, and another one when asked', async () => {
    const { page, close } = await open(SIGN_LOCKED);
    expect(await page.getByRole('radio', { name: '窓口に行くための確認票' }).isChecked()).toBe(true);
    await page.getByRole('radio', { name: '申告前チェックリスト' }).check();
    await page.getByRole('heading', { name: '申告前チェックリスト' }).waitFor();
    await close();
  });

  it.each([
    ['印刷する', 'print', 'プリンターに送りました。'],
    ['PDFで保存', 'pdf', '保存しました。'],
  ])('%s asks main for the chosen sheet and says what came of it', async (name, how, words) => {
    const { page, calls, close } = await open(SIGN_LOCKED);
    await page.getByRole('radio', { name: 'マルチコピー機(キオスク端末)での再設定の手順' }).check();
    await page.getByRole('button', { name }).click();
    await page.getByText(words).waitFor();
    expect(await calls()).toEqual([{ name: 'makeDocument', arg: { document: 'kiosk', how } }]);
    await close();
  });

  it('leads to the questions that are still open', async () => {
    const { page, close } = await open(SIGN_LOCKED);
    await page.getByRole('button', { name: '「なおす」で答える' }).click();
    expect(await page.getByRole('navigation').getByRole('button', { name: 'なおす', exact: true }).getAttribute('aria-current')).toBe('page');
    await close();
  });

  it.each(LOCALES)('has nothing that axe finds wrong in %s', async (locale) => {
    const { page, close } = await open({ ...SIGN_LOCKED, locale });
    expect(await violations(page)).toEqual([]);
    await close();
  });

  it.each([
    ['1024', { viewport: { width: 1024, height: 1500 } }],
    ['1440', { viewport: { width: 1440, height: 900 } }],
    ['dark', { viewport: { width: 1024, height: 720 }, colorScheme: 'dark' }],
    ['contrast', { viewport: { width: 1024, height: 720 }, forcedColors: 'active' }],
    ['320', { viewport: { width: 320, height: 640 } }],
    ['zoom-200', { viewport: { width: 512, height: 360 } }],
  ] as const)('is whole in the dress %s', async (name, options) => {
    const window = await open(SIGN_LOCKED, options);
    await window.page.screenshot({ path: `${PICTURES}print-${name}.png` });
    const room = await window.page.evaluate(() => [document.documentElement.scrollWidth - innerWidth, document.querySelector('.preview')?.getBoundingClientRect().right ?? 0, innerWidth]);
    expect(room[0]).toBeLessThanOrEqual(0);
    expect(room[1]).toBeLessThanOrEqual(room[2] ?? 0);
    expect(await window.problems()).toEqual([]);
    await window.close();
  });
});
