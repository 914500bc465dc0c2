import type { cardsJa } from '../ja/cards.ts';

export const cardsEn: Readonly<Record<keyof typeof cardsJa, string>> = {
  'cards.several': 'There are {count} My Number Cards',
  'cards.whose': 'You see the result of the card on the selected reader.',
  'cards.choose': 'Card whose result is shown',
  'cards.last': 'Placed last',
};
