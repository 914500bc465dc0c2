// The file by which マイナポータルアプリ is known to a browser: where it is named, and what stands in it.
// Sources: shared/facts/computer.ts#CHROME_LOOKS_USER_FIRST and shared/facts/computer.ts#EDGE_TAKES_CHROME_KEYS.
import { PORTAL_HOST, UNOFFICIAL_HOST } from '../facts/computer.ts';
import type { RegistryRoot, RegistryView } from './registry.ts';

/** Browsers whose native hosts and extensions can be seen. */
export type ChromiumId = 'chrome' | 'edge' | 'chromium';

export const HOST = PORTAL_HOST.value;

export interface RegistryPlace {
  readonly root: RegistryRoot;
  readonly view: RegistryView;
  readonly key: string;
}

const VENDOR_KEYS = { edge: String.raw`Microsoft\Edge`, chromium: 'Chromium', chrome: String.raw`Google\Chrome` } as const;

const VENDORS: Readonly<Record<'chrome' | 'edge', readonly (keyof typeof VENDOR_KEYS)[]>> = {
  chrome: ['chrome'],
  edge: ['edge', 'chromium', 'chrome'],
};

/** In the order in which the browser looks; the first that is there counts. */
export function registryPlaces(browser: 'chrome' | 'edge'): readonly RegistryPlace[] {
  const roots = ['HKCU', 'HKLM'] as const;
  return roots.flatMap((root) =>
    ([32, 64] as const).flatMap((view) =>
      VENDORS[browser].map((vendor) => ({ root, view, key: `SOFTWARE\\${VENDOR_KEYS[vendor]}\\NativeMessagingHosts\\${HOST}` })),
    ),
  );
}

/** Folders of a Mac, `~` for the user's home. */
export const MAC_HOST_FOLDERS: Readonly<Record<'chrome' | 'edge', readonly string[]>> = {
  chrome: ['~/Library/Application Support/Google/Chrome/NativeMessagingHosts', '/Library/Google/Chrome/NativeMessagingHosts'],
  edge: ['~/Library/Application Support/Microsoft Edge/NativeMessagingHosts', '/Library/Microsoft/Edge/NativeMessagingHosts'],
};

export const LINUX_HOST_FOLDERS: Readonly<Record<ChromiumId, readonly string[]>> = {
  chrome: ['~/.config/google-chrome/NativeMessagingHosts', '/etc/opt/chrome/native-messaging-hosts'],
  chromium: ['~/.config/chromium/NativeMessagingHosts', '/etc/chromium/native-messaging-hosts'],
  edge: ['~/.config/microsoft-edge/NativeMessagingHosts', '/etc/opt/edge/native-messaging-hosts'],
};

/** On Linux there is no official host; the hobby one is told apart by its name. */
export const LINUX_HOSTS = [HOST, UNOFFICIAL_HOST.value] as const;

export interface HostManifest {
  /** Of the program; as written, which on Windows may be relative to the folder of this file. */
  readonly path: string;
  /** Extensions that may call it: the ids that are valid on this computer. */
  readonly extensionIds: readonly string[];
}

const ORIGIN = /^chrome-extension:\/\/([a-p]{32})\/?$/;

/** null where the text is not the manifest of `host`. */
export function parseManifest(text: string, host: string = HOST): HostManifest | null {
  const json = parseJson(text);
  if (!isRecord(json) || json['name'] !== host) return null;
  const { path, allowed_origins: origins } = json;
  if (typeof path !== 'string' || path === '') return null;
  const named = Array.isArray(origins) ? origins : [];
  const ids = named.flatMap((origin: unknown) => (typeof origin === 'string' ? (ORIGIN.exec(origin)?.[1] ?? []) : []));
  return { path, extensionIds: [...new Set(ids)] };
}

/** undefined for text that is no JSON. A byte order mark at the beginning is passed over. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
