// Puts a check report together. It holds nothing that names the card or its holder.
import type { CheckOutcome, CheckReport, Evidence } from '../../../shared/model/check-report.ts';
import { toJstIso } from '../../../shared/time/jst.ts';
import { judgeCard, NOT_READ_VERDICT } from '../../../shared/verdict/card-verdict.ts';
import type { CardFindings } from './read-card.ts';
import { NO_FINDINGS } from './read-card.ts';

export interface ReportParts {
  readonly now: Date;
  readonly outcome: CheckOutcome;
  readonly reader: string | null;
  readonly findings: CardFindings;
  readonly evidence: Evidence;
  /** False while the reading goes on: then nothing is judged yet. */
  readonly complete: boolean;
}

export const NO_EVIDENCE: Evidence = { apdus: 0, bytesRead: 0, elapsedMs: 0, commands: [] };

export function buildReport({ now, outcome, reader, findings, evidence, complete }: ReportParts): CheckReport {
  const { medium, pins, certificates } = findings;
  const judged = complete && outcome === 'read';
  return {
    schema: 1,
    checkedAt: toJstIso(now),
    outcome,
    reader: { name: reader },
    medium,
    pins,
    certificates,
    verdict: judged ? judgeCard(pins, certificates) : NOT_READ_VERDICT,
    evidence,
  };
}

/** A check that never reached a card. */
export function emptyReport(outcome: CheckOutcome, reader: string | null, now: Date): CheckReport {
  return buildReport({ now, outcome, reader, findings: NO_FINDINGS, evidence: NO_EVIDENCE, complete: true });
}
