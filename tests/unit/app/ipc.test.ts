import type { IpcMain, IpcMainInvokeEvent, WebContents, WebFrameMain } from 'electron';
import { describe, expect, it } from 'vitest';
import { answer, answerAll, createSenderGate } from '../../../electron/app/ipc.ts';
import type { CallEvent } from '../../../electron/app/ipc.ts';
import { BUNDLED_PAGE } from '../../../electron/app/page-origin.ts';
import type { Commands } from '../../../electron/state/commands.ts';
import { parseArg } from '../../../shared/ipc/parse.ts';
import { DONE } from '../../../shared/model/outcome.ts';
import { createFakeLog } from './fakes.ts';

type Handler = Parameters<IpcMain['handle']>[1];

function createFakeIpcMain() {
  const handlers = new Map<string, Handler>();
  const ipcMain = {
    handle: (channel, handler) => void handlers.set(channel, handler),
  } satisfies Pick<IpcMain, 'handle'>;
  return { ipcMain, handlers };
}

const frame = (url: string) => ({ url }) as WebFrameMain;
const contentsOf = (mainFrame: WebFrameMain) => ({ mainFrame }) as WebContents;

const mainFrame = frame('app://bundle/index.html');
const own = contentsOf(mainFrame);
const gate = createSenderGate(BUNDLED_PAGE, () => own);
const ownEvent: CallEvent = { sender: own, senderFrame: mainFrame };

describe('sender', () => {
  it('is our page in the main frame of our window', () => {
    expect(() => gate.assertOwnPage(ownEvent)).not.toThrow();
  });

  const elsewhere = frame('https://example.org/');
  const evil = frame('app://bundle.evil/index.html');
  const blank = frame('about:blank');
  const forgeries: [string, CallEvent, WebContents | null][] = [
    ['a frame that is gone', { sender: own, senderFrame: null }, own],
    ['a frame inside our page', { sender: own, senderFrame: frame('app://bundle/index.html') }, own],
    ['our window on a foreign page', { sender: contentsOf(elsewhere), senderFrame: elsewhere }, contentsOf(elsewhere)],
    ['another window', { sender: contentsOf(mainFrame), senderFrame: mainFrame }, own],
    ['a time without a window', ownEvent, null],
  ];
  it.each(forgeries)('is not %s', (_name, event, contents) => {
    expect(() => createSenderGate(BUNDLED_PAGE, () => contents).assertOwnPage(event)).toThrow('call refused');
  });

  it.each([elsewhere, evil, blank, frame(''), frame('app:')])('is not our window showing $url', (shown) => {
    const contents = contentsOf(shown);
    const foreign = createSenderGate(BUNDLED_PAGE, () => contents);
    expect(() => foreign.assertOwnPage({ sender: contents, senderFrame: shown })).toThrow('call refused');
  });
});

function setUp() {
  const log = createFakeLog();
  const { ipcMain, handlers } = createFakeIpcMain();
  const seen: unknown[] = [];
  const call = (event: CallEvent, raw: unknown): unknown =>
    handlers.get('reader:choose')?.(event as IpcMainInvokeEvent, raw);
  return { log, ipcMain, handlers, seen, call };
}

describe('answer', () => {
  it('gives the parsed payload on and returns the reply', async () => {
    const { log, ipcMain, seen, call } = setUp();
    answer({ ipcMain, gate, log }, 'reader:choose', async (name) => {
      seen.push(name);
      return DONE;
    });
    await expect(call(ownEvent, 'Reader 1')).resolves.toEqual(DONE);
    expect(seen).toEqual(['Reader 1']);
  });

  it('runs nothing for a foreign sender or a bad payload, and says nothing of either to the page', async () => {
    const { log, ipcMain, seen, call } = setUp();
    answer({ ipcMain, gate, log }, 'reader:choose', async (name) => {
      seen.push(name);
      return DONE;
    });
    await expect(call({ sender: own, senderFrame: null }, 'Reader 1')).rejects.toThrow(/^refused$/);
    await expect(call(ownEvent, { secret: 1 })).rejects.toThrow(/^refused$/);
    expect(seen).toEqual([]);
    expect(log.lines).toHaveLength(2);
    expect(log.lines.join()).not.toContain('secret');
  });

  it('hides what went wrong inside', async () => {
    const { log, ipcMain, call } = setUp();
    answer({ ipcMain, gate, log }, 'reader:choose', async () => {
      throw new Error('/home/user/private');
    });
    await expect(call(ownEvent, null)).rejects.toThrow(/^refused$/);
  });
});

describe('answerAll', () => {
  it('answers every call of the contract', () => {
    const { ipcMain, handlers } = createFakeIpcMain();
    const commands = Object.fromEntries(Object.keys(parseArg).map((name) => [name, async () => DONE]));
    answerAll({ ipcMain, gate, log: createFakeLog() }, commands as unknown as Commands);
    expect([...handlers.keys()].toSorted()).toEqual(Object.keys(parseArg).toSorted());
  });
});
