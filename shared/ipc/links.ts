// Pages that may be opened in the user's browser. The window sends an id; only main turns it into an address.
import { LINK_FACTS } from '../facts/links.ts';
import type { LinkId } from '../facts/links.ts';
import { BUILD } from '../release/build-info.ts';

export type { LinkId } from '../facts/links.ts';

const IDS = Object.keys(LINK_FACTS) as LinkId[];

/** Address by id; the addresses stand with their sources in `shared/facts/links.ts`. */
export const LINKS = Object.fromEntries(IDS.map((id) => [id, LINK_FACTS[id].value])) as Readonly<Record<LinkId, string>>;

/** A page of the table, or the one with all versions of this app, whose address only the build knows. */
export type PageId = LinkId | 'releases';

/** Null where this build knows no address for it. */
export function addressOf(id: PageId, releases = BUILD.releases): string | null {
  return id === 'releases' ? releases : LINKS[id];
}

export function isPageId(value: unknown): value is PageId {
  return value === 'releases' || isLinkId(value);
}

export function isLinkId(value: unknown): value is LinkId {
  return typeof value === 'string' && Object.hasOwn(LINKS, value);
}
