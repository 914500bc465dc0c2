// Windows' registry, read only: each value is admitted by its name first, and told by type and bytes.
import { hidden, parsed, seen } from '../../../shared/pc/look.ts';
import type { Look } from '../../../shared/pc/look.ts';
import type { RegistryPlace } from '../../../shared/pc/native-host.ts';
import { registryValue } from '../../../shared/pc/registry.ts';
import type { RegistryValue } from '../../../shared/pc/registry.ts';
import type { Ledger } from './ledger.ts';

export interface RawValue {
  readonly type: number;
  readonly bytes: Uint8Array;
}

/** What the system's own calls give; exactly one of them knows koffi. */
export interface RawRegistry {
  /** `name` is empty for the default value of the key. */
  value(place: RegistryPlace, name: string): Look<RawValue>;
  /** All values of a key. */
  values(place: RegistryPlace): Look<readonly RawValue[]>;
}

export interface Registry {
  value(place: RegistryPlace, name: string): Look<RegistryValue>;
  text(place: RegistryPlace, name: string): Look<string>;
  number(place: RegistryPlace, name: string): Look<number>;
  /** The texts among the values of a key. */
  texts(place: RegistryPlace): Look<readonly string[]>;
}

/** `raw`: null where the calls could not be loaded. */
export function createRegistry(raw: RawRegistry | null, ledger: Ledger): Registry {
  const admit = ({ root, key }: RegistryPlace, name: string): void => ledger.admit(`${root}\\${key} → ${name === '' ? '(default)' : name}`);
  const value: Registry['value'] = (place, name) => {
    admit(place, name);
    return raw === null ? hidden('not-seen') : parsed(raw.value(place, name), ({ type, bytes }) => registryValue(type, bytes));
  };
  return {
    value,
    text: (place, name) => parsed(value(place, name), (found) => (found.kind === 'text' ? found.text : null)),
    number: (place, name) => parsed(value(place, name), (found) => (found.kind === 'number' ? found.number : null)),
    texts(place) {
      admit(place, '*');
      const all = raw === null ? hidden('not-seen') : raw.values(place);
      if (all.look !== 'seen') return all;
      const texts = all.value.map(({ type, bytes }) => registryValue(type, bytes));
      return seen(texts.flatMap((one) => (one?.kind === 'text' ? [one.text] : [])));
    },
  };
}
