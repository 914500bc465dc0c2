// The bridge between page and main: one function per call, one subscription, nothing else of Electron.
import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '../shared/ipc/bridge.ts';
import type { CallName, Calls, Pushes } from '../shared/ipc/contract.ts';
import type { AppSnapshot } from '../shared/model/snapshot.ts';

const SNAPSHOT: keyof Pushes = 'app:snapshot';

function call<K extends CallName>(name: K, arg: Calls[K]['arg']): Promise<Calls[K]['reply']> {
  return ipcRenderer.invoke(name, arg);
}

const bridge = {
  readSnapshot: () => call('app:read-snapshot', undefined),
  checkAgain: () => call('card:check-again', undefined),
  chooseReader: (name) => call('reader:choose', name),
  showSample: (name) => call('sample:show', name),
  changeSettings: (change) => call('settings:change', change),
  openLink: (id) => call('link:open', id),
  changeAnswers: (change) => call('answers:change', change),
  setTick: (change) => call('tick:set', change),
  setHandsOff: (on) => call('reader:hands-off', on),
  testPlacement: (on) => call('reader:test-placement', on),
  clearHistory: () => call('history:clear', undefined),
  checkPc: () => call('pc:check', undefined),
  makeDocument: (request) => call('document:make', request),
  onSnapshot(listener) {
    // This very function must be taken off again; the event stays here, as it would carry the sender to the page.
    const relay = (_event: unknown, snapshot: AppSnapshot): void => listener(snapshot);
    ipcRenderer.on(SNAPSHOT, relay);
    return () => {
      ipcRenderer.off(SNAPSHOT, relay);
    };
  },
} satisfies Bridge;

contextBridge.exposeInMainWorld('bridge', bridge);
