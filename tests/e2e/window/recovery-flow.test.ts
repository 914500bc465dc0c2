// What a click in the rooms for finding the way out asks of main, and what the rehearsal never gives away.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AppSnapshot } from '../../../shared/model/snapshot.ts';
import { ALL_WELL, keeping, NIGHT, RECOVERY_STATES, RECOVERY_STATE_NAMES } from '../../fixtures/recovery-snapshots.ts';
import { pins, report, STATES } from '../../fixtures/snapshots.ts';
import { violations } from './axe.ts';
import { enter } from './room-in-state.ts';
import type { RoomToEnter } from './room-in-state.ts';
import { raiseStage } from './stage.ts';
import type { OpenWindow, Stage } from './stage.ts';

const SIGN_LOCKED = { report: report({ pins: pins({ sign: 0 }) }) };

let stage: Stage;
let window: OpenWindow;
let revision = 1;

beforeAll(async () => {
  stage = await raiseStage();
  window = await stage.open(STATES.go);
});

afterAll(() => stage.close());

beforeEach(async () => {
  await window.close();
  window = await stage.open(STATES.go);
});

async function push(snapshot: AppSnapshot): Promise<void> {
  revision += 1;
  await window.push({ ...snapshot, revision });
}

async function show(snapshot: AppSnapshot, room: RoomToEnter['room'], now = NIGHT): Promise<void> {
  await push(snapshot);
  await enter(window.page, { room, now });
}

const headline = () => window.page.locator('.recovery-head__headline').textContent();

describe('the recovery room', () => {
  it('asks, saves each answer, and shows the way once it is decided, without moving the question', async () => {
    const { page } = window;
    await show(keeping({}, SIGN_LOCKED), 'recovery');
    expect(await headline()).toBe('まず、教えてください');
    const moved = page.getByRole('group', { name: /引越し/ });
    const place = await moved.boundingBox();
    await page.getByRole('group', { name: /利用者証明用/ }).getByLabel('はい').click();
    await push(keeping({ knows: { ...ALL_WELL.knows!, sign: 'unasked' } }, SIGN_LOCKED));
    expect(await moved.boundingBox()).toEqual(place);
    await moved.getByLabel('いいえ').click();
    await page.getByRole('group', { name: /スマホ/ }).getByLabel('はい').click();
    expect(await window.calls()).toEqual([
      { name: 'changeAnswers', arg: { knows: { auth: 'yes' } } },
      { name: 'changeAnswers', arg: { moved: 'no' } },
      { name: 'changeAnswers', arg: { phone: 'yes' } },
    ]);
    await push(keeping(ALL_WELL, SIGN_LOCKED));
    expect(await headline()).toBe('マルチコピー機(キオスク端末)でなおす');
    await page.getByRole('group', { name: /どなた/ }).getByLabel(/任意代理人/).click();
    await page.getByRole('group', { name: /顔の確認/ }).getByLabel('はい').click();
    expect((await window.calls()).slice(3)).toEqual([
      { name: 'changeAnswers', arg: { visitor: 'agent' } },
      { name: 'changeAnswers', arg: { faceFailed: true } },
    ]);
  });

  it('ticks steps by stable ids and clears them', async () => {
    const { page } = window;
    await show(keeping(ALL_WELL, SIGN_LOCKED, ['kiosk.kiosk-app']), 'recovery');
    expect(await page.getByRole('checkbox', { name: /JPKI暗証番号リセット/ }).isChecked()).toBe(true);
    await page.getByRole('checkbox', { name: /再設定を予約/ }).click();
    await page.getByRole('button', { name: 'チェックをすべて外す' }).click();
    expect(await window.calls()).toEqual([
      { name: 'setTick', arg: { list: 'recovery', id: 'kiosk.kiosk-reserve-sign', done: true } },
      { name: 'setTick', arg: { list: 'recovery', id: 'kiosk.kiosk-app', done: false } },
    ]);
  });

  it('notes a booking, counts down with the clock, and drops it again', async () => {
    const { page } = window;
    await show(keeping(ALL_WELL, SIGN_LOCKED), 'recovery');
    await page.getByRole('button', { name: '予約した' }).click();
    expect(await window.calls()).toEqual([{ name: 'changeAnswers', arg: { reservedAt: new Date(NIGHT).toISOString() } }]);
    const booked = keeping({ ...ALL_WELL, reservedAt: '2027-02-20T13:34:00.000Z' }, SIGN_LOCKED);
    await push(booked);
    await page.getByText('予約の期限まであと23時間30分').waitFor();
    await enter(page, { room: 'recovery', now: '2027-02-21T22:14:00+09:00' });
    await page.getByText('予約の期限まであと0時間20分').waitFor();
    await page.getByRole('button', { name: '予約の記録を消す' }).click();
    expect((await window.calls()).at(-1)).toEqual({ name: 'changeAnswers', arg: { reservedAt: null } });
  });

  it('moves on by itself with the minute', async () => {
    const { page } = window;
    await push(keeping({ ...ALL_WELL, reservedAt: '2027-02-20T13:34:00.000Z' }, SIGN_LOCKED));
    await page.clock.install({ time: new Date(NIGHT) });
    await page.getByRole('navigation').getByRole('button', { name: 'なおす', exact: true }).click();
    await page.getByText('予約の期限まであと23時間29分').waitFor();
    await page.clock.runFor(61_000);
    await page.getByText('予約の期限まであと23時間28分').waitFor();
    expect(await window.problems()).toEqual([]);
  });

  it('keeps a booking in sight although another way is better now', async () => {
    const state = keeping({ ...ALL_WELL, phone: 'no', reservedAt: '2027-02-20T13:34:00.000Z' }, SIGN_LOCKED);
    await show(state, 'recovery');
    expect(await headline()).toBe('市区町村の窓口でなおす');
    await window.page.getByText('予約の期限まであと23時間30分').waitFor();
    expect(await window.problems()).toEqual([]);
  });

  it('opens official pages by their ids', async () => {
    await show(keeping(ALL_WELL, SIGN_LOCKED), 'recovery');
    await window.page.getByRole('button', { name: /利用規約とお店.*ブラウザで開きます/ }).click();
    expect(await window.calls()).toEqual([{ name: 'openLink', arg: 'kiosk-terms' }]);
  });

  it('goes back to the check when nothing is to be repaired', async () => {
    await show(keeping(ALL_WELL), 'recovery');
    await window.page.getByRole('button', { name: '「点検」へもどる' }).click();
    await window.page.locator('.verdict').waitFor();
    expect(await window.problems()).toEqual([]);
  });

  it('can be used by keyboard alone', async () => {
    const { page } = window;
    await show(keeping({}, SIGN_LOCKED), 'recovery');
    await page.locator('summary').first().focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await push(keeping({ knows: { ...ALL_WELL.knows!, sign: 'unasked' } }, SIGN_LOCKED));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await window.calls()).toEqual([
      { name: 'changeAnswers', arg: { knows: { auth: 'yes' } } },
      { name: 'changeAnswers', arg: { moved: 'yes' } },
    ]);
  });
});

describe('the room for telling PINs apart', () => {
  it('answers with what the card said, and follows the card', async () => {
    const { page } = window;
    await show(STATES.go, 'which-pin');
    await page.getByLabel('送信で止まる').click();
    const answer = page.locator('.guide__answer');
    await answer.getByText('あと5回(5回中)').waitFor();
    await push(STATES['both-locked']);
    await answer.getByText('ロックされています', { exact: true }).waitFor();
    await page.getByRole('button', { name: '「なおす」へ進む' }).click();
    await page.locator('.recovery-head').waitFor();
    expect(await window.calls()).toEqual([]);
  });
});

describe('the rehearsal', () => {
  const field = () => window.page.getByRole('textbox', { name: '作り物のことばを打つところ' });

  beforeEach(() => show(STATES.go, 'which-pin'));

  it('shows what the keyboard sends', async () => {
    const { page } = window;
    await field().pressSequentially('neko');
    expect(await page.locator('.sent__item[data-kind=small]').count()).toBe(4);
    await page.getByText('小文字が送られています', { exact: false }).waitFor();
    await page.getByRole('button', { name: '消す' }).click();
    await field().pressSequentially('NEKO2027');
    await page.getByText('半角の英大文字と数字で、正しく送られています。').waitFor();
    await field().fill('ＮＥＫＯ');
    await page.getByText('全角の文字が送られています', { exact: false }).waitFor();
    expect(await page.locator('[data-key=caps] dd').textContent()).toBe('オフ');
  });

  it('tells that the input method composes', async () => {
    const session = await window.page.context().newCDPSession(window.page);
    await field().focus();
    await session.send('Input.imeSetComposition', { text: 'ねこ', selectionStart: 2, selectionEnd: 2 });
    await window.page.getByText('日本語入力がオンです', { exact: false }).waitFor();
    await session.send('Input.insertText', { text: 'ねこ' });
    expect(await window.page.locator('[data-key=ime] dd').textContent()).toBe('変換していません');
  });

  it('wipes at once what looks like a real PIN', async () => {
    await field().pressSequentially('1234');
    expect(await field().inputValue()).toBe('');
    await window.page.getByText('数字だけが打たれたので', { exact: false }).waitFor();
  });

  it('forgets when the room is left', async () => {
    await field().pressSequentially('NEKO');
    await enter(window.page, { room: 'which-pin', now: NIGHT });
    expect(await field().inputValue()).toBe('');
  });

  it('forgets a minute after the field was left, and not while somebody types', async () => {
    const { page } = window;
    await page.clock.install({ time: new Date(NIGHT) });
    await field().pressSequentially('NEKO');
    await page.clock.runFor(90_000);
    expect(await field().inputValue()).toBe('NEKO');
    await field().blur();
    await page.clock.runFor(59_000);
    expect(await field().inputValue()).toBe('NEKO');
    await page.clock.runFor(2_000);
    expect(await field().inputValue()).toBe('');
    await page.getByText('1分たったので、消しました。').waitFor();
  });

  it('tells nobody: no call, no storage, no name under which a browser would offer it again', async () => {
    await field().pressSequentially('NEKO2027');
    const traces = await window.page.evaluate(() => ({
      local: localStorage.length,
      session: sessionStorage.length,
      cookies: document.cookie,
      type: document.querySelector<HTMLInputElement>('.rehearsal__field')?.type,
      name: document.querySelector<HTMLInputElement>('.rehearsal__field')?.name,
      passwords: document.querySelectorAll('input[type=password]').length,
    }));
    expect(traces).toEqual({ local: 0, session: 0, cookies: '', type: 'text', name: '', passwords: 0 });
    expect(await window.calls()).toEqual([]);
    expect(await window.problems()).toEqual([]);
  });
});

describe('the advice room', () => {
  it('finds cards by a word and shows all again', async () => {
    const { page } = window;
    await show(STATES.go, 'advice');
    await page.getByRole('searchbox', { name: 'ことばで探す' }).fill('郵便局');
    expect(await page.locator('.tip').count()).toBe(1);
    expect(await page.locator('.tip__source').textContent()).toContain('写しで確認: 2026年');
    await page.getByRole('searchbox').fill('ありえないことば');
    await page.getByRole('button', { name: '全部を見る' }).click();
    expect(await page.locator('.tip').count()).toBeGreaterThan(30);
  });
});

describe.each(['light', 'dark'] as const)('axe finds nothing wrong in %s', (colorScheme) => {
  let dressed: OpenWindow;

  beforeAll(async () => {
    dressed = await stage.open(STATES.go, { colorScheme, reducedMotion: 'reduce' });
  });

  afterAll(() => dressed.close());

  it.each(RECOVERY_STATE_NAMES)('with recovery: %s', async (name) => {
    revision += 1;
    const { snapshot, now } = RECOVERY_STATES[name];
    await dressed.push({ ...snapshot, revision });
    await enter(dressed.page, { room: 'recovery', now });
    expect(await violations(dressed.page)).toEqual([]);
  });

  it('with the PIN room, chosen and typed', async () => {
    revision += 1;
    await dressed.push({ ...STATES['both-locked'], revision });
    await enter(dressed.page, { room: 'which-pin', now: NIGHT });
    await dressed.page.getByLabel('送信で止まる').click();
    await dressed.page.locator('.rehearsal__field').pressSequentially('NEko ね-');
    expect(await violations(dressed.page)).toEqual([]);
  });

  it('with the advice room', async () => {
    await enter(dressed.page, { room: 'advice', now: NIGHT });
    expect(await violations(dressed.page)).toEqual([]);
  });
});
