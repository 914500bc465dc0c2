// The proof that no try was spent.
export const evidenceJa = {
  'evidence.summary': 'この点検で使った試行回数 0回',
  'evidence.why': 'カードに送ったのは、下の命令だけです。「VERIFY (empty)」は暗証番号を入れずに残り回数をたずねる命令で、回数は減りません。ほかの命令は、送る前に止めています。',
  'evidence.none': 'カードには、まだ何も送っていません。',
  'evidence.apdus': '送った命令',
  'evidence.apdus.value': '{count}個',
  'evidence.bytes': '受け取った量',
  'evidence.bytes.value': '{count}バイト',
  'evidence.elapsed': 'かかった時間',
  'evidence.elapsed.value': '{seconds}秒',
  'evidence.binding': 'リーダーとの接続',
  'evidence.binding.none': 'なし',
  'evidence.binding.sample': 'サンプル(リーダーは使っていません)',
  'evidence.commands': '送った命令の一覧',
} as const;
