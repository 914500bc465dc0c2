// What the policies of one browser say, those of the computer and of the user together.
import { BROWSER_NAMES } from '../../../shared/pc/browser.ts';
import type { Hidden, Look } from '../../../shared/pc/look.ts';
import { firstSeen } from '../../../shared/pc/look.ts';
import type { BrowserPolicies } from '../../../shared/pc/policy.ts';
import { POLICY_KEYS } from '../../../shared/pc/reads.ts';
import type { WindowsBrowser } from './windows-hosts.ts';
import type { WindowsSight } from './windows-sight.ts';

const ROOTS = ['HKLM', 'HKCU'] as const;

export function policiesOf({ registry }: WindowsSight, browser: WindowsBrowser): BrowserPolicies {
  const key = POLICY_KEYS[browser];
  const unseen: Hidden[] = [];
  const seenOf = <T>(looks: readonly Look<T>[]): T[] =>
    looks.flatMap((look) => {
      if (look.look === 'hidden') unseen.push(look.why);
      return look.look === 'seen' ? [look.value] : [];
    });
  const list = (name: string): string[] => seenOf(ROOTS.map((root) => registry.texts({ root, view: 64, key: `${key}\\${name}` }))).flat();
  const userLevel = firstSeen(ROOTS, (root) => registry.number({ root, view: 64, key }, 'NativeMessagingUserLevelHosts'));
  if (userLevel.look === 'hidden') unseen.push(userLevel.why);
  return {
    name: BROWSER_NAMES[browser],
    userLevelHosts: userLevel.look === 'seen' ? userLevel.value !== 0 : null,
    hostBlocklist: list('NativeMessagingBlocklist'),
    hostAllowlist: list('NativeMessagingAllowlist'),
    extensionBlocklist: list('ExtensionInstallBlocklist'),
    extensionAllowlist: list('ExtensionInstallAllowlist'),
    extensionForcelist: list('ExtensionInstallForcelist'),
    extensionSettings: seenOf(ROOTS.map((root) => registry.text({ root, view: 64, key }, 'ExtensionSettings'))),
    unseen: unseen[0] ?? null,
  };
}
