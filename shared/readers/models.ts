// What is known about readers that are common in Japan: help for words, not the official list. Source:
// docs/reader.md#reader-models.
import type { SystemFamily } from '../faults/setting.ts';
import type { MessageKey } from '../i18n/ja.ts';

/** `placed`: the card lies on top (contactless). `inserted`: it goes into a slot, chip first. */
export type CardWay = 'placed' | 'inserted';

/** `none`: the system brings it. `advised`: works without, better with. `doubtful`: may not be usable on this system. */
export type DriverNeed = 'none' | 'advised' | 'required' | 'doubtful' | 'unknown';

export interface ReaderModel {
  /** As it is printed on the device. */
  readonly label: string;
  /** `both`: one slot of each kind; the name of the slot tells. */
  readonly way: CardWay | 'both' | 'unknown';
  readonly driver: Readonly<Record<SystemFamily, DriverNeed>>;
  /** Known trouble, in words. */
  readonly notes: readonly MessageKey[];
}

const SYSTEM_DRIVER = { windows: 'none', mac: 'none', linux: 'none' } as const;
const NOT_KNOWN = { windows: 'unknown', mac: 'unknown', linux: 'unknown' } as const;

export const READER_MODELS = {
  sony300: {
    label: 'Sony RC-S300 (PaSoRi 4.0), RC-S660/U',
    way: 'placed',
    driver: { windows: 'advised', mac: 'none', linux: 'none' },
    notes: ['model.note.sony-software'],
  },
  sony380: {
    label: 'Sony RC-S380 (PaSoRi 3.0)',
    way: 'placed',
    driver: { windows: 'required', mac: 'doubtful', linux: 'doubtful' },
    notes: ['model.note.sony-required', 'model.note.discontinued'],
  },
  sonyOld: {
    label: 'Sony RC-S330, RC-S360, RC-S370',
    way: 'placed',
    driver: { windows: 'required', mac: 'doubtful', linux: 'doubtful' },
    notes: ['model.note.type-b-off', 'model.note.another'],
  },
  sony320: {
    label: 'Sony RC-S320',
    way: 'placed',
    driver: { windows: 'doubtful', mac: 'doubtful', linux: 'doubtful' },
    notes: ['model.note.felica-only'],
  },
  circleCL: {
    label: 'I-O DATA USB-NFC4 / USB-NFC4S, ELECOM MR-ICA001BK',
    way: 'placed',
    driver: { windows: 'advised', mac: 'unknown', linux: 'none' },
    notes: ['model.note.vendor-if-unseen'],
  },
  circleC: {
    label: 'サンワサプライ ADR-MNICU2',
    way: 'inserted',
    driver: { windows: 'advised', mac: 'unknown', linux: 'none' },
    notes: ['model.note.vendor-if-unseen'],
  },
  mnicubk: { label: 'サンワサプライ ADR-MNICUBK', way: 'inserted', driver: NOT_KNOWN, notes: ['model.note.name-unknown'] },
  icd102: { label: 'ELECOM MR-ICD102', way: 'inserted', driver: NOT_KNOWN, notes: ['model.note.name-unknown'] },
  nttScr: {
    label: 'NTT Com SCR3310-NTTCom',
    way: 'inserted',
    driver: { windows: 'required', mac: 'doubtful', linux: 'none' },
    notes: ['model.note.old-driver'],
  },
  scr3310: { label: 'SCM / Identiv SCR3310', way: 'inserted', driver: SYSTEM_DRIVER, notes: [] },
  acr39: { label: 'NTT Com ACR39-NTTCom, ACS ACR39U', way: 'inserted', driver: SYSTEM_DRIVER, notes: [] },
  acrDual: {
    label: 'NTT Com ACR1251CL / ACR1251DI',
    way: 'both',
    driver: { windows: 'advised', mac: 'unknown', linux: 'advised' },
    notes: ['model.note.two-slots'],
  },
  acr122: {
    label: 'ACS ACR122U',
    way: 'placed',
    driver: { windows: 'advised', mac: 'unknown', linux: 'doubtful' },
    notes: ['model.note.another'],
  },
  genericCL: { label: '', way: 'placed', driver: NOT_KNOWN, notes: [] },
  genericC: { label: '', way: 'inserted', driver: NOT_KNOWN, notes: ['model.note.chip-on-back'] },
  token: { label: '', way: 'unknown', driver: NOT_KNOWN, notes: ['model.note.token'] },
  virtual: { label: '', way: 'unknown', driver: NOT_KNOWN, notes: ['model.note.virtual'] },
  other: { label: '', way: 'unknown', driver: NOT_KNOWN, notes: [] },
} as const satisfies Readonly<Record<string, ReaderModel>>;

export type ReaderModelId = keyof typeof READER_MODELS;

/** Models that a person can name when nothing is listed: a reader without its driver never appears by itself. */
export const MODELS_TO_CHOOSE: readonly ReaderModelId[] = [
  'sony300',
  'sony380',
  'sonyOld',
  'sony320',
  'circleCL',
  'circleC',
  'mnicubk',
  'icd102',
  'nttScr',
  'scr3310',
  'acr39',
  'acrDual',
  'acr122',
];
