// The reader room of the built window: every fault drawn, followed one action at a time, and looked at by axe.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FAULT_ADVICE } from '../../../shared/advice/fault-advice.ts';
import { translate } from '../../../shared/i18n/translate.ts';
import { FAULT_CODES } from '../../../shared/faults/fault-table.ts';
import type { AppSnapshot } from '../../../shared/model/snapshot.ts';
import { ASKING, FAULTS, PLACEMENTS, WAITING } from '../../fixtures/doctor-snapshots.ts';
import { CHECKED_AT, STATES } from '../../fixtures/snapshots.ts';
import { violations } from './axe.ts';
import { findClipped } from './clipped.ts';
import { raiseStage } from './stage.ts';
import type { OpenWindow, Stage } from './stage.ts';

const PICTURES = fileURLToPath(new URL('../../output/window/', import.meta.url));

const ROOM: Readonly<Record<string, AppSnapshot>> = { ...FAULTS, ...PLACEMENTS, asking: ASKING, waiting: WAITING, well: STATES.go };

const TELLING = ['service-absent', 'no-reader', 'card-mute', 'waiting', 'placement-shaky', 'well'];

const DRESSES = [
  { name: 'ja-1024', width: 1024, height: 720, states: Object.keys(ROOM) },
  { name: 'ja-1440', width: 1440, height: 900, states: Object.keys(ROOM) },
  { name: 'ja-whole', width: 1024, height: 3200, states: TELLING },
  { name: 'en-whole-dark', width: 1024, height: 3200, locale: 'en', colorScheme: 'dark', states: TELLING },
  { name: 'ja-dark', width: 1024, height: 720, colorScheme: 'dark', states: TELLING },
  { name: 'en', width: 1024, height: 720, locale: 'en', states: Object.keys(ROOM) },
  { name: 'ja-text-200', width: 1024, height: 720, text: 200, states: TELLING },
  { name: 'ja-320', width: 320, height: 640, states: TELLING },
] as const;

let stage: Stage;
let revision = 1_000_000;

const newer = (snapshot: AppSnapshot): AppSnapshot => ({ ...snapshot, revision: (revision += 1) });

async function openRoom(snapshot: AppSnapshot, options = {}): Promise<OpenWindow> {
  const window = await stage.open(newer(snapshot), options);
  await window.page.getByRole('navigation').getByRole('button', { name: snapshot.locale === 'ja' ? 'リーダー' : 'Reader', exact: true }).click();
  return window;
}

beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
  stage = await raiseStage();
});

afterAll(() => stage.close());

describe.each(DRESSES)('the reader room in the dress $name', (dress) => {
  const { name, width, height, states } = dress;
  const locale = 'locale' in dress ? dress.locale : 'ja';
  let window: OpenWindow;

  beforeAll(async () => {
    const colorScheme = 'colorScheme' in dress ? dress.colorScheme : 'light';
    window = await openRoom({ ...STATES.go, locale }, { viewport: { width, height }, colorScheme });
    await window.page.evaluate((size) => {
      document.documentElement.style.fontSize = `${size}%`;
    }, 'text' in dress ? dress.text : 100);
  });

  afterAll(() => window.close());

  it.each(states)('draws %s', async (state) => {
    await window.push({ ...newer(ROOM[state] ?? STATES.go), locale });
    await window.page.screenshot({ path: `${PICTURES}reader-${name}-${state}.png`, animations: 'disabled' });
    expect(await window.page.evaluate(findClipped)).toEqual([]);
    expect(await violations(window.page)).toEqual([]);
    expect(await window.problems()).toEqual([]);
  });
});

describe('the reader room', () => {
  it.each(FAULT_CODES)('shows for %s its own title, id and first action', async (code) => {
    const window = await openRoom(FAULTS[code]);
    const { id, title } = FAULT_ADVICE[code];
    await window.page.locator('.remedy').getByText(translate('ja', title)).waitFor();
    await window.page.getByText(`案内番号: ${id}`).waitFor();
    expect(await window.page.locator('[data-mark="failed"], [data-mark="yours"]').locator('visible=true').count()).toBeGreaterThan(0);
    await window.close();
  });

  it('goes through the actions one at a time, and begins anew with another cause', async () => {
    const window = await openRoom(FAULTS['no-reader']);
    const now = window.page.locator('.doctor-steps__now');
    expect(await now.textContent()).toContain('パソコン本体に直接');
    await window.page.getByRole('button', { name: 'やってみました。まだ同じです' }).click();
    expect(await now.textContent()).toContain('別の差し込み口');
    await window.page.getByRole('button', { name: '1つ前にもどる' }).click();
    expect(await now.textContent()).toContain('パソコン本体に直接');
    await window.page.getByRole('button', { name: 'やってみました。まだ同じです' }).click();
    await window.push(newer(FAULTS['card-moved']));
    expect(await window.page.locator('.doctor-steps__count').textContent()).toContain('1つ目');
    await window.close();
  });

  it('leads from a reader that does not appear to its model and driver', async () => {
    const window = await openRoom(FAULTS['no-reader']);
    await window.page.getByRole('button', { name: 'つないであるのに、変わりません' }).click();
    await window.page.getByText('ドライバーが入っていないかもしれません').waitFor();
    await window.page.getByRole('combobox').selectOption('sony380');
    await window.page.getByText('メーカーのものが必要です').waitFor();
    await window.page.getByRole('button', { name: 'この案内をやめる' }).click();
    await window.page.locator('.remedy').getByText('リーダーをつないでください').waitFor();
    expect(await violations(window.page)).toEqual([]);
    await window.close();
  });

  it('asks which kind of reader it is where the name does not tell', async () => {
    const window = await openRoom(ASKING);
    await window.page.getByRole('button', { name: 'カードを差し込む形' }).click();
    await window.page.getByText('裏面のICチップがリーダーの接点に向くように').waitFor();
    expect(await window.page.getByText('お使いのリーダーは、どちらの形ですか').count()).toBe(0);
    await window.close();
  });

  it('starts and stops the placement test, and shows what it found', async () => {
    const window = await openRoom(STATES.go);
    await window.page.getByRole('button', { name: '置き方テストを始める' }).click();
    await window.push(newer(PLACEMENTS['placement-running']));
    await window.page.getByRole('button', { name: 'すぐに止める' }).click();
    expect((await window.calls()).map(({ name, arg }) => [name, arg])).toEqual([
      ['testPlacement', true],
      ['testPlacement', false],
    ]);
    await window.push(newer(PLACEMENTS['placement-good']));
    await window.page.getByText('この置き場所は良好です').waitFor();
    await window.page.getByText('前よりよくなりました。').waitFor();
    await window.close();
  });

  it('shows the report for support before it can be saved', async () => {
    const window = await openRoom(FAULTS['card-moved']);
    const save = window.page.getByRole('button', { name: 'この控えを保存する' });
    expect(await save.count()).toBe(0);
    await window.page.getByText('控えの中身').click();
    expect(await window.page.locator('.support__text').textContent()).toContain('card: failed (R-26 card-moved)');
    expect(await violations(window.page)).toEqual([]);
    await window.page.screenshot({ path: `${PICTURES}reader-support.png` });
    await save.click();
    expect(await window.calls()).toEqual([{ name: 'makeDocument', arg: { document: 'support', how: 'text' } }]);
    await window.close();
  });

  it('counts down while another program holds the card', async () => {
    const window = await openRoom(WAITING);
    await window.page.getByText('あと7秒、空くのを待ちます').waitFor();
    await window.page.clock.setFixedTime(new Date(CHECKED_AT).getTime() + 3_000);
    await window.page.getByText('あと4秒、空くのを待ちます').waitFor();
    await window.push(newer(FAULTS['card-busy']));
    await window.page.getByText('空きしだい、自動で読みます。').waitFor();
    expect(await window.page.getByText(/あと\d+秒/).count()).toBe(0);
    await window.close();
  });
});
