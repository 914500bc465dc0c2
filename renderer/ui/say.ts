// The words of the window in the language that main chose.
import { createContext, use } from 'react';
import type { MessageKey } from '../../shared/i18n/ja.ts';
import { translate } from '../../shared/i18n/translate.ts';
import type { MessageValues } from '../../shared/i18n/translate.ts';
import type { Locale } from '../../shared/model/snapshot.ts';

export type Say = (key: MessageKey, values?: MessageValues) => string;

export const LocaleContext = createContext<Locale>('ja');

export function sayIn(locale: Locale): Say {
  return (key, values) => translate(locale, key, values);
}

export function useLocale(): Locale {
  return use(LocaleContext);
}

export function useSay(): Say {
  return sayIn(use(LocaleContext));
}
