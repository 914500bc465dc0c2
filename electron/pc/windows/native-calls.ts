// Windows' own calls through koffi: registry (advapi32), devices (cfgmgr32), session (kernel32). Text is UTF-16 throughout.
// Types: winreg.h and cfgmgr32.h of Windows' SDK. This file alone imports koffi here.
import { createRequire } from 'node:module';

import type * as Koffi from 'koffi';

/** A number of Windows, 0 for success. */
type Status = number;

/** One element is what the call fills in. */
type Out = number[];

export interface RegistryCalls {
  open(root: bigint, key: Uint8Array, options: number, access: number, handle: bigint[]): Status;
  query(key: bigint, name: Uint8Array, reserved: null, type: Out, data: Uint8Array | null, size: Out): Status;
  list(key: bigint, index: number, name: Uint8Array, units: Out, reserved: null, type: Out, data: Uint8Array, size: Out): Status;
  close(key: bigint): Status;
}

export interface DeviceCalls {
  listSize(units: Out, filter: Uint8Array, flags: number): Status;
  list(filter: Uint8Array, list: Uint8Array, units: number, flags: number): Status;
  locate(device: Out, id: Uint8Array, flags: number): Status;
  status(status: Out, problem: Out, device: number, flags: number): Status;
  property(device: number, property: number, type: Out, data: Uint8Array, size: Out, flags: number): Status;
}

export interface SessionCalls {
  ownProcess(): number;
  sessionOf(process: number, session: Out): number;
}

function koffiWith(): { readonly koffi: typeof Koffi; readonly out: (type: string) => Koffi.TypeObject; readonly inout: (type: string) => Koffi.TypeObject } {
  const koffi = createRequire(import.meta.url)('koffi') as typeof Koffi;
  return {
    koffi,
    out: (type) => koffi.out(koffi.pointer(type)) as unknown as Koffi.TypeObject,
    inout: (type) => koffi.inout(koffi.pointer(type)) as unknown as Koffi.TypeObject,
  };
}

/** Each throws where koffi, the library or one of its functions is not there. */
export function loadRegistryCalls(): RegistryCalls {
  const { koffi, out, inout } = koffiWith();
  const library = koffi.load('advapi32.dll');
  const declare = (name: string, types: (string | Koffi.TypeObject)[]) => library.func('__stdcall', name, 'int32', types);
  return {
    open: declare('RegOpenKeyExW', ['uintptr', 'void *', 'uint32', 'uint32', out('uintptr')]),
    query: declare('RegQueryValueExW', ['uintptr', 'void *', 'void *', out('uint32'), 'void *', inout('uint32')]),
    list: declare('RegEnumValueW', ['uintptr', 'uint32', 'void *', inout('uint32'), 'void *', out('uint32'), 'void *', inout('uint32')]),
    close: declare('RegCloseKey', ['uintptr']),
  };
}

export function loadDeviceCalls(): DeviceCalls {
  const { koffi, out, inout } = koffiWith();
  const library = koffi.load('cfgmgr32.dll');
  const declare = (name: string, types: (string | Koffi.TypeObject)[]) => library.func('__stdcall', name, 'uint32', types);
  return {
    listSize: declare('CM_Get_Device_ID_List_SizeW', [out('uint32'), 'void *', 'uint32']),
    list: declare('CM_Get_Device_ID_ListW', ['void *', 'void *', 'uint32', 'uint32']),
    locate: declare('CM_Locate_DevNodeW', [out('uint32'), 'void *', 'uint32']),
    status: declare('CM_Get_DevNode_Status', [out('uint32'), out('uint32'), 'uint32', 'uint32']),
    property: declare('CM_Get_DevNode_Registry_PropertyW', ['uint32', 'uint32', out('uint32'), 'void *', inout('uint32'), 'uint32']),
  };
}

export function loadSessionCalls(): SessionCalls {
  const { koffi, out } = koffiWith();
  const library = koffi.load('kernel32.dll');
  return {
    ownProcess: library.func('__stdcall', 'GetCurrentProcessId', 'uint32', []),
    sessionOf: library.func('__stdcall', 'ProcessIdToSessionId', 'int32', ['uint32', out('uint32')]),
  };
}

export function wide(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`${text}\0`, 'utf16le'));
}

/** null instead of what cannot be loaded: its lines are unknown then, and the others are told all the same. */
export function loaded<T>(load: () => T): T | null {
  try {
    return load();
  } catch {
    return null;
  }
}
