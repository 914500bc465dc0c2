// The functions of the PC/SC library with their types, declared for koffi by the table of systems.
import type * as Koffi from 'koffi';

import type { PcscHandle } from './pcsc-calls.ts';
import type { PcscSystem } from './pcsc-systems.ts';

/** LONG, signed or not, of 32 or 64 bits. */
export type Result = number | bigint;

/** A native function: at once, or on a thread of libuv's pool. */
interface Native<Args extends readonly unknown[]> {
  now(...args: Args): Result;
  /** Rejects only where koffi itself cannot make the call. */
  later(...args: Args): Promise<Result>;
}

/** SCARD_READERSTATE. */
interface ReaderState {
  readonly szReader: Uint8Array;
  readonly pvUserData: null;
  readonly dwCurrentState: number;
  readonly dwEventState: number;
  readonly cbAtr: number;
  readonly rgbAtr: Uint8Array;
}

/** SCARD_IO_REQUEST. */
interface IoRequest {
  readonly dwProtocol: number;
  readonly cbPciLength: number;
}

/** Arrays of one element are pointers to what the function fills in. */
export interface PcscFunctions {
  readonly establish: Native<[scope: number, null, null, context: PcscHandle[]]>;
  readonly release: Native<[context: PcscHandle]>;
  readonly cancel: Native<[context: PcscHandle]>;
  readonly list: Native<[context: PcscHandle, groups: null, list: Uint8Array | null, units: number[]]>;
  readonly await: Native<[context: PcscHandle, timeoutMs: number, states: ReaderState[], count: number]>;
  readonly connect: Native<[context: PcscHandle, reader: Uint8Array, share: number, protocols: number, card: PcscHandle[], protocol: number[]]>;
  readonly transmit: Native<
    [card: PcscHandle, send: IoRequest, input: Uint8Array, inputLength: number, receive: null, output: Uint8Array, outputLength: number[]]
  >;
  readonly disconnect: Native<[card: PcscHandle, disposition: number]>;
  /** Size of SCARD_IO_REQUEST, which its second member says. */
  readonly pciLength: number;
  readonly atrLength: number;
  /** True while any of them is under way on a thread. */
  isBusy(): boolean;
}

type PcscTypes = Readonly<Record<'readerState' | 'ioRequest', Koffi.TypeObject>>;

/** The two structures as this system lays them out. */
export function declareTypes(koffi: typeof Koffi, { packed, dword, atrLength }: PcscSystem): PcscTypes {
  const struct = packed ? koffi.pack : koffi.struct;
  return {
    readerState: struct({
      szReader: 'void *',
      pvUserData: 'void *',
      dwCurrentState: dword,
      dwEventState: dword,
      cbAtr: dword,
      rgbAtr: koffi.array('uint8', atrLength),
    }),
    ioRequest: struct({ dwProtocol: dword, cbPciLength: dword }),
  };
}

/** Throws where the library or one of its functions is not there. */
export function declarePcsc(koffi: typeof Koffi, system: PcscSystem): PcscFunctions {
  const { convention, long, dword, context, card, suffix, atrLength } = system;
  const { readerState, ioRequest } = declareTypes(koffi, system);
  const library = koffi.load(system.library);
  const fills = (type: string): Koffi.TypeObject => koffi.out(koffi.pointer(type)) as unknown as Koffi.TypeObject;
  const changes = (type: string | Koffi.TypeObject): Koffi.TypeObject => koffi.inout(koffi.pointer(type)) as unknown as Koffi.TypeObject;
  const declare = <Args extends readonly unknown[]>(name: string, types: (string | Koffi.TypeObject)[]): Native<Args> =>
    native(library.func(convention, name, long, types));
  return {
    establish: declare('SCardEstablishContext', [dword, 'void *', 'void *', fills(context)]),
    release: declare('SCardReleaseContext', [context]),
    cancel: declare('SCardCancel', [context]),
    list: declare(`SCardListReaders${suffix}`, [context, 'void *', 'void *', changes(dword)]),
    await: declare(`SCardGetStatusChange${suffix}`, [context, dword, changes(readerState), dword]),
    connect: declare(`SCardConnect${suffix}`, [context, 'void *', dword, dword, fills(card), fills(dword)]),
    transmit: declare('SCardTransmit', [card, koffi.pointer(ioRequest), 'void *', dword, 'void *', 'void *', changes(dword)]),
    disconnect: declare('SCardDisconnect', [card, dword]),
    pciLength: koffi.sizeof(ioRequest),
    atrLength,
    isBusy: () => lent.size > 0,
  };
}

/** Arguments of calls under way: a native thread reads and fills them, so nothing of them may be collected meanwhile. */
const lent = new Set<readonly unknown[]>();

function native<Args extends readonly unknown[]>(func: ReturnType<Koffi.LibraryHandle['func']>): Native<Args> {
  return {
    now: (...args) => func(...args) as Result,
    later: (...args) =>
      new Promise<Result>((resolve, reject) => {
        lent.add(args);
        func.async(...args, (error: Error | null, result: Result) => {
          lent.delete(args);
          if (error === null) resolve(result);
          else reject(error);
        });
      }),
  };
}
