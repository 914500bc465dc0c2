// Where the check stands right now: the one reading of a snapshot that every part of the window agrees on.
import { standstill } from '../../../shared/doctor/stages.ts';
import { FAULT_TABLE, typicalFault } from '../../../shared/faults/fault-table.ts';
import type { CheckOutcome, CheckReport } from '../../../shared/model/check-report.ts';
import type { Fault } from '../../../shared/model/fault.ts';
import { PIN_IDS } from '../../../shared/model/pin.ts';
import { shownActivity } from '../../../shared/model/reader-status.ts';
import type { AppSnapshot } from '../../../shared/model/snapshot.ts';

export type Situation =
  | { readonly kind: 'starting' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'waiting-for-other-program' }
  | { readonly kind: 'restarting' }
  | { readonly kind: 'problem'; readonly fault: Fault }
  | { readonly kind: 'unread' }
  /** The reader is left alone; `report` is what was read before, and may have changed since. */
  | { readonly kind: 'hands-off'; readonly report: CheckReport | null }
  /** `cardGone`: the result is shown although its card has been taken away since. */
  | { readonly kind: 'read'; readonly report: CheckReport; readonly cardGone: boolean };

export function situationOf(snapshot: AppSnapshot): Situation {
  const { reader, report } = snapshot;
  if (snapshot.sample !== null) return sampleSituation(report);
  if (snapshot.handsOff) return { kind: 'hands-off', report: finishedReport(report) };
  const activity = shownActivity(reader);
  if (activity.state === 'reading') return { kind: 'reading' };
  if (activity.state === 'waiting-for-other-program') return { kind: 'waiting-for-other-program' };
  const fault = reader.fault ?? standstill(reader);
  const finished = finishedReport(report);
  if (finished !== null && (fault === null || FAULT_TABLE[fault.code].leavesResult)) {
    return { kind: 'read', report: finished, cardGone: !snapshot.cardHere };
  }
  if (fault !== null) return { kind: 'problem', fault };
  if (reader.activity.state === 'restarting') return { kind: 'restarting' };
  if (reader.service === 'starting') return { kind: 'starting' };
  return report === null || report.outcome === 'read' ? { kind: 'unread' } : problemOf(report.outcome);
}

/** How far the reading got that is on screen: nothing, still coming in, or all that will come. */
export type Progress = 'none' | 'running' | 'done';

/** The readings on screen. Those of an earlier card are not shown under a newer fault or a running check. */
export function shownReport(snapshot: AppSnapshot, situation: Situation): CheckReport | null {
  if (situation.kind === 'read' || situation.kind === 'hands-off') return situation.report;
  const { report } = snapshot;
  if (report === null || finishedReport(report) !== null) return null;
  if (situation.kind === 'reading') return snapshot.cardHere ? report : null;
  if (situation.kind !== 'problem' || !hasPartOfACard(report)) return null;
  const mayBeOfAnother = whereaboutsOf(snapshot) === 'gone' && !FAULT_TABLE[situation.fault.code].leavesResult;
  return mayBeOfAnother ? null : report;
}

/** Where the card of the report is. While nobody looks at the readers, nothing is known. */
export type Whereabouts = 'here' | 'gone' | 'unknown';

export function whereaboutsOf({ cardHere, reader }: AppSnapshot): Whereabouts {
  if (cardHere) return 'here';
  return reader.service === 'ready' && reader.activity.state !== 'restarting' ? 'gone' : 'unknown';
}

export function progressOf(situation: Situation, shown: CheckReport | null): Progress {
  if (situation.kind === 'reading') return 'running';
  return shown === null ? 'none' : 'done';
}

function hasPartOfACard(report: CheckReport): boolean {
  return PIN_IDS.some((pin) => report.pins[pin].state !== 'unknown');
}

function sampleSituation(report: CheckReport | null): Situation {
  if (report === null) return { kind: 'reading' };
  if (report.outcome !== 'read') return problemOf(report.outcome);
  const finished = finishedReport(report);
  return finished === null ? { kind: 'reading' } : { kind: 'read', report: finished, cardGone: false };
}

function problemOf(outcome: Exclude<CheckOutcome, 'read'>): Situation {
  return { kind: 'problem', fault: { code: typicalFault(outcome), pcsc: null } };
}

function finishedReport(report: CheckReport | null): CheckReport | null {
  return report?.complete === true ? report : null;
}
