import type { historyJa } from '../ja/history.ts';

export const historyEn: Readonly<Record<keyof typeof historyJa, string>> = {
  'history.title': 'Since last time',
  'history.first': 'This is the first check.',
  'history.same': 'Nothing has changed since {date}.',
  'history.fell': '{pin}: {count} fewer than last time',
  'history.fell.advice': 'If you do not know why, think of other services where you typed a PIN.',
  'history.rose': '{pin}: the tries are restored',
  'history.expiry-changed': 'The expiry of the certificate differs from last time.',
  'history.other-card': 'This is another card than last time.',
  'history.unknown-card': 'Whether this is the same card as last time is unknown.',
  'history.clear': 'Delete the records',
  'history.off': 'Keep no records',
  'history.what': 'Only time, tries left and expiry are kept on this computer. No name and no number.',
  'history.empty': 'There are no records.',
};
