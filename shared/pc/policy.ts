// Rules of an administrator that forbid the extension or the portal app. Source:
// shared/facts/computer.ts#USER_LEVEL_HOSTS_CAN_BE_FORBIDDEN.
import { itemOf } from './model.ts';
import type { PcItem } from './model.ts';
import type { Hidden, Look } from './look.ts';
import { HOST, isRecord, parseJson } from './native-host.ts';

/** What the policies of one browser say, those of the computer and of the user put together. */
export interface BrowserPolicies {
  readonly name: string;
  /** `NativeMessagingUserLevelHosts`; null where nothing is said. */
  readonly userLevelHosts: boolean | null;
  readonly hostBlocklist: readonly string[];
  readonly hostAllowlist: readonly string[];
  readonly extensionBlocklist: readonly string[];
  readonly extensionAllowlist: readonly string[];
  readonly extensionForcelist: readonly string[];
  /** `ExtensionSettings`: JSON texts. */
  readonly extensionSettings: readonly string[];
  /** Some of it could not be seen. */
  readonly unseen: Hidden | null;
}

/** `ids`: those that the portal app itself names. `host`: in which part it is registered, null where it was not found. */
export interface PolicyQuestion {
  readonly ids: readonly string[];
  readonly host: 'user' | 'computer' | null;
}

export function policyItem(browsers: readonly BrowserPolicies[], asked: PolicyQuestion): PcItem {
  const extension = named(browsers, (policies) => forbidsExtension(policies, asked.ids));
  if (extension !== null) return itemOf('policy', 'policy-extension', extension);
  const host = named(browsers, forbidsHost);
  if (host !== null) return itemOf('policy', 'policy-host', host);
  // Hosts of the computer go on working where only those of users are forbidden.
  const user = asked.host === 'computer' ? null : named(browsers, ({ userLevelHosts }) => userLevelHosts === false);
  if (user !== null) return itemOf('policy', 'policy-user-hosts', user);
  const unseen = browsers.find((policies) => policies.unseen !== null)?.unseen;
  return unseen ? itemOf('policy', unseen) : itemOf('policy', 'policy-none');
}

function named(browsers: readonly BrowserPolicies[], fits: (policies: BrowserPolicies) => boolean): string | null {
  const names = browsers.filter(fits).map(({ name }) => name);
  return names.length > 0 ? names.join(', ') : null;
}

function listed(list: readonly string[], name: string): boolean {
  return list.some((entry) => entry.trim() === name);
}

function forbidsHost({ hostBlocklist, hostAllowlist }: BrowserPolicies): boolean {
  return (listed(hostBlocklist, HOST) || listed(hostBlocklist, '*')) && !listed(hostAllowlist, HOST);
}

/** A rule about this very extension comes before one about all. Without its ids only the rule about all can be judged. */
function forbidsExtension(policies: BrowserPolicies, ids: readonly string[]): boolean {
  const allowed = [...policies.extensionAllowlist, ...policies.extensionForcelist.map((entry) => entry.split(';')[0] ?? '')];
  const isAllowed = ids.some((id) => allowed.some((entry) => entry.trim() === id));
  const own = policies.extensionSettings.flatMap((text) => ids.map((id) => modeIn(text, id))).filter((mode) => mode !== null);
  if (own.length > 0) return own.every((mode) => mode === 'blocked' || mode === 'removed');
  if (isAllowed) return false;
  const isBlocked = policies.extensionBlocklist.some((entry) => entry.trim() === '*' || ids.includes(entry.trim()));
  return isBlocked || policies.extensionSettings.some((text) => modeIn(text, '*') === 'blocked');
}

/** `installation_mode` of one entry; null where there is none. */
function modeIn(text: string, id: string): string | null {
  const json = parseJson(text);
  const entry = isRecord(json) && Object.hasOwn(json, id) ? json[id] : null;
  const mode = isRecord(entry) ? entry['installation_mode'] : null;
  return typeof mode === 'string' ? mode : null;
}

/** True where the browser passes over what is registered for this user only. */
export function ignoresUserHosts(userLevelHosts: Look<number>): boolean {
  return userLevelHosts.look === 'seen' && userLevelHosts.value === 0;
}
