// The portal app as Edge and Chrome find it on Windows: by the keys of the registry, in their order.
import { firstSeen, seen } from '../../../shared/pc/look.ts';
import type { Look } from '../../../shared/pc/look.ts';
import { registryPlaces } from '../../../shared/pc/native-host.ts';
import type { RegistryPlace } from '../../../shared/pc/native-host.ts';
import { expandVariables } from '../../../shared/pc/registry.ts';
import { GRANTED, POLICY_KEYS } from '../../../shared/pc/reads.ts';
import { ignoresUserHosts } from '../../../shared/pc/policy.ts';
import { hostAt } from '../lines/host.ts';
import type { SeenHost } from '../lines/host.ts';
import type { WindowsSight } from './windows-sight.ts';

export type WindowsBrowser = 'edge' | 'chrome';

export const WINDOWS_BROWSERS: readonly WindowsBrowser[] = ['edge', 'chrome'];

interface Registered {
  readonly path: string;
  readonly part: 'user' | 'computer';
}

export function windowsHost(sight: WindowsSight, browser: WindowsBrowser): SeenHost {
  const places = registryPlaces(browser);
  const usable = userHostsIgnored(sight, browser) ? places.filter(({ root }) => root !== 'HKCU') : places;
  const found = firstSeen(usable, (place) => registeredAt(sight, place));
  if (found.look === 'hidden') return { portal: found.why, ids: [], part: null };
  if (found.look === 'seen') return hostOf(sight, found.value);
  const ignored = firstSeen(places.filter((place) => !usable.includes(place)), (place) => registeredAt(sight, place));
  if (ignored.look !== 'seen') return { portal: 'portal-missing', ids: [], part: null };
  return { ...hostOf(sight, ignored.value), portal: 'portal-ignored' };
}

function registeredAt({ registry, surroundings }: WindowsSight, place: RegistryPlace): Look<Registered> {
  const value = registry.value(place, '');
  if (value.look !== 'seen' || value.value.kind !== 'text') return value.look === 'seen' ? { look: 'absent' } : value;
  const { text, expands } = value.value;
  const path = expands ? expandVariables(text, surroundings.env) : text;
  return path === '' ? { look: 'absent' } : seen({ path, part: place.root === 'HKCU' ? 'user' : 'computer' });
}

function hostOf({ files }: WindowsSight, { path, part }: Registered): SeenHost {
  return hostAt(files, 'windows', { place: { label: GRANTED.manifest, path }, path, part }, 'portal-manifest-gone');
}

/** The computer's rule comes before the user's. */
function userHostsIgnored({ registry }: WindowsSight, browser: WindowsBrowser): boolean {
  const said = firstSeen(['HKLM', 'HKCU'] as const, (root) =>
    registry.number({ root, view: 64, key: POLICY_KEYS[browser] }, 'NativeMessagingUserLevelHosts'),
  );
  return ignoresUserHosts(said);
}
