// The order of the start, and nothing else.
import { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, powerMonitor, protocol, session, shell, utilityProcess } from 'electron';
import { prepare, readSwitches } from './app/before-ready.ts';
import { createLog, logUncaught } from './app/log.ts';
import { createSalt, SYSTEM } from './app/machine.ts';
import { guardNavigation } from './app/navigation-guard.ts';
import { choosePage } from './app/page-origin.ts';
import { outPaths } from './app/paths.ts';
import { createProcesses } from './app/processes.ts';
import { leaveAfterSmoke } from './app/smoke.ts';
import { smokeDeps, smokeDialog } from './app/smoke-switch.ts';
import { tellStartFailed } from './app/start-failure.ts';
import { start } from './app/start.ts';
import { SYSTEM_CLOCK } from './reader/clock.ts';
import { checkSample } from './reader/reading/sample-check.ts';

const paths = outPaths(import.meta.dirname);
const log = createLog((line) => process.stderr.write(`${line}\n`));
const page = choosePage(process.env['MAE_TENKEN_DEV_URL'], app.isPackaged);
const switches = readSwitches(process.argv);
logUncaught(process, log);

prepare(app, protocol, switches);
if (app.requestSingleInstanceLock()) {
  guardNavigation(app, page);
  // Never awaited here: `ready` waits for this module to end (electron/electron#40719).
  app.whenReady().then(run).catch(giveUp);
} else {
  app.quit();
}

async function run(): Promise<void> {
  const { state, reader, window } = start({
    electron: {
      app,
      ipcMain,
      protocol,
      session: session.defaultSession,
      shell,
      dialog: (switches.smoke ? smokeDialog(process.env) : null) ?? dialog,
      nativeTheme,
      power: powerMonitor,
      createWindow: (options) => new BrowserWindow(options),
      buildMenu: (template) => Menu.buildFromTemplate(template),
      setMenu: (menu) => Menu.setApplicationMenu(menu),
    },
    paths,
    page,
    log,
    clock: SYSTEM_CLOCK,
    ...createProcesses({
      fork: (file, args, options) => utilityProcess.fork(file, args, options),
      signal: (pid, name) => process.kill(pid, name),
      paths,
      clock: SYSTEM_CLOCK,
      platform: SYSTEM.platform,
    }),
    checkSample,
    createSalt,
    system: SYSTEM,
    onPageFailed: giveUp,
  });
  if (!switches.smoke) return;
  const end = { print: (line: string) => process.stdout.write(line), stop: () => reader.stop(), exit: (code: number) => app.exit(code) };
  await leaveAfterSmoke(smokeDeps({ app, state, window, after: SYSTEM_CLOCK.after, process }), end);
}

function giveUp(error: unknown): void {
  log.error('start', error);
  // A box waits for somebody to press its button.
  if (!switches.smoke) tellStartFailed(dialog);
  app.exit(1);
}
