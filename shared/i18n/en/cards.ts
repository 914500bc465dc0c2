import type { cardsJa } from '../ja/cards.ts';

export const cardsEn: Readonly<Record<keyof typeof cardsJa, string>> = {
  'cards.several': 'There are {count} My Number Cards',
  'cards.whose': 'The result shown is that of the card on the reader selected below.',
  'cards.choose': 'Card whose result is shown',
  'cards.last': 'the card placed last',
};
