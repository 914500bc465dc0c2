// One check of one reader: connect, read, give the card up with power-off, and try again where that can help.
import type { CardTable, CounterPlace } from '../../../shared/card/card-table.ts';
import { FAULT_TABLE } from '../../../shared/faults/fault-table.ts';
import { faultFromPcsc } from '../../../shared/faults/pcsc-codes.ts';
import type { FaultSetting } from '../../../shared/faults/setting.ts';
import type { CheckReport } from '../../../shared/model/check-report.ts';
import type { Exchange } from '../../../shared/model/exchange.ts';
import type { Fault } from '../../../shared/model/fault.ts';
import { pause } from '../clock.ts';
import { PcscError } from '../ports/card-port.ts';
import type { CardLink } from '../ports/card-port.ts';
import { connectPatiently } from './connect.ts';
import type { ConnectDeps } from './connect.ts';
import { converse, ReadingTooLongError } from './conversation.ts';
import type { Conversation } from './conversation.ts';
import { pinsOf, readCounter } from './counters.ts';
import { createEvidenceLog } from './evidence.ts';
import type { EvidenceLog } from './evidence.ts';
import { isSameCard, NO_FINDINGS, readCard } from './read-card.ts';
import type { CardFindings, CardKind } from './read-card.ts';
import { buildReport } from './report.ts';

/** A reset or lost card gets this long to settle before the next attempt (docs/reader.md#what-is-read-anew). */
const SETTLE_MS = 300;

/** A check that another card took the place of the first one is begun anew this often. */
const MOST_SWAPS = 2;

/**
 * So long a check may hold cards in all; a healthy card takes about one second. Whoever asks for the card meanwhile is
 * refused, so that a card which answers and never comes to an end is let go (docs/reader.md#time).
 */
export const HOLD_MS = 5000;

export interface CheckDeps extends ConnectDeps {
  readonly table: CardTable;
  readonly onCommand: (name: string) => void;
  /** Where this runs; the same number has different causes on different systems. */
  readonly setting?: FaultSetting;
  /** Makes a salted hash of the certificate's first bytes, which are then forgotten. */
  readonly fingerprint: (certificateHead: Uint8Array) => string | null;
  /** Hears of the growing report; the last one is the resolved value. */
  readonly onPartial: (report: CheckReport) => void;
}

export interface CheckResult {
  readonly report: CheckReport;
  /** Why nothing, or not all, was read; null when all was. */
  readonly fault: Fault | null;
  /** Salted hash that tells the card from another one; null where it cannot be told. */
  readonly fingerprint: string | null;
  /** What was sent and which status words came back. */
  readonly exchange: readonly Exchange[];
}

interface Check {
  readonly reader: string;
  readonly deps: CheckDeps;
  readonly evidence: EvidenceLog;
  findings: CardFindings;
  heldMs: number;
}

/** Another card lies there than the one that the check began with. */
class CardSwappedError extends Error {}

/** Never rejects for what a card or a reader does; whatever was read before a fault is in the report. */
export async function checkCard(reader: string, deps: CheckDeps): Promise<CheckResult> {
  const evidence = createEvidenceLog(deps.clock, deps.onCommand);
  const check: Check = { reader, deps, evidence, findings: NO_FINDINGS, heldMs: 0 };
  for (let restarts = 0; ; restarts++) {
    try {
      return result(check, FAULT_OF_KIND[await readOnce(check)]);
    } catch (error) {
      const { fault, again } = failureOf(error, check);
      if (restarts >= again) return result(check, fault);
      if (error instanceof CardSwappedError) check.findings = NO_FINDINGS;
      await pause(deps.clock, SETTLE_MS);
    }
  }
}

const FAULT_OF_KIND: Readonly<Record<CardKind, Fault | null>> = {
  supported: null,
  'juki-card': { code: 'card-juki', pcsc: null },
  other: { code: 'card-unsupported', pcsc: null },
};

/** What an error of a reading stands for, and how often the reading is begun anew after it. Throws what is a bug. */
function failureOf(error: unknown, check: Check): { readonly fault: Fault; readonly again: number } {
  if (error instanceof CardSwappedError) return { fault: { code: 'card-moved', pcsc: null }, again: MOST_SWAPS };
  if (error instanceof ReadingTooLongError) return { fault: { code: 'too-slow', pcsc: null }, again: 0 };
  if (!(error instanceof PcscError)) throw error;
  const fault = faultFromPcsc(error.code, check.deps.setting);
  const again = FAULT_TABLE[fault.code].restarts;
  // A card that vanishes once reading has begun was moved away, however the driver words it.
  const moved = fault.code === 'no-card' && check.evidence.read().apdus > 0;
  return { fault: moved ? { ...fault, code: 'card-moved' } : fault, again };
}

async function readOnce(check: Check): Promise<CardKind> {
  const { deps } = check;
  const kind = await withCard(check, (card) =>
    readCard(card, {
      table: deps.table,
      now: deps.clock.now(),
      onFindings(findings) {
        check.findings = findings;
        deps.onPartial(reportOf(check, { outcome: 'read', complete: false }));
      },
    }),
  );
  // What an attempt before this one read was of another card.
  if (kind === 'other') check.findings = NO_FINDINGS;
  const { certificateHead } = check.findings;
  const verified = deps.table.counters.filter((place) => isVerifiedElsewhere(check, place));
  // Only power-off takes back what another program verified (JICSAP 5.1.3); release has just done that. A card that cannot
  // be told from another one is not asked again: its counters and those of another card would be mixed.
  if (verified.length > 0 && certificateHead !== null) {
    await withCard(check, (card) => readAgain(card, check, verified, certificateHead));
  }
  return kind;
}

async function readAgain(card: Conversation, check: Check, places: readonly CounterPlace[], head: Uint8Array): Promise<void> {
  if (!(await isSameCard(card, check.deps.table, head))) throw new CardSwappedError('another card lies there');
  for (const place of places) {
    const counter = await readCounter(card, place);
    check.findings = { ...check.findings, places: new Map([...check.findings.places, [place, counter]]) };
  }
}

function isVerifiedElsewhere({ findings }: Check, place: CounterPlace): boolean {
  const counter = findings.places.get(place);
  return counter?.state === 'unknown' && counter.reason === 'verified-elsewhere';
}

/** Holds the card for as long as `use` runs and gives it up with power-off in every case. */
async function withCard<T>(check: Check, use: (card: Conversation) => Promise<T>): Promise<T> {
  const { deps } = check;
  const link = await connectPatiently(check.reader, deps);
  const since = deps.clock.elapsedMs();
  const heldMs = (): number => check.heldMs + deps.clock.elapsedMs() - since;
  try {
    return await use(converse(link, deps.table, check.evidence, () => heldMs() >= HOLD_MS));
  } finally {
    await releaseQuietly(link);
    check.heldMs = heldMs();
  }
}

/** A card that is gone cannot be released; the error that says so adds nothing to the one that brought us here. */
async function releaseQuietly(link: CardLink): Promise<void> {
  try {
    await link.release();
  } catch (error) {
    if (!(error instanceof PcscError)) throw error;
  }
}

function result(check: Check, fault: Fault | null): CheckResult {
  const { deps, evidence } = check;
  const { certificateHead } = check.findings;
  const outcome = fault === null ? 'read' : FAULT_TABLE[fault.code].outcome;
  return {
    report: reportOf(check, { outcome, complete: fault === null }),
    fault,
    fingerprint: certificateHead === null ? null : deps.fingerprint(certificateHead),
    exchange: evidence.exchange(),
  };
}

function reportOf({ reader, deps, evidence, findings }: Check, end: Pick<CheckReport, 'outcome' | 'complete'>): CheckReport {
  const { medium, places, certificates } = findings;
  const pins = pinsOf(deps.table, places);
  return buildReport({ now: deps.clock.now(), reader, medium, pins, certificates, evidence: evidence.read(), ...end });
}
