// Writes the registry of the Windows at hand, for tests on one that holds nobody's data. Whatever was written is taken back.
import { createRequire } from 'node:module';
import type * as Koffi from 'koffi';
import type { RegistryRoot, RegistryView } from '../../shared/pc/registry.ts';

const ROOTS = { HKCU: 0xffff_ffff_8000_0001n, HKLM: 0xffff_ffff_8000_0002n } as const;
const VIEWS = { 32: 0x0200, 64: 0x0100 } as const;
const ALL_ACCESS = 0xf_003f;

export interface Written {
  readonly root: RegistryRoot;
  readonly view: RegistryView;
  readonly key: string;
  /** Empty for the default value. */
  readonly name: string;
  readonly type: number;
  readonly bytes: Uint8Array;
}

const wide = (text: string): Uint8Array => new Uint8Array(Buffer.from(`${text}\0`, 'utf16le'));

export function text(root: RegistryRoot, view: RegistryView, key: string, value: string, name = '', type = 1): Written {
  return { root, view, key, name, type, bytes: wide(value) };
}

export function number(root: RegistryRoot, key: string, name: string, value: number): Written {
  return { root, view: 64, key, name, type: 4, bytes: new Uint8Array(new Uint32Array([value]).buffer) };
}

export function openRegistry() {
  const koffi = createRequire(import.meta.url)('koffi') as typeof Koffi;
  const library = koffi.load('advapi32.dll');
  const out = (type: string) => koffi.out(koffi.pointer(type)) as unknown as Koffi.TypeObject;
  const call = (name: string, types: (string | Koffi.TypeObject)[]) => library.func('__stdcall', name, 'int32', types);
  const create = call('RegCreateKeyExW', ['uintptr', 'void *', 'uint32', 'void *', 'uint32', 'uint32', 'void *', out('uintptr'), out('uint32')]);
  const set = call('RegSetValueExW', ['uintptr', 'void *', 'uint32', 'uint32', 'void *', 'uint32']);
  const removeValue = call('RegDeleteValueW', ['uintptr', 'void *']);
  const close = call('RegCloseKey', ['uintptr']);
  const inKey = ({ root, view, key }: Written, run: (handle: bigint) => number): void => {
    const handle = [0n];
    const opened = create(ROOTS[root], wide(key), 0, null, 0, ALL_ACCESS | VIEWS[view], null, handle, [0]) as number;
    if (opened !== 0) throw new Error(`RegCreateKeyExW ${root} ${key}: ${opened}`);
    const own = BigInt(handle[0] ?? 0);
    try {
      const status = run(own);
      if (status !== 0) throw new Error(`${root} ${key}: ${status}`);
    } finally {
      close(own);
    }
  };
  return {
    write: (entry: Written) => inKey(entry, (key) => set(key, wide(entry.name), 0, entry.type, entry.bytes, entry.bytes.length) as number),
    remove: (entry: Written) => inKey(entry, (key) => removeValue(key, wide(entry.name)) as number),
  };
}
