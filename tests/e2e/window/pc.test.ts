// The look at the computer and the box for codes, as a person meets them; drawn to tests/output/pc as well.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { translate } from '../../../shared/i18n/translate.ts';
import type { AppSnapshot, Locale } from '../../../shared/model/snapshot.ts';
import { PC_RUNS } from '../../fixtures/pc-runs.ts';
import { snapshot, STATES } from '../../fixtures/snapshots.ts';
import { violations } from './axe.ts';
import { findClipped } from './clipped.ts';
import { raiseStage } from './stage.ts';
import type { OpenWindow, Stage } from './stage.ts';

const PICTURES = fileURLToPath(new URL('../../output/pc/', import.meta.url));

let stage: Stage;
let revision = 1;

beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
  stage = await raiseStage();
});

afterAll(() => stage.close());

const next = (parts: Partial<AppSnapshot>): AppSnapshot => snapshot({ ...parts, revision: (revision += 1) });

async function enter(page: Page, room: 'prepare' | 'advice' | 'reader', locale: Locale = 'ja'): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: translate(locale, `app.room.${room}`), exact: true }).click();
}

/** Draws the window and gives what anybody has to complain about. */
async function complaints(window: OpenWindow, name: string): Promise<readonly string[]> {
  await window.page.screenshot({ path: `${PICTURES}${name}.png`, animations: 'disabled' });
  return [...(await window.page.evaluate(findClipped)), ...(await violations(window.page)), ...(await window.problems())];
}

describe('the look at the computer', () => {
  it('begins with a click and not before, and says how far it is', async () => {
    const window = await stage.open(next({}));
    await enter(window.page, 'prepare');
    const panel = window.page.getByRole('region', { name: 'このパソコンを調べる' });
    const progress = panel.getByRole('status');
    expect(await progress.textContent()).toBe('まだ調べていません。');
    expect(await window.calls()).toEqual([]);
    await panel.getByRole('button', { name: 'パソコンを調べる' }).click();
    expect((await window.calls()).map(({ name }) => name)).toEqual(['checkPc']);
    await window.push(next({ pc: PC_RUNS.running }));
    expect(await progress.textContent()).toBe('調べています(4/9): 拡張機能「マイナポータル」');
    const waiting = panel.getByRole('button', { name: 'パソコンを調べる' });
    expect(await waiting.getAttribute('aria-disabled')).toBe('true');
    // A second press while it looks does nothing, and the focus stays where it is.
    await waiting.press('Enter');
    expect((await window.calls()).map(({ name }) => name)).toEqual(['checkPc']);
    await window.push(next({ pc: PC_RUNS.bad }));
    expect(await progress.textContent()).toContain('なおすところ6個');
    expect(await panel.locator('.pc-line').count()).toBe(9);
    await window.close();
  });

  it('tells what it reads before, and what it read after', async () => {
    const window = await stage.open(next({}));
    await enter(window.page, 'prepare');
    const panel = window.page.getByRole('region', { name: 'このパソコンを調べる' });
    await panel.getByText('調べるときに読むもの').click();
    await expect.poll(() => panel.getByText(String.raw`HKLM\SYSTEM\CurrentControlSet\Services\SCardSvr → Start`).isVisible()).toBe(true);
    await window.push(next({ pc: PC_RUNS.good }));
    await panel.getByText('今回読んだもの').click();
    await expect.poll(() => panel.getByText('portal-app: manifest').last().isVisible()).toBe(true);
    expect(await complaints(window, 'reads')).toEqual([]);
    await window.close();
  });

  it('ticks and refuses lines of the checklist', async () => {
    const window = await stage.open(next({ pc: PC_RUNS.good }));
    await enter(window.page, 'prepare');
    const state = (id: string) => window.page.locator(`[data-line="${id}"]`).getAttribute('data-state');
    expect(await Promise.all(['browser', 'portal-app', 'extension'].map(state))).toEqual(['ticked-by-app', 'ticked-by-app', 'ticked-by-app']);
    await window.push(next({ pc: PC_RUNS.bad }));
    expect(await Promise.all(['browser', 'portal-app', 'extension'].map(state))).toEqual(['refused', 'refused', 'refused']);
    await window.close();
  });

  it('joins the advice of the reader room', async () => {
    const window = await stage.open({ ...STATES['no-reader'], revision: (revision += 1) });
    await enter(window.page, 'reader');
    const part = window.page.getByRole('region', { name: 'パソコンを調べた結果' });
    await part.getByRole('button', { name: 'パソコンを調べる' }).click();
    expect((await window.calls()).map(({ name }) => name)).toEqual(['checkPc']);
    await window.push({ ...STATES['no-reader'], revision: (revision += 1), pc: PC_RUNS.bad });
    await expect.poll(() => part.getByText('NFCポートソフトウェア').first().isVisible()).toBe(true);
    expect(await part.locator('.pc-line').evaluateAll((lines) => lines.map((line) => line.getAttribute('data-pc')))).toEqual(['service', 'reader-device', 'session']);
    expect(await complaints(window, 'reader-room')).toEqual([]);
    await window.close();
  });

  it.each([
    ['ja-1024', { width: 1024, height: 1500 }, 'ja', 'light'],
    ['ja-320', { width: 320, height: 900 }, 'ja', 'light'],
    ['en-dark', { width: 1024, height: 1500 }, 'en', 'dark'],
  ] as const)('is drawn without a complaint: %s', async (name, viewport, locale, colorScheme) => {
    for (const run of ['idle', 'running', 'good', 'bad'] as const) {
      const window = await stage.open(next({ pc: PC_RUNS[run], locale }), { viewport, colorScheme });
      await enter(window.page, 'prepare', locale);
      await window.page.locator('.pc').scrollIntoViewIfNeeded();
      await window.page.locator('.pc').evaluate((part) => part.scrollIntoView());
      expect(await complaints(window, `${name}-${run}`)).toEqual([]);
      await window.close();
    }
  });
});

describe('the box for codes', () => {
  it('leads from a code, however typed, to its meaning and steps', async () => {
    const window = await stage.open(next({}));
    await enter(window.page, 'advice');
    const box = window.page.getByRole('region', { name: 'エラーコードを調べる' });
    const field = box.getByLabel('エラーコード', { exact: true });
    await field.fill('エラーコード：ｅｗ０４４ － ｃ３００');
    await expect.poll(() => box.getByRole('heading', { name: 'EW044-C300' }).isVisible()).toBe(true);
    expect(await box.getByRole('list').getByRole('listitem').count()).toBe(3);
    expect(await complaints(window, 'code-known')).toEqual([]);
    await field.fill('EW999-X');
    await expect.poll(() => box.getByText('まだ調べがついていません').isVisible()).toBe(true);
    expect(await complaints(window, 'code-unknown')).toEqual([]);
    await field.fill('拡張機能');
    await expect.poll(() => box.locator('[data-tip="extension"]').isVisible()).toBe(true);
    expect(await window.calls()).toEqual([]);
    await window.close();
  });
});
