// The eight lines on a Mac, from files as macOS writes them, made below a folder; programs are stand-ins with its output.
import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { createLooks } from '../../electron/pc/process/looks.ts';
import { parsePlist } from '../../electron/pc/sight/plist.ts';
import { PC_COLUMNS } from '../../shared/pc/model.ts';
import type { PcItemId } from '../../shared/pc/model.ts';
import { usbDevicesIn } from '../../shared/pc/usb-tree.ts';
import { binaryPlist } from '../fixtures/bplist.ts';
import { makeFolder, manifestText, preferencesText } from '../fixtures/pc-fakes.ts';
import type { Folder } from '../fixtures/pc-fakes.ts';

const folders: Folder[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

const dict = (entries: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>${entries}</dict></plist>`;

const VERSION = '/System/Library/CoreServices/SystemVersion.plist';
const HANDLERS = '~/Library/Preferences/com.apple.LaunchServices/com.apple.launchservices.secure.plist';
const SMART_CARD = '/Library/Preferences/com.apple.security.smartcard.plist';
const RECEIPT = '/var/db/receipts/jp.go.cao.mpa.plist';
const IOREG = '/usr/sbin/ioreg';
const SYSCTL = '/usr/sbin/sysctl';
const CHROME_HOST = '~/Library/Application Support/Google/Chrome/NativeMessagingHosts/jp.go.cao.mpa.json';
const CHROME_PROFILE = '~/Library/Application Support/Google/Chrome/Default/Secure Preferences';
const macOs = (version: string) => ({ [VERSION]: dict(`<key>ProductVersion</key><string>${version}</string>`) });
const handler = (bundle: string) => ({ [HANDLERS]: binaryPlist({ LSHandlers: [{ LSHandlerURLScheme: 'mailto', LSHandlerRoleAll: 'com.other' }, { LSHandlerURLScheme: 'https', LSHandlerRoleAll: bundle }] }) });
const program = (output: string): string => `#!/bin/sh\ncat <<'END'\n${output}\nEND\n`;

const device = (vendor: number, product: number, more = ''): string =>
  `<dict><key>idVendor</key><integer>${vendor}</integer><key>idProduct</key><integer>${product}</integer><key>kUSBSerialNumberString</key><string>SERIAL1</string>${more}</dict>`;
const usb = (...devices: string[]) => ({
  [IOREG]: program(dict(`<key>IORegistryEntryChildren</key><array><dict><key>idVendor</key><integer>1452</integer><key>idProduct</key><integer>1</integer><key>IORegistryEntryChildren</key><array>${devices.join('')}</array></dict></array>`)),
});
const INTERFACE = '<key>IORegistryEntryChildren</key><array><dict><key>bInterfaceClass</key><integer>11</integer></dict></array>';

function mac(files: Readonly<Record<string, string | Uint8Array>>, change: (folder: Folder) => void = () => undefined) {
  const folder = makeFolder();
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    const path = folder.put(name.startsWith('~') ? `home${name.slice(1)}` : `root${name}`, content);
    if (name.startsWith('/usr/')) chmodSync(path, 0o755);
  }
  change(folder);
  const looks = createLooks({ system: 'macos', home: join(folder.path, 'home'), env: {}, root: join(folder.path, 'root') });
  return { look: (id: PcItemId) => looks.look(id), folder };
}

const itemIn = (files: Readonly<Record<string, string | Uint8Array>>, id: PcItemId) => mac(files).look(id).item;

describe('a Mac', () => {
  it('is told line by line, with nothing there', () => {
    const { look } = mac({});
    expect(PC_COLUMNS.macos.map((id) => `${id}: ${look(id).item.finding}`)).toEqual([
      'os: not-seen',
      'browser: browser-safari',
      'portal-app: portal-missing',
      'extension: extension-no-app',
      'service: not-seen',
      'reader-device: not-seen',
      'session: not-seen',
      'client-software: client-not-found',
    ]);
  });

  it.each<[PcItemId, Readonly<Record<string, string | Uint8Array>>, string, string | null]>([
    ['os', macOs('26.1'), 'os-macos', 'macOS 26.1'],
    ['os', { [VERSION]: 'no list' }, 'odd-content', null],
    ['browser', handler('com.apple.safari'), 'browser-safari', null],
    ['browser', { ...handler('com.google.chrome'), '/Applications/Google Chrome.app/Contents/Info.plist': dict('<key>CFBundleShortVersionString</key><string>141.0.7390.55</string>') }, 'browser-macos', 'Google Chrome 141.0.7390.55'],
    ['browser', handler('org.mozilla.firefox'), 'browser-other-macos', null],
    ['browser', { [HANDLERS]: 'bplist00 damaged' }, 'not-seen', null],
    ['service', macOs('26.1'), 'service-apple', null],
    ['service', { ...macOs('26.1'), [SMART_CARD]: binaryPlist({ useIFDCCID: 1 }) }, 'service-open-driver', 'useIFDCCID=1'],
    ['service', { ...macOs('26.1'), [SMART_CARD]: dict('<key>useIFDCCID</key><true/>') }, 'service-open-driver', 'useIFDCCID=1'],
    ['service', { ...macOs('26.1'), [SMART_CARD]: binaryPlist({ checkCertificateTrust: 0 }) }, 'service-apple', null],
    ['service', macOs('13.6.1'), 'service-older-macos', null],
    ['service', { ...macOs('26.1'), [SMART_CARD]: '{' }, 'odd-content', null],
    ['reader-device', usb(device(0x054c, 0x0dc9)), 'reader-ok', 'Sony RC-S300 (054C:0DC9)'],
    ['reader-device', usb(device(0x9999, 2, INTERFACE)), 'reader-ok', '(9999:0002)'],
    ['reader-device', usb(device(0x054c, 0x06c1)), 'reader-macos-doubtful', 'Sony RC-S380 (054C:06C1)'],
    ['reader-device', usb(device(0x05ac, 0x8104)), 'reader-none-macos', null],
    ['reader-device', { [IOREG]: program('no list') }, 'odd-content', null],
    ['reader-device', { [IOREG]: '#!/bin/sh\nexit 1\n' }, 'not-seen', null],
    ['session', { [SYSCTL]: program('0') }, 'session-local', null],
    ['session', { [SYSCTL]: program('1') }, 'session-virtual', null],
    ['session', { [SYSCTL]: program('who knows') }, 'odd-content', null],
    ['client-software', { '/Applications/JPKI.app/Contents/Info.plist': dict('<key>CFBundleShortVersionString</key><string>3.9</string>') }, 'client-found', '3.9'],
    ['client-software', { '/var/db/receipts/jp.go.jpki.plist': dict('') }, 'client-found', null],
  ])('%s %#', (id, files, finding, detail) => {
    expect(itemIn(files, id)).toMatchObject({ finding, detail });
  });

  it('gives up a program that does not end', () => {
    expect(itemIn({ [SYSCTL]: '#!/bin/sh\nexec sleep 60\n' }, 'session').finding).toBe('too-slow');
  });

  it('never tells a serial', () => {
    const told = JSON.stringify(mac(usb(device(0x054c, 0x0dc9))).look('reader-device'));
    expect(told).toContain('054C:0DC9');
    expect(told).not.toContain('SERIAL1');
  });
});

describe('app and extension on a Mac', () => {
  const own = (entry: object | null, path = '/bin/sh') => ({ [CHROME_HOST]: manifestText(path), [CHROME_PROFILE]: preferencesText(entry) });
  it.each<[string, Readonly<Record<string, string | Uint8Array>>, string, string]>([
    ['Chrome', own({}), 'portal-ok', 'extension-ok'],
    ['Chrome, waiting', own({ disable_reasons: [2] }), 'portal-ok', 'extension-waiting'],
    ['Chrome without it, Safari by the receipt', { ...own(null), [RECEIPT]: dict('') }, 'portal-receipt', 'extension-safari'],
    ['the receipt alone', { [RECEIPT]: dict('') }, 'portal-receipt', 'extension-safari'],
    ['a program that is gone', own({}, '/nowhere/mpa'), 'portal-program-gone', 'extension-ok'],
    ['a program by a relative path, which no browser takes', own({}, 'mpa'), 'not-seen', 'extension-ok'],
    ['for all users', { '/Library/Microsoft/Edge/NativeMessagingHosts/jp.go.cao.mpa.json': manifestText('/bin/sh'), '~/Library/Application Support/Microsoft Edge/Default/Preferences': preferencesText({}) }, 'portal-ok', 'extension-ok'],
  ])('%s', (_name, files, portal, extension) => {
    const { look } = mac(files);
    expect([look('portal-app').item.finding, look('extension').item.finding]).toEqual([portal, extension]);
  });

  it('are unknown where links run in a loop', () => {
    const { look } = mac({}, (folder) => {
      folder.put('home/Library/Application Support/Google/Chrome/NativeMessagingHosts/x', '');
      symlinkSync('jp.go.cao.mpa.json', join(folder.path, 'home/Library/Application Support/Google/Chrome/NativeMessagingHosts/jp.go.cao.mpa.json'));
    });
    expect(look('portal-app').item.finding).toBe('not-seen');
  });
});

describe('property lists', () => {
  it('are the same as XML and as binary', () => {
    const value = { LSHandlers: [{ LSHandlerURLScheme: 'https', LSHandlerRoleAll: '太郎.app' }], useIFDCCID: 1, on: true };
    expect(parsePlist(binaryPlist(value))).toEqual(value);
    expect(parsePlist(Buffer.from(dict('<key>useIFDCCID</key><integer>1</integer>')))).toEqual({ useIFDCCID: 1 });
  });

  it('are null for everything else, and never throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.uint8Array({ maxLength: 60 }).map((tail) => new Uint8Array([...Buffer.from('bplist00'), ...tail]))), (bytes) => {
        expect(() => usbDevicesIn(parsePlist(bytes))).not.toThrow();
      }),
      { numRuns: 300 },
    );
    const good = binaryPlist({ LSHandlers: [{ a: 'b' }] });
    fc.assert(
      fc.property(fc.nat({ max: good.length - 1 }), fc.integer({ min: 0, max: 255 }), (at, byte) => {
        const damaged = good.slice();
        damaged[at] = byte;
        expect(() => parsePlist(damaged)).not.toThrow();
      }),
      { numRuns: 1000 },
    );
    expect([parsePlist(Buffer.from('{}')), parsePlist(new Uint8Array()), parsePlist(Buffer.from('<plist><dict>'))]).toEqual([null, null, null]);
  });

  it('of devices are walked to an end, however they are made', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
        const devices = usbDevicesIn({ IORegistryEntryChildren: [value] });
        expect(devices?.every(({ id }) => id === null || /^[0-9A-F]{4}:[0-9A-F]{4}$/.test(id))).toBe(true);
      }),
    );
    let deep: unknown = { idVendor: 1, idProduct: 2 };
    for (let at = 0; at < 100_000; at++) deep = { IORegistryEntryChildren: [deep] };
    expect(usbDevicesIn(deep)).toEqual([]);
  });
});
