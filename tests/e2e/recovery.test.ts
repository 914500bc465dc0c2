// The way out in the real app: every sample card leads to its way, a booking outlives a restart, a rehearsal leaves nothing.
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { SIGN_MISSING_CHANGES } from '../../shared/recovery/sign-missing.ts';
import { translate } from '../../shared/i18n/translate.ts';
import type { MessageKey } from '../../shared/i18n/ja.ts';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import type { AnswersChange } from '../../shared/model/kept-steps.ts';
import type { SampleName } from '../../shared/model/sample.ts';
import type { AppSnapshot } from '../../shared/model/snapshot.ts';
import { createVirtualCard } from '../../shared/sample-card/create-card.ts';
import { startPcscd } from '../fixtures/pcscd.ts';
import { createUserData, launch, snapshotWhere } from './launch.ts';
import type { RunningApp } from './launch.ts';

/** What the preload gives the page; for functions that run there. */
declare const bridge: Bridge;

const SATURDAY_NIGHT = new Date('2027-02-20T23:04:00+09:00');
const SUNDAY_EVENING = new Date('2027-02-21T21:34:00+09:00');

const open: RunningApp[] = [];
const folders: string[] = [];

const say = (key: MessageKey): string => translate('ja', key);

async function start(userData?: string): Promise<RunningApp> {
  const running = await launch(userData === undefined ? {} : { userData });
  open.push(running);
  return running;
}

function keptFolder(): string {
  const folder = createUserData();
  folders.push(folder);
  return folder;
}

afterEach(async () => {
  for (const running of open.splice(0)) await running.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function choose({ page }: RunningApp, sample: SampleName): Promise<void> {
  await page.getByRole('button', { name: say('sample.open') }).click();
  await page.getByRole('dialog').getByRole('button', { name: say(`sample.${sample}`), exact: true }).click();
  await snapshotWhere(page, (snapshot) => snapshot.sample === sample);
}

async function enter({ page }: RunningApp, room: 'check' | 'recovery' | 'which-pin', now: Date): Promise<void> {
  await page.clock.setFixedTime(now);
  await page.getByRole('navigation').getByRole('button', { name: say(`app.room.${room}`), exact: true }).click();
}

async function answer({ page }: RunningApp, change: AnswersChange): Promise<void> {
  await page.evaluate((given) => bridge.changeAnswers(given), change);
}

async function leadsTo({ page }: RunningApp, headline: string): Promise<void> {
  await page.locator('.recovery-head__headline').getByText(headline, { exact: true }).waitFor();
}

const KNOWN: AnswersChange = { knows: { sign: 'yes', auth: 'yes' }, moved: 'no', phone: 'yes', firstTime: 'no' };
const KIOSK = say('recovery.best.kiosk');
const COUNTER = say('recovery.best.counter');
const START = say('recovery.head.start');

describe('each sample card on screen', () => {
  it.each<[SampleName, AnswersChange, string]>([
    ['healthy', KNOWN, START],
    ['auth-one-left', KNOWN, START],
    ['auth-locked', KNOWN, KIOSK],
    ['sign-locked', KNOWN, KIOSK],
    ['sign-locked', { ...KNOWN, knows: { sign: 'yes', auth: 'no' } }, COUNTER],
    ['sign-locked', { ...KNOWN, phone: 'no' }, COUNTER],
    ['sign-locked', { ...KNOWN, moved: 'yes' }, COUNTER],
    ['both-locked', KNOWN, COUNTER],
    ['expired', KNOWN, COUNTER],
    ['expires-soon', KNOWN, START],
    ['text-locked', KNOWN, START],
    ['text-locked', { ...KNOWN, firstTime: 'yes' }, COUNTER],
    ['no-sign-certificate', KNOWN, say('recovery.head.ask')],
    ['no-sign-certificate', { ...KNOWN, ...SIGN_MISSING_CHANGES.never }, COUNTER],
    ['no-sign-certificate', { ...KNOWN, ...SIGN_MISSING_CHANGES['under-15'] }, say('recovery.head.none')],
    ['android', KNOWN, say('recovery.head.phone')],
    ['other-card', {}, say('recovery.head.ask')],
  ])('%s with %j leads to its way', async (sample, given, headline) => {
    const running = await start();
    await choose(running, sample);
    await answer(running, given);
    await enter(running, 'recovery', SATURDAY_NIGHT);
    await leadsTo(running, headline);
    const possible = await running.page.locator('.way').evaluateAll((ways) => ways.map((way) => way.getAttribute('data-kind')));
    expect(possible.toSorted()).toEqual([KIOSK, COUNTER, say('recovery.head.none')].includes(headline) ? ['counter', 'kiosk'] : []);
  });

  it('is asked about by clicks alone, from nothing to the way', async () => {
    const running = await start();
    const { page } = running;
    await choose(running, 'sign-locked');
    await enter(running, 'recovery', SATURDAY_NIGHT);
    await leadsTo(running, say('recovery.head.ask'));
    const groups = ['knows-auth', 'moved', 'phone'] as const;
    for (const [index, question] of groups.entries()) {
      const group = page.getByRole('group', { name: say(`recovery.question.${question}`) });
      await group.getByLabel(say(index === 1 ? 'recovery.answer.no' : 'recovery.answer.yes')).click();
    }
    await leadsTo(running, KIOSK);
    const kept = await snapshotWhere(page, ({ kept }) => kept.answers.phone === 'yes');
    expect(kept.kept.answers).toMatchObject({ moved: 'no', phone: 'yes', knows: { auth: 'yes' } });
  });
});

const lockIsRead = ({ report, reader }: AppSnapshot): boolean =>
  report?.pins.sign.state === 'locked' && reader.activity.state === 'idle';

describe('a booking', () => {
  it('counts down through a restart, with the ticks, until it is dropped', async () => {
    const userData = keptFolder();
    const pcscd = await startPcscd();
    onTestFinished(() => pcscd.stop());
    pcscd.readers[0]!.insert(createVirtualCard({ counters: { sign: 0 } }));
    const first = await start(userData);
    await snapshotWhere(first.page, lockIsRead);
    await answer(first, KNOWN);
    await enter(first, 'recovery', SATURDAY_NIGHT);
    await first.page.getByRole('checkbox', { name: say('recovery.step.kiosk-app') }).click();
    await first.page.getByRole('button', { name: say('recovery.booking.set') }).click();
    await first.page.getByText('予約の期限まであと23時間56分').waitFor();
    await first.close();

    const second = await start(userData);
    await snapshotWhere(second.page, lockIsRead);
    await enter(second, 'recovery', SUNDAY_EVENING);
    await second.page.getByText('予約の期限まであと1時間26分').waitFor();
    expect(await second.page.getByRole('checkbox', { name: say('recovery.step.kiosk-app') }).isChecked()).toBe(true);
    await second.page.getByRole('button', { name: say('recovery.booking.cancel') }).click();
    const { kept } = await snapshotWhere(second.page, (snapshot) => snapshot.kept.answers.reservedAt === null);
    expect(kept.answers.reservedAt).toBeNull();
    await second.page.getByRole('button', { name: say('recovery.booking.set') }).waitFor();
  });
});

describe('the rehearsal', () => {
  it('leaves nothing in the snapshot, on the disk or in what the app writes', async () => {
    const userData = keptFolder();
    const running = await start(userData);
    await answer(running, KNOWN);
    await enter(running, 'which-pin', SATURDAY_NIGHT);
    await running.page.getByRole('textbox', { name: say('rehearsal.field') }).pressSequentially('NEKOZEBRA2027');
    await running.page.locator('.findings').getByText(say('rehearsal.finding.too-long')).waitFor();
    const snapshot = await snapshotWhere(running.page, () => true);
    expect(JSON.stringify(snapshot)).not.toContain('ZEBRA');
    await enter(running, 'check', SATURDAY_NIGHT);
    await running.close();
    expect(running.output()).not.toContain('ZEBRA');
    const files = readdirSync(userData, { recursive: true, encoding: 'utf8' })
      .map((name) => join(userData, name))
      .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() === true);
    const holding = (word: string): readonly string[] =>
      files.filter((file) => ['utf8', 'utf16le'].some((code) => readFileSync(file).includes(Buffer.from(word, code as BufferEncoding))));
    // The search itself works: the settings of the app lie in the same folder.
    expect(holding('"keepHistory"').length).toBeGreaterThan(0);
    // No card lay there to which the answers could belong.
    expect(holding('"knows"')).toEqual([]);
    expect(holding('ZEBRA')).toEqual([]);
  });
});
