// What only the terminal says.
export const checkJa = {
  'check.reader': '読んだリーダー',
  'check.read-at': '読んだ時刻',
  'check.none': 'なし',
  'check.level.go': 'カードから読める範囲では、問題は見つかりませんでした',
  'check.go': '下の「確かめていないこと」は、ご自分でご確認ください。',
  'check.unchecked': '確かめていないこと: 署名用電子証明書の有効期限と失効(期限の前に使えなくなること)、発行後の引越しや氏名の変更',
  'check.evidence': '命令{apdus}個、受け取り{bytes}バイト',
  'check.outcome.no-service': 'カードを読む機能が動いていません。リーダーをつなぐか、pcscdなどの機能を入れてください。',
  'check.outcome.no-reader': 'カードリーダーがつながっていません。パソコン本体に直接つないでください。',
  'check.outcome.no-card': 'カードが置かれていません。リーダーにカードを置いてから、もう一度お試しください。',
  'check.outcome.busy': 'ほかのソフトがカードを使用中です。e-Taxの画面などを閉じてから、もう一度お試しください。',
  'check.outcome.unresponsive': 'カードが応答しません。向きと位置を確かめて、置き直してください。',
  'check.outcome.removed': '途中でカードが離れました。終わるまで動かさずに、もう一度お試しください。',
  'check.outcome.unsupported-card': 'マイナンバーカードを確認できませんでした。置いたカードをお確かめください。',
  'check.outcome.timeout': '時間がかかりすぎたので、中断しました。リーダーを差し直してください。',
  'check.outcome.failed': '確かめられませんでした。リーダーを差し直して、もう一度お試しください。',
} as const;
