// The staged check 機能 → リーダー → カード → マイナンバーカード → 残り回数 → 証明書: where the way to a read card stands.
import type { AdviceCode } from '../advice/advice.ts';
import { FAULT_TABLE } from '../faults/fault-table.ts';
import type { CheckReport } from '../model/check-report.ts';
import type { Fault } from '../model/fault.ts';
import { PIN_IDS } from '../model/pin.ts';
import { shownActivity } from '../model/reader-status.ts';
import type { ReaderStatus } from '../model/reader-status.ts';

export const DOCTOR_STAGES = ['service', 'reader', 'card', 'mynumber', 'counters', 'certificate'] as const;

export type DoctorStage = (typeof DOCTOR_STAGES)[number];

/** `yours`: nothing is wrong, the person has to put the card down. */
export type StageMark = 'ok' | 'running' | 'failed' | 'yours' | 'waiting';

export interface StageState {
  readonly stage: DoctorStage;
  readonly mark: StageMark;
  /** What stands in the way here: exactly one cause, at one stage at most. */
  readonly cause: AdviceCode | null;
}

/** `report`: of the real reader; null while there is none or a sample covers it. */
export function stagesOf(status: ReaderStatus, report: CheckReport | null): readonly StageState[] {
  const activity = shownActivity(status);
  if (activity.state === 'waiting-for-other-program') return standing(status, FAULT_TABLE['card-busy'].stage, 'running', 'card-busy');
  if (activity.state === 'reading') return standing(status, runningStage(report), 'running', null);
  const fault = status.fault ?? standstill(status);
  if (fault !== null) {
    const { stage, mark } = FAULT_TABLE[fault.code];
    return standing(status, stage, mark, fault.code);
  }
  if (activity.state === 'restarting' || status.service === 'starting') return standing(status, 'service', 'running', null);
  if (report === null || !report.complete) return standing(status, 'mynumber', 'waiting', null);
  return readStages(report);
}

/** What plainly keeps a reading from starting although nothing has failed. */
export function standstill({ service, readers, activity }: ReaderStatus): Fault | null {
  if (service === 'down') return { code: 'service-absent', pcsc: null };
  if (service === 'starting' || activity.state === 'restarting') return null;
  const usable = readers.filter((view) => view.suitability !== 'ignored');
  if (usable.length === 0) return { code: readers.length > 0 ? 'virtual-reader-only' : 'no-reader', pcsc: null };
  return usable.every((view) => view.card === 'empty') ? { code: 'no-card', pcsc: null } : null;
}

function standing(status: ReaderStatus, at: DoctorStage, mark: StageMark, cause: AdviceCode | null): readonly StageState[] {
  const reached = DOCTOR_STAGES.indexOf(at);
  return DOCTOR_STAGES.map((stage, index) => {
    if (index === reached) return { stage, mark, cause };
    return { stage, mark: index < reached && isKnownGood(stage, status) ? 'ok' : 'waiting', cause: null };
  });
}

/** What the reader process does not tell is not called well. */
function isKnownGood(stage: DoctorStage, status: ReaderStatus): boolean {
  const usable = status.readers.filter((view) => view.suitability !== 'ignored');
  if (stage === 'service') return status.service === 'ready';
  if (stage === 'reader') return usable.length > 0;
  if (stage === 'card') return usable.some((view) => view.card === 'present' || view.card === 'in-use');
  // Later stages are passed only by a reading that runs.
  return shownActivity(status).state === 'reading';
}

/** How far a running reading has come, by what has arrived of it. */
function runningStage(report: CheckReport | null): DoctorStage {
  if (report === null || !isUnderWay(report) || report.medium === null) return 'mynumber';
  const asked = (['sign', 'auth'] as const).every((pin) => !isUnread(report, pin));
  return asked ? 'certificate' : 'counters';
}

/** A report that is complete, or ended otherwise than by being read, is the one of before. */
function isUnderWay(report: CheckReport): boolean {
  return report.outcome === 'read' && !report.complete;
}

function isUnread({ pins }: CheckReport, pin: (typeof PIN_IDS)[number]): boolean {
  const counter = pins[pin];
  return counter.state === 'unknown' && counter.reason === 'not-read';
}

function readStages(report: CheckReport): readonly StageState[] {
  const findings: Partial<Record<DoctorStage, AdviceCode | null>> = {
    counters: PIN_IDS.some((pin) => report.pins[pin].state === 'unknown') ? 'counters-unknown' : null,
    certificate: certificateFinding(report),
  };
  return DOCTOR_STAGES.map((stage) => {
    const cause = findings[stage] ?? null;
    return { stage, mark: cause === null ? 'ok' : 'failed', cause };
  });
}

function certificateFinding({ certificates: { auth, sign } }: CheckReport): AdviceCode | null {
  if (auth.state === 'absent') return 'auth-absent-on-card';
  if (sign.state === 'absent') return 'sign-absent-on-card';
  return auth.state === 'unreadable' || auth.state === 'pin-protected' ? 'expiry-unknown' : null;
}
