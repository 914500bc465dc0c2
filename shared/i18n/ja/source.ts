// Where a statement comes from. What was read in a copy is never called checked at the source.
export const sourceJa = {
  'source.line': '種類: {kind} / 資料: {source} / 写しで確認: {date}',
  'source.separator': '、',
  'source.dated': '{publisher}({date})',
  'source.undated': '{publisher}(日付なし)',
  'source.about': '{date}ごろ',
  'source.year': '{year}年',
  'source.kind.official': '公式',
  'source.kind.official-copy': '公式(転載や古い資料)',
  'source.kind.municipal': '市区町村など',
  'source.kind.secondary': '二次情報',
  'source.kind.personal': '体験談',
  'source.kind.derived': 'このアプリの推定',
} as const;
