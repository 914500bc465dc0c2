// How the PC/SC library of each system is called: its file, its types and its names. A table, and nothing of koffi but
// the names of its types. Sources: pcsclite.h and winscard.h of pcsc-lite; winscard.h and PCSC/pcsclite.h of Windows' and
// Apple's SDKs. See docs/reader.md.

/** Names of koffi's primitive types; `long` is 8 bytes on Linux x64 and arm64. */
type IntegerType = 'int32' | 'uint32' | 'long' | 'ulong' | 'uintptr';

export interface PcscSystem {
  readonly library: string;
  /** Calling convention of 32-bit programs; a 64-bit system has only one. */
  readonly convention: '__stdcall' | '__cdecl';
  readonly long: IntegerType;
  readonly dword: IntegerType;
  readonly context: IntegerType;
  readonly card: IntegerType;
  /** Structures without gaps between their members. */
  readonly packed: boolean;
  readonly atrLength: 33 | 36;
  /** What stands behind the name of each function that takes or gives text. */
  readonly suffix: 'W' | '';
  readonly encoding: 'utf16le' | 'utf8';
  /** The pseudo-reader by which the library tells that readers come and go; null: it does not tell. */
  readonly arrivals: string | null;
  /** More states than these are refused in one wait. */
  readonly mostStates: number;
}

export type PcscPlatform = 'win32' | 'darwin' | 'linux';

const PLUG_AND_PLAY = String.raw`\\?PnP?\Notification`;

export const PCSC_SYSTEMS: Readonly<Record<PcscPlatform, PcscSystem>> = {
  win32: {
    library: 'WinSCard.dll',
    convention: '__stdcall',
    long: 'int32',
    dword: 'uint32',
    context: 'uintptr',
    card: 'uintptr',
    packed: false,
    atrLength: 36,
    suffix: 'W',
    encoding: 'utf16le',
    arrivals: PLUG_AND_PLAY,
    // Windows' own limit of readers is lower (winsmcrd.h, MAXIMUM_SMARTCARD_READERS); Wine hands through that of pcsc-lite.
    mostStates: 16,
  },
  darwin: {
    library: '/System/Library/Frameworks/PCSC.framework/PCSC',
    convention: '__cdecl',
    long: 'int32',
    dword: 'uint32',
    context: 'int32',
    card: 'int32',
    packed: true,
    atrLength: 33,
    suffix: '',
    encoding: 'utf8',
    arrivals: null,
    mostStates: 16,
  },
  linux: {
    library: 'libpcsclite.so.1',
    convention: '__cdecl',
    long: 'long',
    dword: 'ulong',
    context: 'long',
    card: 'long',
    packed: false,
    atrLength: 33,
    suffix: '',
    encoding: 'utf8',
    arrivals: PLUG_AND_PLAY,
    // PCSCLITE_MAX_READERS_CONTEXTS, all the slots that there can be: with so many no other one can come.
    mostStates: 16,
  },
};

/** Every other system that has PC/SC at all has pcsc-lite. */
export function pcscSystemOf(platform: string): PcscSystem {
  return platform === 'win32' || platform === 'darwin' ? PCSC_SYSTEMS[platform] : PCSC_SYSTEMS.linux;
}
