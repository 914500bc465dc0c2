// Every line of the look, every state, as tables.
import { describe, expect, it } from 'vitest';
import { browserItem, browserOfBundle, browserOfProgId, handlerInMimeApps, handlerOfHttps } from '../../../shared/pc/browser.ts';
import type { BrowserId } from '../../../shared/pc/browser.ts';
import { clientItem } from '../../../shared/pc/client-software.ts';
import { FINDINGS } from '../../../shared/pc/findings.ts';
import { ABSENT, hidden, seen } from '../../../shared/pc/look.ts';
import type { Look } from '../../../shared/pc/look.ts';
import { itemOf, noPcRun, PC_COLUMNS, PC_ITEM_IDS, pcSystemOf, withItem } from '../../../shared/pc/model.ts';
import { linuxItem, macItem, windowsItem } from '../../../shared/pc/operating-system.ts';
import { readerItem } from '../../../shared/pc/reader-device.ts';
import { linuxService, macService, windowsService } from '../../../shared/pc/service.ts';
import { linuxSession, macSession, virtualMachine, windowsSession } from '../../../shared/pc/session.ts';
import { usbIdOfDevice } from '../../../shared/pc/usb-readers.ts';

const REFUSED = hidden('no-permission');
const windows = (build: string | null, edition: string | null = 'Core', display: string | null = '24H2') => seen({ build, edition, display });

describe('os', () => {
  it.each([
    [windows('26100'), 'os-windows-11', 'Windows 11 Home 24H2 (build 26100)'],
    [windows('22000', 'Professional', null), 'os-windows-11', 'Windows 11 Pro (build 22000)'],
    [windows('21999', 'IoTEnterprise', '21H2'), 'os-windows-10', 'Windows 10 IoTEnterprise 21H2 (build 21999)'],
    [windows('7601', 'Starter', null), 'os-windows-older', 'Windows Starter (build 7601)'],
    [windows('26100', String.raw`C:\Users\taro`, ''), 'os-windows-11', 'Windows 11 (build 26100)'],
    [windows('twenty'), 'not-seen', null],
    [windows(null), 'not-seen', null],
    [ABSENT, 'not-seen', null],
    [REFUSED, 'no-permission', null],
  ])('of Windows %j', (version, finding, detail) => {
    expect(windowsItem(version)).toEqual(itemOf('os', finding as 'not-seen', detail));
  });

  it.each([
    [macItem(seen('26.1')), 'os-macos', 'macOS 26.1'],
    [macItem(seen('soon')), 'not-seen', null],
    [macItem(ABSENT), 'not-seen', null],
    [linuxItem(seen('PRETTY_NAME="x"\nNAME="Debian GNU/Linux"\nVERSION_ID="12"\n')), 'os-linux', 'Debian GNU/Linux 12'],
    [linuxItem(seen('garbage')), 'os-linux', null],
    [linuxItem(REFUSED), 'os-linux', null],
  ])('of the others %#', (item, finding, detail) => {
    expect(item).toMatchObject({ finding, detail });
  });

  it('is always unknown on Linux and on a Mac', () => {
    expect([linuxItem(ABSENT).state, macItem(seen('26.1')).state]).toEqual(['unknown', 'unknown']);
  });
});

const installed = (...ids: BrowserId[]) => ids.map((id) => ({ id, version: '141.0.3' }));

describe('browser', () => {
  it.each([
    ['windows', installed('edge'), seen('edge'), 'browser-edge'],
    ['windows', installed('edge', 'chrome'), seen('chrome'), 'browser-chrome'],
    ['windows', installed('edge', 'firefox'), seen('firefox'), 'browser-other'],
    ['windows', installed('edge'), seen(null), 'browser-other'],
    ['windows', installed('firefox'), seen('firefox'), 'browser-none'],
    ['windows', [], ABSENT, 'browser-none'],
    ['windows', installed('edge'), ABSENT, 'browser-default-unseen'],
    ['macos', installed('safari'), seen('safari'), 'browser-safari'],
    ['macos', installed('safari', 'chrome'), seen('chrome'), 'browser-macos'],
    ['macos', installed('safari', 'firefox'), seen('firefox'), 'browser-other-macos'],
    ['macos', installed('safari'), hidden('odd-content'), 'not-seen'],
    ['linux', installed('firefox'), seen('firefox'), 'browser-linux'],
    ['linux', [], seen('chromium'), 'browser-linux'],
    ['linux', [], ABSENT, 'browser-linux-none'],
  ] as const)('on %s with %j, usual %j: %s', (system, browsers, usual, finding) => {
    expect(browserItem(system, { installed: browsers, usual: usual as Look<BrowserId | null> }).finding).toBe(finding);
  });

  it('names what is there with its version, and nothing that is no version', () => {
    const browsers = [...installed('edge'), { id: 'chrome', version: '../taro' } as const];
    expect(browserItem('windows', { installed: browsers, usual: ABSENT }).detail).toBe('Microsoft Edge 141.0.3, Google Chrome');
  });

  it('knows the names that systems give to browsers', () => {
    expect(['MSEdgeHTM', 'ChromeHTML', 'FirefoxURL-308046B0', 'IE.HTTP', 'OperaStable'].map(browserOfProgId)).toEqual(['edge', 'chrome', 'firefox', null, null]);
    expect(['com.google.Chrome', 'com.apple.safari', 'com.other'].map(browserOfBundle)).toEqual(['chrome', 'safari', null]);
    expect(handlerOfHttps({ LSHandlers: [{ LSHandlerURLScheme: 'https', LSHandlerRoleAll: 'org.mozilla.firefox' }] })).toEqual({ bundle: 'org.mozilla.firefox' });
    expect(handlerOfHttps({ LSHandlers: [] })).toEqual({ bundle: 'com.apple.safari' });
    expect(handlerOfHttps({})).toEqual({ bundle: 'com.apple.safari' });
    expect([handlerOfHttps([1]), handlerOfHttps(null), handlerOfHttps({ LSHandlers: 'no' })]).toEqual([{ bundle: 'com.apple.safari' }, null, null]);
    const list = '[Added Associations]\nx-scheme-handler/https=a.desktop\n[Default Applications]\ntext/html=b.desktop\nx-scheme-handler/https=firefox.desktop;c.desktop;\n';
    expect(handlerInMimeApps(list)).toBe('firefox.desktop');
    expect(handlerInMimeApps('[Added Associations]\nx-scheme-handler/https=a.desktop\n')).toBeNull();
  });
});

describe('service', () => {
  it.each([
    [windowsService(seen(2)), 'service-ok'],
    [windowsService(seen(3)), 'service-ok'],
    [windowsService(seen(4)), 'service-off'],
    [windowsService(seen(0)), 'odd-content'],
    [windowsService(ABSENT), 'service-none'],
    [windowsService(REFUSED), 'no-permission'],
    [macService(ABSENT, '26.1'), 'service-apple'],
    [macService(seen(false), '14.0'), 'service-apple'],
    [macService(seen(true), '26.1'), 'service-open-driver'],
    [macService(ABSENT, '13.5'), 'service-older-macos'],
    [macService(ABSENT, null), 'not-seen'],
    [macService(hidden('odd-content'), '26'), 'odd-content'],
    [linuxService({ socket: seen('usable'), installed: true }), 'service-socket'],
    [linuxService({ socket: seen('refused'), installed: true }), 'service-refused'],
    [linuxService({ socket: seen('no-socket'), installed: true }), 'odd-content'],
    [linuxService({ socket: ABSENT, installed: true }), 'service-asleep'],
    [linuxService({ socket: ABSENT, installed: false }), 'service-linux-none'],
    [linuxService({ socket: REFUSED, installed: false }), 'no-permission'],
  ])('%j: %s', (item, finding) => {
    expect(item.finding).toBe(finding);
  });
});

const usb = (id: string | null, problem: number | null = 0, saysReader = false) => ({ id, problem, saysReader });

describe('reader-device', () => {
  it.each([
    ['windows', [usb('054C:0DC9')], 'reader-ok', 'Sony RC-S300 (054C:0DC9)'],
    ['windows', [usb('054C:06C3', 28)], 'reader-no-driver-sony', 'Sony RC-S380 (054C:06C3) code 28'],
    ['windows', [usb('04E6:511A', 28)], 'reader-no-driver-ntt', 'NTT Com SCR3310-NTTCom (04E6:511A) code 28'],
    ['windows', [usb('31AA:3002', 28)], 'reader-no-driver', 'I-O DATA USB-NFC4 / ELECOM MR-ICA001BK (31AA:3002) code 28'],
    ['windows', [usb('072F:B100', 22)], 'reader-disabled', 'ACS ACR39 (072F:B100) code 22'],
    ['windows', [usb('072F:B100', 31)], 'reader-driver-fails', 'ACS ACR39 (072F:B100) code 31'],
    ['windows', [usb('072F:B100', 10)], 'reader-fails', 'ACS ACR39 (072F:B100) code 10'],
    ['windows', [usb('072F:B100', 43)], 'reader-fails', 'ACS ACR39 (072F:B100) code 43'],
    ['windows', [usb('072F:B100', 52)], 'reader-blocked', 'ACS ACR39 (072F:B100) code 52'],
    ['windows', [usb('072F:B100', null)], 'not-seen', 'ACS ACR39 (072F:B100)'],
    ['windows', [usb('1234:5678', 0, true)], 'reader-ok', '(1234:5678)'],
    ['windows', [usb('072F:B100'), usb('054C:06C1', 28)], 'reader-no-driver-sony', 'Sony RC-S380 (054C:06C1) code 28'],
    ['windows', [usb('1050:0407', 0, true), usb('046D:C52B')], 'reader-none', null],
    ['windows', [], 'reader-none', null],
    ['macos', [usb('054C:0DC8', null)], 'reader-ok', 'Sony RC-S300 (054C:0DC8)'],
    ['macos', [usb('054C:06C1', null)], 'reader-macos-doubtful', 'Sony RC-S380 (054C:06C1)'],
    ['linux', [usb('054C:06C1', null)], 'reader-linux-unsupported', 'Sony RC-S380 (054C:06C1)'],
    ['linux', [usb('9999:0001', null, true)], 'reader-ok', '(9999:0001)'],
  ] as const)('on %s with %j: %s', (system, devices, finding, detail) => {
    expect(readerItem(system, seen(devices))).toEqual(itemOf('reader-device', finding, detail));
  });

  it('is not known where devices cannot be listed', () => {
    expect([readerItem('linux', ABSENT), readerItem('linux', REFUSED)].map(({ state, finding }) => [state, finding])).toEqual([
      ['unknown', 'not-seen'],
      ['unknown', 'no-permission'],
    ]);
  });

  it('takes the ids of a device and never its serial', () => {
    expect(usbIdOfDevice(String.raw`USB\VID_054C&PID_06c3\1234567`)).toBe('054C:06C3');
    expect(usbIdOfDevice(String.raw`USB\VID_054C&PID_06C3&MI_00\7&1`)).toBe('054C:06C3');
    expect([String.raw`USB\ROOT_HUB30\4`, String.raw`SWD\VID_054C&PID_06C3`, ''].map(usbIdOfDevice)).toEqual([null, null, null]);
  });
});

describe('session', () => {
  const maker = seen('LENOVO 21CB');
  it.each([
    [windowsSession({ own: seen(1), glass: seen(1), name: 'Console', maker }), 'session-local'],
    [windowsSession({ own: seen(2), glass: seen(1), name: 'Console', maker }), 'session-remote'],
    [windowsSession({ own: seen(1), glass: ABSENT, name: 'RDP-Tcp#1', maker }), 'session-remote'],
    [windowsSession({ own: seen(1), glass: ABSENT, name: null, maker }), 'not-seen'],
    [windowsSession({ own: seen(1), glass: seen(1), name: null, maker: seen('Microsoft Corporation Virtual Machine') }), 'session-virtual'],
    [windowsSession({ own: seen(1), glass: seen(1), name: null, maker: seen('Microsoft Corporation Surface Pro 9') }), 'session-local'],
    [windowsSession({ own: seen(1), glass: seen(1), name: null, maker: REFUSED }), 'no-permission'],
    [macSession(seen(true)), 'session-virtual'],
    [macSession(seen(false)), 'session-local'],
    [macSession(ABSENT), 'not-seen'],
    [macSession(hidden('too-slow')), 'too-slow'],
    [linuxSession(true, maker), 'session-ssh'],
    [linuxSession(false, seen('innotek GmbH VirtualBox')), 'session-virtual'],
    [linuxSession(false, maker), 'session-local'],
    [linuxSession(false, ABSENT), 'not-seen'],
  ])('%#: %s', (item, finding) => {
    expect(item.finding).toBe(finding);
  });

  it('knows virtual machines by their makers', () => {
    expect(['QEMU Standard PC', 'Parallels International', 'VMware, Inc.', 'Dell Inc. XPS', 'FUJITSU'].map((name) => virtualMachine([name]) !== null)).toEqual([true, true, true, false, false]);
  });
});

describe('client-software', () => {
  it('is told and never missing', () => {
    expect(clientItem(seen('3.9'))).toEqual(itemOf('client-software', 'client-found', '3.9'));
    expect([clientItem(ABSENT).state, clientItem(REFUSED).state]).toEqual(['unknown', 'unknown']);
  });
});

describe('the lines', () => {
  it('are those of each system, in one order', () => {
    expect(PC_COLUMNS.windows).toEqual(PC_ITEM_IDS);
    expect(PC_COLUMNS.macos).not.toContain('policy');
    expect(PC_COLUMNS.linux).toEqual(['os', 'browser', 'portal-app', 'extension', 'service', 'reader-device', 'session']);
    expect(['win32', 'darwin', 'linux', 'freebsd'].map(pcSystemOf)).toEqual(['windows', 'macos', 'linux', 'linux']);
  });

  it('take a new finding in their place', () => {
    const run = ['session', 'os', 'browser'].reduce((before, id) => withItem(before, itemOf(id as 'os', 'too-slow')), noPcRun('linux'));
    expect(run.items.map(({ id }) => id)).toEqual(['os', 'browser', 'session']);
    expect(withItem(run, itemOf('os', 'os-linux')).items[0]?.finding).toBe('os-linux');
  });

  it('have steps wherever something is wrong', () => {
    const helpless = Object.entries(FINDINGS).filter(([, { state, steps }]) => (state === 'problem' || state === 'missing') && steps.length === 0);
    expect(helpless).toEqual([]);
  });
});
