// Pages that may be opened in the user's browser. The window sends an id; only main turns it into an address.

/** Addresses from official-facts §6 (checked 2026-11-21). */
export const LINKS = {
  'etax-home': 'https://www.e-tax.nta.go.jp/',
  'etax-compose': 'https://www.keisan.nta.go.jp/',
  'jpki-home': 'https://www.jpki.go.jp/',
  'card-home': 'https://www.kojinbango-card.go.jp/',
  'myna-portal': 'https://myna.go.jp/',
} as const;

export type LinkId = keyof typeof LINKS;

export function isLinkId(value: unknown): value is LinkId {
  return typeof value === 'string' && Object.hasOwn(LINKS, value);
}
