// Starts, watches and replaces the reader process. Whatever happens in there, main goes on and the state says what it was.
import type { CheckReport } from '../../shared/model/check-report.ts';
import type { Fault, FaultCode } from '../../shared/model/fault.ts';
import { READER_STARTING } from '../../shared/model/reader-status.ts';
import type { ReaderStatus } from '../../shared/model/reader-status.ts';
import type { Clock } from './clock.ts';
import type { FromReader, ReaderChild, SpawnReader, ToReader } from './reader-child.ts';

/** A native call that takes longer hangs (reader-facts §2: pcsclite has no time limits of its own). */
export const HANG_MS = 10_000;

/** Waits before a replacement starts; the last one repeats. Short enough to be back within 3 s. */
const RESTART_MS = [300, 600, 1200] as const;

/** So often may a process with pcsclite crash before the other binding takes over. */
const CRASHES_ALLOWED = 2;

/** A process that was asked to stop gets this long before it is killed. */
const STOP_MS = 1500;

export interface ReaderUpdate {
  readonly status: ReaderStatus;
  /** The last reading, or what has arrived of the running one; null before the first. */
  readonly report: CheckReport | null;
}

export interface SupervisorDeps {
  readonly spawn: SpawnReader;
  readonly clock: Clock;
  readonly chosen: string | null;
  readonly onChange: (update: ReaderUpdate) => void;
}

export interface ReaderSupervisor {
  start(): void;
  /** Reads the card that lies on the reader once more. */
  checkAgain(): void;
  /** null: the app picks. */
  choose(name: string | null): void;
  /** Resolves when the process is gone. */
  stop(): Promise<void>;
}

interface Supervision {
  readonly deps: SupervisorDeps;
  child: ReaderChild | null;
  chosen: string | null;
  status: ReaderStatus;
  report: CheckReport | null;
  /** What the present process said before it ended. */
  farewell: Fault | null;
  /** A hang or crash, shown until a reading ends well or the reader itself says what is wrong. */
  lostTo: Fault | null;
  pcscliteCrashes: number;
  /** Losses since the last finished reading or quiet moment; lengthens the wait. */
  losses: number;
  stopping: boolean;
  cancelWatchdog: () => void;
  cancelRestart: () => void;
}

export function createReaderSupervisor(deps: SupervisorDeps): ReaderSupervisor {
  const watch: Supervision = {
    deps,
    child: null,
    chosen: deps.chosen,
    status: { ...READER_STARTING, chosen: deps.chosen },
    report: null,
    farewell: null,
    lostTo: null,
    pcscliteCrashes: 0,
    losses: 0,
    stopping: false,
    cancelWatchdog: () => undefined,
    cancelRestart: () => undefined,
  };
  return {
    start: () => startChild(watch),
    checkAgain: () => post(watch, { type: 'check-again' }),
    choose(name) {
      watch.chosen = name;
      post(watch, { type: 'choose', name });
    },
    stop: () => stop(watch),
  };
}

function startChild(watch: Supervision): void {
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
  post(watch, { type: 'start', skipPcsclite: watch.pcscliteCrashes >= CRASHES_ALLOWED, chosen });
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
      return;
    case 'dead':
      watch.farewell = message.fault;
      return;
  }
}

/** After a hang the same card is tried again; until that ends well, the state keeps saying what happened. */
function takeStatus(watch: Supervision, status: ReaderStatus): void {
  if (status.fault !== null) recovered(watch);
  watch.status = watch.lostTo === null ? status : { ...status, fault: status.fault ?? watch.lostTo };
  emit(watch);
}

function recovered(watch: Supervision): void {
  watch.lostTo = null;
  watch.losses = 0;
}

function lose(watch: Supervision, fault: Fault): void {
  const { deps } = watch;
  watch.cancelWatchdog();
  watch.child = null;
  if (watch.stopping) return;
  const ownFailure = fault.code === 'process-crashed' || fault.code === 'too-slow';
  watch.lostTo = ownFailure ? fault : null;
  // A crash before the first status happened while pcsclite was loaded, since that is tried first.
  if (fault.code === 'process-crashed' && watch.status.binding !== 'pcsc-mini') watch.pcscliteCrashes += 1;
  const service = SERVICE_FAULTS.has(fault.code) ? 'down' : watch.status.service;
  watch.status = { ...watch.status, service, readers: [], activity: { state: 'restarting' }, fault };
  emit(watch);
  const wait = RESTART_MS[Math.min(watch.losses, RESTART_MS.length - 1)] ?? 0;
  watch.losses += 1;
  watch.cancelRestart = deps.clock.after(wait, () => startChild(watch));
}

const SERVICE_FAULTS: ReadonlySet<FaultCode> = new Set<FaultCode>(['service-absent', 'service-stopped', 'no-permission']);

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
function post(watch: Supervision, message: ToReader): void {
  watch.child?.post(message);
}

function emit({ deps, status, report }: Supervision): void {
  deps.onChange({ status, report });
}

function stop(watch: Supervision): Promise<void> {
  watch.stopping = true;
  watch.cancelWatchdog();
  watch.cancelRestart();
  const { child, deps } = watch;
  if (child === null) return Promise.resolve();
  return new Promise((resolve) => {
    const cancelKill = deps.clock.after(STOP_MS, () => child.kill());
    child.onExit(() => {
      cancelKill();
      resolve();
    });
    child.post({ type: 'stop' });
  });
}
