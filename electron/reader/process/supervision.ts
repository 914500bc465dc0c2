// One reader process at a time: how it is started, heard, missed and replaced.
import { FAULT_TABLE } from '../../../shared/faults/fault-table.ts';
import type { CheckReport } from '../../../shared/model/check-report.ts';
import type { Exchange } from '../../../shared/model/exchange.ts';
import type { Fault } from '../../../shared/model/fault.ts';
import type { PlacementRun } from '../../../shared/model/placement.ts';
import type { ReaderStatus } from '../../../shared/model/reader-status.ts';
import type { Clock } from '../clock.ts';
import type { FromReader, ReaderChild, SpawnReader, ToReader } from './reader-child.ts';

/** A native call that takes longer hangs (reader-facts §2: pcsclite has no time limits of its own). */
export const HANG_MS = 10_000;

/** Waits before a replacement starts; the last one repeats. Short enough to be back within 3 s. */
const RESTART_MS = [300, 600, 1200] as const;

/** So often may a process with pcsclite crash before the other binding takes over. */
const CRASHES_ALLOWED = 2;

export interface ReaderUpdate {
  readonly status: ReaderStatus;
  /** The last reading, or what has arrived of the running one; null before the first. */
  readonly report: CheckReport | null;
}

export interface SupervisorDeps {
  readonly spawn: SpawnReader;
  readonly clock: Clock;
  readonly chosen: string | null;
  /** Salt for the hash by which cards are told apart; null: they are not. */
  readonly salt?: string | null;
  readonly onChange: (update: ReaderUpdate) => void;
  /** Hears of every finished reading; `card` is the salted hash, null where the card could not be told. */
  readonly onReading?: (report: CheckReport, card: string | null) => void;
  /** Hears what was sent in a finished reading, and which status words came back. */
  readonly onExchange?: (exchange: readonly Exchange[]) => void;
  /** Hears of a placement test as it goes on; the last one has `ended` set, even where the process is lost. */
  readonly onPlacement?: (run: PlacementRun) => void;
}

export interface Supervision {
  readonly deps: SupervisorDeps;
  child: ReaderChild | null;
  chosen: string | null;
  status: ReaderStatus;
  report: CheckReport | null;
  /** What the present process said before it ended. */
  farewell: Fault | null;
  placement: PlacementRun | null;
  /** A hang or crash, shown until a reading ends well or the reader itself says what is wrong. */
  lostTo: Fault | null;
  pcscliteCrashes: number;
  /** Losses since the last finished reading or quiet moment; lengthens the wait. */
  losses: number;
  stopping: boolean;
  /** Resolves when the pause has begun; null while there is none. */
  paused: Promise<void> | null;
  salt: string | null;
  cancelWatchdog: () => void;
  cancelRestart: () => void;
}

export function startChild(watch: Supervision): void {
  const { deps, chosen } = watch;
  const child = deps.spawn();
  watch.child = child;
  watch.farewell = null;
  child.onMessage((message) => {
    if (watch.child === child) take(watch, message);
  });
  child.onExit(() => {
    if (watch.child === child) lose(watch, watch.farewell ?? { code: 'process-crashed', pcsc: null });
  });
  arm(watch);
  post(watch, { type: 'start', skipPcsclite: watch.pcscliteCrashes >= CRASHES_ALLOWED, chosen, salt: watch.salt });
}

function take(watch: Supervision, message: FromReader): void {
  arm(watch);
  switch (message.type) {
    case 'working':
      return;
    case 'resting':
      watch.cancelWatchdog();
      return;
    case 'status':
      takeStatus(watch, message.status);
      return;
    case 'report':
      watch.report = message.report;
      if (message.final) recovered(watch);
      emit(watch);
      if (message.final) watch.deps.onReading?.(message.report, message.card);
      if (message.final) watch.deps.onExchange?.(message.exchange ?? []);
      return;
    case 'placement':
      watch.placement = message.run;
      watch.deps.onPlacement?.(message.run);
      return;
    case 'dead':
      watch.farewell = message.fault;
      // A hung call keeps a process from ending by itself: process.exit waits for libuv's threads.
      watch.child?.kill();
      return;
  }
}

/** After a hang the same card is tried again; until that ends well, the state keeps saying what happened. */
function takeStatus(watch: Supervision, status: ReaderStatus): void {
  if (status.fault !== null) recovered(watch);
  watch.status = watch.lostTo === null ? status : { ...status, fault: status.fault ?? watch.lostTo };
  emit(watch);
}

/** A test whose process is gone does not go on by itself: the person has to see that it ended. */
export function interruptPlacement(watch: Supervision): void {
  const { placement, deps } = watch;
  if (placement === null || placement.ended !== null) return;
  watch.placement = { ...placement, ended: 'interrupted' };
  deps.onPlacement?.(watch.placement);
}

function recovered(watch: Supervision): void {
  watch.lostTo = null;
  watch.losses = 0;
}

function lose(watch: Supervision, fault: Fault): void {
  const { deps } = watch;
  watch.cancelWatchdog();
  watch.child = null;
  interruptPlacement(watch);
  if (watch.stopping) return;
  const ownFailure = fault.code === 'process-crashed' || fault.code === 'too-slow';
  watch.lostTo = ownFailure ? fault : null;
  // A crash before the first status happened while pcsclite was loaded, since that is tried first.
  if (fault.code === 'process-crashed' && watch.status.binding !== 'pcsc-mini') watch.pcscliteCrashes += 1;
  const service = FAULT_TABLE[fault.code].outcome === 'no-service' ? 'down' : watch.status.service;
  watch.status = { ...watch.status, service, readers: [], activity: { state: 'restarting' }, fault };
  const wait = RESTART_MS[Math.min(watch.losses, RESTART_MS.length - 1)] ?? 0;
  watch.losses += 1;
  watch.cancelRestart = deps.clock.after(wait, () => startChild(watch));
  // Last, since whoever hears of it may stop the whole.
  emit(watch);
}

/** Every sign of life renews the time limit; `resting` lifts it. */
function arm(watch: Supervision): void {
  watch.cancelWatchdog();
  watch.cancelWatchdog = watch.deps.clock.after(HANG_MS, () => {
    const hung = watch.child;
    lose(watch, { code: 'too-slow', pcsc: null });
    hung?.kill();
  });
}

/** A message to a process that is just being replaced is not lost: the new one reads the card anyway. */
export function post(watch: Supervision, message: ToReader): void {
  watch.child?.post(message);
}

export function emit({ deps, status, report }: Supervision): void {
  deps.onChange({ status, report });
}
