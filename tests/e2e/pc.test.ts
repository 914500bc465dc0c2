// The look at the computer in the real app: nothing before the click, every line after it, and no process left behind.
import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { translate } from '../../shared/i18n/translate.ts';
import { PC_COLUMNS } from '../../shared/pc/model.ts';
import { makeFolder, manifestText, preferencesText } from '../fixtures/pc-fakes.ts';
import type { Folder } from '../fixtures/pc-fakes.ts';
import { launch, snapshotWhere } from './launch.ts';
import type { RunningApp } from './launch.ts';

const open: RunningApp[] = [];
const folders: Folder[] = [];

afterEach(async () => {
  for (const running of open.splice(0)) await running.close();
  for (const folder of folders.splice(0)) folder.remove();
});

/** Children of main that carry the name of the process that looks at the computer. */
function lookers(main: number): number {
  const list = execFileSync('ps', ['-eo', 'ppid=,args='], { encoding: 'utf8' });
  return list.split('\n').filter((line) => line.trim().startsWith(`${main} `) && line.includes('pc-process.js')).length;
}

it('looks on a click, and shows and ticks what it found', async () => {
  const home = makeFolder('mae-tenken-home-');
  folders.push(home);
  chmodSync(home.path, 0o777);
  home.put('.config/chromium/NativeMessagingHosts/jp.go.cao.mpa.json', manifestText(home.put('mpa', '#!/bin/sh\n')));
  home.put('.config/chromium/Default/Preferences', preferencesText({ disable_reasons: [2] }));
  const running = await launch({ env: { HOME: home.path, MAE_TENKEN_HOME: home.path } });
  open.push(running);
  const { page, app } = running;
  await page.getByRole('navigation').getByRole('button', { name: translate('ja', 'app.room.prepare'), exact: true }).click();
  const panel = page.getByRole('region', { name: translate('ja', 'pc.title') });
  const before = await snapshotWhere(page, () => true);
  expect(before.pc).toMatchObject({ system: 'linux', progress: { state: 'idle' }, items: [], opened: [] });
  await panel.getByRole('button', { name: translate('ja', 'pc.start') }).click();
  const { pc } = await snapshotWhere(page, (snapshot) => snapshot.pc.progress.state === 'done');
  expect(pc.items.map(({ id }) => id)).toEqual(PC_COLUMNS.linux);
  expect(pc.items.map(({ finding }) => finding)).not.toContain('broke-off');
  expect(pc.items.find(({ id }) => id === 'portal-app')).toMatchObject({ state: 'ok', detail: 'Chromium' });
  expect(pc.items.find(({ id }) => id === 'extension')).toMatchObject({ state: 'problem', finding: 'extension-waiting' });
  expect(pc.opened).toContain('~/.config/chromium/Default/Preferences');
  await panel.locator('[data-pc="extension"][data-state="problem"]').waitFor();
  await page.locator('[data-line="portal-app"][data-state="ticked-by-app"]').waitFor();
  await page.locator('[data-line="extension"][data-state="refused"]').waitFor();
  const main = app.process().pid ?? 0;
  await expect.poll(() => lookers(main)).toBe(0);
});
