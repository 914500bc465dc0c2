// What e-Tax itself asks for: hours, computer, ways in.
import { fact } from './fact.ts';
import { unknownFact } from './unknown-fact.ts';

/** Monday maintenance, minutes after midnight in Japan. Seen for other seasons, assumed for this one. */
export const MONDAY_MAINTENANCE = fact({ from: 0, to: 8 * 60 + 30 }, 'S', 'etax-hours-2010', 'etax-stops-press');

/** Outside the season open on weekdays, and on the last weekend of a month 8:30–24:00. */
export const OPENS_AFTER_HOLIDAY_AT = fact(8 * 60 + 30, 'S', 'etax-hours-blog');
export const LAST_WEEKEND_HOURS = fact({ opensAt: 8 * 60 + 30, closesAt: 24 * 60 }, 'S', 'etax-hours-blog');
export const ETAX_YEAR_END = fact({ from: '12-29', to: '01-03' }, 'S', 'etax-hours-blog');
export const ETAX_CALENDAR = unknownFact('etax-home');

export const WINDOWS_10_OUTSIDE_SINCE = fact('2025-10-14', 'S', 'nta-windows-10', 'windows-10-stop');
export const SUPPORTED_WINDOWS = fact('Windows 11', 'S', 'nta-windows-10');
export const SUPPORTED_WINDOWS_BROWSERS = fact(['Microsoft Edge', 'Google Chrome'], 'S', 'nta-windows-10');
export const SUPPORTED_MAC_VERSIONS = unknownFact('etax-home');
export const LINUX_SUPPORTED = fact(false, 'S', 'jpki-client');

export const PC_NEEDS = fact(['マイナポータルアプリ', 'ブラウザの拡張機能「マイナポータル」'], 'S', 'jpki-client', 'digital-portal-app');
export const EXTENSION_MAY_ASK_AGAIN = fact(true, 'S', 'extension-report');

/** Without a reader, a phone reads the card by a two-dimensional code on the screen. */
export const PHONE_CAN_READ_INSTEAD = fact(true, 'O', 'digital-portal-app');

/** Its PINs are its own, and resetting them takes the card's 署名用. */
export const PHONE_CERTIFICATE_SINCE = fact({ android: '2023-05-11', iphone: '2025-06-24' }, 'S', 'android-press', 'iphone-press');

/** The 利用者識別番号 of e-Tax has a password of its own, which is none of the card's. */
export const ETAX_PASSWORD_IS_ANOTHER = fact(true, 'S', 'etax-password-blog');

export const ID_METHOD_NEW_ISSUE_ENDED_ON = fact('2025-10-01', 'S', 'id-method-stop');

export const TESTED_READERS = unknownFact('jpki-home');

export const PHONE_READING_SECONDS = fact(5, 'S', 'phone-reading-press');
export const DRIVER_BEFORE_READER = fact(true, 'S', 'reader-support-tkc');
