// Which page is ours. Addresses are parsed and never compared by their beginning (`app://bundle.evil`).
import { APP_ORIGIN, APP_PAGE } from './identity.ts';

export interface OwnPage {
  readonly url: string;
  readonly origin: string;
}

export const BUNDLED_PAGE: OwnPage = { url: APP_PAGE, origin: APP_ORIGIN };

const DEV_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * `scheme://host:port` of an address, or null when it cannot be parsed. `URL.origin` is "null" for a custom scheme in
 * Node, so it is put together by hand.
 */
export function originOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return url.host === '' ? null : `${url.protocol}//${url.host}`;
}

/** True for an address of the page given; sub-frames and other hosts, ports and schemes are foreign. */
export function belongsTo(page: OwnPage, address: string): boolean {
  return originOf(address) === page.origin;
}

/**
 * The page to show: the bundled one, or that of a development server on this machine. A packaged app never looks at
 * the address it is given; an address that is not of this machine is refused.
 */
export function choosePage(devAddress: string | undefined, packaged: boolean): OwnPage {
  if (packaged || devAddress === undefined || !URL.canParse(devAddress)) return BUNDLED_PAGE;
  const url = new URL(devAddress);
  if (url.protocol !== 'http:' || !DEV_HOSTS.has(url.hostname)) return BUNDLED_PAGE;
  return { url: url.href, origin: `${url.protocol}//${url.host}` };
}
