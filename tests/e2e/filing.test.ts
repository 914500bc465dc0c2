// From the card to e-Tax: the verdict of every demo card, what is kept over a restart, and the hands off the reader.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import type { MessageKey } from '../../shared/i18n/ja.ts';
import { translate } from '../../shared/i18n/translate.ts';
import type { MessageValues } from '../../shared/i18n/translate.ts';
import type { VerdictLevel } from '../../shared/model/check-report.ts';
import { SAMPLE_NAMES } from '../../shared/model/sample.ts';
import type { SampleName } from '../../shared/model/sample.ts';
import { createVirtualCard } from '../../shared/sample-card/create-card.ts';
import { openKoffiPort } from '../../electron/reader/ports/koffi-port.ts';
import { startPcscd } from '../fixtures/pcscd.ts';
import type { Pcscd } from '../fixtures/pcscd.ts';
import { watchPort } from '../fixtures/port-watch.ts';
import type { VirtualReader } from '../fixtures/virtual-reader.ts';
import { createUserData, launch, snapshotWhere } from './launch.ts';
import type { RunningApp } from './launch.ts';

/** What the preload gives the page; for functions that run there. */
declare const bridge: Bridge;

/** A Wednesday evening in the season, while e-Tax is open. Only the page's clock is set, before it draws. */
const EVENING = '2027-03-10T21:00:00+09:00';

const say = (key: MessageKey, values?: MessageValues): string => translate('ja', key, values);
const open: RunningApp[] = [];
const folders: string[] = [];

async function start(userData?: string): Promise<RunningApp> {
  const running = await launch(userData === undefined ? {} : { userData });
  open.push(running);
  await running.page.clock.setFixedTime(EVENING);
  await running.page.reload();
  return running;
}

function userData(): string {
  const folder = createUserData();
  folders.push(folder);
  return folder;
}

const press = (page: Page, key: MessageKey): Promise<void> => page.getByRole('button', { name: say(key), exact: true }).click();

const enter = (page: Page, room: 'prepare' | 'history' | 'check'): Promise<void> =>
  page.getByRole('navigation').getByRole('button', { name: say(`app.room.${room}`), exact: true }).click();

async function verdict(page: Page, level: VerdictLevel): Promise<void> {
  await page.getByRole('heading', { level: 1, name: say(`verdict.level.${level}`) }).waitFor();
}

/** What happened in main until `shell.openExternal` was asked for a page; nothing is opened. `reader`: its process. */
async function stopBrowser({ app }: RunningApp, reader: number): Promise<() => Promise<readonly string[]>> {
  const asked = await app.evaluateHandle(({ shell }, reader) => {
    const order: string[] = [];
    const kill = process.kill.bind(process);
    // Main makes sure of the end of a process that has just ended.
    const noteEnd: typeof kill = (pid, signal) => {
      if (pid === reader) order.push('reader ended');
      return kill(pid, signal);
    };
    Object.assign(process, { kill: noteEnd });
    const opened = new Promise<readonly string[]>((resolve) => {
      Object.assign(shell, { openExternal: async (address: string) => resolve([...order, address]) });
    });
    return { opened };
  }, reader);
  return () => asked.evaluate(({ opened }) => opened);
}

const readerProcess = (app: RunningApp['app']): Promise<number> =>
  app.evaluate(({ app }) => app.getAppMetrics().find(({ name }) => name === 'mae-tenken reader')?.pid ?? 0);

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Nothing tells of the end of a process that is not one's own child; one that stays ends with the test's time limit. */
async function gone(pid: number): Promise<void> {
  while (isRunning(pid)) await new Promise(setImmediate);
}

afterEach(async () => {
  for (const running of open.splice(0)) await running.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('a demo card', () => {
  const VERDICTS: Readonly<Record<SampleName, readonly [VerdictLevel, MessageKey | null]>> = {
    healthy: ['caution', 'reason.moved-unasked'],
    'auth-one-left': ['stop', 'reason.auth-last-try'],
    'auth-locked': ['stop', 'reason.auth-locked'],
    'sign-locked': ['stop', 'reason.sign-locked'],
    'both-locked': ['stop', 'reason.sign-locked'],
    expired: ['stop', 'reason.auth-certificate-expired'],
    'expires-soon': ['caution', 'reason.moved-unasked'],
    android: ['caution', 'reason.auth-certificate-unreadable'],
    'other-card': ['unknown', null],
    'text-locked': ['caution', 'reason.text-locked'],
    'no-sign-certificate': ['stop', 'reason.sign-certificate-absent'],
  };

  it('leads to its verdict, with the question or the way out', async () => {
    const { page } = await start();
    for (const name of SAMPLE_NAMES) {
      const [level, reason] = VERDICTS[name];
      await press(page, 'sample.open');
      await page.getByRole('dialog').getByRole('button', { name: new RegExp(`^${say(`sample.${name}`)}`) }).click();
      await page.getByRole('complementary', { name: say('sample.ribbon') }).getByText(say(`sample.${name}`)).waitFor();
      await verdict(page, level);
      if (reason !== null) await page.locator('.verdict__sentence').getByText(say(reason)).waitFor();
      expect(await page.getByText(say('filing.question.moved')).first().isVisible()).toBe(level === 'caution');
      expect(await page.getByRole('button', { name: say('verdict.lead.recovery') }).count()).toBe(level === 'stop' ? 1 : 0);
    }
  });

  it('that is well is settled by two answers, as far as this computer allows', async () => {
    const { page } = await start();
    await page.evaluate(() => bridge.showSample('healthy'));
    await press(page, 'filing.answer.no');
    await press(page, 'filing.answer.sign-valid');
    await snapshotWhere(page, ({ kept }) => kept.answers.moved === 'no' && kept.answers.signCheck === 'valid');
    await page.getByText(say('filing.answers.change')).waitFor();
    const linux = process.platform === 'linux';
    await verdict(page, linux ? 'caution' : 'go');
    await page.locator('.verdict__sentence').getByText(say(linux ? 'reason.linux' : 'verdict.go')).waitFor();
    await press(page, 'filing.answers.change');
    const moved = page.getByRole('dialog').getByRole('group', { name: say('filing.question.moved') });
    await moved.getByRole('button', { name: say('filing.answer.yes') }).click();
    await verdict(page, 'stop');
    await press(page, 'filing.answers.close');
    await press(page, 'verdict.lead.recovery');
    expect(await page.locator('[aria-current=page]').textContent()).toBe(say('app.room.recovery'));
  });
});

describe('settings that are broken', () => {
  it.each(['{', '{"kept":{"answers":{"moved":"perhaps"},"ticked":{},"keepHistory":true,"records":[]}}'])(
    'start the app with nothing kept, and are set aside: %s',
    async (text) => {
      const folder = userData();
      writeFileSync(join(folder, 'settings.json'), text, { mode: 0o666 });
      const { page } = await start(folder);
      const { kept } = await snapshotWhere(page, () => true);
      expect(kept).toMatchObject({ answers: { moved: 'unasked' }, ticked: { prefiling: [] }, history: { on: true, records: [] } });
      await enter(page, 'history');
      await page.getByText(say('history.empty')).waitFor();
      const aside = readdirSync(folder).filter((name) => name.startsWith('settings.json.broken-'));
      expect(aside.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual([text]);
    },
  );
});

describe('with a card on the reader', () => {
  let pcscd: Pcscd;
  let slot: VirtualReader;

  beforeEach(async () => {
    pcscd = await startPcscd();
    slot = pcscd.readers[0]!;
  });

  afterEach(() => pcscd.stop());

  it('answers, ticks and records are there after a restart, and the record says what fell', async () => {
    const folder = userData();
    slot.insert(createVirtualCard());
    const first = await start(folder);
    await verdict(first.page, 'caution');
    await first.page.getByText(say('history.first')).waitFor();
    await press(first.page, 'filing.answer.no');
    await enter(first.page, 'prepare');
    await first.page.getByRole('checkbox', { name: say('checklist.browser') }).click();
    await snapshotWhere(first.page, ({ kept }) => kept.ticked.prefiling.includes('browser'));
    await first.close();

    slot.remove();
    slot.insert(createVirtualCard({ counters: { auth: 2 } }));
    const { page } = await start(folder);
    await page.getByText(say('history.fell', { pin: say('pin.auth.plain'), count: 1 })).waitFor();
    await page.getByText(say('filing.question.sign-check')).first().waitFor();
    await enter(page, 'prepare');
    expect(await page.getByRole('checkbox', { name: say('checklist.browser') }).isChecked()).toBe(true);
    await enter(page, 'history');
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(['カード12件']);
    await press(page, 'history.clear');
    await press(page, 'history.clear.do');
    await page.getByText(say('history.empty')).waitFor();
    const stored = JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8')) as { kept: { records: unknown[] } };
    expect(stored.kept.records).toEqual([]);
  });

  it('hands off means that nothing of this app is left on the reader, and coming back reads again', async () => {
    const running = await start();
    const { page, app } = running;
    slot.insert(createVirtualCard());
    await verdict(page, 'caution');
    const reader = await readerProcess(app);
    const opened = await stopBrowser(running, reader);
    expect(isRunning(reader)).toBe(true);
    await enter(page, 'prepare');
    await press(page, 'checklist.open-etax');
    await page.getByRole('complementary', { name: say('hands-off.title') }).waitFor();
    expect(await opened()).toEqual(['reader ended', 'https://www.keisan.nta.go.jp/']);
    expect(slot.events.at(-1)?.kind).toBe('power-off');
    await gone(reader);

    slot.clear();
    const other = openKoffiPort();
    const watched = watchPort(other);
    await watched.slot(slot.name, ({ present, inUse }) => present && !inUse);
    const link = await other.connect(slot.name);
    await enter(page, 'check');
    await page.getByRole('heading', { level: 1, name: say('hands-off.title') }).waitFor();
    expect(await page.locator('.chain__state').allTextContents()).toEqual(Array.from({ length: 4 }, () => say('stage.hands-off')));
    await link.release();
    slot.remove();
    slot.insert(createVirtualCard({ counters: { auth: 1 } }));
    await watched.slot(slot.name, ({ present, inUse }) => present && !inUse);
    await other.close();
    expect(slot.apdus).toEqual([]);

    await press(page, 'hands-off.back');
    await verdict(page, 'stop');
    expect(slot.apdus.length).toBeGreaterThan(0);
    await page.getByText(say('history.fell', { pin: say('pin.auth.plain'), count: 2 })).waitFor();
  });
});
