// Several My Number Cards at once: whose answer is shown.
export const cardsJa = {
  'cards.several': 'マイナンバーカードが{count}枚あります',
  'cards.whose': 'いま見せているのは、下で選ばれているリーダーのカードです。',
  'cards.choose': '結果を見るカード',
  'cards.last': 'あとから置いたカード',
} as const;
