// One check of one reader: connect, read, give the card up with power-off, and try again where that can help.
import type { CardTable } from '../../../shared/card/card-table.ts';
import { lowerCounter, SW_OK } from '../../../shared/card/status-word.ts';
import { faultFromPcsc, restartsAfter } from '../../../shared/faults/pcsc-codes.ts';
import type { FaultSetting } from '../../../shared/faults/setting.ts';
import type { CheckReport } from '../../../shared/model/check-report.ts';
import type { Exchange } from '../../../shared/model/exchange.ts';
import type { Fault } from '../../../shared/model/fault.ts';
import { OUTCOME_OF_FAULT } from '../../../shared/model/fault.ts';
import type { PinId, RetryCounter } from '../../../shared/model/pin.ts';
import { PcscError } from '../ports/card-port.ts';
import type { CardLink } from '../ports/card-port.ts';
import { pause } from '../clock.ts';
import { connectPatiently } from './connect.ts';
import type { ConnectDeps } from './connect.ts';
import { converse } from './conversation.ts';
import type { Conversation } from './conversation.ts';
import { createEvidenceLog } from './evidence.ts';
import type { EvidenceLog } from './evidence.ts';
import { NO_FINDINGS, readCard, readCounter } from './read-card.ts';
import type { CardFindings } from './read-card.ts';
import { buildReport } from './report.ts';

/** A reset or lost card gets this long to settle before the next attempt (reader-facts §3.2). */
const SETTLE_MS = 300;

export interface CheckDeps extends ConnectDeps {
  readonly table: CardTable;
  readonly onCommand: (name: string) => void;
  /** Where this runs; the same number has different causes on different systems. */
  readonly setting?: FaultSetting;
  /** See ReadCardOptions. */
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
}

/** Never rejects for what a card or a reader does; whatever was read before a fault is in the report. */
export async function checkCard(reader: string, deps: CheckDeps): Promise<CheckResult> {
  const check: Check = { reader, deps, evidence: createEvidenceLog(deps.clock, deps.onCommand), findings: NO_FINDINGS };
  for (let restarts = 0; ; restarts++) {
    try {
      const supported = await readOnce(check);
      const other = check.findings.medium === 'juki-card' ? 'card-juki' : 'card-unsupported';
      return result(check, supported ? null : { code: other, pcsc: null });
    } catch (error) {
      if (!(error instanceof PcscError)) throw error;
      if (restarts >= restartsAfter(error.code)) return result(check, faultOf(error, check));
      await pause(deps.clock, SETTLE_MS);
    }
  }
}

async function readOnce(check: Check): Promise<boolean> {
  const { deps } = check;
  const supported = await withCard(check, async (card) => {
    const reading = await readCard(card, {
      table: deps.table,
      now: deps.clock.now(),
      fingerprint: deps.fingerprint,
      onFindings(findings) {
        check.findings = findings;
        deps.onPartial(reportOf(check, null, false));
      },
    });
    return reading.supported;
  });
  const verified = (Object.keys(check.findings.pins) as PinId[]).filter((pin) => isVerifiedElsewhere(check, pin));
  // Only power-off takes back what another program verified (JICSAP 5.1.3); release has just done that.
  if (verified.length > 0) await withCard(check, (card) => readAgain(card, check, verified));
  return supported;
}

async function readAgain(card: Conversation, check: Check, pins: readonly PinId[]): Promise<void> {
  const fresh: Partial<Record<PinId, RetryCounter>> = {};
  for (const place of check.deps.table.counters.filter(({ pin }) => pins.includes(pin))) {
    if ((await card.selectApplication(place.application)) !== SW_OK) continue;
    const counter = await readCounter(card, place);
    fresh[place.pin] = lowerCounter(fresh[place.pin] ?? counter, counter);
    check.findings = { ...check.findings, pins: { ...check.findings.pins, ...fresh } };
  }
}

function isVerifiedElsewhere({ findings }: Check, pin: PinId): boolean {
  const counter = findings.pins[pin];
  return counter.state === 'unknown' && counter.reason === 'verified-elsewhere';
}

/** Holds the card for as long as `use` runs and gives it up with power-off in every case. */
async function withCard<T>(check: Check, use: (card: Conversation) => Promise<T>): Promise<T> {
  const { deps } = check;
  const link = await connectPatiently(check.reader, deps);
  try {
    return await use(converse(link, deps.table, check.evidence));
  } finally {
    await releaseQuietly(link);
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

/** A card that vanishes once reading has begun was moved away, however the driver words it. */
function faultOf(error: PcscError, check: Check): Fault {
  const fault = faultFromPcsc(error.code, check.deps.setting);
  return fault.code === 'no-card' && check.evidence.read().apdus > 0 ? { ...fault, code: 'card-moved' } : fault;
}

function result(check: Check, fault: Fault | null): CheckResult {
  const { findings, evidence } = check;
  return { report: reportOf(check, fault, true), fault, fingerprint: findings.fingerprint, exchange: evidence.exchange() };
}

function reportOf({ reader, deps, evidence, findings }: Check, fault: Fault | null, complete: boolean): CheckReport {
  const outcome = fault === null ? 'read' : OUTCOME_OF_FAULT[fault.code];
  return buildReport({ now: deps.clock.now(), outcome, reader, findings, evidence: evidence.read(), complete });
}
