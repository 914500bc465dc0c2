// How near a PIN is to its lock, when e-Tax asks for it, and what hangs together.
export const riskJa = {
  'risk.moment.login': 'e-Taxがたずねるとき: ログインするとき',
  'risk.moment.sending': 'e-Taxがたずねるとき: 申告を送るとき',
  'risk.moment.filling': 'e-Taxがたずねるとき: 初回登録や氏名・住所の転記など(使うことがあります)',
  'risk.moment.never': 'e-Taxではたずねません',
  'risk.stop.title': 'ここで止まるのが、いちばん早い方法です',
  'risk.stop.body': 'ロックされると、コンビニか窓口での再設定が必要です。残りの1回を使わずに控えを探すと、今夜のうちに終わることがあります。',
  'risk.shared': '同じ4桁を使っているなら、{list}も同じ番号で間違えるおそれがあります。ほかの画面でも入力しないでください。',
  'risk.reduced': '前の間違いが残っています。日がたっても、もどりません。',
} as const;
