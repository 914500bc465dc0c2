import { beforeEach, describe, expect, it, vi } from 'vitest';
import { parseArg } from '../../shared/ipc/parse.ts';
import type { Bridge } from '../../shared/ipc/bridge.ts';

const electron = vi.hoisted(() => ({
  exposed: new Map<string, unknown>(),
  invoked: [] as unknown[][],
  listeners: [] as { channel: string; listener: (...args: unknown[]) => void }[],
}));

vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, api: unknown) => void electron.exposed.set(name, api) },
  ipcRenderer: {
    invoke: async (...args: unknown[]) => void electron.invoked.push(args),
    on: (channel: string, listener: (...args: unknown[]) => void) => void electron.listeners.push({ channel, listener }),
    off: (channel: string, listener: unknown) => {
      electron.listeners = electron.listeners.filter((one) => one.channel !== channel || one.listener !== listener);
    },
  },
}));

await import('../../electron/preload.ts');
const bridge = electron.exposed.get('bridge') as Bridge;

beforeEach(() => {
  electron.invoked.length = 0;
});

describe('the bridge', () => {
  it('is all that the page gets: these functions', () => {
    expect([...electron.exposed.keys()]).toEqual(['bridge']);
    expect(Object.keys(bridge).toSorted()).toEqual([
      'changeAnswers',
      'changeSettings',
      'checkAgain',
      'checkPc',
      'chooseReader',
      'clearHistory',
      'makeDocument',
      'onSnapshot',
      'openLink',
      'readSnapshot',
      'setHandsOff',
      'setTick',
      'showSample',
      'testPlacement',
    ]);
    expect(Object.values(bridge).every((value) => typeof value === 'function')).toBe(true);
  });

  it('makes every call of the contract, and no other', async () => {
    await bridge.readSnapshot();
    await bridge.checkAgain();
    await bridge.chooseReader('R');
    await bridge.showSample('healthy');
    await bridge.changeSettings({ locale: 'en' });
    await bridge.openLink('jpki-home');
    await bridge.changeAnswers({ moved: 'no' });
    await bridge.setTick({ list: 'recovery', id: 'a', done: true });
    await bridge.setHandsOff(true);
    await bridge.testPlacement(true);
    await bridge.clearHistory();
    await bridge.checkPc();
    await bridge.makeDocument({ document: 'counter', how: 'pdf' });
    expect(electron.invoked).toEqual([
      ['app:read-snapshot', undefined],
      ['card:check-again', undefined],
      ['reader:choose', 'R'],
      ['sample:show', 'healthy'],
      ['settings:change', { locale: 'en' }],
      ['link:open', 'jpki-home'],
      ['answers:change', { moved: 'no' }],
      ['tick:set', { list: 'recovery', id: 'a', done: true }],
      ['reader:hands-off', true],
      ['reader:test-placement', true],
      ['history:clear', undefined],
      ['pc:check', undefined],
      ['document:make', { document: 'counter', how: 'pdf' }],
    ]);
    expect(electron.invoked.map(([name]) => name).toSorted()).toEqual(Object.keys(parseArg).toSorted());
  });

  it('hands snapshots on without the event, until the subscription ends', () => {
    const heard: unknown[][] = [];
    const stop = bridge.onSnapshot((...args) => void heard.push(args));
    const other = bridge.onSnapshot(() => undefined);
    expect(electron.listeners.map(({ channel }) => channel)).toEqual(['app:snapshot', 'app:snapshot']);
    electron.listeners[0]?.listener({ sender: 'secret' }, { revision: 1 });
    expect(heard).toEqual([[{ revision: 1 }]]);
    stop();
    expect(electron.listeners).toHaveLength(1);
    other();
    expect(electron.listeners).toEqual([]);
  });
});
