// What is read, in which order. JPKI comes first and whole, so that it is selected once only: with both places of the
// JUKI counter that makes 20 commands, and what e-Tax needs is known early, should the card be taken away.
import type { ApplicationId, CardTable } from '../../../shared/card/card-table.ts';
import { dateCertificate } from '../../../shared/card/certificate-state.ts';
import { isBlank, readValidity } from '../../../shared/card/certificate-validity.ts';
import { mediumFromLabel } from '../../../shared/card/medium.ts';
import type { Certificates, CertificateState } from '../../../shared/model/certificate.ts';
import type { Medium } from '../../../shared/model/check-report.ts';
import type { Conversation } from './conversation.ts';
import { readCounter } from './counters.ts';
import type { PlaceCounters } from './counters.ts';

/** The validity of a JPKI certificate ends within these first bytes (docs/card.md#certificate-head). */
const CERTIFICATE_HEAD = 256;

const PRESENT_BYTE = 0x8f;
const ABSENT_BYTE = 0x00;

export interface CardFindings {
  readonly medium: Medium | null;
  readonly places: PlaceCounters;
  readonly certificates: Certificates;
  /**
   * The first bytes of a certificate with a validity: they tell this card from another one while the check runs. Never part
   * of a report. Null where there is none to be read.
   */
  readonly certificateHead: Uint8Array | null;
}

export const NO_FINDINGS: CardFindings = {
  medium: null,
  places: new Map(),
  certificates: { auth: { state: 'unreadable' }, sign: { state: 'unreadable' } },
  certificateHead: null,
};

export interface ReadCardOptions {
  readonly table: CardTable;
  readonly now: Date;
  /** Hears of every finding as it arrives. */
  readonly onFindings: (findings: CardFindings) => void;
}

/** `other`: this card carries no JPKI application. `juki-card`: it is an old 住基カード. */
export type CardKind = 'supported' | 'juki-card' | 'other';

/** Reads everything that needs no PIN. Rejects as a Conversation does; onFindings has had the part read. */
export async function readCard(card: Conversation, { table, now, onFindings }: ReadCardOptions): Promise<CardKind> {
  let findings = NO_FINDINGS;
  const add = (part: Partial<CardFindings>): void => {
    findings = { ...findings, ...part };
    onFindings(findings);
  };
  const readCounters = async (application: ApplicationId): Promise<void> => {
    for (const place of table.counters.filter((candidate) => candidate.application === application)) {
      const counter = await readCounter(card, place);
      add({ places: new Map([...findings.places, [place, counter]]) });
    }
  };

  if ((await card.selectApplication('jpki')) !== 'present') return 'other';
  add({ medium: await readMedium(card, table) });
  if (findings.medium === 'juki-card') return 'juki-card';
  await readCounters('jpki');
  add({ certificates: { ...findings.certificates, sign: await readSignPresence(card, table) } });
  const { auth, certificateHead } = await readAuthCertificate(card, table, now);
  add({ certificates: { ...findings.certificates, auth }, certificateHead });
  for (const application of ['text', 'common', 'juki'] as const) await readCounters(application);
  return 'supported';
}

/** A label cut short could be that of another medium. */
async function readMedium(card: Conversation, { token }: CardTable): Promise<Medium> {
  if ((await card.selectFile('jpki', token.file)) !== 'present') return 'unknown';
  const start = await card.readStart(token.labelLength);
  return start.state === 'read' && start.bytes.length === token.labelLength ? mediumFromLabel(start.bytes) : 'unknown';
}

async function readSignPresence(card: Conversation, { presence }: CardTable): Promise<CertificateState> {
  if ((await card.selectFile('jpki', presence.file)) !== 'present') return { state: 'unreadable' };
  const start = await card.readStart(presence.length);
  if (start.state !== 'read' || start.bytes.length !== presence.length) return { state: 'unreadable' };
  const [sign, auth] = start.bytes;
  if (auth !== PRESENT_BYTE && auth !== ABSENT_BYTE) return { state: 'unreadable' };
  if (sign === PRESENT_BYTE) return { state: 'pin-protected' };
  return { state: sign === ABSENT_BYTE ? 'absent' : 'unreadable' };
}

interface AuthCertificate {
  readonly auth: CertificateState;
  readonly certificateHead: Uint8Array | null;
}

async function readAuthCertificate(card: Conversation, { authCertificate }: CardTable, now: Date): Promise<AuthCertificate> {
  const selected = await card.selectFile('jpki', authCertificate.file);
  if (selected !== 'present') return undated(selected === 'absent' ? 'absent' : 'unreadable');
  const start = await card.readStart(CERTIFICATE_HEAD);
  if (start.state !== 'read') return undated(start.state === 'pin-needed' ? 'pin-protected' : 'unreadable');
  const validity = readValidity(start.bytes);
  if (validity !== null) return { auth: dateCertificate(validity, now), certificateHead: start.bytes };
  return undated(isBlank(start.bytes) ? 'absent' : 'unreadable');
}

function undated(state: 'absent' | 'unreadable' | 'pin-protected'): AuthCertificate {
  return { auth: { state }, certificateHead: null };
}

/** True when the card that lies there now begins its certificate with these very bytes. */
export async function isSameCard(card: Conversation, table: CardTable, certificateHead: Uint8Array): Promise<boolean> {
  if ((await card.selectFile('jpki', table.authCertificate.file)) !== 'present') return false;
  const start = await card.readStart(CERTIFICATE_HEAD);
  return start.state === 'read' && sameBytes(start.bytes, certificateHead);
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
