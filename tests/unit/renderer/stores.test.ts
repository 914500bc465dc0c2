import { beforeEach, describe, expect, it, vi } from 'vitest';
import { findBridge } from '../../../renderer/bridge.ts';
import { createActions } from '../../../renderer/stores/actions.ts';
import { followMain, useApp } from '../../../renderer/stores/app-store.ts';
import { enterRoom, openAnswers, useUi } from '../../../renderer/stores/ui-store.ts';
import { nameDocument } from '../../../renderer/ui/document-language.ts';
import type { Bridge } from '../../../shared/ipc/bridge.ts';
import { DONE, failed } from '../../../shared/model/outcome.ts';
import type { AppErrorCode, Outcome } from '../../../shared/model/outcome.ts';
import type { AppSnapshot } from '../../../shared/model/snapshot.ts';
import { settle } from '../../fixtures/manual-clock.ts';
import { snapshot } from '../../fixtures/snapshots.ts';

const shown = (): number | undefined => useApp.getState().snapshot?.revision;

beforeEach(() => useApp.setState({ snapshot: null }));

describe('followMain', () => {
  it('listens first, then asks, so that nothing falls between', async () => {
    const order: string[] = [];
    let push = (_next: AppSnapshot): void => undefined;
    followMain({
      onSnapshot: (listener) => {
        order.push('listen');
        push = listener;
        return () => undefined;
      },
      readSnapshot: () => {
        order.push('ask');
        push(snapshot({ revision: 7 }));
        return Promise.resolve(snapshot({ revision: 6 }));
      },
    });
    await vi.waitFor(() => expect(order).toEqual(['listen', 'ask']));
    await Promise.resolve();
    expect(shown()).toBe(7);
  });

  it('drops an older snapshot and one it has seen', () => {
    let push = (_next: AppSnapshot): void => undefined;
    followMain({
      onSnapshot: (listener) => {
        push = listener;
        return () => undefined;
      },
      readSnapshot: () => new Promise(() => undefined),
    });
    push(snapshot({ revision: 3, locale: 'ja' }));
    push(snapshot({ revision: 3, locale: 'en' }));
    push(snapshot({ revision: 2 }));
    expect(shown()).toBe(3);
    expect(useApp.getState().snapshot?.locale).toBe('ja');
  });

  it('goes back to the first room when main starts afresh, and not for any other change', () => {
    let push = (_next: AppSnapshot): void => undefined;
    followMain({
      onSnapshot: (listener) => {
        push = listener;
        return () => undefined;
      },
      readSnapshot: () => new Promise(() => undefined),
    });
    push(snapshot({ revision: 3, fresh: 2 }));
    enterRoom('recovery');
    openAnswers();
    push(snapshot({ revision: 4, fresh: 2, cardHere: false }));
    expect(useUi.getState()).toMatchObject({ room: 'recovery', answersOpen: true });
    push(snapshot({ revision: 5, fresh: 3, report: null }));
    expect(useUi.getState()).toMatchObject({ room: 'check', answersOpen: false });
    push(snapshot({ revision: 4, fresh: 2 }));
    enterRoom('prepare');
    expect(useUi.getState().room).toBe('prepare');
  });

  it('survives a main that cannot answer, and stops when told', async () => {
    const stop = vi.fn<() => void>();
    const end = followMain({ onSnapshot: () => stop, readSnapshot: () => Promise.reject(new Error('gone')) });
    await Promise.resolve();
    end();
    expect(stop).toHaveBeenCalledOnce();
    expect(shown()).toBeUndefined();
  });
});

describe('actions', () => {
  const answering = (answer: () => Promise<Outcome<undefined>>) => {
    const heard: (AppErrorCode | null)[] = [];
    const bridge = {
      checkAgain: vi.fn<Bridge['checkAgain']>(answer),
      chooseReader: vi.fn<Bridge['chooseReader']>(answer),
      showSample: vi.fn<Bridge['showSample']>(answer),
      changeSettings: vi.fn<Bridge['changeSettings']>(answer),
    };
    const actions = createActions(bridge as unknown as Bridge, (code) => heard.push(code));
    return { actions, bridge, heard };
  };

  it('ask main by intent', () => {
    const { actions, bridge } = answering(() => Promise.resolve(DONE));
    actions.checkAgain();
    actions.chooseReader('ACS ACR39U');
    actions.showSample('expired');
    actions.shareComputer(true);
    actions.changeLocale('en');
    expect(bridge.checkAgain).toHaveBeenCalledOnce();
    expect(bridge.chooseReader).toHaveBeenCalledWith('ACS ACR39U');
    expect(bridge.showSample).toHaveBeenCalledWith('expired');
    expect(bridge.changeSettings).toHaveBeenCalledWith({ locale: 'en' });
    expect(bridge.changeSettings).toHaveBeenCalledWith({ shared: true });
  });

  it('report a failure as a code, a thrown bug as unexpected', async () => {
    const refused = answering(() => Promise.resolve(failed('settings-not-saved')));
    refused.actions.changeLocale('en');
    await vi.waitFor(() => expect(refused.heard).toEqual([null, 'settings-not-saved']));
    const thrown = answering(() => Promise.reject(new Error('bug')));
    thrown.actions.checkAgain();
    await vi.waitFor(() => expect(thrown.heard).toEqual([null, 'unexpected']));
  });
});

describe('the way to e-Tax', () => {
  it.each<[string, Outcome<undefined>, readonly string[]]>([
    ['opens the page once the reader is let go, and not before', DONE, ['hands-off true', 'let go', 'open etax-compose']],
    ['opens nothing where the reader could not be let go', failed('unexpected'), ['hands-off true', 'let go']],
  ])('%s', async (_name, outcome, expected) => {
    const order: string[] = [];
    let letGo = (_outcome: Outcome<undefined>): void => undefined;
    const bridge = {
      setHandsOff(on: boolean) {
        order.push(`hands-off ${String(on)}`);
        return new Promise<Outcome<undefined>>((resolve) => {
          letGo = resolve;
        });
      },
      async openLink(id: string) {
        order.push(`open ${id}`);
        return DONE;
      },
    };
    createActions(bridge as unknown as Bridge, () => undefined).goToEtax('etax-compose');
    await settle();
    expect(order).toEqual(['hands-off true']);
    order.push('let go');
    letGo(outcome);
    await settle();
    expect(order).toEqual(expected);
  });

  it('goes to e-Tax no more after coming back was asked for, however late the reader is let go', async () => {
    const opened: unknown[] = [];
    const waiting: (() => void)[] = [];
    const bridge = {
      setHandsOff: () => new Promise((resolve) => waiting.push(() => resolve(DONE))),
      openLink: async (page: unknown) => {
        opened.push(page);
        return DONE;
      },
    };
    const actions = createActions(bridge as unknown as Bridge, () => undefined);
    actions.goToEtax('etax-compose');
    actions.setHandsOff(false);
    for (const letGo of waiting.splice(0)) letGo();
    await settle();
    expect(opened).toEqual([]);
    actions.goToEtax('etax-compose');
    actions.goToEtax('etax-compose');
    for (const letGo of waiting) letGo();
    await settle();
    expect(opened).toEqual(['etax-compose']);
  });
});

describe('the page', () => {
  it('is named in its language, and a sample in its title', () => {
    const page = { documentElement: { lang: '' }, title: '' } as unknown as Document;
    nameDocument(page, snapshot({ locale: 'en' }));
    expect([page.documentElement.lang, page.title]).toEqual(['en', 'まえ点検']);
    nameDocument(page, snapshot({ sample: 'healthy' }));
    expect([page.documentElement.lang, page.title]).toEqual(['ja', 'サンプル表示 - まえ点検']);
  });

  it('finds the bridge, or finds it missing', () => {
    expect(findBridge({})).toBeNull();
    const bridge = {} as Bridge;
    expect(findBridge({ bridge })).toBe(bridge);
  });
});
