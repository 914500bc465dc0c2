// The one window of the app.
import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import { APP_TITLE } from './identity.ts';

const WIDTH = 1024;
const HEIGHT = 720;
const MIN_WIDTH = 720;
const MIN_HEIGHT = 560;

/** Colours of the empty page, so that nothing flashes before the first content. */
const BACKGROUND = { light: '#ffffff', dark: '#1a1a1c' } as const;

export interface WindowFacts {
  readonly preload: string;
  readonly packaged: boolean;
  readonly dark: boolean;
}

/** Every safety setting is written out although most are defaults, so that a test can hold them. */
export function windowOptions(facts: WindowFacts): BrowserWindowConstructorOptions {
  return {
    title: APP_TITLE,
    width: WIDTH,
    height: HEIGHT,
    minWidth: MIN_WIDTH,
    minHeight: MIN_HEIGHT,
    useContentSize: true,
    show: false,
    backgroundColor: facts.dark ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload: facts.preload,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      contextIsolation: true,
      sandbox: true,
      webviewTag: false,
      spellcheck: false,
      devTools: !facts.packaged,
    },
  };
}

export interface MainWindow {
  /** The window, or null while there is none. */
  current(): BrowserWindow | null;
  /** Opens the window if there is none, else brings it to the front. */
  open(): BrowserWindow;
}

export interface WindowDeps {
  readonly createWindow: () => BrowserWindow;
  readonly pageUrl: string;
  readonly onLoadFailed: (error: unknown) => void;
}

export function createMainWindow(deps: WindowDeps): MainWindow {
  let window: BrowserWindow | null = null;

  function create(): BrowserWindow {
    const created = deps.createWindow();
    created.once('ready-to-show', () => created.show());
    // The page's <title> follows the language; the window keeps the product's name.
    created.on('page-title-updated', (event) => event.preventDefault());
    created.on('closed', () => {
      window = null;
    });
    let isPageGone = false;
    created.webContents.once('render-process-gone', () => {
      isPageGone = true;
    });
    created.loadURL(deps.pageUrl).catch((error: unknown) => {
      // A page that dies while it loads is loaded once more (lifecycle.ts, watchProcesses): that ends this load, and is no failure.
      if (!isPageGone) deps.onLoadFailed(error);
    });
    return created;
  }

  return {
    current: () => (window === null || window.isDestroyed() ? null : window),
    open() {
      if (window === null || window.isDestroyed()) {
        window = create();
        return window;
      }
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
      return window;
    },
  };
}
