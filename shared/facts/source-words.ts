// One line about where facts come from: kind and date of the sources, and when this app last compared them.
import { translate } from '../i18n/translate.ts';
import type { Locale } from '../model/snapshot.ts';
import { formatDate, formatDay, formatMonth } from '../time/jst.ts';
import { provenanceOf } from './provenance.ts';
import type { Facts } from './provenance.ts';
import type { Source } from './source.ts';

export function sourceLine(locale: Locale, facts: Facts): string {
  const { kinds, sources, checkedOn } = provenanceOf(facts);
  const separator = translate(locale, 'source.separator');
  return translate(locale, 'source.line', {
    kind: kinds.map((kind) => translate(locale, `source.kind.${kind}`)).join(separator),
    source: sources.map((source) => sourceText(locale, source)).join(separator),
    date: formatDate(locale, checkedOn),
  });
}

function sourceText(locale: Locale, { publisher, dated }: Pick<Source, 'publisher' | 'dated'>): string {
  if (dated === null) return translate(locale, 'source.undated', { publisher });
  return translate(locale, 'source.dated', { publisher, date: dateText(locale, dated) });
}

/** `2024-09-20`, `2025-08`, `2026` or `~2022`. */
function dateText(locale: Locale, dated: string): string {
  if (dated.startsWith('~')) return translate(locale, 'source.about', { date: dateText(locale, dated.slice(1)) });
  if (dated.length === 10) return formatDay(locale, dated);
  return dated.length === 7 ? formatMonth(locale, dated) : translate(locale, 'source.year', { year: dated });
}
