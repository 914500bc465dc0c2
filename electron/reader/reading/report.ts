// Puts a check report together. It holds nothing that names the card or its holder.
import type { CheckOutcome, CheckReport, Evidence } from '../../../shared/model/check-report.ts';
import { NOTHING_READ } from '../../../shared/model/pin.ts';
import { toJstIso } from '../../../shared/time/jst.ts';
import { judgeCard, NOT_READ_VERDICT } from '../../../shared/verdict/card-verdict.ts';

export interface ReportParts extends Pick<CheckReport, 'outcome' | 'complete' | 'medium' | 'pins' | 'certificates' | 'evidence'> {
  readonly now: Date;
  readonly reader: string | null;
}

export const NO_EVIDENCE: Evidence = { apdus: 0, bytesRead: 0, elapsedMs: 0, commands: [] };

/** Nothing is judged before the reading has come to its end. */
export function buildReport({ now, reader, outcome, complete, medium, pins, certificates, evidence }: ReportParts): CheckReport {
  return {
    schema: 1,
    checkedAt: toJstIso(now),
    outcome,
    complete,
    reader: { name: reader },
    medium,
    pins,
    certificates,
    verdict: complete ? judgeCard(pins, certificates) : NOT_READ_VERDICT,
    evidence,
  };
}

/** A report without findings, of a check that never reached a card. */
export function emptyReport(outcome: CheckOutcome, reader: string | null, now: Date): CheckReport {
  return buildReport({
    now,
    reader,
    outcome,
    complete: outcome === 'read',
    medium: null,
    pins: NOTHING_READ,
    certificates: { auth: { state: 'unreadable' }, sign: { state: 'unreadable' } },
    evidence: NO_EVIDENCE,
  });
}
