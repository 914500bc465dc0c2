// What Electron only accepts before `ready`.
import { join } from 'node:path';
import type { App, Protocol } from 'electron';
import { APP_SCHEME_PRIVILEGES } from './app-protocol.ts';
import { APP_ID } from './identity.ts';

export type EarlyApp = Pick<
  App,
  'enableSandbox' | 'setAppUserModelId' | 'getPath' | 'setPath' | 'disableHardwareAcceleration'
> & { readonly commandLine: Pick<App['commandLine'], 'appendSwitch'> };

/** No name of any host is ever looked up, whatever part of Chromium asks; a development server is on localhost. */
export const NO_NETWORK: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE localhost'],
  ['disable-background-networking'],
  ['disable-component-update'],
];

export interface Switches {
  /** Hidden: start, report in one line of JSON whether all parts came up, and leave. */
  readonly smoke: boolean;
  /** For graphics drivers that leave the window blank. */
  readonly safeGraphics: boolean;
}

export function readSwitches(argv: readonly string[]): Switches {
  return { smoke: argv.includes('--smoke'), safeGraphics: argv.includes('--safe-graphics') };
}

export function prepare(app: EarlyApp, protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>, switches: Switches): void {
  app.enableSandbox();
  // Works once: a second call would replace the first list.
  protocol.registerSchemesAsPrivileged([APP_SCHEME_PRIVILEGES]);
  app.setAppUserModelId(APP_ID);
  // What Chromium keeps stays apart from the settings.
  app.setPath('sessionData', join(app.getPath('userData'), 'session'));
  for (const [name, value] of NO_NETWORK) app.commandLine.appendSwitch(name, value);
  if (switches.safeGraphics) app.disableHardwareAcceleration();
}
