import type { WebContents, WindowOpenHandlerResponse } from 'electron';
import { describe, expect, it } from 'vitest';
import { guardContents, guardNavigation } from '../../../electron/app/navigation-guard.ts';
import { BUNDLED_PAGE } from '../../../electron/app/page-origin.ts';
import { createEmitter, createEvent } from './fakes.ts';

type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0];

function createFakeContents() {
  const events = createEmitter();
  const opened: OpenHandler[] = [];
  const contents = {
    ...events,
    setWindowOpenHandler: (handler) => void opened.push(handler),
  } satisfies Pick<WebContents, 'setWindowOpenHandler'> & ReturnType<typeof createEmitter>;
  return { contents, opened };
}

const LEAVING = ['will-navigate', 'will-frame-navigate', 'will-redirect'];

const FOREIGN = [
  'https://www.e-tax.nta.go.jp/',
  'http://bundle/index.html',
  'app://bundle.evil/index.html',
  'app://bundle:8080/',
  'app://evil/',
  'file:///etc/passwd',
  'about:blank',
  'data:text/html,<p>',
  'javascript:alert(1)',
  'blob:app://bundle/x',
  '',
];

describe('navigation', () => {
  it.each(LEAVING.flatMap((name) => FOREIGN.map((url) => [name, url] as const)))('%s to %j is prevented', (name, url) => {
    const { contents } = createFakeContents();
    guardContents(contents, BUNDLED_PAGE);
    const event = createEvent(url);
    contents.emit(name, event);
    expect(event.prevented).toBe(1);
  });

  it.each(LEAVING)('%s within the page is let be', (name) => {
    const { contents } = createFakeContents();
    guardContents(contents, BUNDLED_PAGE);
    const event = createEvent('app://bundle/index.html#retry');
    contents.emit(name, event);
    expect(event.prevented).toBe(0);
  });

  it('attaches no webview', () => {
    const { contents } = createFakeContents();
    guardContents(contents, BUNDLED_PAGE);
    const event = createEvent();
    contents.emit('will-attach-webview', event);
    expect(event.prevented).toBe(1);
  });

  it('opens no window', () => {
    const { contents, opened } = createFakeContents();
    guardContents(contents, BUNDLED_PAGE);
    const denied: WindowOpenHandlerResponse = { action: 'deny' };
    expect(opened.map((handler) => handler({ url: 'https://example.org/' } as never))).toEqual([denied]);
  });
});

describe('guardNavigation', () => {
  it('guards every contents that is created', () => {
    const app = createEmitter();
    guardNavigation(app, BUNDLED_PAGE);
    const { contents, opened } = createFakeContents();
    app.emit('web-contents-created', createEvent(), contents);
    expect(opened).toHaveLength(1);
    expect(contents.names()).toEqual([...LEAVING, 'will-attach-webview']);
  });
});
