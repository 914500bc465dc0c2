// Everything after `ready`: session, page, window, reader and menu are put together here, once.
import type { App, BrowserWindow, IpcMain, Menu, NativeTheme, Protocol, Session, Shell } from 'electron';
import type { BrowserWindowConstructorOptions, MenuItemConstructorOptions } from 'electron';
import type { LinkId } from '../../shared/ipc/links.ts';
import type { Pushes } from '../../shared/ipc/contract.ts';
import { firstFacts, withNewDay } from '../../shared/model/app-facts.ts';
import type { AppFacts } from '../../shared/model/app-facts.ts';
import type { CheckReport } from '../../shared/model/check-report.ts';
import { NO_SUPPORT_FACTS } from '../../shared/model/exchange.ts';
import type { Memory } from '../../shared/model/memory.ts';
import type { SampleName } from '../../shared/model/sample.ts';
import { memoryFrom, storedFrom } from '../../shared/model/stored.ts';
import { operatingSystemOf } from '../../shared/verdict/operating-system.ts';
import type { Clock } from '../reader/clock.ts';
import type { ReaderSupervisor } from '../reader/process/supervisor.ts';
import type { AppState } from '../state/app-state.ts';
import { createAppState } from '../state/app-state.ts';
import { createCommands, keep } from '../state/commands.ts';
import { followLeaving } from '../state/leaving.ts';
import { createAppProtocol } from './app-protocol.ts';
import { createDocumentMaker } from './documents.ts';
import type { SaveDialog } from './documents.ts';
import { APP_SCHEME } from './identity.ts';
import { answerAll, createSenderGate } from './ipc.ts';
import { followWindows, stopBeforeQuit, watchProcesses } from './lifecycle.ts';
import { openLink } from './links.ts';
import type { Log } from './log.ts';
import { menuTemplate } from './menu.ts';
import type { OwnPage } from './page-origin.ts';
import type { OutPaths } from './paths.ts';
import { createSheetPrinter } from './print-window.ts';
import { guardSession } from './session-policy.ts';
import { openSettings } from './settings-file.ts';
import type { StoredSettings } from './settings-file.ts';
import { tellState } from './tell-state.ts';
import type { ReaderOptions } from './tell-state.ts';
import { followDays } from './wake.ts';
import type { WakeEvents } from './wake.ts';
import { createMainWindow, windowOptions } from './window.ts';
import type { MainWindow } from './window.ts';
import { writeWhole } from './write-whole.ts';

export interface ElectronParts {
  readonly app: App;
  readonly ipcMain: IpcMain;
  readonly protocol: Protocol;
  readonly session: Session;
  readonly shell: Shell;
  readonly dialog: SaveDialog;
  readonly nativeTheme: NativeTheme;
  readonly power: WakeEvents;
  readonly createWindow: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly buildMenu: (template: MenuItemConstructorOptions[]) => Menu;
  readonly setMenu: (menu: Menu) => void;
}

export interface StartDeps {
  readonly electron: ElectronParts;
  readonly paths: OutPaths;
  readonly page: OwnPage;
  readonly log: Log;
  readonly clock: Clock;
  readonly createReader: (options: ReaderOptions) => ReaderSupervisor;
  /** 16 random bytes in hexadecimal. */
  readonly createSalt: () => string;
  /** `process.platform`, `os.release()`, `process.arch`, and the versions the app stands on. */
  readonly system: { readonly platform: string; readonly release: string; readonly arch: string; readonly runtime: string };
  /** The page cannot be shown, so the app is of no use. */
  readonly onPageFailed: (error: unknown) => void;
  readonly checkSample: (name: SampleName, now: Date) => Promise<CheckReport>;
}

export interface Started {
  readonly state: AppState;
  readonly reader: ReaderSupervisor;
  readonly window: BrowserWindow;
}

const SNAPSHOT: keyof Pushes = 'app:snapshot';

export function start(deps: StartDeps): Started {
  const { electron, page, log, clock } = deps;
  guardSession(electron.session, page);
  electron.protocol.handle(APP_SCHEME, createAppProtocol(deps.paths.renderer));

  const settings = openSettings({
    folder: electron.app.getPath('userData'),
    ipcMain: electron.ipcMain,
    now: () => clock.now(),
    log,
  });
  const state = createAppState(factsAtStart(deps, settings.read()), clock);
  const saveMemory = (memory: Memory): boolean => settings.save({ kept: storedFrom(memory) });
  const forgetWhatLapsed = (): void => void keep({ state, saveMemory }, (facts) => withNewDay(facts, clock.now()));
  forgetWhatLapsed();
  const renewSalt = (): string => {
    const salt = deps.createSalt();
    settings.save({ salt });
    return salt;
  };
  const { chosenReader, salt } = settings.read();
  const reader = deps.createReader({ chosen: chosenReader, salt: salt ?? renewSalt(), ...tellState(state, saveMemory, clock) });

  const main = openMainWindow(deps);
  const commands = createCommands({
    state,
    reader,
    checkSample: deps.checkSample,
    save: (change) => settings.save(change),
    saveMemory,
    renewSalt: () => reader.changeSalt(renewSalt()),
    openLink: (id) => openLink(electron.shell, id),
    makeDocument: documentMaker(deps, state, main),
    now: () => clock.now(),
  });
  const gate = createSenderGate(page, () => main.current()?.webContents ?? null);
  answerAll({ ipcMain: electron.ipcMain, gate, log }, commands);
  state.subscribe((snapshot) => main.current()?.webContents.send(SNAPSHOT, snapshot));

  followLocale(electron, state, () => reader.checkAgain());
  followWindows(electron.app, process.platform, () => main.open());
  watchProcesses(electron.app, log);
  followDays({ power: electron.power, clock, onWake: () => void reader.renew(), onNewDay: forgetWhatLapsed });
  followLeaving({ state, after: (ms, run) => clock.after(ms, run), now: () => clock.now() });
  stopBeforeQuit(electron.app, { stop: () => reader.stop(), after: (ms, run) => clock.after(ms, run), log });

  const window = main.open();
  reader.start();
  return { state, reader, window };
}

function documentMaker({ electron, page, log, clock }: StartDeps, state: AppState, main: MainWindow) {
  return createDocumentMaker({
    read: () => state.read(),
    now: () => clock.now(),
    printer: createSheetPrinter({
      createWindow: electron.createWindow,
      pageUrl: page.url,
      after: (ms, run) => clock.after(ms, run),
    }),
    dialog: electron.dialog,
    parent: () => main.current(),
    folder: () => electron.app.getPath('documents'),
    write: writeWhole,
    log,
  });
}

function factsAtStart({ electron, system }: StartDeps, stored: StoredSettings): AppFacts {
  const { platform, release, arch, runtime } = system;
  return firstFacts(electron.app.getVersion(), stored.locale, {
    memory: memoryFrom(stored.kept),
    system: operatingSystemOf(platform, release),
    support: { ...NO_SUPPORT_FACTS, system: `${platform} ${release} ${arch}`, runtime },
  });
}

function openMainWindow({ electron, paths, page, log, onPageFailed }: StartDeps): MainWindow {
  return createMainWindow({
    pageUrl: page.url,
    onLoadFailed: onPageFailed,
    createWindow: () => {
      const facts = { preload: paths.preload, packaged: electron.app.isPackaged, dark: electron.nativeTheme.shouldUseDarkColors };
      const window = electron.createWindow(windowOptions(facts));
      window.webContents.on('preload-error', (_event, _path, error) => log.error('preload', error));
      return window;
    },
  });
}

/** The menu speaks the language of the window. */
function followLocale(electron: ElectronParts, state: AppState, checkAgain: () => void): void {
  const open = (id: LinkId): void => void openLink(electron.shell, id);
  const show = (): void => {
    const { locale } = state.read();
    if (locale === shown) return;
    shown = locale;
    electron.setMenu(
      electron.buildMenu(menuTemplate({ locale, packaged: electron.app.isPackaged, checkAgain, openLink: open })),
    );
  };
  let shown: string | null = null;
  show();
  state.subscribe(show);
}
