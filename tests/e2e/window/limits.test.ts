// What the built window never does.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ready, readerView } from '../../fixtures/snapshots.ts';
import { violations } from './axe.ts';
import { raiseStage } from './stage.ts';
import type { Stage } from './stage.ts';
import { next, withWindow } from './window-in-state.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await raiseStage();
});

afterAll(() => stage.close());

describe('the window never', () => {
  it('is blank without its bridge: it says what was not harmed', async () => {
    const window = await stage.open(null);
    await window.page.getByText('残り回数は減っていません').waitFor();
    expect(await violations(window.page)).toEqual([]);
    await window.close();
  });

  it('runs inline script or reaches the network: its policy stops both', async () => {
    const window = await stage.open(next('go'));
    await window.page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.injected = true';
      document.body.append(script);
      return fetch('/index.html').catch(() => undefined);
    });
    expect(await window.page.evaluate(() => 'injected' in globalThis)).toBe(false);
    const stopped = (await window.problems()).filter((problem) => /^(?:script-src|connect-src)/.test(problem));
    expect(new Set(stopped.map((problem) => problem.split(':')[0]))).toEqual(new Set(['script-src-elem', 'connect-src']));
    await window.close();
  });

  it('shows motion to those who asked for none', async () => {
    await withWindow(
      stage,
      'go',
      async ({ page }) => {
        const moving = await page.evaluate(() =>
          [...document.querySelectorAll('*')].filter((element) => getComputedStyle(element).transitionDuration !== '0s').length,
        );
        expect(moving).toBe(0);
      },
      { reducedMotion: 'reduce' },
    );
  });

  it('uses text smaller than 14 px, or body text smaller than 17 px', async () => {
    await withWindow(stage, 'several-readers', async ({ page }) => {
      const sizes = await page.evaluate(() => {
        const written = [...document.querySelectorAll('body *')].filter((element) =>
          [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
        );
        return written.map((element) => Number.parseFloat(getComputedStyle(element).fontSize));
      });
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(14);
      expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('17px');
    });
  });

  it('draws with another typeface than the one it ships', async () => {
    await withWindow(stage, 'go', async ({ page }) => {
      const loaded = await page.evaluate(() =>
        [...document.fonts].filter((face) => face.status === 'loaded').map((face) => `${face.family} ${face.weight}`),
      );
      expect(new Set(loaded)).toEqual(new Set(['BIZ UDPGothic 400', 'BIZ UDPGothic 700']));
    });
  });

  it('offers a choice where there is one reader only', async () => {
    const window = await stage.open({ ...next('go'), reader: ready({ readers: [readerView()] }) });
    await window.page.getByRole('button', { name: 'くわしく' }).click();
    expect(await window.page.getByRole('radio').count()).toBe(0);
    await window.page.getByText('SONY FeliCa Port/PaSoRi 4.0 0').waitFor();
    await window.close();
  });
});
