// Two cards, two answers, a restart, and a computer that several people use: what was said belongs to its card alone.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import type { MessageKey } from '../../shared/i18n/ja.ts';
import { translate } from '../../shared/i18n/translate.ts';
import type { MessageValues } from '../../shared/i18n/translate.ts';
import type { StoredKept } from '../../shared/model/stored.ts';
import { buildCertificate } from '../../shared/sample-card/certificate.ts';
import { createVirtualCard, DEFAULT_VALIDITY } from '../../shared/sample-card/create-card.ts';
import { startPcscd } from '../fixtures/pcscd.ts';
import type { Pcscd } from '../fixtures/pcscd.ts';
import type { VirtualReader } from '../fixtures/virtual-reader.ts';
import { createUserData, launch, snapshotWhere } from './launch.ts';
import type { RunningApp } from './launch.ts';

/** What the preload gives the page; for functions that run there. */
declare const bridge: Bridge;

const PICTURES = fileURLToPath(new URL('../output/cards-apart/', import.meta.url));

const say = (key: MessageKey, values?: MessageValues): string => translate('ja', key, values);

const cardOf = (person: number) =>
  createVirtualCard({ authCertificate: buildCertificate({ ...DEFAULT_VALIDITY, serialNumber: Uint8Array.of(2, person) }) });

let pcscd: Pcscd;
let slot: VirtualReader;
let folder: string;
let running: RunningApp;
let page: Page;

beforeEach(async () => {
  pcscd = await startPcscd();
  slot = pcscd.readers[0]!;
  folder = createUserData();
  await start();
});

afterEach(async () => {
  await running.close();
  await pcscd.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<void> {
  running = await launch({ userData: folder });
  page = running.page;
}

const press = (key: MessageKey): Promise<void> => page.getByRole('button', { name: say(key), exact: true }).click();
const enter = (room: 'check' | 'prepare' | 'history'): Promise<void> =>
  page.getByRole('navigation').getByRole('button', { name: say(`app.room.${room}`), exact: true }).click();
const question = (key: 'moved' | 'sign-check') => page.locator('.verdict__question').getByText(say(`filing.question.${key}`));
const stored = (): StoredKept => (JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8')) as { kept: StoredKept }).kept;

async function lay(person: number): Promise<void> {
  slot.insert(cardOf(person));
  await snapshotWhere(page, ({ report, cardHere }) => report?.complete === true && cardHere);
}

async function lift(): Promise<void> {
  slot.remove();
  await snapshotWhere(page, ({ reader, report, cardHere }) => reader.fault?.code === 'no-card' && !cardHere && (report === null || report.complete));
}

async function picture(name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: `${PICTURES}${name}.png` });
}

describe('two cards', () => {
  it('have each their own answers and ticks, also after a restart, and the computer has its own', async () => {
    await lay(1);
    await question('moved').waitFor();
    await press('filing.answer.no');
    await question('sign-check').waitFor();
    await enter('prepare');
    await page.getByRole('checkbox', { name: say('checklist.browser') }).click();
    await page.getByRole('checkbox', { name: say('checklist.papers') }).click();
    await snapshotWhere(page, ({ kept }) => kept.ticked.prefiling.includes('papers') && kept.ticked.prefiling.includes('browser'));
    await enter('check');
    await lift();
    await question('sign-check').waitFor();

    await lay(2);
    await question('moved').waitFor();
    await enter('prepare');
    expect(await page.getByRole('checkbox', { name: say('checklist.browser') }).isChecked()).toBe(true);
    expect(await page.getByRole('checkbox', { name: say('checklist.papers') }).isChecked()).toBe(false);
    await enter('check');
    await press('filing.answer.yes');
    await page.locator('.verdict__sentence').getByText(say('reason.moved')).waitFor();
    await running.close();
    expect(stored().cards.map(({ answers }) => answers)).toEqual([{ moved: 'yes' }, { moved: 'no' }]);
    expect(stored()).toMatchObject({ shared: false, computer: { ticked: ['browser'] } });

    await start();
    await page.locator('.verdict__sentence').getByText(say('reason.moved')).waitFor();
    await lift();
    await lay(1);
    await question('sign-check').waitFor();
    await enter('prepare');
    expect(await page.getByRole('checkbox', { name: say('checklist.papers') }).isChecked()).toBe(true);
    await lift();
    await lay(3);
    await enter('check');
    await question('moved').waitFor();
  });
});

describe('a computer that several people use', () => {
  it('keeps nothing of a card, and goes back to the first room once the card is gone for a minute', async () => {
    await lay(1);
    await press('filing.answer.no');
    await question('sign-check').waitFor();
    await enter('history');
    await picture('before');
    await page.getByRole('switch', { name: say('memory.shared') }).click();
    await page.getByText(say('memory.shared.ask', { count: 1 })).waitFor();
    await picture('asking');
    await press('memory.shared.do');
    await page.getByText(say('memory.shared.note')).waitFor();
    expect(await page.getByRole('switch', { name: say('memory.shared') }).isChecked()).toBe(true);
    expect(await page.getByRole('switch', { name: say('history.on') }).count()).toBe(0);
    await picture('shared');
    await enter('check');
    await question('moved').waitFor();
    await press('filing.answer.yes');
    await page.locator('.verdict__sentence').getByText(say('reason.moved')).waitFor();
    expect(stored()).toMatchObject({ shared: true, cards: [], records: [] });

    // The minute is not waited for: main's timers run at once from here on.
    await running.app.evaluate(() => {
      const real = globalThis.setTimeout;
      const soon = (run: () => void, ms?: number) => real(run, ms === 60_000 ? 0 : ms);
      Object.assign(globalThis, { setTimeout: soon });
    });
    await enter('prepare');
    slot.remove();
    const after = await snapshotWhere(page, ({ fresh }) => fresh === 1);
    expect(after).toMatchObject({ report: null, sample: null, kept: { answers: { moved: 'unasked' } } });
    await page.locator('[aria-current=page]').getByText(say('app.room.check')).waitFor();
    await picture('fresh');
    expect(stored()).toMatchObject({ shared: true, cards: [], records: [] });
    await page.evaluate(() => bridge.changeSettings({ shared: false }));
    await lay(1);
    await question('moved').waitFor();
  });
});
