// The only way in for the page: each call is checked for its sender, then for its payload, then answered.
import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import type { CallName, Calls } from '../../shared/ipc/contract.ts';
import { parseArg } from '../../shared/ipc/parse.ts';
import type { Commands } from '../state/commands.ts';
import type { Log } from './log.ts';
import type { OwnPage } from './page-origin.ts';
import { belongsTo } from './page-origin.ts';

export type CallEvent = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>;

export interface SenderGate {
  /** Throws unless the call comes from the main frame of our window, showing our page. */
  assertOwnPage(event: CallEvent): void;
}

export class ForeignSenderError extends Error {
  constructor() {
    super('call refused: not from the window of this app');
    this.name = 'ForeignSenderError';
  }
}

export function createSenderGate(page: OwnPage, ownContents: () => WebContents | null): SenderGate {
  return {
    assertOwnPage({ sender, senderFrame }) {
      const own = ownContents();
      // `senderFrame` is null once the frame has navigated or is gone.
      const known = own !== null && sender === own && senderFrame !== null && senderFrame === own.mainFrame;
      if (!known || !belongsTo(page, senderFrame.url)) throw new ForeignSenderError();
    },
  };
}

export interface AnswerDeps {
  readonly ipcMain: Pick<IpcMain, 'handle'>;
  readonly gate: SenderGate;
  readonly log: Log;
}

/** Answers one call. What is thrown is a bug or a forgery: it is logged here and reaches the page without its words. */
export function answer<K extends CallName>(
  deps: AnswerDeps,
  name: K,
  run: (arg: Calls[K]['arg']) => Promise<Calls[K]['reply']>,
): void {
  deps.ipcMain.handle(name, async (event, raw: unknown) => {
    try {
      deps.gate.assertOwnPage(event);
      return await run(parseArg[name](raw));
    } catch (error) {
      deps.log.error(`call ${name}`, error);
      // No cause: Electron prints what a handler throws, and the page gets its message.
      return Promise.reject(new Error('refused'));
    }
  });
}

export function answerAll(deps: AnswerDeps, commands: Commands): void {
  answer(deps, 'app:read-snapshot', commands['app:read-snapshot']);
  answer(deps, 'card:check-again', commands['card:check-again']);
  answer(deps, 'reader:choose', commands['reader:choose']);
  answer(deps, 'sample:show', commands['sample:show']);
  answer(deps, 'settings:change', commands['settings:change']);
  answer(deps, 'link:open', commands['link:open']);
  answer(deps, 'answers:change', commands['answers:change']);
  answer(deps, 'tick:set', commands['tick:set']);
  answer(deps, 'reader:hands-off', commands['reader:hands-off']);
  answer(deps, 'reader:test-placement', commands['reader:test-placement']);
  answer(deps, 'history:clear', commands['history:clear']);
  answer(deps, 'pc:check', commands['pc:check']);
  answer(deps, 'document:make', commands['document:make']);
}
