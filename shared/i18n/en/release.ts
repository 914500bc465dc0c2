import type { releaseJa } from '../ja/release.ts';

export const releaseEn: Readonly<Record<keyof typeof releaseJa, string>> = {
  'release.title': 'About this version',
  'release.built': 'built on {date}',
  'release.see': 'See newer versions',
  'release.nowhere': 'This version does not know where newer ones are. Please look where you got it from.',
  'release.why': 'It does not update by itself, since this app uses no network.',
  'release.past': 'The dates in this version are for returns due by {date}. Please use a newer version.',
  'release.past.short': 'old dates',
  'release.unconfirmed': 'The dates in this version were checked on {date}. Please see whether there is a newer one.',
  'release.unconfirmed.short': 'check dates',
  'release.close': 'Close',
};
