// The state of one extension in one profile, from the one entry about it. Source: shared/facts/computer.ts#DISABLE_REASONS.
import { DISABLE_REASONS } from '../facts/computer.ts';
import { isRecord, parseJson } from './native-host.ts';

/** `absent`: this profile has no entry. `waiting`: switched off until 「許可」 is pressed. */
export type ExtensionState = 'on' | 'waiting' | 'waiting-outside' | 'off' | 'blocked' | 'damaged' | 'stopped' | 'absent';

/** From the most to the least useful: what one profile has in order counts, since nobody knows which one will be opened. */
const BEST_FIRST: readonly ExtensionState[] = ['on', 'waiting', 'waiting-outside', 'off', 'damaged', 'stopped', 'blocked', 'absent'];

export function bestState(states: readonly ExtensionState[]): ExtensionState {
  return BEST_FIRST.find((state) => states.includes(state)) ?? 'absent';
}

/** A folder of a profile, by its name; profiles of guests and of the system are none. */
export function isProfile(folder: string): boolean {
  return folder === 'Default' || /^Profile \d{1,4}$/.test(folder);
}

/** From the text of `Preferences` or `Secure Preferences`: this one entry and nothing else. null: the text is no such file. */
export function extensionIn(text: string, ids: readonly string[]): ExtensionState | null {
  const json = parseJson(text);
  if (!isRecord(json)) return null;
  const extensions = json['extensions'];
  if (extensions === undefined) return 'absent';
  const settings = isRecord(extensions) ? extensions['settings'] : null;
  if (settings === undefined) return 'absent';
  if (!isRecord(settings)) return null;
  return bestState(ids.filter((id) => Object.hasOwn(settings, id)).map((id) => entryState(settings[id])));
}

/** `entry` is `extensions.settings.<id>`. */
export function entryState(entry: unknown): ExtensionState {
  if (!isRecord(entry)) return 'absent';
  const { location, path, state } = entry;
  // What is left of an extension that was removed has neither.
  if ((location === undefined && path === undefined) || state === 2) return 'absent';
  const reasons = disableReasons(entry['disable_reasons']);
  if (reasons === null) return 'stopped';
  if (reasons.length === 0) return state === 0 ? 'off' : 'on';
  return stateOf(reasons);
}

const { user, newPermissions, greylisted, notVerified, corrupted, fromOutside, blockedByPolicy } = DISABLE_REASONS.value;

/** The heaviest reason first: 「許可」 does not help where a policy forbids it. */
function stateOf(reasons: readonly number[]): ExtensionState {
  const has = (...wanted: readonly number[]): boolean => wanted.some((reason) => reasons.includes(reason));
  if (has(blockedByPolicy)) return 'blocked';
  if (has(corrupted, notVerified, greylisted)) return 'damaged';
  if (has(newPermissions)) return 'waiting';
  if (has(fromOutside)) return 'waiting-outside';
  return reasons.every((reason) => reason === user) ? 'off' : 'stopped';
}

/** A list, or in older versions one number with a bit for each. null: neither. */
export function disableReasons(raw: unknown): readonly number[] | null {
  if (raw === undefined || raw === null) return [];
  if (Array.isArray(raw)) {
    const numbers = raw.map((reason: unknown) => (typeof reason === 'string' ? Number(reason) : reason));
    return numbers.every(isReason) ? [...new Set(numbers)].filter((reason) => reason !== 0) : null;
  }
  if (!isReason(raw)) return null;
  return Array.from({ length: 52 }, (_, bit) => 2 ** bit).filter((bit) => Math.floor(raw / bit) % 2 === 1);
}

function isReason(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
