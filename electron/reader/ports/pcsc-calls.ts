// The ten PC/SC calls that this app makes, as promises. What stands behind them is koffi, or a fake in tests.
import type { ReaderName } from './pcsc-text.ts';

/** SCARDCONTEXT or SCARDHANDLE; a number that only the library understands. */
export type PcscHandle = number | bigint;

/** One reader, or the pseudo-reader for arrivals, with the state that the caller knows: dwEventState as it last came. */
export interface WatchedState {
  readonly name: ReaderName;
  readonly known: number;
}

/** `state`: dwEventState. `atr` is empty without a card. */
export interface SeenState {
  readonly state: number;
  readonly atr: Uint8Array;
}

export interface OpenedCard {
  readonly card: PcscHandle;
  /** SCARD_PROTOCOL_T0 or _T1. */
  readonly protocol: number;
}

/** Each rejects with PcscError; the ones that wait do so on a thread of their own. */
export interface PcscCalls {
  /** The pseudo-reader for arrivals; null on a system that does not tell of them. */
  readonly arrivals: ReaderName | null;
  /** More states than these are refused in one wait. */
  readonly mostStates: number;
  /** True while a call is under way on a thread of its own. */
  isBusy(): boolean;
  /** SCardEstablishContext at once. Throws PcscError. */
  open(): PcscHandle;
  establish(): Promise<PcscHandle>;
  release(context: PcscHandle): Promise<void>;
  /** SCardCancel: ends a wait in this context with CANCELLED; one that has not begun yet is not reached. */
  cancel(context: PcscHandle): Promise<void>;
  /** SCardListReaders; an empty list where there is none. */
  list(context: PcscHandle): Promise<readonly ReaderName[]>;
  /** SCardGetStatusChange; a state for each that was asked, in the same order. `timeoutMs`: Infinity waits on. */
  await(context: PcscHandle, watched: readonly WatchedState[], timeoutMs: number): Promise<readonly SeenState[]>;
  /** SCardConnect, SCARD_SHARE_EXCLUSIVE with T=0 or T=1; there is no other. */
  connect(context: PcscHandle, reader: ReaderName): Promise<OpenedCard>;
  transmit(opened: OpenedCard, apdu: Uint8Array): Promise<Uint8Array>;
  /** SCardDisconnect with SCARD_UNPOWER_CARD. */
  disconnect(card: PcscHandle): Promise<void>;
}
