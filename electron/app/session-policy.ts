// What the page's session may do: load its own files. No permission, no device, no download, no network.
import type { Event, Session } from 'electron';
import { belongsTo } from './page-origin.ts';
import type { OwnPage } from './page-origin.ts';

export type GuardedSession = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setSpellCheckerEnabled'
> & {
  readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'>;
  on(event: 'will-download', listener: (event: Event) => void): unknown;
};

/**
 * The whole network rule: a request of the bundled page goes to the app's own scheme and nowhere else. Only a page
 * from a development server may also talk to that server (its hot reload uses ws:) and open the developer tools.
 */
export function mayRequest(page: OwnPage, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  if (protocol === 'app:') return belongsTo(page, address);
  if (!page.origin.startsWith('http:')) return false;
  return protocol === 'devtools:' || (protocol === 'ws:' && page.origin === `http://${host}`) || belongsTo(page, address);
}

export function guardSession(session: GuardedSession, page: OwnPage): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  // An enabled spell checker fetches its dictionaries from a server.
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayRequest(page, details.url) }));
  session.on('will-download', (event) => event.preventDefault());
}
