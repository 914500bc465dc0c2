import type { riskJa } from '../ja/risk.ts';

export const riskEn: Readonly<Record<keyof typeof riskJa, string>> = {
  'risk.moment.login': 'Asked at e-Tax login',
  'risk.moment.sending': 'Asked when you send',
  'risk.moment.filling': 'May be asked at first use',
  'risk.moment.never': 'Not asked by e-Tax',
  'risk.stop.title': 'Stopping here is the fastest way.',
  'risk.stop.body': 'Once locked, it must be reset at a store kiosk or at the municipal office. If you find your PIN record instead of using the last attempt, you may finish tonight.',
  'risk.stop.counter-too': 'Once the PIN for forms or for the office is locked, only the municipal office can reset it. Do not use the last attempt; find your PIN record first.',
  'risk.shared': 'If you use the same four digits, the same mistake threatens these PINs too: {list}. Do not enter them on other screens either.',
};
