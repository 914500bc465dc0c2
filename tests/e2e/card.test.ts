// The main job on real input: a card on vsmartcard's virtual reader, the real pcscd, the real Electron, the window.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { createSample } from '../../shared/sample-card/samples.ts';
import { createVirtualCard } from '../../shared/sample-card/create-card.ts';
import { startPcscd } from '../fixtures/pcscd.ts';
import type { Pcscd } from '../fixtures/pcscd.ts';
import type { VirtualReader } from '../fixtures/virtual-reader.ts';
import { translate } from '../../shared/i18n/translate.ts';
import type { MessageKey } from '../../shared/i18n/ja.ts';
import type { MessageValues } from '../../shared/i18n/translate.ts';
import { launch, snapshotWhere } from './launch.ts';
import type { RunningApp } from './launch.ts';

const PICTURES = fileURLToPath(new URL('../output/card/', import.meta.url));

let pcscd: Pcscd;
let slot: VirtualReader;
let running: RunningApp;
let page: Page;

const say = (key: MessageKey, values?: MessageValues): string => translate('ja', key, values);

async function shows(words: string): Promise<void> {
  await page.getByText(words).first().waitFor({ state: 'visible', timeout: 20_000 });
}

async function picture(name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: `${PICTURES}${name}.png` });
}

beforeEach(async () => {
  pcscd = await startPcscd();
  slot = pcscd.readers[0]!;
  running = await launch();
  page = running.page;
});

afterEach(async () => {
  await running.close();
  await pcscd.stop();
});

describe('a card on a real reader', () => {
  it('appears in the window without a click, and so does its going', async () => {
    await shows(say('verdict.wait.card'));
    await shows(say('fault.no-card.title'));
    slot.insert(createVirtualCard());
    await shows(say('verdict.level.caution'));
    await shows(say('filing.question.moved'));
    await shows(say('counter.known', { remaining: 5, limit: 5 }));
    expect(await page.getByText(say('counter.known', { remaining: 3, limit: 3 })).count()).toBe(3);
    await shows(say('evidence.summary'));
    await picture('healthy');
    slot.remove();
    await shows(say('card.empty'));
    slot.insert(createVirtualCard({ counters: { auth: 1, sign: 0 } }));
    await shows(say('verdict.level.stop'));
    await shows(say('counter.last'));
    await shows(say('counter.locked'));
    await picture('locked');
  });

  it('is read again by the main button', async () => {
    slot.insert(createVirtualCard({ counters: { auth: 2 } }));
    await shows(say('verdict.level.caution'));
    slot.clear();
    const asked = slot.next('apdu');
    await page.getByRole('button', { name: say('verdict.again') }).click();
    expect((await asked).kind).toBe('apdu');
    await shows(say('verdict.level.caution'));
  });

  it('is shown in part while it is read, and kept when it is pulled', async () => {
    slot.insert(createVirtualCard({ counters: { auth: 2 } }), { onApdu: (_apdu, at) => (at === 12 ? 'hang' : undefined) });
    await shows(say('counter.known', { remaining: 2, limit: 3 }));
    await shows(say('verdict.level.reading'));
    await picture('reading');
    slot.remove();
    await shows(say('fault.no-card.title'));
    await shows(say('counter.known', { remaining: 2, limit: 3 }));
  });

  it('says what is wrong when the service dies and goes on by itself', async () => {
    slot.insert(createVirtualCard());
    await shows(say('verdict.level.caution'));
    await pcscd.kill();
    await shows(say('service.down'));
    await picture('no-service');
    await pcscd.restart();
    await page.getByText(say('service.down')).first().waitFor({ state: 'hidden', timeout: 20_000 });
    await shows(say('verdict.level.caution'));
  });

  it.each([
    ['expired', 'に切れました'],
    ['expires-soon', say('certificate.days-left', { days: 30 })],
    ['android', say('counter.absent.phone')],
    ['other-card', say('fault.card-transport.title')],
    ['no-sign-certificate', say('reason.sign-certificate-absent')],
  ] as const)('shows the card "%s"', async (name, words) => {
    slot.insert(createSample(name, new Date()));
    await shows(words);
    await picture(name);
  });

  it('lists on the page exactly the commands that reached the card', async () => {
    slot.insert(createVirtualCard());
    await shows(say('verdict.level.caution'));
    const { report } = await snapshotWhere(page, () => true);
    expect(report?.evidence.apdus).toBe(slot.apdus.length);
    await page.getByText(say('evidence.summary')).click();
    await shows('VERIFY (empty)');
    await picture('evidence');
  });
});

describe('without a card', () => {
  it('shows a sample card and marks it as one, while the reader goes on', async () => {
    await page.getByRole('button', { name: say('sample.open') }).click();
    await page.getByRole('button', { name: say('sample.both-locked') }).click();
    await shows(say('sample.ribbon'));
    await shows(say('verdict.level.stop'));
    slot.insert(createVirtualCard());
    await slot.next('power-off');
    await shows(say('verdict.level.stop'));
    await page.getByRole('button', { name: say('sample.leave') }).click();
    await shows(say('verdict.level.caution'));
  });
});
