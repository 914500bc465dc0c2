// What changed since last time.
export const historyJa = {
  'history.title': '前回からの変化',
  'history.first': 'この点検は1回目です。',
  'history.same': '前回({date})から変わっていません。',
  'history.fell': '{pin}: 前回から{count}回減っています',
  'history.fell.advice': '心当たりがないときは、ほかのサービスで入力を間違えていないかを確かめてください。',
  'history.rose': '{pin}: 残り回数がもどりました',
  'history.expiry-changed': '電子証明書の有効期限が前回と違います。',
  'history.other-card': '前回とは別のカードです。',
  'history.unknown-card': '前回と同じカードかは、わかりません。',
  'history.clear': '記録を消す',
  'history.off': '記録をとらない',
  'history.what': '日時、残り回数、有効期限だけを、このパソコンに残します。氏名や番号は残しません。',
  'history.empty': '記録はありません。',
} as const;
