// No page of this app leads anywhere else: no foreign navigation, no second window, no webview.
import type { Event, WebContents } from 'electron';
import { belongsTo } from './page-origin.ts';
import type { OwnPage } from './page-origin.ts';

type LeaveEvent = Pick<Event, 'preventDefault'> & { readonly url: string };

export interface GuardedContents extends Pick<WebContents, 'setWindowOpenHandler'> {
  on(event: 'will-navigate', listener: (event: LeaveEvent) => void): unknown;
  on(event: 'will-frame-navigate', listener: (event: LeaveEvent) => void): unknown;
  on(event: 'will-redirect', listener: (event: LeaveEvent) => void): unknown;
  on(event: 'will-attach-webview', listener: (event: Pick<Event, 'preventDefault'>) => void): unknown;
}

export interface ContentsSource {
  on(event: 'web-contents-created', listener: (event: Event, contents: WebContents) => void): unknown;
}

export function guardContents(contents: GuardedContents, page: OwnPage): void {
  const stay = (event: LeaveEvent): void => {
    if (!belongsTo(page, event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Call before the first window is made; covers every contents of the app, developer tools included. */
export function guardNavigation(app: ContentsSource, page: OwnPage): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents, page));
}
