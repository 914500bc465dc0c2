// What a virtual card holds: applications, elementary files and retry counters (docs/card.md#files).
import { toHex } from '../card/apdu.ts';
import { MY_NUMBER_CARD, type ApplicationId } from '../card/card-table.ts';
import { ascii, concat } from './der.ts';

export const APPLICATIONS: readonly ApplicationId[] = ['jpki', 'text', 'juki', 'common'];

/** The retry counters of a card; the 住基 PIN has two places. */
export const KEY_NAMES = ['auth', 'sign', 'text', 'common', 'juki'] as const;

export type KeyName = (typeof KEY_NAMES)[number];

export type CardFile =
  /** `key`: the PIN that must be verified before the file can be read; null: none. */
  | { readonly kind: 'data'; readonly bytes: Uint8Array; readonly key: KeyName | null }
  | { readonly kind: 'key'; readonly key: KeyName }
  /** A retry counter that nobody can use up or restore. */
  | { readonly kind: 'fixed-key'; readonly remaining: number }
  /** Exists, and neither READ BINARY nor VERIFY does anything with it. */
  | { readonly kind: 'closed' };

export type CardFiles = Readonly<Partial<Record<ApplicationId, ReadonlyMap<number, CardFile>>>>;

export interface CardContents {
  readonly applications: readonly ApplicationId[];
  /** `'absent'`: no such file. */
  readonly token: Uint8Array | 'absent';
  readonly presence: Uint8Array | 'absent';
  readonly authCertificate: Uint8Array | 'absent';
  /** True on a phone, where the certificate can be read with the PIN only. */
  readonly authCertificateNeedsPin: boolean;
  readonly signCertificate: Uint8Array | 'absent';
  readonly authAuthority: Uint8Array;
  readonly signAuthority: Uint8Array;
  readonly absentKeys: readonly KeyName[];
}

/** Tries of a PIN that was never mistyped. */
export const KEY_LIMITS: Readonly<Record<KeyName, number>> = { auth: 3, sign: 5, text: 3, common: 3, juki: 3 };

/** Application and EF of the five counters. */
const KEY_PLACES: Readonly<Record<KeyName, { readonly application: ApplicationId; readonly file: number }>> = {
  auth: { application: 'jpki', file: 0x0018 },
  sign: { application: 'jpki', file: 0x001b },
  text: { application: 'text', file: 0x0011 },
  common: { application: 'common', file: 0x001c },
  juki: { application: 'juki', file: 0x001c },
};

export function layOutFiles(contents: CardContents): CardFiles {
  const { token, authCertificate, signCertificate } = contents;
  const jpki: (readonly [number, CardFile])[] = [
    ...optional(0x0001, signCertificate, 'sign'),
    [0x0002, readable(contents.signAuthority)],
    ...optional(0x0006, token, null),
    ...optional(0x0008, contents.presence, null),
    ...optional(0x000a, authCertificate, contents.authCertificateNeedsPin ? 'auth' : null),
    [0x000b, readable(contents.authAuthority)],
    [0x0016, { kind: 'closed' }],
    [0x0017, { kind: 'closed' }],
    [0x001a, { kind: 'closed' }],
  ];
  const text: (readonly [number, CardFile])[] = [
    [0x0001, { kind: 'data', bytes: new Uint8Array(), key: 'text' }],
    [0x0002, { kind: 'data', bytes: new Uint8Array(), key: 'text' }],
    [0x0012, { kind: 'fixed-key', remaining: 0 }],
    [0x0014, { kind: 'fixed-key', remaining: 10 }],
    [0x0015, { kind: 'fixed-key', remaining: 10 }],
  ];
  const files: Readonly<Record<ApplicationId, Map<number, CardFile>>> = {
    jpki: new Map(jpki),
    text: new Map(text),
    juki: new Map(),
    common: new Map(),
  };
  for (const key of KEY_NAMES) {
    const place = KEY_PLACES[key];
    if (!contents.absentKeys.includes(key)) files[place.application].set(place.file, { kind: 'key', key });
  }
  return Object.fromEntries(contents.applications.map((application) => [application, files[application]]));
}

/** EF 0006: 160 bytes like PKCS#11's CK_TOKEN_INFO; only its first 32 bytes, the label, mean anything here. */
export function tokenInfo(label: string, padding: 'space' | 'nul'): Uint8Array {
  const filler = padding === 'space' ? ' ' : '\0';
  const rest = concat(ascii('JPKI'.padEnd(32)), ascii(' '.repeat(32)), new Uint8Array(64));
  return concat(ascii(label.slice(0, 32).padEnd(32, filler)), rest);
}

/** The application with exactly this AID; null when it is none of a My Number Card's. */
export function findApplication(aid: Uint8Array): ApplicationId | null {
  const wanted = toHex(aid);
  return APPLICATIONS.find((application) => toHex(MY_NUMBER_CARD.applications[application].aid) === wanted) ?? null;
}

function readable(bytes: Uint8Array): CardFile {
  return { kind: 'data', bytes, key: null };
}

function optional(file: number, bytes: Uint8Array | 'absent', key: KeyName | null): (readonly [number, CardFile])[] {
  return bytes === 'absent' ? [] : [[file, { kind: 'data', bytes, key }]];
}
