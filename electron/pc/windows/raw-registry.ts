// Values of the registry through Windows' own calls: in the view that is asked for, as type and bytes.
import { ABSENT, hidden, seen } from '../../../shared/pc/look.ts';
import type { Look } from '../../../shared/pc/look.ts';
import type { RegistryPlace } from '../../../shared/pc/native-host.ts';
import type { RawRegistry, RawValue } from '../sight/registry.ts';
import { wide } from './native-calls.ts';
import type { RegistryCalls } from './native-calls.ts';

/** Handles of 64 bits, with the sign extended (winreg.h). */
const ROOTS = { HKCU: 0xffff_ffff_8000_0001n, HKLM: 0xffff_ffff_8000_0002n } as const;

/** KEY_QUERY_VALUE alone: neither subkeys nor changes are asked for. */
const QUERY_VALUE = 0x0001;
const VIEWS = { 32: 0x0200, 64: 0x0100 } as const;

const FILE_NOT_FOUND = 2;
const PATH_NOT_FOUND = 3;
const ACCESS_DENIED = 5;

/** Longer values are none of those that are looked at. */
const LONGEST_VALUE = 1024 * 1024;
const MOST_VALUES = 1000;
/** A name of a value has at most 16,383 characters. */
const NAME_UNITS = 16_384;

export function createRawRegistry(calls: RegistryCalls): RawRegistry {
  return {
    value: (place, name) => withKey(calls, place, (key) => query(calls, key, name)),
    values: (place) => withKey(calls, place, (key) => list(calls, key)),
  };
}

function withKey<T>(calls: RegistryCalls, { root, view, key }: RegistryPlace, run: (key: bigint) => Look<T>): Look<T> {
  const handle = [0n];
  const status = calls.open(ROOTS[root], wide(key), 0, QUERY_VALUE | VIEWS[view], handle);
  if (status !== 0) return failure(status);
  const own = BigInt(handle[0] ?? 0);
  try {
    return run(own);
  } finally {
    calls.close(own);
  }
}

function query(calls: RegistryCalls, key: bigint, name: string): Look<RawValue> {
  const type = [0];
  const size = [0];
  const asked = calls.query(key, wide(name), null, type, null, size);
  if (asked !== 0) return failure(asked);
  const length = size[0] ?? 0;
  if (length > LONGEST_VALUE) return hidden('odd-content');
  // A buffer of no bytes would be no buffer at all.
  const data = new Uint8Array(Math.max(1, length));
  size[0] = length;
  const status = calls.query(key, wide(name), null, type, data, size);
  return status === 0 ? seen({ type: type[0] ?? 0, bytes: data.slice(0, size[0]) }) : failure(status);
}

function list(calls: RegistryCalls, key: bigint): Look<readonly RawValue[]> {
  const found: RawValue[] = [];
  const data = new Uint8Array(64 * 1024);
  for (let index = 0; index < MOST_VALUES; index++) {
    const units = [NAME_UNITS];
    const type = [0];
    const size = [data.length];
    // The end of the list, and an entry that is too long for any id or name.
    if (calls.list(key, index, new Uint8Array(2 * NAME_UNITS), units, null, type, data, size) !== 0) break;
    found.push({ type: type[0] ?? 0, bytes: data.slice(0, size[0]) });
  }
  return seen(found);
}

function failure(status: number): Look<never> {
  if (status === FILE_NOT_FOUND || status === PATH_NOT_FOUND) return ABSENT;
  return hidden(status === ACCESS_DENIED ? 'no-permission' : 'not-seen');
}
