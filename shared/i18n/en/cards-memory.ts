import type { cardsMemoryJa } from '../ja/cards-memory.ts';

export const cardsMemoryEn: Readonly<Record<keyof typeof cardsMemoryJa, string>> = {
  'memory.what':
    'Your answers and ticks are kept for each card apart. They go {days} days after you last changed them, or when the next filing season comes.',
  'memory.clear.answers': 'The answers and ticks for each card go as well.',
  'memory.shared': 'Several people use this computer',
  'memory.shared.what': 'Nothing about cards is kept. {seconds} seconds after a card is lifted, the window goes back to its first page.',
  'memory.shared.ask': 'This deletes the records: {count}. They cannot be brought back.',
  'memory.shared.do': 'Delete and share this computer',
  'memory.shared.leave': 'Leave it as it is',
  'memory.shared.note': 'Several people use this computer, so no records of cards are kept.',
  'memory.lasting.card': 'Your answers are kept for this card, for {days} days.',
  'memory.lasting.passing':
    'They add what the card does not tell. The card cannot be told apart now, so your answers are not kept. They go when a card is laid down or lifted.',
  'memory.lasting.shared':
    'They add what the card does not tell. Several people use this computer, so your answers are not kept. They go {seconds} seconds after the card is lifted.',

  'reason.sign-ended-with-auth': 'When the login certificate expires, the signing certificate ends with it. Renew both at your municipal office.',
  'reason.sign-ended-with-auth.short': 'signing certificate expired too',
};
