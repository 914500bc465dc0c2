// The live state of the card reader, as the reader process reports it and the window shows it.
import type { CheckReport } from './check-report.ts';
import type { Fault } from './fault.ts';

/** The ways to the system's PC/SC service, the preferred one first. */
export const BINDINGS = ['pcsclite', 'koffi'] as const;

export type BindingName = (typeof BINDINGS)[number];

/** Why the preferred binding is not in use. `crashed`: it took the reader process down twice. */
export type PassedOver = 'not-installed' | 'not-loading' | 'crashed';

/** `ignored`: can hold no ID card (Windows Hello, modem SIM slot). `token`: a security key, passed over unless chosen. */
export type ReaderSuitability = 'usable' | 'token' | 'ignored';

export type CardPresence = 'empty' | 'present' | 'mute' | 'in-use' | 'unavailable';

/**
 * What is known of a card that lies there. `failed`: it could not be read. `other-card`: it is no My Number Card. `none` also
 * stands for a card that does not answer.
 */
export type CardContent = 'none' | 'unread' | 'reading' | 'my-number' | 'other-card' | 'failed';

export interface ReaderView {
  /** The name that PC/SC gives; an opaque key. */
  readonly name: string;
  readonly suitability: ReaderSuitability;
  readonly card: CardPresence;
  readonly content: CardContent;
  /** Cards laid down later have a higher number; 0 where none lies. */
  readonly order: number;
}

export type ServiceState = 'starting' | 'ready' | 'down';

/** What the reader process is doing right now. `command` is the name of the last command, as in the evidence. */
export type Activity =
  | { readonly state: 'idle' }
  | { readonly state: 'reading'; readonly reader: string; readonly command: string }
  | { readonly state: 'waiting-for-other-program'; readonly reader: string; readonly sinceMs: number }
  /** The placement test reads again and again; see `placement` in the snapshot. */
  | { readonly state: 'testing-placement' }
  | { readonly state: 'restarting' };

export interface ReaderStatus {
  readonly binding: BindingName | null;
  /** null where the preferred binding is in use, or none yet. */
  readonly passedOver: PassedOver | null;
  readonly service: ServiceState;
  readonly readers: readonly ReaderView[];
  /** The reader that the user chose; null: the app picks. */
  readonly chosen: string | null;
  /** The reader whose card is shown; null while none lies anywhere. */
  readonly active: string | null;
  readonly activity: Activity;
  /** What stands in the way now; null while nothing does. */
  readonly fault: Fault | null;
}

/** The reading on show. `here`: its card lies on a reader now. `mark`: salted hash that tells the card, or null. */
export interface ShownReading {
  readonly report: CheckReport;
  readonly mark: string | null;
  readonly here: boolean;
}

/**
 * What is done about the shown card: another card that is read meanwhile changes nothing on screen. One that is still to be
 * read has its turn after the other one, so that its reading has begun as far as anybody can see.
 */
export function shownActivity({ activity, active, readers }: ReaderStatus): Activity {
  const ofAnother = (activity.state === 'reading' || activity.state === 'waiting-for-other-program') && activity.reader !== active;
  if (!ofAnother) return activity;
  const isNext = activity.state === 'reading' && readers.some(({ name, content }) => name === active && content === 'unread');
  return isNext ? activity : { state: 'idle' };
}

/** The readers on which a My Number Card was read, the card laid down last in front. */
export function myNumberReaders({ readers }: ReaderStatus): readonly ReaderView[] {
  return readers.filter(({ content }) => content === 'my-number').toSorted((a, b) => b.order - a.order);
}

export const READER_STARTING: ReaderStatus = {
  binding: null,
  passedOver: null,
  service: 'starting',
  readers: [],
  chosen: null,
  active: null,
  activity: { state: 'idle' },
  fault: null,
};
