import type { riskJa } from '../ja/risk.ts';

export const riskEn: Readonly<Record<keyof typeof riskJa, string>> = {
  'risk.moment.login': 'e-Tax asks for it when you log in',
  'risk.moment.sending': 'e-Tax asks for it when you send the return',
  'risk.moment.filling': 'e-Tax may ask for it at the first registration or when filling in name and address',
  'risk.moment.never': 'e-Tax does not ask for it',
  'risk.stop.title': 'Stopping here is the fastest way',
  'risk.stop.body': 'Once locked, it must be reset in a shop or at the office. If you find your note instead of using the last try, you may finish tonight.',
  'risk.shared': 'If you use the same four digits, the same mistake threatens {list}. Do not enter them on other screens either.',
  'risk.reduced': 'Earlier mistakes remain. Time does not restore them.',
};
