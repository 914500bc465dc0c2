// What the look at the computer rests on. All of it is read from public sources; on a real Windows or Mac it was not run.
import { addedFact } from './fact.ts';
import type { Fact } from './fact.ts';

/** The name under which the extension calls マイナポータルアプリ, and the receipt of its package on a Mac. */
export const PORTAL_HOST = addedFact('jp.go.cao.mpa', 'S', 'jpki-client', 'portal-app-on-mac');

/** A hobby program for Linux, which says itself that it is none of the official ones. */
export const UNOFFICIAL_HOST = addedFact('com.github.jpki.mpa', 'S', 'jpki-client');

/** Chrome looks into the user's part first, and there and in the computer's part into the 32-bit view first. */
export const CHROME_LOOKS_USER_FIRST = addedFact(true, 'O', 'chrome-native-messaging');

/** Edge looks into its own key, Chromium's and Chrome's. */
export const EDGE_TAKES_CHROME_KEYS = addedFact(true, 'O', 'edge-native-messaging');

/** An extension is on where its reasons to be off are none, 0 or an empty list. */
export const DISABLE_REASONS = addedFact(
  { user: 1, newPermissions: 2, greylisted: 512, notVerified: 256, corrupted: 1024, fromOutside: 8192, blockedByPolicy: 65_536 },
  'O',
  'chromium-extension-prefs',
);

export const USER_LEVEL_HOSTS_CAN_BE_FORBIDDEN = addedFact(true, 'O', 'edge-policies');

/** Start 2: by itself, 3: by demand, 4: never. The service stops by itself where no reader is connected. */
export const SMART_CARD_SERVICE = addedFact({ name: 'SCardSvr', off: 4, stopsWithoutReader: true }, 'O', 'windows-smart-card-service');

/** Numbers of Windows' device manager. */
export const DEVICE_PROBLEMS = addedFact(
  { none: 0, noDriver: 28, disabled: 22, driverFails: [31, 32, 39], blocked: [48, 52] },
  'O',
  'windows-device-problems',
);

export const REMOTE_SESSION_IS_ANOTHER_THAN_GLASS = addedFact(true, 'O', 'windows-remote-session');

/** From this macOS on Apple's own driver serves readers, unless `useIFDCCID` says 1. */
export const APPLE_DRIVER_SINCE_MACOS = addedFact(14, 'O', 'apple-ccid-driver');

export const MAC_MAY_ASK_ABOUT_ACCESSORIES = addedFact(true, 'O', 'apple-usb-accessories');

/** The first build of Windows 11, whose name in the registry still says 10. */
export const WINDOWS_11_FROM_BUILD = addedFact(22_000, 'S', 'nta-windows-10');

/** Seen refused by the site of e-Tax. */
export const FIREFOX_REFUSED = addedFact(true, 'S', 'firefox-at-etax');

/** Safari is listed for the Mac; its versions, and whether other browsers of the Mac are, were not found. */
export const SAFARI_LISTED = addedFact(true, 'S', 'etax-environment-seen');

/** How Windows and macOS name the browser that opens links. */
export const DEFAULT_BROWSER_PLACES = addedFact(true, 'S', 'default-browser-package');

/** Readers need no client software of J-LIS for the login of e-Tax, as far as users report. */
export const CLIENT_SOFTWARE_NOT_NEEDED = addedFact(true, 'S', 'jpki-client', 'portal-app-on-windows');

/** RC-S380 speaks no CCID: only Sony's own driver knows it. SCR3310-NTTCom is vendor specific too. */
export const NOT_CCID = addedFact(['054C:06C1', '054C:06C3', '04E6:511A'], 'S', 'ccid-list');

/** What the error codes mean that users see; words: `pc.code.<id>`. */
export const CODE_FACTS = {
  'portal-app-silent': addedFact(['EW044-C300', 'EM044-C300'], 'S', 'jpki-client'),
  'client-no-card': addedFact(['EW000J0200'], 'S', 'renewal-in-vm'),
  'client-broke-off': addedFact(['EW104J1502'], 'S', 'renewal-in-vm'),
  'ap-connection': addedFact(['CH00001E'], 'S', 'etax-ap-script'),
  'ap-native-absent': addedFact(['CH00002E'], 'S', 'etax-ap-script'),
  'ap-switched-off': addedFact(['CH00004E'], 'S', 'etax-ap-script'),
  'reader-error': addedFact(['HJS0407E'], 'S', 'etax-reader-blog'),
  'sign-locked': addedFact(['HJS0432E'], 'O~', 'nta-sign-locked'),
  'phone-expired': addedFact(['EI123-2008', 'MPA-IS-I05'], 'S', 'phone-certificate-blog'),
  'client-broken': addedFact(['0x8009001D', '0x80090019'], 'S', 'jpki-csp-users'),
  'not-ready': addedFact(['0x80100010'], 'S', 'jpki-csp-users'),
  'cancelled': addedFact(['0x8010006E'], 'S', 'jpki-csp-users'),
} as const satisfies Readonly<Record<string, Fact<readonly string[]>>>;
