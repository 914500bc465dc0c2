// Finds advice by its words, whatever the width, case or kana the user typed.
import { translate } from '../i18n/translate.ts';
import type { Locale } from '../model/snapshot.ts';
import { ADVICE_IDS } from './cards.ts';
import type { AdviceId } from './cards.ts';

/** Cards that hold every word of the query, in their usual order; all of them for an empty query. */
export function searchAdvice(locale: Locale, query: string): readonly AdviceId[] {
  const words = fold(query).split(/\s+/u).filter((word) => word !== '');
  return ADVICE_IDS.filter((id) => {
    const text = fold(`${translate(locale, `tip.${id}.title`)} ${translate(locale, `tip.${id}.body`)}`);
    return words.every((word) => text.includes(word));
  });
}

/** Half width, small letters, hiragana. Katakana lies 0x60 above hiragana. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) - 0x60));
}
