// The seven lines on Linux: files, sysfs, and the socket of pcscd, which is looked at and never spoken to.
import { BROWSER_NAMES, browserItem, DESKTOP_ENTRIES, handlerInMimeApps } from '../../../shared/pc/browser.ts';
import type { BrowserId } from '../../../shared/pc/browser.ts';
import { firstSeen, hidden, parsed, seen, valueOf } from '../../../shared/pc/look.ts';
import type { Look } from '../../../shared/pc/look.ts';
import { LINUX_HOST_FOLDERS, LINUX_HOSTS } from '../../../shared/pc/native-host.ts';
import type { ChromiumId } from '../../../shared/pc/native-host.ts';
import { linuxItem } from '../../../shared/pc/operating-system.ts';
import { portalItems } from '../../../shared/pc/portal.ts';
import type { BrowserPair } from '../../../shared/pc/portal.ts';
import { readerItem } from '../../../shared/pc/reader-device.ts';
import type { UsbDevice } from '../../../shared/pc/reader-device.ts';
import { DESKTOP_FOLDERS, PROFILE_FOLDERS } from '../../../shared/pc/reads.ts';
import { linuxService } from '../../../shared/pc/service.ts';
import { linuxSession } from '../../../shared/pc/session.ts';
import { usbId } from '../../../shared/pc/usb-readers.ts';
import type { Files } from '../sight/files.ts';
import { once } from './checks.ts';
import type { Checks } from './checks.ts';
import { hostInFolders, pairOf } from './host.ts';

export interface LinuxSight {
  readonly files: Files;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const SMALL = 64 * 1024;

export function linuxChecks({ files, env }: LinuxSight): Checks {
  const items = once(() => portalItems(LINUX_BROWSERS.map((browser) => pair(files, browser))));
  return {
    os: () => linuxItem(files.text('/etc/os-release', SMALL)),
    browser: () => browserItem('linux', { installed: installed(files), usual: usual(files) }),
    'portal-app': () => items().portal,
    extension: () => items().extension,
    service: () => linuxService({ socket: socket(files), installed: files.kind('/usr/sbin/pcscd').look === 'seen' }),
    'reader-device': () => readerItem('linux', devices(files)),
    session: () => linuxSession(env['SSH_CONNECTION'] !== undefined || env['SSH_TTY'] !== undefined, maker(files)),
  };
}

const LINUX_BROWSERS: readonly ChromiumId[] = ['chrome', 'chromium', 'edge'];

/** Of the unofficial host only that it is there is told; its extension is another one. */
function pair(files: Files, browser: ChromiumId): BrowserPair {
  const [official, unofficial] = LINUX_HOSTS;
  const folders = LINUX_HOST_FOLDERS[browser];
  const host = hostInFolders(files, 'linux', folders, `${official}.json`);
  if (host.portal !== 'portal-missing') return pairOf(files, BROWSER_NAMES[browser], PROFILE_FOLDERS.linux[browser], host);
  const other = firstSeen(folders, (folder) => files.kind(`${folder}/${unofficial}.json`));
  const portal = other.look === 'seen' ? 'portal-unofficial' : other.look === 'hidden' ? other.why : 'portal-linux-none';
  return { name: BROWSER_NAMES[browser], portal, extension: 'extension-no-app' };
}

function installed(files: Files) {
  const ids = DESKTOP_FOLDERS.flatMap((folder) =>
    Object.entries(DESKTOP_ENTRIES).flatMap(([entry, id]) => (files.kind(`${folder}/${entry}`).look === 'seen' ? [id] : [])),
  );
  return [...new Set(ids)].map((id) => ({ id, version: null }));
}

function usual(files: Files): Look<BrowserId | null> {
  const lists = ['~/.config/mimeapps.list', '/etc/xdg/mimeapps.list', '/usr/share/applications/mimeapps.list'];
  const entry = firstSeen(lists, (list): Look<string> => {
    const handler = parsed(files.text(list, SMALL), (text) => handlerInMimeApps(text) ?? '');
    return handler.look === 'seen' && handler.value === '' ? { look: 'absent' } : handler;
  });
  return entry.look === 'seen' ? seen(DESKTOP_ENTRIES[entry.value] ?? null) : entry;
}

function socket(files: Files): Look<'usable' | 'refused' | 'no-socket'> {
  const place = '/run/pcscd/pcscd.comm';
  const kind = files.kind(place);
  if (kind.look !== 'seen') return kind;
  if (kind.value !== 'socket') return seen('no-socket');
  return seen(files.mayUse(place) ? 'usable' : 'refused');
}

function maker(files: Files): Look<string> {
  const names = ['sys_vendor', 'product_name'].map((name) => files.text(`/sys/class/dmi/id/${name}`, SMALL));
  const shown = names.filter((name) => name.look === 'seen').map((name) => valueOf(name)?.trim() ?? '');
  return shown.length > 0 ? seen(shown.join(' ')) : (names[0] ?? hidden('not-seen'));
}

const USB = '/sys/bus/usb/devices';
/** A computer has a few dozen. */
const MOST_DEVICES = 1000;

/** `1-2` is a device, `1-2:1.0` the first interface of it. */
function devices(files: Files): Look<readonly UsbDevice[]> {
  return parsed(files.names(USB), (names) => {
    const own = names.slice(0, MOST_DEVICES);
    const readers = new Set(own.filter((name) => name.includes(':') && hexIn(files, `${USB}/${name}/bInterfaceClass`) === 0x0b).map((name) => name.split(':')[0]));
    return own
      .filter((name) => !name.includes(':'))
      .map((name) => ({
        id: usbId(hexIn(files, `${USB}/${name}/idVendor`), hexIn(files, `${USB}/${name}/idProduct`)),
        saysReader: readers.has(name),
        problem: null,
      }));
  });
}

/** NaN where there is no number. */
function hexIn(files: Files, name: string): number {
  const text = valueOf(files.text(name, SMALL))?.trim() ?? '';
  return /^[0-9a-f]{1,4}$/i.test(text) ? Number.parseInt(text, 16) : Number.NaN;
}
