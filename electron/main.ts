// The order of the start, and nothing else.
import { app, BrowserWindow, ipcMain, Menu, nativeTheme, protocol, session, shell, utilityProcess } from 'electron';
import { prepare, readSwitches } from './app/before-ready.ts';
import { createLog } from './app/log.ts';
import { guardNavigation } from './app/navigation-guard.ts';
import { choosePage } from './app/page-origin.ts';
import { outPaths } from './app/paths.ts';
import { createSpawnReader } from './app/reader-spawn.ts';
import { passed, runSmoke } from './app/smoke.ts';
import { start } from './app/start.ts';
import type { Started } from './app/start.ts';
import { SYSTEM_CLOCK } from './reader/clock.ts';
import { checkSample } from './reader/sample-check.ts';
import { createReaderSupervisor } from './reader/supervisor.ts';

const paths = outPaths(import.meta.dirname);
const log = createLog((line) => process.stderr.write(`${line}\n`));
const page = choosePage(process.env['MAE_TENKEN_DEV_URL'], app.isPackaged);
const switches = readSwitches(process.argv);

prepare(app, protocol, switches);
if (app.requestSingleInstanceLock()) {
  guardNavigation(app, page);
  // Never awaited here: `ready` waits for this module to end (electron#40719).
  app.whenReady().then(run).catch(giveUp);
} else {
  app.quit();
}

async function run(): Promise<void> {
  const started = start({
    electron: {
      app,
      ipcMain,
      protocol,
      session: session.defaultSession,
      shell,
      nativeTheme,
      createWindow: (options) => new BrowserWindow(options),
      buildMenu: (template) => Menu.buildFromTemplate(template),
      setMenu: (menu) => Menu.setApplicationMenu(menu),
    },
    paths,
    page,
    log,
    clock: SYSTEM_CLOCK,
    createReader: (chosen, onChange) =>
      createReaderSupervisor({
        spawn: createSpawnReader({
          fork: (file, args, options) => utilityProcess.fork(file, args, options),
          modulePath: paths.readerProcess,
          signal: (pid, name) => process.kill(pid, name),
        }),
        clock: SYSTEM_CLOCK,
        chosen,
        onChange,
      }),
    checkSample,
  });
  if (switches.smoke) await leaveAfterSmoke(started);
}

async function leaveAfterSmoke({ state, reader, window }: Started): Promise<void> {
  const needCard = process.env['MAE_TENKEN_SMOKE_CARD'] === '1';
  const { after } = SYSTEM_CLOCK;
  const result = await runSmoke({ state, contents: window.webContents, after, needCard, electron: process.versions.electron });
  process.stdout.write(`${JSON.stringify(result)}\n`);
  await reader.stop();
  app.exit(passed(result, needCard) ? 0 : 1);
}

function giveUp(error: unknown): void {
  log.error('start', error);
  app.exit(1);
}
