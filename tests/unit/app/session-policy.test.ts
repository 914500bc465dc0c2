import { readFileSync } from 'node:fs';
import type { OnBeforeRequestListenerDetails, Session, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { BUNDLED_PAGE, choosePage } from '../../../electron/app/page-origin.ts';
import { guardSession, mayRequest } from '../../../electron/app/session-policy.ts';
import { createEmitter, createEvent } from './fakes.ts';

type Handler<K extends keyof Session> = Session[K] extends (handler: infer H, ...rest: never[]) => unknown
  ? NonNullable<H>
  : never;
type BeforeRequest = (
  details: OnBeforeRequestListenerDetails,
  answer: (response: { cancel?: boolean }) => void,
) => void;

/** Every permission that the pinned electron.d.ts knows, taken from its text so that a new one is covered at once. */
function permissionNames(handler: string): string[] {
  const types = readFileSync(new URL('../../../node_modules/electron/electron.d.ts', import.meta.url), 'utf8');
  const line = types.split('\n').find((text) => text.includes(` ${handler}(`)) ?? '';
  const union = /permission: ((?:'[\w-]+'(?: \| )?)+)/.exec(line)?.[1] ?? '';
  return union.split(' | ').map((quoted) => quoted.replaceAll("'", ''));
}

function createFakeSession() {
  const handlers: {
    request?: Handler<'setPermissionRequestHandler'>;
    check?: Handler<'setPermissionCheckHandler'>;
    device?: Handler<'setDevicePermissionHandler'>;
    display?: Handler<'setDisplayMediaRequestHandler'>;
    spelling?: boolean;
    before?: BeforeRequest;
  } = {};
  const events = createEmitter();
  const webRequest = {
    onBeforeRequest: (...args: unknown[]) => {
      handlers.before = args.at(-1) as BeforeRequest;
    },
  } satisfies Pick<Session['webRequest'], 'onBeforeRequest'>;
  const session = {
    ...events,
    setPermissionRequestHandler: (handler) => void (handlers.request = handler ?? undefined!),
    setPermissionCheckHandler: (handler) => void (handlers.check = handler ?? undefined!),
    setDevicePermissionHandler: (handler) => void (handlers.device = handler ?? undefined!),
    setDisplayMediaRequestHandler: (handler) => void (handlers.display = handler ?? undefined!),
    setSpellCheckerEnabled: (enable) => void (handlers.spelling = enable),
    webRequest,
  } satisfies Pick<
    Session,
    | 'setPermissionRequestHandler'
    | 'setPermissionCheckHandler'
    | 'setDevicePermissionHandler'
    | 'setDisplayMediaRequestHandler'
    | 'setSpellCheckerEnabled'
  > & { webRequest: Pick<Session['webRequest'], 'onBeforeRequest'> };
  return { session, handlers, events };
}

function guarded() {
  const fake = createFakeSession();
  guardSession(fake.session, BUNDLED_PAGE);
  return fake;
}

describe('permissions', () => {
  it('knows the whole list of the pinned Electron', () => {
    expect(permissionNames('setPermissionRequestHandler').length).toBeGreaterThan(30);
    expect(permissionNames('setPermissionCheckHandler')).toContain('hid');
  });

  it.each(permissionNames('setPermissionRequestHandler'))('denies the request for %s', (name) => {
    const answers: boolean[] = [];
    const contents = {} as WebContents;
    guarded().handlers.request?.(contents, name as never, (granted) => void answers.push(granted), {} as never);
    expect(answers).toEqual([false]);
  });

  it.each(permissionNames('setPermissionCheckHandler'))('denies the check of %s', (name) => {
    expect(guarded().handlers.check?.(null, name as never, 'app://bundle', {} as never)).toBe(false);
  });

  it('denies every device, shares no screen and fetches no dictionary', () => {
    const { handlers } = guarded();
    expect(handlers.device?.({} as never)).toBe(false);
    const streams: unknown[] = [];
    handlers.display?.({} as never, (given) => void streams.push(given));
    expect(streams).toEqual([{}]);
    expect(handlers.spelling).toBe(false);
  });
});

describe('network', () => {
  const foreign = [
    'https://example.org/',
    'http://localhost/',
    'http://127.0.0.1:5173/',
    'ws://localhost:5173/',
    'wss://example.org/',
    'file:///etc/passwd',
    'ftp://example.org/',
    'blob:app://bundle/1',
    'data:text/html,x',
    'devtools://devtools/bundled/x.js',
    'chrome-extension://abc/x.js',
    'chrome://gpu',
    'javascript:alert(1)',
    'app://bundle.evil/index.html',
    'app://evil/index.html',
    'app:index.html',
    'apps://bundle/index.html',
    '//bundle/index.html',
    '',
    'not an address',
  ];

  it.each(foreign)('cancels %j', (url) => {
    const answers: unknown[] = [];
    guarded().handlers.before?.({ url } as OnBeforeRequestListenerDetails, (answer) => void answers.push(answer));
    expect(answers).toEqual([{ cancel: true }]);
    expect(mayRequest(BUNDLED_PAGE, url)).toBe(false);
  });

  it.each(['app://bundle/index.html', 'app://bundle/', 'app://bundle/assets/a.js?x#y'])('lets %s through', (url) => {
    const answers: unknown[] = [];
    guarded().handlers.before?.({ url } as OnBeforeRequestListenerDetails, (answer) => void answers.push(answer));
    expect(answers).toEqual([{ cancel: false }]);
  });

  it('asks the rule for every request', () => {
    const source = readFileSync(new URL('../../../electron/app/session-policy.ts', import.meta.url), 'utf8');
    expect(source).not.toMatch(/return true/);
  });

  it('lets a page under development reach its own server and the developer tools only', () => {
    const page = choosePage('http://localhost:5173/', false);
    const near = ['http://localhost:5173/src/main.tsx', 'ws://localhost:5173/?token=1', 'devtools://devtools/x.js'];
    const far = ['http://localhost:5174/', 'https://localhost:5173/', 'ws://localhost:9/', 'https://example.org/'];
    expect([...near, ...far].filter((url) => mayRequest(page, url))).toEqual(near);
  });
});

describe('downloads', () => {
  it('are prevented', () => {
    const { events } = guarded();
    const event = createEvent();
    events.emit('will-download', event);
    expect(event.prevented).toBe(1);
  });
});
