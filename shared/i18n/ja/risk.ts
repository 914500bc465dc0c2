// How near a PIN is to its lock, when e-Tax asks for it, and what hangs together.
export const riskJa = {
  'risk.moment.login': 'e-Taxのログインで聞かれます',
  'risk.moment.sending': '申告を送るときに聞かれます',
  'risk.moment.filling': '初回登録で使うことがあります',
  'risk.moment.never': 'e-Taxでは聞かれません',
  'risk.stop.title': 'ここで止まるのが、いちばん早い方法です。',
  'risk.stop.body': 'ロックされると、マルチコピー機(キオスク端末)か窓口での再設定が必要です。残りの1回を使わずに控えを探すと、今夜のうちに終わることがあります。',
  'risk.stop.counter-too': '入力補助用と窓口用の暗証番号は、ロックされると窓口でしか再設定できません。残りの1回を使わずに、先に控えを探してください。',
  'risk.shared': '同じ4桁を使っているなら、{list}も同じ番号で間違えるおそれがあります。ほかの画面でも入力しないでください。',
} as const;
