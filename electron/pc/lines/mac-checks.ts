// The eight lines on a Mac: property lists, two files of the browsers, and two programs with output for programs.
import { BROWSER_NAMES, browserItem, browserOfBundle, handlerOfHttps } from '../../../shared/pc/browser.ts';
import type { BrowserId, SeenBrowser } from '../../../shared/pc/browser.ts';
import { clientItem } from '../../../shared/pc/client-software.ts';
import { ABSENT, parsed, seen, valueOf } from '../../../shared/pc/look.ts';
import type { Look } from '../../../shared/pc/look.ts';
import { HOST, isRecord, MAC_HOST_FOLDERS } from '../../../shared/pc/native-host.ts';
import { macItem } from '../../../shared/pc/operating-system.ts';
import { portalItems } from '../../../shared/pc/portal.ts';
import type { BrowserPair } from '../../../shared/pc/portal.ts';
import { readerItem } from '../../../shared/pc/reader-device.ts';
import { PROFILE_FOLDERS } from '../../../shared/pc/reads.ts';
import { macService } from '../../../shared/pc/service.ts';
import { macSession } from '../../../shared/pc/session.ts';
import { usbDevicesIn } from '../../../shared/pc/usb-tree.ts';
import type { Files } from '../sight/files.ts';
import { parsePlist } from '../sight/plist.ts';
import type { Programs } from '../sight/programs.ts';
import { once } from './checks.ts';
import type { Checks } from './checks.ts';
import { hostInFolders, pairOf } from './host.ts';

export interface MacSight {
  readonly files: Files;
  readonly programs: Programs;
}

export function macChecks({ files, programs }: MacSight): Checks {
  const list = (name: string): Look<unknown> => parsed(files.bytes(name), parsePlist);
  const version = once(() => textIn(list('/System/Library/CoreServices/SystemVersion.plist'), 'ProductVersion'));
  const items = once(() => portalItems(pairs(files)));
  return {
    os: () => macItem(version()),
    browser: () => browserItem('macos', { installed: installed(list), usual: usual(list) }),
    'portal-app': () => items().portal,
    extension: () => items().extension,
    service: () => macService(useIfdCcid(list), valueOf(version())),
    'reader-device': () => readerItem('macos', parsed(parsed(programs.output('/usr/sbin/ioreg -p IOUSB -l -w0 -a'), parsePlist), usbDevicesIn)),
    session: () => macSession(parsed(programs.output('/usr/sbin/sysctl -n kern.hv_vmm_present'), flag)),
    'client-software': () => clientItem(client(files, list)),
  };
}

function textIn(plist: Look<unknown>, key: string): Look<string> {
  return parsed(plist, (value) => {
    const text = isRecord(value) ? value[key] : null;
    return typeof text === 'string' ? text : null;
  });
}

/** Chrome and Edge by their manifests. Safari by the receipt of the package alone: what it has switched on cannot be seen. */
function pairs(files: Files): readonly BrowserPair[] {
  const chromium = (['chrome', 'edge'] as const).map((browser) => {
    const host = hostInFolders(files, 'macos', MAC_HOST_FOLDERS[browser], `${HOST}.json`);
    return pairOf(files, BROWSER_NAMES[browser], PROFILE_FOLDERS.macos[browser], host);
  });
  const receipt = files.kind(`/var/db/receipts/${HOST}.plist`);
  if (receipt.look === 'absent') return [...chromium, { name: BROWSER_NAMES.safari, portal: 'portal-missing', extension: 'extension-no-app' }];
  const portal = receipt.look === 'seen' ? 'portal-receipt' : receipt.why;
  return [...chromium, { name: BROWSER_NAMES.safari, portal, extension: 'extension-safari' }];
}

const APPLICATIONS = { safari: 'Safari', chrome: 'Google Chrome', edge: 'Microsoft Edge', firefox: 'Firefox' } as const satisfies Partial<Record<BrowserId, string>>;

function installed(list: (name: string) => Look<unknown>): readonly SeenBrowser[] {
  return (['safari', 'chrome', 'edge', 'firefox'] as const).flatMap((id) => {
    const info = list(`/Applications/${APPLICATIONS[id]}.app/Contents/Info.plist`);
    return info.look === 'absent' ? [] : [{ id, version: valueOf(textIn(info, 'CFBundleShortVersionString')) }];
  });
}

/** A list that is not there has no entry either: links go to Safari. */
function usual(list: (name: string) => Look<unknown>): Look<BrowserId | null> {
  const handlers = list('~/Library/Preferences/com.apple.LaunchServices/com.apple.launchservices.secure.plist');
  if (handlers.look === 'absent') return seen('safari');
  const handler = parsed(handlers, handlerOfHttps);
  return handler.look === 'seen' ? seen(browserOfBundle(handler.value.bundle)) : handler;
}

function useIfdCcid(list: (name: string) => Look<unknown>): Look<boolean> {
  const settings = list('/Library/Preferences/com.apple.security.smartcard.plist');
  return parsed(settings, (value) => (isRecord(value) ? value['useIFDCCID'] === 1 || value['useIFDCCID'] === true : null));
}

function flag(output: Uint8Array): boolean | null {
  const text = new TextDecoder().decode(output).trim();
  return text === '1' ? true : text === '0' ? false : null;
}

function client(files: Files, list: (name: string) => Look<unknown>): Look<string | null> {
  const info = list('/Applications/JPKI.app/Contents/Info.plist');
  if (info.look === 'seen') return seen(valueOf(textIn(info, 'CFBundleShortVersionString')));
  const receipt = files.kind('/var/db/receipts/jp.go.jpki.plist');
  if (receipt.look === 'seen') return seen(null);
  return info.look === 'hidden' ? info : receipt.look === 'hidden' ? receipt : ABSENT;
}
