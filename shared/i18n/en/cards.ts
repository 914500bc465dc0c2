import type { cardsJa } from '../ja/cards.ts';
import { plural } from '../plural.ts';
import type { Message } from '../plural.ts';

export const cardsEn: Readonly<Record<keyof typeof cardsJa, Message>> = {
  'cards.several': plural('count', 'There is {count} My Number Card', 'There are {count} My Number Cards'),
  'cards.whose': 'This is the result of the card on the selected reader.',
  'cards.choose': 'Card whose result is shown',
  'cards.last': 'Placed last',
};
