// What the npm package pcsclite gives, as far as it is used.
import { INTERNAL_ERROR } from '../../../shared/faults/pcsc-numbers.ts';
import { PcscError } from './card-port.ts';

// The package is optional, and its own types promise a protocol and a response where errors bring none.
export type Done<T = void> = (error: Error | null | undefined, value?: T) => void;

export interface NativeReader {
  readonly name: string;
  readonly SCARD_SHARE_EXCLUSIVE: number;
  readonly SCARD_PROTOCOL_T0: number;
  readonly SCARD_PROTOCOL_T1: number;
  readonly SCARD_UNPOWER_CARD: number;
  on(event: 'error', listener: (error: Error) => void): void;
  on(event: 'status', listener: (status: { state: number; atr?: Uint8Array }) => void): void;
  on(event: '_end', listener: () => void): void;
  removeAllListeners(event: '_end'): void;
  connect(options: { share_mode: number; protocol: number }, done: Done<number>): void;
  disconnect(disposition: number, done: Done): void;
  transmit(data: Buffer, responseLength: number, protocol: number, done: Done<Buffer>): void;
}

export interface NativeMonitor {
  on(event: 'error', listener: (error: Error) => void): void;
  on(event: 'reader', listener: (reader: NativeReader) => void): void;
  start: (onList: Done<Uint8Array>) => void;
  /** Those that it knows, by name; it closes one that is missing from a list, and makes one that is new there. */
  readonly readers: Record<string, NativeReader>;
}

/** The number stands at the end; the text before it is localized, or garbled, and may hold line breaks. */
export function pcscErrorOf(error: unknown): PcscError {
  if (error instanceof PcscError) return error;
  const digits = error instanceof Error ? /\(0x([0-9a-f]{8})\)\s*$/i.exec(error.message)?.[1] : undefined;
  return new PcscError(digits === undefined ? INTERNAL_ERROR : Number.parseInt(digits, 16));
}
