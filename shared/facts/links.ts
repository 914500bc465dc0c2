// Pages that may be opened in the user's browser. The one place where their addresses stand.
import { fact } from './fact.ts';
import type { Fact } from './fact.ts';

export const LINK_FACTS = {
  'etax-home': fact('https://www.e-tax.nta.go.jp/', 'O', 'etax-certificates'),
  'etax-compose': fact('https://www.keisan.nta.go.jp/', 'O', 'nta-certificate-questions'),
  'etax-certificates': fact('https://www.e-tax.nta.go.jp/topics/topics_densisyoumei.htm', 'O', 'etax-certificates'),
  'tax-dates': fact('https://www.nta.go.jp/taxes/nozei/nofu/24200042/noufu_kigen.htm', 'S', 'filing-dates-blog'),
  'filing-questions': fact('https://www.nta.go.jp/taxes/shiraberu/shinkoku/qa/10.htm', 'O', 'nta-filing-questions'),
  'jpki-home': fact('https://www.jpki.go.jp/', 'O', 'jlis-home'),
  'jpki-password': fact('https://www2.jpki.go.jp/procedure/password.html', 'O', 'jlis-password'),
  'kiosk-terms': fact('https://www2.jpki.go.jp/jpkiidreset/riyoukiyaku/riyoukiyaku_web.html', 'O', 'jlis-kiosk-terms'),
  'kiosk-questions': fact('https://www.jpki.go.jp/jpkiidreset/howto/faq_index.html', 'O~', 'jlis-kiosk-questions'),
  'card-home': fact('https://www.kojinbango-card.go.jp/', 'O', 'jlis-contacts'),
  'myna-portal': fact('https://myna.go.jp/', 'O', 'digital-portal-app'),
} as const satisfies Readonly<Record<string, Fact<string>>>;

export type LinkId = keyof typeof LINK_FACTS;
