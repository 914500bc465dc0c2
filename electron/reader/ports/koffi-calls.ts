// The system's own PC/SC library through the npm package koffi 3 (Node-API, prebuilt). No other file imports koffi here.
import { createRequire } from 'node:module';

import type * as Koffi from 'koffi';

import { INSUFFICIENT_BUFFER, NO_READERS } from '../../../shared/faults/pcsc-numbers.ts';
import { PcscError } from './card-port.ts';
import { MAX_RESPONSE } from './card-link.ts';
import { declarePcsc } from './koffi-functions.ts';
import type { PcscFunctions, Result } from './koffi-functions.ts';
import type { PcscCalls, PcscHandle, SeenState, WatchedState } from './pcsc-calls.ts';
import type { PcscSystem } from './pcsc-systems.ts';
import { decodeNames, encodeName } from './pcsc-text.ts';

const SCOPE_SYSTEM = 2;
const SHARE_EXCLUSIVE = 1;
const PROTOCOL_T0_OR_T1 = 1 | 2;
const UNPOWER_CARD = 2;
const INFINITE = 0xffff_ffff;

/** A list that grew between two calls is asked for again, so often at most. */
const LIST_TRIES = 4;

function check(result: Result): void {
  // A number above the signed range comes back negative on some systems.
  const code = Number(BigInt.asUintN(32, BigInt(result)));
  if (code !== 0) throw new PcscError(code);
}

/** Loads koffi and the library. Throws where either is not there, or lacks a function. */
export function loadPcscCalls(system: PcscSystem): PcscCalls {
  const koffi = createRequire(import.meta.url)('koffi') as typeof Koffi;
  const native = declarePcsc(koffi, system);
  return {
    arrivals: system.arrivals === null ? null : encodeName(system.arrivals, system.encoding),
    mostStates: system.mostStates,
    isBusy: native.isBusy,
    open() {
      const context: PcscHandle[] = [0];
      check(native.establish.now(SCOPE_SYSTEM, null, null, context));
      return context[0] ?? 0;
    },
    async establish() {
      const context: PcscHandle[] = [0];
      check(await native.establish.later(SCOPE_SYSTEM, null, null, context));
      return context[0] ?? 0;
    },
    release: async (context) => check(await native.release.later(context)),
    cancel: async (context) => check(await native.cancel.later(context)),
    list: async (context) => decodeNames(await listBytes(native, context, system), system.encoding),
    await: (context, watched, timeoutMs) => awaitChange(native, { context, watched, timeoutMs }),
    async connect(context, { bytes }) {
      const card: PcscHandle[] = [0];
      const protocol = [0];
      check(await native.connect.later(context, bytes, SHARE_EXCLUSIVE, PROTOCOL_T0_OR_T1, card, protocol));
      return { card: card[0] ?? 0, protocol: protocol[0] ?? 0 };
    },
    async transmit({ card, protocol }, apdu) {
      const input = Uint8Array.from(apdu);
      const output = new Uint8Array(MAX_RESPONSE);
      const length = [output.length];
      const sendPci = { dwProtocol: protocol, cbPciLength: native.pciLength };
      check(await native.transmit.later(card, sendPci, input, input.length, null, output, length));
      const answer = output.slice(0, length[0]);
      // What a card says is kept by its reader alone.
      output.fill(0);
      return answer;
    },
    disconnect: async (card) => check(await native.disconnect.later(card, UNPOWER_CARD)),
  };
}

async function listBytes(native: PcscFunctions, context: PcscHandle, { encoding }: PcscSystem): Promise<Uint8Array> {
  for (let tries = 1; ; tries++) {
    try {
      const units = [0];
      check(await native.list.later(context, null, null, units));
      const list = new Uint8Array((units[0] ?? 0) * (encoding === 'utf16le' ? 2 : 1));
      check(await native.list.later(context, null, list, units));
      return list;
    } catch (error) {
      if (!(error instanceof PcscError)) throw error;
      if (error.code === NO_READERS) return new Uint8Array();
      if (error.code !== INSUFFICIENT_BUFFER || tries === LIST_TRIES) throw error;
    }
  }
}

interface Wait {
  readonly context: PcscHandle;
  readonly watched: readonly WatchedState[];
  readonly timeoutMs: number;
}

async function awaitChange(native: PcscFunctions, { context, watched, timeoutMs }: Wait): Promise<readonly SeenState[]> {
  const states = watched.map(({ name, known }) => ({
    szReader: name.bytes,
    pvUserData: null,
    dwCurrentState: known,
    dwEventState: 0,
    cbAtr: 0,
    rgbAtr: new Uint8Array(native.atrLength),
  }));
  check(await native.await.later(context, timeoutMs === Infinity ? INFINITE : timeoutMs, states, states.length));
  return states.map(({ dwEventState, cbAtr, rgbAtr }) => ({ state: dwEventState, atr: Uint8Array.from(rgbAtr.slice(0, cbAtr)) }));
}
