// Waits until the reader has an answer and turns it into one report.
import { FAULT_TABLE } from '../../shared/faults/fault-table.ts';
import type { FaultCode } from '../../shared/faults/fault-table.ts';
import type { CheckOutcome, CheckReport } from '../../shared/model/check-report.ts';
import type { ShownReading } from '../../shared/model/reader-status.ts';
import { candidates } from '../../shared/readers/candidates.ts';
import { NOT_READ_VERDICT } from '../../shared/verdict/card-verdict.ts';
import type { Clock } from '../reader/clock.ts';
import type { SpawnReader } from '../reader/process/reader-child.ts';
import { emptyReport } from '../reader/reading/report.ts';
import { createReaderSupervisor } from '../reader/process/supervisor.ts';
import type { ReaderUpdate } from '../reader/process/supervisor.ts';

/** Readers and cards are announced one after the other, so an absence counts only once it has lasted this long. */
const ABSENCE_MS = 500;

/** Nothing takes longer: 9 s of back-off, 10 s of a hang, and the start. */
const LONGEST_CHECK_MS = 30_000;

const NOTHING_TO_CANCEL = (): void => undefined;

export interface CheckOnceOptions {
  readonly spawn: SpawnReader;
  readonly clock: Clock;
  readonly reader: string | null;
  readonly waitMs: number;
}

/** Resolves to exactly one report, whatever happens; the reader process is gone by then. */
export function checkOnce({ spawn, clock, reader, waitMs }: CheckOnceOptions): Promise<CheckReport> {
  return new Promise((resolve) => {
    let answered = false;
    let cancelAbsence = NOTHING_TO_CANCEL;
    const startedAt = clock.elapsedMs();

    const answer = (report: CheckReport): void => {
      if (answered) return;
      answered = true;
      cancelAbsence();
      cancelLimit();
      void supervisor.stop().then(() => resolve(report));
    };
    const nothing = (outcome: CheckOutcome, name: string | null = null): void =>
      answer(emptyReport(outcome, name, clock.now()));

    const supervisor = createReaderSupervisor({
      spawn,
      clock,
      chosen: reader,
      only: reader,
      onChange(update) {
        cancelAbsence();
        const fault = faultCode(update, reader);
        if (isFinished(update) && fault !== 'no-reader') {
          answer(update.shown.report);
        } else if (fault !== null && FAULT_TABLE[fault].mayPass) {
          const rest = Math.max(ABSENCE_MS, waitMs - (clock.elapsedMs() - startedAt));
          const name = fault === 'no-reader' ? null : askedReader(update);
          cancelAbsence = clock.after(rest, () => nothing(FAULT_TABLE[fault].outcome, name));
        } else if (fault !== null && FAULT_TABLE[fault].endsCheck) {
          answer(cutOff(update, FAULT_TABLE[fault].outcome, clock));
        }
      },
    });
    const cancelLimit = clock.after(waitMs + LONGEST_CHECK_MS, () => nothing('timeout'));
    supervisor.start();
  });
}

/** A card that vanished before it was read is no answer yet: it may be laid down again. Nor is what a crash left over. */
function isFinished(update: ReaderUpdate): update is ReaderUpdate & { readonly shown: ShownReading } {
  const { status, shown } = update;
  const ended = shown !== null && (shown.report.complete || shown.report.outcome !== 'read');
  return ended && shown.report.outcome !== 'no-card' && status.activity.state === 'idle';
}

/** A reader asked for by name that is not connected is no reader, even where another one is. */
function faultCode({ status }: ReaderUpdate, reader: string | null): FaultCode | null {
  const missing = reader !== null && !status.readers.some(({ name }) => name === reader);
  if (missing && status.service === 'ready') return 'no-reader';
  return status.fault?.code ?? null;
}

/** The reader that would be read next; null while none is connected. */
function askedReader({ status }: ReaderUpdate): string | null {
  return candidates(status.readers, status.chosen)[0]?.name ?? null;
}

/** Keeps what had been read before. */
function cutOff({ shown, status }: ReaderUpdate, outcome: CheckOutcome, clock: Clock): CheckReport {
  if (shown === null) return emptyReport(outcome, status.active, clock.now());
  return { ...shown.report, outcome, complete: false, verdict: NOT_READ_VERDICT };
}
