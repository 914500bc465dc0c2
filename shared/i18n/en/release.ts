import type { releaseJa } from '../ja/release.ts';

export const releaseEn: Readonly<Record<keyof typeof releaseJa, string>> = {
  'release.built': 'built on {date}',
  'release.see': 'See newer versions',
  'release.why': 'It does not update by itself, since this app uses no network.',
  'release.past': 'The dates in this version are for returns due by {date}. Please use a newer version.',
  'release.unconfirmed': 'The dates in this version were checked on {date}. Please see whether there is a newer one.',
};
