// Two readers and several cards in every order: what the window says is true of a card that lies there now.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import type { MessageKey } from '../../shared/i18n/ja.ts';
import { translate } from '../../shared/i18n/translate.ts';
import type { MessageValues } from '../../shared/i18n/translate.ts';
import { buildCertificate } from '../../shared/sample-card/certificate.ts';
import { createVirtualCard, DEFAULT_VALIDITY } from '../../shared/sample-card/create-card.ts';
import { startPcscd } from '../fixtures/pcscd.ts';
import type { Pcscd } from '../fixtures/pcscd.ts';
import type { VirtualReader } from '../fixtures/virtual-reader.ts';
import { launch, snapshotWhere } from './launch.ts';
import type { RunningApp } from './launch.ts';

/** What the preload gives the page; for functions that run there. */
declare const bridge: Bridge;

const PICTURES = fileURLToPath(new URL('../output/two-readers/', import.meta.url));

const say = (key: MessageKey, values?: MessageValues): string => translate('ja', key, values);

/** Another person's card, with one try left: the window says stop. */
const weak = () =>
  createVirtualCard({
    counters: { auth: 1 },
    authCertificate: buildCertificate({ ...DEFAULT_VALIDITY, serialNumber: Uint8Array.of(2, 7) }),
  });
/** Nothing is wrong with it: the window asks its question. */
const healthy = () => createVirtualCard();
const transport = () => createVirtualCard({ applications: [] });

let pcscd: Pcscd;
let a: VirtualReader;
let b: VirtualReader;
let running: RunningApp;
let page: Page;

beforeEach(async () => {
  pcscd = await startPcscd({ readers: [{ name: 'SONY FeliCa RC-S300/P' }, { name: 'ACS ACR39U ICC Reader' }] });
  [a, b] = pcscd.readers as [VirtualReader, VirtualReader];
  running = await launch();
  page = running.page;
  await shows({ words: 'fault.no-card.title' });
});

afterEach(async () => {
  await running.close();
  await pcscd.stop();
});

interface Expected {
  readonly level?: 'stop' | 'caution' | 'unknown';
  readonly words?: MessageKey;
  /** The readers to choose from, in their order, the checked one marked by a star; none: there is no choice. */
  readonly choice?: readonly string[];
}

const cards = () => page.locator('.two-cards');

/** Waits until the main process says so, and holds that the window says the same. */
async function shows({ level, words, choice = [] }: Expected): Promise<void> {
  if (level !== undefined) await page.getByRole('heading', { level: 1, name: say(`verdict.level.${level}`) }).waitFor();
  if (words !== undefined) await page.getByText(say(words)).first().waitFor();
  if (choice.length === 0) {
    await cards().waitFor({ state: 'detached' });
    return;
  }
  await page.getByRole('heading', { name: say('cards.several', { count: choice.length }) }).waitFor();
  const marked = choice.find((name) => name.endsWith('*'))?.slice(0, -1) ?? '';
  await cards().locator('label', { hasText: marked }).locator('input:checked').waitFor();
  const names = await cards().locator('.two-cards__name').allTextContents();
  expect(names).toEqual(choice.map((name) => name.replace('*', '')));
}

async function picture(name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: `${PICTURES}${name}.png` });
}

const pick = ({ name }: VirtualReader) => cards().getByLabel(name).click();

describe('two My Number Cards', () => {
  it('are both told; the last one is shown, and the other one when that is lifted', async () => {
    a.insert(weak());
    await shows({ level: 'stop', words: 'counter.last' });
    b.insert(healthy());
    await shows({ level: 'caution', words: 'cards.last', choice: [`${b.name}*`, a.name] });
    expect(await cards().locator('label', { hasText: say('cards.last') }).textContent()).toContain(b.name);
    await picture('two-cards');
    b.remove();
    await shows({ level: 'stop', words: 'counter.last' });
    b.insert(healthy());
    await shows({ level: 'caution', choice: [`${b.name}*`, a.name] });
    a.remove();
    await shows({ level: 'caution' });
    b.remove();
    await shows({ level: 'caution', words: 'verdict.card-gone' });
    await picture('gone');
    a.insert(weak());
    await shows({ level: 'stop', words: 'counter.last' });
    expect(await page.getByText(say('verdict.card-gone')).count()).toBe(0);
  });

  it('are chosen from by reader, and the choice outlives the card', async () => {
    a.insert(weak());
    await shows({ level: 'stop' });
    b.insert(healthy());
    await shows({ level: 'caution', choice: [`${b.name}*`, a.name] });
    await pick(a);
    await shows({ level: 'stop', choice: [b.name, `${a.name}*`] });
    await picture('chosen');
    a.remove();
    await shows({ level: 'caution' });
    a.insert(weak());
    await shows({ level: 'stop', choice: [`${a.name}*`, b.name] });
    await pick(b);
    await shows({ level: 'caution', choice: [a.name, `${b.name}*`] });
  });

  it('are shown as chosen in mid-reading', async () => {
    a.insert(weak());
    await shows({ level: 'stop' });
    b.insert(healthy(), { onApdu: (_apdu, at) => (at === 8 ? 'hang' : undefined) });
    await snapshotWhere(page, ({ reader }) => reader.activity.state === 'reading' && reader.activity.reader === b.name);
    await shows({ level: 'stop' });
    await page.evaluate((name) => bridge.chooseReader(name), b.name);
    await shows({ level: 'unknown', words: 'verdict.wait.reading' });
    await page.evaluate((name) => bridge.chooseReader(name), a.name);
    await shows({ level: 'stop' });
    await page.evaluate((name) => bridge.chooseReader(name), b.name);
    b.resume();
    await shows({ level: 'caution', choice: [`${b.name}*`, a.name] });
  });
});

describe('another kind of card', () => {
  it('never hides a good one, even on the chosen reader', async () => {
    a.insert(healthy());
    await shows({ level: 'caution' });
    const refused = snapshotWhere(page, ({ reader }) => reader.readers.some(({ name, content }) => name === b.name && content === 'other-card'));
    b.insert(transport());
    await refused;
    await shows({ level: 'caution' });
    await page.evaluate((name) => bridge.chooseReader(name), b.name);
    await snapshotWhere(page, ({ reader }) => reader.chosen === b.name);
    await shows({ level: 'caution' });
    a.remove();
    await shows({ level: 'unknown', words: 'fault.card-unsupported.title' });
    a.insert(weak());
    await shows({ level: 'stop' });
  });
});

describe('what changes while nobody looks', () => {
  it('is right after a swap, after sleep, and after the hands were off', async () => {
    a.insert(weak());
    await shows({ level: 'stop' });
    a.remove();
    a.insert(healthy());
    await shows({ level: 'caution' });
    b.insert(weak());
    await shows({ level: 'stop', choice: [`${b.name}*`, a.name] });

    const before = await snapshotWhere(page, () => true);
    await running.app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
    b.remove();
    await shows({ level: 'caution' });
    const after = await snapshotWhere(page, ({ reader }) => reader.activity.state === 'idle');
    expect(Date.parse(after.report?.checkedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(before.report?.checkedAt ?? ''));

    await page.evaluate(() => bridge.setHandsOff(true));
    await page.getByRole('heading', { level: 1, name: say('hands-off.title') }).waitFor();
    a.remove();
    b.insert(weak());
    a.clear();
    b.clear();
    await page.evaluate(() => bridge.setHandsOff(false));
    await shows({ level: 'stop', words: 'counter.last' });
    b.remove();
    await shows({ level: 'stop', words: 'verdict.card-gone' });
    expect(a.apdus).toEqual([]);
  });
});
