// What all sheets share: their texts, days and times, the foot, the telephone numbers.
import { CONTACTS } from '../facts/contacts.ts';
import type { ContactId } from '../facts/contacts.ts';
import { isStale, LAST_CHECKED } from '../facts/fact.ts';
import type { MessageKey } from '../i18n/ja.ts';
import { translate } from '../i18n/translate.ts';
import type { MessageValues } from '../i18n/translate.ts';
import type { Locale } from '../model/snapshot.ts';
import { formatDate, formatTime, jstDay } from '../time/jst.ts';
import type { SheetInput } from './input.ts';
import type { Sheet, SheetBlock, SheetKind } from './sheet.ts';

export type Say = (key: MessageKey, values?: MessageValues) => string;

export function sayIn(locale: Locale): Say {
  return (key, values) => translate(locale, key, values);
}

/** `8:30`, as it stands on an office's door. */
function clockText(time: string): string {
  return time.replace(/^0(?=\d)/, '');
}

/** `iso` with +09:00 is already the wall clock of Japan. */
export function momentText(locale: Locale, key: MessageKey, iso: string): string {
  return translate(locale, key, { date: formatDate(locale, iso.slice(0, 10)), time: clockText(iso.slice(11, 16)) });
}

/** `17:00` from minutes after midnight. */
export function clockOf(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

export function sheetOf(kind: SheetKind, input: SheetInput, lead: readonly string[], blocks: readonly SheetBlock[]): Sheet {
  const { locale, now } = input;
  const say = sayIn(locale);
  return {
    kind,
    locale,
    title: say(`sheet.${kind}.title`),
    made: say('sheet.made', { date: formatDate(locale, jstDay(now)), time: clockText(formatTime(now)) }),
    sample: input.sample ? say('sheet.sample') : null,
    lead,
    blocks,
    foot: [
      say('sheet.no-pin'),
      say('sheet.unofficial'),
      say('sheet.checked-on', { date: formatDate(locale, LAST_CHECKED) }),
      ...(isStale({ checkedOn: LAST_CHECKED }, now) ? [say('sheet.stale')] : []),
    ],
  };
}

/** The line for foreign languages for those who do not read Japanese. Only numbers that an official page confirms. */
const LINE = {
  ja: 'mynumber-free',
  en: 'mynumber-free-foreign',
} as const satisfies Readonly<Record<Locale, ContactId>>;

export function phoneBlock(locale: Locale): SheetBlock {
  const say = sayIn(locale);
  const id = LINE[locale];
  const row = { label: say('sheet.phone'), text: CONTACTS[id].value.number, note: say(`sheet.phone.${id}`) };
  return { heading: null, number: null, width: 'full', contents: [{ type: 'dates', rows: [row] }] };
}
