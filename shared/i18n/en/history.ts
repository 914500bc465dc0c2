import type { historyJa } from '../ja/history.ts';
import { plural } from '../plural.ts';
import type { Message } from '../plural.ts';

export const historyEn: Readonly<Record<keyof typeof historyJa, Message>> = {
  'history.title': 'Past checks',
  'history.first': 'This is the first check.',
  'history.same': 'Nothing has changed since {date}.',
  'history.fell': '{pin}: {count} fewer than last time',
  'history.fell.advice': 'If you do not know why, think of other services where a PIN was entered.',
  'history.rose': '{pin}: the attempts are back',
  'history.expiry-changed': 'The certificate’s expiry date differs from last time.',
  'history.other-card': 'This is another card than last time.',
  'history.unknown-card': 'Whether this is the same card as last time is unknown.',
  'history.clear': 'Delete the records',
  'history.on': 'Keep records',
  'history.clear.ask': plural('count', 'This deletes {count} record. It cannot be brought back.', 'This deletes {count} records. They cannot be brought back.'),
  'history.off.ask': plural('count', 'This stops keeping records and deletes the {count} record kept so far. It cannot be brought back.', 'This stops keeping records and deletes the {count} records kept so far. They cannot be brought back.'),
  'history.clear.do': 'Delete',
  'history.clear.leave': 'Keep them',
  'history.off.note': 'No records are kept. Earlier ones are deleted.',
  'history.own-card': 'Card {number}',
  'history.nameless': 'Records of unidentified cards',
  'history.at': 'Time',
  'history.expiry': 'Login certificate valid until',
  'history.left': '{count}',
  'history.locked': 'locked',
  'history.fewer': 'fewer than before',
  'history.unread': 'unknown',
  'history.count': plural('count', '{count} record', '{count} records'),
  'history.table': 'Records of {card}',
  'history.what': 'Only time, attempts left and expiry are kept on this computer. No name and no number. Of the card, only a mark is kept to recognise it.',
  'history.empty': 'There are no records yet. They appear here once a card has been read.',
};
