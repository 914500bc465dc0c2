// Everything that a look may open, by line and system: shown to the user before the look, and held at run time by a gate.
// `*` stands for one name of a file or a key. What is named by another file is said in words.
import { DESKTOP_ENTRIES } from './browser.ts';
import type { PcItemId, PcSystem } from './model.ts';
import { LINUX_HOST_FOLDERS, LINUX_HOSTS, MAC_HOST_FOLDERS, registryPlaces } from './native-host.ts';

type Reads = Readonly<Partial<Record<PcItemId, readonly string[]>>>;

/** What the manifest itself leads to; the gate opens these by grant, never by name. */
export const GRANTED = { manifest: 'portal-app: manifest', program: 'portal-app: program' } as const;

const both = (key: string): string[] => [`HKLM\\${key}`, `HKCU\\${key}`];

const PROFILE_FILES = ['Secure Preferences', 'Preferences'] as const;

/** A browser's folder of profiles, the profiles in it, and the two files in each that can hold the entry. */
function profileReads(folder: string, separator: '/' | '\\'): string[] {
  const path = (...parts: readonly string[]): string => [folder, ...parts].join(separator);
  return [folder, ...['Default', 'Profile *'].flatMap((profile) => PROFILE_FILES.map((file) => path(profile, file)))];
}

const POLICY_LISTS = [
  'NativeMessagingBlocklist',
  'NativeMessagingAllowlist',
  'ExtensionInstallBlocklist',
  'ExtensionInstallAllowlist',
  'ExtensionInstallForcelist',
] as const;

export const PROFILE_FOLDERS = {
  windows: {
    edge: String.raw`%LOCALAPPDATA%\Microsoft\Edge\User Data`,
    chrome: String.raw`%LOCALAPPDATA%\Google\Chrome\User Data`,
  },
  macos: { edge: '~/Library/Application Support/Microsoft Edge', chrome: '~/Library/Application Support/Google/Chrome' },
  linux: { edge: '~/.config/microsoft-edge', chrome: '~/.config/google-chrome', chromium: '~/.config/chromium' },
} as const;

export const POLICY_KEYS = {
  edge: String.raw`SOFTWARE\Policies\Microsoft\Edge`,
  chrome: String.raw`SOFTWARE\Policies\Google\Chrome`,
} as const;

const WINDOWS: Reads = {
  os: ['CurrentBuild', 'EditionID', 'DisplayVersion'].map((value) => String.raw`HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion → ${value}`),
  browser: [
    ...['UserChoiceLatest\\ProgId', 'UserChoice'].map(
      (choice) => `HKCU\\Software\\Microsoft\\Windows\\Shell\\Associations\\UrlAssociations\\https\\${choice} → ProgId`,
    ),
    ...['msedge.exe', 'chrome.exe', 'firefox.exe'].flatMap((program) => both(`SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\${program} → (default)`)),
    String.raw`HKCU\Software\Microsoft\Edge\BLBeacon → version`,
    String.raw`HKCU\Software\Google\Chrome\BLBeacon → version`,
    String.raw`HKLM\SOFTWARE\Mozilla\Mozilla Firefox → CurrentVersion`,
  ],
  'portal-app': [
    ...new Set((['edge', 'chrome'] as const).flatMap((browser) => registryPlaces(browser).map(({ root, key }) => `${root}\\${key} → (default)`))),
    ...Object.values(POLICY_KEYS).flatMap((key) => both(`${key} → NativeMessagingUserLevelHosts`)),
    GRANTED.manifest,
    GRANTED.program,
  ],
  extension: Object.values(PROFILE_FOLDERS.windows).flatMap((folder) => profileReads(folder, '\\')),
  service: [String.raw`HKLM\SYSTEM\CurrentControlSet\Services\SCardSvr → Start`],
  'reader-device': ['cfgmgr32.dll: USB', 'cfgmgr32.dll: SmartCardReader'],
  session: [
    'kernel32.dll: ProcessIdToSessionId',
    String.raw`HKLM\SYSTEM\CurrentControlSet\Control\Terminal Server → GlassSessionId`,
    String.raw`HKLM\HARDWARE\DESCRIPTION\System\BIOS → SystemManufacturer`,
    String.raw`HKLM\HARDWARE\DESCRIPTION\System\BIOS → SystemProductName`,
  ],
  'client-software': [String.raw`HKLM\SOFTWARE\JPKI → InstallPath`],
  policy: Object.values(POLICY_KEYS).flatMap((key) => [
    ...both(`${key} → ExtensionSettings`),
    ...POLICY_LISTS.flatMap((list) => both(`${key}\\${list} → *`)),
  ]),
};

const MAC_BROWSERS = ['Safari', 'Google Chrome', 'Microsoft Edge', 'Firefox'] as const;

const MACOS: Reads = {
  os: ['/System/Library/CoreServices/SystemVersion.plist'],
  browser: [
    '~/Library/Preferences/com.apple.LaunchServices/com.apple.launchservices.secure.plist',
    ...MAC_BROWSERS.map((name) => `/Applications/${name}.app/Contents/Info.plist`),
  ],
  'portal-app': [
    ...[...MAC_HOST_FOLDERS.chrome, ...MAC_HOST_FOLDERS.edge].map((folder) => `${folder}/${LINUX_HOSTS[0]}.json`),
    `/var/db/receipts/${LINUX_HOSTS[0]}.plist`,
    GRANTED.program,
  ],
  extension: Object.values(PROFILE_FOLDERS.macos).flatMap((folder) => profileReads(folder, '/')),
  service: ['/Library/Preferences/com.apple.security.smartcard.plist'],
  'reader-device': ['/usr/sbin/ioreg -p IOUSB -l -w0 -a'],
  session: ['/usr/sbin/sysctl -n kern.hv_vmm_present'],
  'client-software': ['/Applications/JPKI.app/Contents/Info.plist', '/var/db/receipts/jp.go.jpki.plist'],
};

export const DESKTOP_FOLDERS = ['/usr/share/applications', '/var/lib/snapd/desktop/applications', '/var/lib/flatpak/exports/share/applications'] as const;

const LINUX: Reads = {
  os: ['/etc/os-release'],
  browser: [
    '~/.config/mimeapps.list',
    '/etc/xdg/mimeapps.list',
    '/usr/share/applications/mimeapps.list',
    ...DESKTOP_FOLDERS.flatMap((folder) => Object.keys(DESKTOP_ENTRIES).map((entry) => `${folder}/${entry}`)),
  ],
  'portal-app': [
    ...Object.values(LINUX_HOST_FOLDERS).flatMap((folders) => folders.flatMap((folder) => LINUX_HOSTS.map((host) => `${folder}/${host}.json`))),
    GRANTED.program,
  ],
  extension: Object.values(PROFILE_FOLDERS.linux).flatMap((folder) => profileReads(folder, '/')),
  service: ['/run/pcscd/pcscd.comm', '/usr/sbin/pcscd'],
  'reader-device': [
    '/sys/bus/usb/devices',
    '/sys/bus/usb/devices/*/idVendor',
    '/sys/bus/usb/devices/*/idProduct',
    '/sys/bus/usb/devices/*/bInterfaceClass',
  ],
  session: ['/sys/class/dmi/id/sys_vendor', '/sys/class/dmi/id/product_name'],
};

export const READS: Readonly<Record<PcSystem, Reads>> = { windows: WINDOWS, macos: MACOS, linux: LINUX };

/** All that may be opened on a system, each once. */
export function allReads(system: PcSystem): readonly string[] {
  return [...new Set(Object.values(READS[system]).flat())];
}

/** Whether `what` is one of `named`; `*` stands for any part of one name. */
export function isNamed(what: string, named: readonly string[]): boolean {
  return named.some((name) => pattern(name).test(what));
}

function pattern(name: string): RegExp {
  const parts = name.split('*').map((part) => part.replaceAll(/[\\^$.|?+()[\]{}]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join(String.raw`[^\\/]*`)}$`);
}
