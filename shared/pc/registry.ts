// A value of Windows' registry from its type and its bytes, exactly as stored: UTF-16, no code page.

export type RegistryRoot = 'HKLM' | 'HKCU';

/** Which half of the registry a 64-bit Windows shows: programs of 32 bits have their own. */
export type RegistryView = 32 | 64;

export type RegistryValue = { readonly kind: 'text'; readonly text: string; readonly expands: boolean } | { readonly kind: 'number'; readonly number: number };

const REG_SZ = 1;
const REG_EXPAND_SZ = 2;
const REG_DWORD = 4;
const REG_QWORD = 11;

/** null for a type, or a length, that none of the looked-at values has. */
export function registryValue(type: number, bytes: Uint8Array): RegistryValue | null {
  if (type === REG_SZ || type === REG_EXPAND_SZ) {
    return { kind: 'text', text: utf16(bytes), expands: type === REG_EXPAND_SZ };
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (type === REG_DWORD && bytes.length === 4) return { kind: 'number', number: view.getUint32(0, true) };
  if (type === REG_QWORD && bytes.length === 8) return { kind: 'number', number: Number(view.getBigUint64(0, true)) };
  return null;
}

/** Up to the first NUL, which may be missing; half a character at the end is left out. */
export function utf16(bytes: Uint8Array): string {
  const units = Array.from({ length: Math.floor(bytes.length / 2) }, (_, at) => (bytes[2 * at] ?? 0) | ((bytes[2 * at + 1] ?? 0) << 8));
  const end = units.indexOf(0);
  const own = end < 0 ? units : units.slice(0, end);
  let text = '';
  for (const unit of own) text += String.fromCharCode(unit);
  return text;
}

/** `%NAME%` as Windows puts it in; a name that is not known stays as it is. */
export function expandVariables(text: string, variables: Readonly<Record<string, string | undefined>>): string {
  const known = new Map(Object.entries(variables).map(([name, value]) => [name.toUpperCase(), value]));
  return text.replaceAll(/%([^%]+)%/g, (whole, name: string) => known.get(name.toUpperCase()) ?? whole);
}

export function textOf(value: RegistryValue | null): string | null {
  return value?.kind === 'text' ? value.text : null;
}

export function numberOf(value: RegistryValue | null): number | null {
  return value?.kind === 'number' ? value.number : null;
}
