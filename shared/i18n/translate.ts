// Looks a text up and fills its {placeholders}. Pure, so the window, the terminal and paper use the same words.
import type { Locale } from '../model/snapshot.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import type { MessageKey } from './ja.ts';
import { formOf } from './plural.ts';
import type { Message } from './plural.ts';

export type MessageValues = Readonly<Record<string, string | number>>;

const CATALOGUES: Readonly<Record<Locale, Readonly<Record<MessageKey, Message>>>> = { ja, en };

const PLACEHOLDER = /\{([a-z]+)\}/gi;

/** The text of `key` in `locale`. A placeholder without a value is a bug and throws. */
export function translate(locale: Locale, key: MessageKey, values: MessageValues = {}): string {
  return formOf(CATALOGUES[locale][key], values).replace(PLACEHOLDER, (_whole, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {${name}} in ${key}`);
    return String(value);
  });
}

/** The names of the placeholders of a text, sorted. */
export function placeholdersOf(text: string): readonly string[] {
  return [...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '').toSorted();
}
