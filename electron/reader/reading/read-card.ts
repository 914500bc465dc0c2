// What is read, in which order. JPKI comes first and whole, so that it is selected once only: with both places of the
// JUKI counter that makes 20 commands, and what e-Tax needs is known early, should the card be taken away.
import type { ApplicationId, CardTable, CounterPlace } from '../../../shared/card/card-table.ts';
import { dateCertificate } from '../../../shared/card/certificate-state.ts';
import { isBlank, readValidity } from '../../../shared/card/certificate-validity.ts';
import { mediumFromLabel } from '../../../shared/card/medium.ts';
import {
  counterFromStatusWord,
  isDisturbed,
  isNotFound,
  lowerCounter,
  SW_OK,
  SW_SECURITY_NOT_SATISFIED,
} from '../../../shared/card/status-word.ts';
import type { Certificates, CertificateState } from '../../../shared/model/certificate.ts';
import type { Medium } from '../../../shared/model/check-report.ts';
import { NOTHING_READ } from '../../../shared/model/pin.ts';
import type { PinCounters, RetryCounter } from '../../../shared/model/pin.ts';
import type { Conversation } from './conversation.ts';

/** The validity of a JPKI certificate ends within these first bytes (reader-facts §1.4). */
const CERTIFICATE_HEAD = 256;

const PRESENT_BYTE = 0x8f;
const ABSENT_BYTE = 0x00;

export interface CardFindings {
  readonly medium: Medium | null;
  readonly pins: PinCounters;
  readonly certificates: Certificates;
  /** Tells this card from another one, and nothing else; null where it cannot be told. Never part of a report. */
  readonly fingerprint: string | null;
}

export const NO_FINDINGS: CardFindings = {
  medium: null,
  pins: NOTHING_READ,
  certificates: { auth: { state: 'unreadable' }, sign: { state: 'unreadable' } },
  fingerprint: null,
};

export interface ReadCardOptions {
  readonly table: CardTable;
  readonly now: Date;
  /** Makes a salted hash of the certificate's first bytes, which are then forgotten. */
  readonly fingerprint: (certificateHead: Uint8Array) => string | null;
  /** Hears of every finding as it arrives. */
  readonly onFindings: (findings: CardFindings) => void;
}

/** `supported: false`: this card carries no JPKI application, or is an old 住基カード. */
export interface CardReading {
  readonly supported: boolean;
  readonly findings: CardFindings;
}

/** Reads everything that needs no PIN. Rejects with PcscError when the reader fails; onFindings has had the part read. */
export async function readCard(card: Conversation, options: ReadCardOptions): Promise<CardReading> {
  const { table } = options;
  let findings = NO_FINDINGS;
  const found = (part: Partial<CardFindings>): void => {
    findings = { ...findings, ...part };
    options.onFindings(findings);
  };
  if ((await card.selectApplication('jpki')) !== SW_OK) return { supported: false, findings };
  found({ medium: await readMedium(card, table) });
  if (findings.medium === 'juki-card') return { supported: false, findings };
  const countersOf = async (application: ApplicationId): Promise<void> => {
    for (const place of table.counters.filter((candidate) => candidate.application === application)) {
      const counter = await readCounter(card, place);
      found({ pins: merge(findings.pins, place, counter) });
    }
  };
  await countersOf('jpki');
  found({ certificates: { ...findings.certificates, sign: await readSignPresence(card, table) } });
  const { auth, fingerprint } = await readAuthCertificate(card, options);
  found({ certificates: { ...findings.certificates, auth }, fingerprint });
  for (const application of ['text', 'common', 'juki'] as const) {
    const sw = await card.selectApplication(application);
    if (sw === SW_OK) await countersOf(application);
    else found({ pins: withoutApplication(findings.pins, table, application, sw) });
  }
  return { supported: true, findings };
}

/** Asks one counter. When our SELECT no longer holds, selects application and file once more and asks again. */
export async function readCounter(card: Conversation, place: CounterPlace): Promise<RetryCounter> {
  const first = await askPlace(card, place);
  if (!isDisturbed(first)) return counterFromStatusWord(first, place.limit);
  const reselected = await card.selectApplication(place.application);
  return counterFromStatusWord(reselected === SW_OK ? await askPlace(card, place) : reselected, place.limit);
}

async function askPlace(card: Conversation, place: CounterPlace): Promise<number> {
  const selected = await card.selectFile(place.file);
  return selected === SW_OK ? card.askCounter() : selected;
}

async function readMedium(card: Conversation, table: CardTable): Promise<Medium> {
  if ((await card.selectFile(table.token.file)) !== SW_OK) return 'unknown';
  return mediumFromLabel((await card.readStart(table.token.labelLength)).data);
}

async function readSignPresence(card: Conversation, table: CardTable): Promise<CertificateState> {
  if ((await card.selectFile(table.presence.file)) !== SW_OK) return { state: 'unreadable' };
  const { data, sw } = await card.readStart(table.presence.length);
  if (sw !== SW_OK || data.length !== table.presence.length) return { state: 'unreadable' };
  if (data[0] === PRESENT_BYTE) return { state: 'pin-protected' };
  return data[0] === ABSENT_BYTE ? { state: 'absent' } : { state: 'unreadable' };
}

async function readAuthCertificate(card: Conversation, { table, now, fingerprint }: ReadCardOptions) {
  const selected = await card.selectFile(table.authCertificate.file);
  if (selected !== SW_OK) return undated(isNotFound(selected) ? 'absent' : 'unreadable');
  const { data, sw } = await card.readStart(CERTIFICATE_HEAD);
  if (sw === SW_SECURITY_NOT_SATISFIED) return undated('pin-protected');
  const validity = readValidity(data);
  if (validity) return { auth: dateCertificate(validity, now), fingerprint: fingerprint(data) };
  return undated(sw === SW_OK && isBlank(data) ? 'absent' : 'unreadable');
}

function undated(state: 'absent' | 'unreadable' | 'pin-protected'): Pick<CardFindings, 'fingerprint'> & { auth: CertificateState } {
  return { auth: { state }, fingerprint: null };
}

function merge(pins: PinCounters, place: CounterPlace, counter: RetryCounter): PinCounters {
  return { ...pins, [place.pin]: lowerCounter(pins[place.pin], counter) };
}

function withoutApplication(pins: PinCounters, table: CardTable, application: ApplicationId, sw: number): PinCounters {
  const counter: RetryCounter = isNotFound(sw) ? { state: 'absent' } : { state: 'unknown', reason: 'unreadable' };
  return table.counters
    .filter((place) => place.application === application)
    .reduce((merged, place) => merge(merged, place, counter), pins);
}
