// What is remembered of each card, for how long, and the switch for several people.
export const cardsMemoryJa = {
  'memory.what': 'お答えとチェックは、カードごとに分けて残します。最後に変えた日から{days}日たつか、次の申告の時期になると、消えます。',
  'memory.clear.answers': 'カードごとのお答えとチェックも消えます。',
  'memory.shared': '何人かで使う',
  'memory.shared.what': 'カードについては、何も残しません。カードを取って{seconds}秒たつと、最初の画面にもどります。',
  'memory.shared.ask': '{count}件の記録を消します。もどせません。',
  'memory.shared.do': '消して、何人かで使う',
  'memory.shared.leave': 'やめる',
  'memory.shared.note': '「何人かで使う」設定です。カードの記録は残りません。',
  'memory.lasting.card': 'お答えは、このカードのものとして、{days}日間残ります。',
  'memory.lasting.passing':
    'カードから読めないことを補います。いまはカードを見分けられないため、お答えは残しません。カードを置いたり取ったりすると消えます。',
  'memory.lasting.shared': 'カードから読めないことを補います。「何人かで使う」設定のため、お答えは残しません。カードを取って{seconds}秒たつと消えます。',

  'reason.sign-ended-with-auth':
    '利用者証明用電子証明書の期限が切れると、署名用電子証明書も使えなくなります。窓口で両方を更新してください。',
  'reason.sign-ended-with-auth.short': '署名用電子証明書も期限切れ',
} as const;
