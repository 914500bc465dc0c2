// The live state of the card reader, as the reader process reports it and the window shows it.
import type { Fault } from './fault.ts';

export const BINDINGS = ['pcsclite', 'pcsc-mini'] as const;

export type BindingName = (typeof BINDINGS)[number];

/** `ignored`: can hold no ID card (Windows Hello, modem SIM slot). `token`: a security key, passed over unless chosen. */
export type ReaderSuitability = 'usable' | 'token' | 'ignored';

export type CardPresence = 'empty' | 'present' | 'mute' | 'in-use' | 'unavailable';

export interface ReaderView {
  /** The name that PC/SC gives; an opaque key. */
  readonly name: string;
  readonly suitability: ReaderSuitability;
  readonly card: CardPresence;
}

export type ServiceState = 'starting' | 'ready' | 'down';

/** What the reader process is doing right now. `command` is the name of the last command, as in the evidence. */
export type Activity =
  | { readonly state: 'idle' }
  | { readonly state: 'reading'; readonly command: string }
  | { readonly state: 'waiting-for-other-program'; readonly sinceMs: number }
  /** The placement test reads again and again; see `placement` in the snapshot. */
  | { readonly state: 'testing-placement' }
  | { readonly state: 'restarting' };

export interface ReaderStatus {
  readonly binding: BindingName | null;
  readonly service: ServiceState;
  readonly readers: readonly ReaderView[];
  /** The reader that the user chose; null: the app picks. */
  readonly chosen: string | null;
  /** The reader of the last or current check. */
  readonly active: string | null;
  readonly activity: Activity;
  /** What stands in the way now; null while nothing does. */
  readonly fault: Fault | null;
}

export const READER_STARTING: ReaderStatus = {
  binding: null,
  service: 'starting',
  readers: [],
  chosen: null,
  active: null,
  activity: { state: 'idle' },
  fault: null,
};
