// Everything that can keep a card from being read: the one table. Where it stands, how the report names it, which advice and
// words it has, and from which numbers it comes. Order: service, reader, card, My Number Card. No two causes share a code.
// Sources: docs/reader.md#errors (numbers), docs/reader.md#what-is-read-anew (restarts).
import type { MessageKey } from '../i18n/ja.ts';
import type { CheckOutcome } from '../model/check-report.ts';

/** In the order in which a check passes them. `mynumber`: the card answers, and is asked. */
export type FaultStage = 'service' | 'reader' | 'card' | 'mynumber';

/** Of the PC/SC or Win32 errors that mean this fault. `remote` and a system come before `anywhere`. */
export interface FaultNumbers {
  readonly anywhere?: readonly number[];
  readonly windows?: readonly number[];
  readonly linux?: readonly number[];
  /** In a session over Remote Desktop. */
  readonly remote?: readonly number[];
}

interface FaultRow {
  /** Everything before this stage is known good, as far as the reader process tells. */
  readonly stage: FaultStage;
  readonly outcome: Exclude<CheckOutcome, 'read'>;
  /** The number of the advice in shared/advice; no two faults share one. */
  readonly advice: `R-${number}`;
  /** The few words beside the stage. */
  readonly words: MessageKey;
  readonly numbers?: FaultNumbers;
  /** `yours`: nothing is wrong, the person has to put the card down. */
  readonly mark?: 'failed' | 'yours';
  /** How often a reading is begun anew after it. No retry can cost a try: none sends a PIN. */
  readonly restarts?: number;
  /** It may pass by itself or by what a person does at the reader, so that `--wait` waits. */
  readonly mayPass?: boolean;
  /** No reading will come of it soon: the command line answers at once. */
  readonly endsCheck?: boolean;
  /** The last result still holds under it: its card was read to the end and has simply been put away. */
  readonly leavesResult?: boolean;
  /** The fault to speak of where only the outcome is known; one for each outcome. */
  readonly typical?: boolean;
  /** What it says in the placement test: the card lost touch, another program held it, or something else. */
  readonly placement?: 'lost' | 'held' | 'failed';
}

const ROWS = {
  'service-absent': {
    stage: 'service', outcome: 'no-service', advice: 'R-01', words: 'service.down',
    numbers: { anywhere: [0x8010001d] }, mayPass: true, leavesResult: true, typical: true,
  },
  // Windows starts its service with the first reader; without one there is nothing to speak to.
  'service-asleep': {
    stage: 'service', outcome: 'no-service', advice: 'R-02', words: 'service.asleep',
    numbers: { windows: [0x8010001d] }, mayPass: true, leavesResult: true,
  },
  'service-stopped': {
    stage: 'service', outcome: 'no-service', advice: 'R-03', words: 'service.stopped',
    numbers: { anywhere: [0x8010001e, 0x80100013, 0x80100003, 0x80100010, 0x80100031, 0x06, 0x6ba] }, mayPass: true, leavesResult: true,
  },
  // On Linux only a client library and a pcscd of different versions answer so (Flatpak, Snap).
  'service-version': {
    stage: 'service', outcome: 'no-service', advice: 'R-04', words: 'service.version',
    numbers: { linux: [0x8010001e] }, mayPass: true,
  },
  'no-permission': {
    stage: 'service', outcome: 'no-service', advice: 'R-05', words: 'service.no-permission',
    numbers: { anywhere: [0x8010006a] }, endsCheck: true,
  },
  // What hides a reader in a remote session means something else outside one.
  'remote-desktop': {
    stage: 'service', outcome: 'no-service', advice: 'R-06', words: 'service.remote',
    numbers: { windows: [0x05, 0x109, 0x6f7], remote: [0x8010001d, 0x8010001e, 0x8010002e] }, mayPass: true,
  },
  'system-interrupted': {
    stage: 'service', outcome: 'no-service', advice: 'R-07', words: 'reading.cut',
    numbers: { anywhere: [0x80100012, 0x80100018] }, mayPass: true,
  },
  'process-crashed': {
    stage: 'service', outcome: 'failed', advice: 'R-08', words: 'service.stopped',
  },
  'no-reader': {
    stage: 'reader', outcome: 'no-reader', advice: 'R-11', words: 'readers.none',
    numbers: { anywhere: [0x8010002e] }, mayPass: true, leavesResult: true, typical: true,
  },
  'virtual-reader-only': {
    stage: 'reader', outcome: 'no-reader', advice: 'R-12', words: 'readers.virtual',
    mayPass: true, leavesResult: true,
  },
  'reader-unplugged': {
    stage: 'reader', outcome: 'removed', advice: 'R-14', words: 'readers.unplugged',
    numbers: { anywhere: [0x80100009] }, mayPass: true, leavesResult: true,
  },
  'reader-unavailable': {
    stage: 'reader', outcome: 'unresponsive', advice: 'R-15', words: 'readers.unavailable',
    numbers: { anywhere: [0x80100017] }, mayPass: true,
  },
  'driver-fault': {
    stage: 'reader', outcome: 'unresponsive', advice: 'R-16', words: 'readers.unreachable',
    numbers: { anywhere: [0x1f, 0x79, 0x45d, 0x16] }, restarts: 1,
  },
  'driver-broken': {
    stage: 'reader', outcome: 'unresponsive', advice: 'R-17', words: 'readers.driver',
    numbers: { anywhere: [0x8010001a, 0x8010001b, 0x8010001c] },
  },
  'feature-missing': {
    stage: 'reader', outcome: 'unresponsive', advice: 'R-18', words: 'readers.driver',
    numbers: { anywhere: [0x8010001f, 0x80100022] },
  },
  'security-key-only': {
    stage: 'reader', outcome: 'unsupported-card', advice: 'R-19', words: 'readers.token',
  },
  'no-card': {
    stage: 'card', outcome: 'no-card', advice: 'R-21', words: 'card.empty',
    numbers: { anywhere: [0x8010000c] }, mark: 'yours', mayPass: true, leavesResult: true, typical: true, placement: 'lost',
  },
  'card-mute': {
    stage: 'card', outcome: 'unresponsive', advice: 'R-23', words: 'card.mute',
    numbers: { anywhere: [0x80100066] }, mayPass: true, typical: true, placement: 'lost',
  },
  'two-cards': {
    stage: 'card', outcome: 'unsupported-card', advice: 'R-24', words: 'card.two',
    numbers: { anywhere: [0x80100065] },
  },
  'card-busy': {
    stage: 'card', outcome: 'busy', advice: 'R-25', words: 'card.in-use',
    numbers: { anywhere: [0x8010000b] }, typical: true, placement: 'held',
  },
  'card-moved': {
    stage: 'card', outcome: 'removed', advice: 'R-26', words: 'card.moved',
    numbers: { anywhere: [0x80100069] }, restarts: 2, typical: true, placement: 'lost',
  },
  'card-unpowered': {
    stage: 'card', outcome: 'unresponsive', advice: 'R-27', words: 'card.unpowered',
    numbers: { anywhere: [0x80100067] }, restarts: 2, placement: 'lost',
  },
  // Another program took the card in the middle of the reading.
  'card-reset': {
    stage: 'card', outcome: 'unresponsive', advice: 'R-28', words: 'reading.cut',
    numbers: { anywhere: [0x80100068] }, restarts: 2, placement: 'held',
  },
  'connection-lost': {
    stage: 'card', outcome: 'unresponsive', advice: 'R-29', words: 'reading.cut',
    numbers: { anywhere: [0x8010002f, 0x80100016] }, restarts: 1, placement: 'lost',
  },
  // Comes from connecting, before anything is asked of the card.
  'protocol-mismatch': {
    stage: 'card', outcome: 'unsupported-card', advice: 'R-45', words: 'card.protocol',
    numbers: { anywhere: [0x8010000f] },
  },
  'too-slow': {
    stage: 'mynumber', outcome: 'timeout', advice: 'R-30', words: 'reading.slow',
    numbers: { anywhere: [0x8010000a] }, endsCheck: true, typical: true,
  },
  'card-unsupported': {
    stage: 'mynumber', outcome: 'unsupported-card', advice: 'R-41', words: 'card.unsupported', typical: true,
  },
  'card-licence': {
    stage: 'mynumber', outcome: 'unsupported-card', advice: 'R-42', words: 'card.licence',
  },
  'card-transport': {
    stage: 'mynumber', outcome: 'unsupported-card', advice: 'R-43', words: 'card.transport',
  },
  'card-juki': {
    stage: 'mynumber', outcome: 'unsupported-card', advice: 'R-44', words: 'card.juki',
  },
  // Any number that stands nowhere else, and one that has another name on Windows.
  unexpected: {
    stage: 'mynumber', outcome: 'failed', advice: 'R-99', words: 'reading.failed',
    numbers: { windows: [0x8010001f] }, typical: true,
  },
} as const satisfies Readonly<Record<string, FaultRow>>;

export type FaultCode = keyof typeof ROWS;

const USUAL = {
  numbers: {},
  mark: 'failed',
  restarts: 0,
  mayPass: false,
  endsCheck: false,
  leavesResult: false,
  typical: false,
  placement: 'failed',
} as const satisfies Partial<FaultRow>;

export const FAULT_CODES = Object.keys(ROWS) as readonly FaultCode[];

/** The numbers of the advice that faults lead to. */
export type FaultAdviceNumber = (typeof ROWS)[FaultCode]['advice'];

export const FAULT_TABLE = Object.fromEntries(
  FAULT_CODES.map((code) => [code, { ...USUAL, ...ROWS[code] }]),
) as unknown as Readonly<Record<FaultCode, Required<FaultRow> & { readonly advice: FaultAdviceNumber }>>;

/** The fault that stands for an outcome when only the outcome is known. */
export function typicalFault(outcome: Exclude<CheckOutcome, 'read'>): FaultCode {
  return FAULT_CODES.find((code) => FAULT_TABLE[code].typical && FAULT_TABLE[code].outcome === outcome) ?? 'unexpected';
}

export function isFaultCode(code: string): code is FaultCode {
  return Object.hasOwn(ROWS, code);
}
