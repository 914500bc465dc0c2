// Pages that may be opened in the user's browser. The window sends an id; only main turns it into an address.
import { LINK_FACTS } from '../facts/links.ts';
import type { LinkId } from '../facts/links.ts';

export type { LinkId } from '../facts/links.ts';

const IDS = Object.keys(LINK_FACTS) as LinkId[];

/** Address by id; the addresses stand with their sources in `shared/facts/links.ts`. */
export const LINKS = Object.fromEntries(IDS.map((id) => [id, LINK_FACTS[id].value])) as Readonly<Record<LinkId, string>>;

export function isLinkId(value: unknown): value is LinkId {
  return typeof value === 'string' && Object.hasOwn(LINKS, value);
}
