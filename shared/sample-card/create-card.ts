// A virtual card from a few wishes; whatever is not said is as on a healthy card.
import { fromHex } from '../card/apdu.ts';
import type { ApplicationId } from '../card/card-table.ts';
import { APPLICATIONS, KEY_LIMITS, layOutFiles, tokenInfo, type KeyName } from './card-files.ts';
import { buildCertificate } from './certificate.ts';
import { assembleCard, type CardQuirks, type CounterSetting, type VirtualCard } from './virtual-card.ts';

/** Answers to reset, (docs/card.md#atr-hints); the one of a phone is that of any bare ISO 14443-4 card. */
export const ATRS = {
  contactless: fromHex('3B888001004B51FFB381D1000F'),
  contact: fromHex('3BE000FF8131FE4514'),
  phone: fromHex('3B80800101'),
  felica: fromHex('3B8F8001804F0CA00000030611003B0000000042'),
};

/** Of the certificate on a card for which none is given: five years to the end of a day in Japan. */
export const DEFAULT_VALIDITY = {
  notBefore: new Date('2024-06-02T01:30:00Z'),
  notAfter: new Date('2029-06-10T14:59:59Z'),
};

export interface VirtualCardOptions {
  readonly atr?: Uint8Array;
  /** Applications that SELECT finds; all four unless told. */
  readonly applications?: readonly ApplicationId[];
  /** `'absent'`: the EF of this counter does not exist. */
  readonly counters?: Readonly<Partial<Record<KeyName, CounterSetting | 'absent'>>>;
  readonly pins?: Readonly<Partial<Record<KeyName, Uint8Array>>>;
  /** Token label; `'absent'`: no EF 0006. */
  readonly label?: string;
  readonly labelPadding?: 'space' | 'nul';
  /** Whole EF 0006, instead of `label`. */
  readonly token?: Uint8Array | 'absent';
  /** Whole EF 0008. */
  readonly presence?: Uint8Array | 'absent';
  /** Whole EF 000A, whatever the bytes. */
  readonly authCertificate?: Uint8Array | 'absent';
  readonly authCertificateNeedsPin?: boolean;
  readonly signCertificate?: Uint8Array | 'absent';
  readonly quirks?: CardQuirks;
}

/** Byte 0: sign, byte 1: auth; 8F present (one source). That an absent one is 00 is an assumption. */
export function presenceBytes(sign: boolean, auth: boolean): Uint8Array {
  return Uint8Array.of(sign ? 0x8f : 0x00, auth ? 0x8f : 0x00, 0x00);
}

/** Throws RangeError for a counter outside 0–15; the card itself never throws. */
export function createVirtualCard(options: VirtualCardOptions = {}): VirtualCard {
  const { signCertificate = buildCertificate({ ...DEFAULT_VALIDITY, use: 'sign' }) } = options;
  const { authCertificate = buildCertificate(DEFAULT_VALIDITY) } = options;
  const absentKeys: KeyName[] = [];
  const counter = (key: KeyName): CounterSetting => {
    const setting = options.counters?.[key] ?? KEY_LIMITS[key];
    if (setting !== 'absent') return setting;
    absentKeys.push(key);
    return 0;
  };
  const counters = {
    auth: counter('auth'),
    sign: counter('sign'),
    text: counter('text'),
    common: counter('common'),
    juki: counter('juki'),
  };
  const files = layOutFiles({
    applications: options.applications ?? APPLICATIONS,
    token: options.token ?? tokenInfo(options.label ?? 'JPKIAPICCTOKEN2', options.labelPadding ?? 'space'),
    presence: options.presence ?? presenceBytes(signCertificate !== 'absent', authCertificate !== 'absent'),
    authCertificate,
    authCertificateNeedsPin: options.authCertificateNeedsPin ?? false,
    signCertificate,
    authAuthority: buildCertificate({ ...AUTHORITY_VALIDITY, use: 'auth', authority: true }),
    signAuthority: buildCertificate({ ...AUTHORITY_VALIDITY, use: 'sign', authority: true }),
    absentKeys,
  });
  const { atr = ATRS.contactless, pins = {}, quirks = {} } = options;
  return assembleCard({ atr, files, counters, pins, quirks });
}

const AUTHORITY_VALIDITY = {
  notBefore: new Date('2023-07-16T00:00:00Z'),
  notAfter: new Date('2033-07-15T14:59:59Z'),
};
