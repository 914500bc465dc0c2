import type { sourceJa } from '../ja/source.ts';

export const sourceEn: Readonly<Record<keyof typeof sourceJa, string>> = {
  'source.line': 'Kind: {kind} / Source: {source} / Compared with a copy on {date}',
  'source.separator': ', ',
  'source.dated': '{publisher} ({date})',
  'source.undated': '{publisher} (no date)',
  'source.about': 'about {date}',
  'source.year': '{year}',
  'source.kind.official': 'official',
  'source.kind.official-copy': 'official, reprinted or old',
  'source.kind.municipal': 'municipality',
  'source.kind.secondary': 'secondary',
  'source.kind.personal': 'personal account',
  'source.kind.derived': 'inferred by this app',
};
