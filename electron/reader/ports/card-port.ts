// What this app needs of PC/SC, and nothing more. Two bindings stand behind it; tests put fakes there.
import type { SlotSeen } from '../../../shared/desk/desk.ts';
import type { BindingName, PassedOver } from '../../../shared/model/reader-status.ts';

/** One reader slot as the resource manager sees it. Flags are SCARD_STATE_* bits (pcsclite.h), already decoded. */
export interface ReaderSlot extends SlotSeen {
  /** Answer to reset; empty when there is no card. A hint only. */
  readonly atr: Uint8Array;
}

export interface PortListener {
  /** All slots, each time anything changed. Called once soon after `watch`, with an empty list when there is no reader. */
  onReaders(slots: readonly ReaderSlot[]): void;
  /** The port is dead for good; only a new one can help. */
  onDead(error: PcscError): void;
}

/** An exclusive connection to one card. */
export interface CardLink {
  /** Sends one command APDU; resolves to data plus SW1 SW2. Rejects with PcscError. */
  transmit(apdu: Uint8Array): Promise<Uint8Array>;
  /** Disconnects and powers the card off, so that no verified state is left behind. Rejects with PcscError. */
  release(): Promise<void>;
}

export interface CardPort {
  readonly binding: BindingName;
  /** Why the preferred binding was passed over for this one. */
  readonly passedOver?: PassedOver;
  /** Starts to follow readers and cards by events; call once. */
  watch(listener: PortListener): void;
  /** SCARD_SHARE_EXCLUSIVE, T=0 or T=1; never shared (docs/reader.md#exclusive-or-not-at-all). Rejects with PcscError. */
  connect(readerName: string): Promise<CardLink>;
  /**
   * Nothing is called back afterwards; the process is to end then, and with it what is connected. Resolves within 200 ms: with
   * false where a native call is still under way, since a process that exits by itself would wait for its thread.
   */
  close(): Promise<boolean>;
}

/** Opens a binding. Throws PcscError (for example 0x8010001D) when the service is not there. */
export type OpenPort = () => CardPort;

/** A PC/SC (or, on Windows, Win32) error by number; texts are localized or garbled and never looked at. */
export class PcscError extends Error {
  readonly code: number;

  constructor(code: number) {
    super(`PC/SC error 0x${code.toString(16).padStart(8, '0').toUpperCase()}`);
    this.name = 'PcscError';
    this.code = code;
  }
}
