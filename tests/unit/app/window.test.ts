import type { BrowserWindow } from 'electron';
import { describe, expect, it } from 'vitest';
import { createMainWindow, windowOptions } from '../../../electron/app/window.ts';
import { createEmitter, createEvent, settle } from './fakes.ts';

const facts = { preload: '/out/preload.cjs', packaged: true, dark: false };

describe('windowOptions', () => {
  it('writes out every safety setting', () => {
    expect(windowOptions(facts).webPreferences).toEqual({
      preload: '/out/preload.cjs',
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      contextIsolation: true,
      sandbox: true,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    });
  });

  it('has developer tools only while not packaged', () => {
    expect(windowOptions({ ...facts, packaged: false }).webPreferences?.devTools).toBe(true);
  });

  it('shows nothing before the page, which must fit a small screen', () => {
    const { webPreferences: _, ...outside } = windowOptions(facts);
    expect(outside).toEqual({
      title: 'まえ点検',
      width: 1024,
      height: 720,
      minWidth: 720,
      minHeight: 560,
      useContentSize: true,
      show: false,
      backgroundColor: '#ffffff',
    });
    expect(windowOptions({ ...facts, dark: true }).backgroundColor).toBe('#1a1a1c');
  });
});

function createFakeWindow() {
  const events = createEmitter();
  const done: string[] = [];
  const state = { destroyed: false, minimized: false, failure: null as Error | null };
  const note = (what: string) => () => void done.push(what);
  const contents = createEmitter();
  const window = {
    ...events,
    webContents: contents as unknown as BrowserWindow['webContents'],
    show: note('show'),
    focus: note('focus'),
    restore: note('restore'),
    isDestroyed: () => state.destroyed,
    isMinimized: () => state.minimized,
    loadURL: async (url: string) => {
      done.push(`load ${url}`);
      if (state.failure !== null) throw state.failure;
    },
  } satisfies Partial<Record<keyof BrowserWindow, unknown>> & ReturnType<typeof createEmitter>;
  return { window: window as unknown as BrowserWindow, emit: events.emit, emitOfPage: contents.emit, done, state };
}

function createMain(fakes: ReturnType<typeof createFakeWindow>[]) {
  const failures: unknown[] = [];
  let made = 0;
  const main = createMainWindow({
    createWindow: () => {
      const fake = fakes[made];
      made += 1;
      if (fake === undefined) throw new Error('one window too many');
      return fake.window;
    },
    pageUrl: 'app://bundle/index.html',
    onLoadFailed: (error) => void failures.push(error),
  });
  return { main, failures };
}

describe('createMainWindow', () => {
  it('loads the page and shows the window when there is something to see', () => {
    const fake = createFakeWindow();
    const { main } = createMain([fake]);
    expect(main.current()).toBeNull();
    main.open();
    expect(fake.done).toEqual(['load app://bundle/index.html']);
    fake.emit('ready-to-show');
    expect(fake.done).toContain('show');
    expect(main.current()).toBe(fake.window);
  });

  it('keeps to one window and brings it to the front', () => {
    const fake = createFakeWindow();
    const { main } = createMain([fake]);
    main.open();
    fake.state.minimized = true;
    expect(main.open()).toBe(fake.window);
    expect(fake.done.slice(1)).toEqual(['restore', 'show', 'focus']);
  });

  it('makes another one after the first was closed', () => {
    const [first, second] = [createFakeWindow(), createFakeWindow()];
    const { main } = createMain([first, second]);
    main.open();
    first.emit('closed');
    expect(main.current()).toBeNull();
    expect(main.open()).toBe(second.window);
    second.state.destroyed = true;
    expect(main.current()).toBeNull();
  });

  it('keeps its title and tells of a page that does not load', async () => {
    const fake = createFakeWindow();
    fake.state.failure = new Error('ERR_FAILED');
    const { main, failures } = createMain([fake]);
    main.open();
    const event = createEvent();
    fake.emit('page-title-updated', event);
    expect(event.prevented).toBe(1);
    await settle();
    expect(failures).toEqual([fake.state.failure]);
  });

  it('calls the end of a load by a dying page no failure, since that page is loaded again', async () => {
    const fake = createFakeWindow();
    fake.state.failure = new Error('ERR_ABORTED');
    const { main, failures } = createMain([fake]);
    main.open();
    fake.emitOfPage('render-process-gone');
    await settle();
    expect(failures).toEqual([]);
  });
});
