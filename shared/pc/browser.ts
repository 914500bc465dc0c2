// Which browser opens a link, and which are there. Sources: shared/facts/etax.ts#SUPPORTED_WINDOWS_BROWSERS,
// shared/facts/computer.ts#SAFARI_LISTED and shared/facts/computer.ts#FIREFOX_REFUSED.
import { itemOf } from './model.ts';
import type { PcItem, PcSystem } from './model.ts';
import type { PcFinding } from './findings.ts';
import type { Look } from './look.ts';
import { plainVersion } from './operating-system.ts';

export const BROWSER_NAMES = {
  edge: 'Microsoft Edge',
  chrome: 'Google Chrome',
  safari: 'Safari',
  firefox: 'Firefox',
  chromium: 'Chromium',
} as const;

export type BrowserId = keyof typeof BROWSER_NAMES;

export interface SeenBrowser {
  readonly id: BrowserId;
  /** As the system has it; null where it is not told. */
  readonly version: string | null;
}

export interface SeenBrowsers {
  readonly installed: readonly SeenBrowser[];
  /** What opens a link. `seen` with null: another browser than those with a name here. */
  readonly usual: Look<BrowserId | null>;
}

export function browserItem(system: PcSystem, { installed, usual }: SeenBrowsers): PcItem {
  const detail = installed.map(nameWithVersion).join(', ');
  const own = usual.look === 'seen' ? usual.value : undefined;
  return itemOf('browser', FINDING[system](own, new Set(installed.map(({ id }) => id))), detail);
}

function nameWithVersion({ id, version }: SeenBrowser): string {
  const digits = plainVersion(version ?? '');
  return digits === '' ? BROWSER_NAMES[id] : `${BROWSER_NAMES[id]} ${digits}`;
}

/** `usual`: undefined where it could not be told, null for another one. */
type Rule = (usual: BrowserId | null | undefined, installed: ReadonlySet<BrowserId>) => PcFinding;

const FINDING: Readonly<Record<PcSystem, Rule>> = {
  windows(usual, installed) {
    if (usual === 'edge') return 'browser-edge';
    if (usual === 'chrome') return 'browser-chrome';
    if (!installed.has('edge') && !installed.has('chrome')) return 'browser-none';
    return usual === undefined ? 'browser-default-unseen' : 'browser-other';
  },
  macos(usual) {
    if (usual === undefined) return 'not-seen';
    if (usual === 'safari') return 'browser-safari';
    return usual === 'firefox' ? 'browser-other-macos' : 'browser-macos';
  },
  linux: (usual, installed) => (installed.size > 0 || usual ? 'browser-linux' : 'browser-linux-none'),
};

/** A `ProgId` of Windows, such as `MSEdgeHTM` or `FirefoxURL-308046B0AF4A39CB`. */
export function browserOfProgId(progId: string): BrowserId | null {
  if (/^MSEdge/i.test(progId)) return 'edge';
  if (/^ChromeHTML/i.test(progId)) return 'chrome';
  if (/^ChromiumHTM/i.test(progId)) return 'chromium';
  return /^Firefox/i.test(progId) ? 'firefox' : null;
}

/** A bundle id of macOS, in whatever case. */
export function browserOfBundle(bundle: string): BrowserId | null {
  const ids: Readonly<Record<string, BrowserId>> = {
    'com.apple.safari': 'safari',
    'com.google.chrome': 'chrome',
    'com.microsoft.edgemac': 'edge',
    'org.mozilla.firefox': 'firefox',
    'org.chromium.chromium': 'chromium',
  };
  return ids[bundle.toLowerCase()] ?? null;
}

/** The handler of https in LaunchServices' list. Without one links go to Safari. null: the list has another shape. */
export function handlerOfHttps(plist: unknown): { readonly bundle: string } | null {
  if (typeof plist !== 'object' || plist === null) return null;
  const handlers = (plist as { LSHandlers?: unknown }).LSHandlers;
  if (handlers === undefined) return { bundle: 'com.apple.safari' };
  if (!Array.isArray(handlers)) return null;
  const own = handlers.find((one: unknown) => (one as { LSHandlerURLScheme?: unknown } | null)?.LSHandlerURLScheme === 'https') as
    | { LSHandlerRoleAll?: unknown }
    | undefined;
  if (own === undefined) return { bundle: 'com.apple.safari' };
  return typeof own.LSHandlerRoleAll === 'string' ? { bundle: own.LSHandlerRoleAll } : null;
}

/** Desktop entries by which Linux knows browsers. */
export const DESKTOP_ENTRIES: Readonly<Record<string, BrowserId>> = {
  'google-chrome.desktop': 'chrome',
  'com.google.Chrome.desktop': 'chrome',
  'microsoft-edge.desktop': 'edge',
  'com.microsoft.Edge.desktop': 'edge',
  'chromium.desktop': 'chromium',
  'chromium-browser.desktop': 'chromium',
  'chromium_chromium.desktop': 'chromium',
  'firefox.desktop': 'firefox',
  'firefox-esr.desktop': 'firefox',
  'firefox_firefox.desktop': 'firefox',
  'org.mozilla.firefox.desktop': 'firefox',
};

/** The entry for https in a `mimeapps.list`; null where it names none. */
export function handlerInMimeApps(text: string): string | null {
  const section = /^\[Default Applications\]\s*$([\s\S]*?)(?=^\[|(?![\s\S]))/m.exec(text)?.[1] ?? '';
  return /^x-scheme-handler\/https[ \t]*=[ \t]*([\w.-]{1,80})/m.exec(section)?.[1] ?? null;
}
