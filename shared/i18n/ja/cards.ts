// Several My Number Cards at once: whose answer is shown.
export const cardsJa = {
  'cards.several': 'マイナンバーカードが{count}枚あります',
  'cards.whose': '選んだリーダーのカードの結果を表示しています。',
  'cards.choose': '結果を見るカード',
  'cards.last': '最後に置いたカード',
} as const;
