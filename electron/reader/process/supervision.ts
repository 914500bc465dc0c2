// One reader process at a time: how it is started, heard, missed and replaced.
import type { Before } from '../../../shared/desk/desk.ts';
import { FAULT_TABLE } from '../../../shared/faults/fault-table.ts';
import type { CheckReport } from '../../../shared/model/check-report.ts';
import type { Exchange } from '../../../shared/model/exchange.ts';
import type { Fault } from '../../../shared/model/fault.ts';
import type { PlacementRun } from '../../../shared/model/placement.ts';
import type { ReaderStatus, ReaderView, ShownReading } from '../../../shared/model/reader-status.ts';
import type { Clock } from '../clock.ts';
import type { FromReader, ReaderChild, SpawnReader, ToReader } from './reader-child.ts';

/** A native call that takes longer hangs: pcsclite has no time limits of its own. */
export const HANG_MS = 10_000;

/** Waits before a replacement starts; the last one repeats. The first ones are short enough to be back within 3 s. */
const RESTART_MS = [300, 600, 1200, 2400, 2400, 5000] as const;

/** A process that lived this long ended for a reason of its own: the waits begin anew. */
const LONG_LIFE_MS = 30_000;

/** So often may a process with pcsclite crash before the other binding takes over. */
const CRASHES_ALLOWED = 2;

export interface ReaderUpdate {
  readonly status: ReaderStatus;
  /** The last reading, or what has arrived of the running one; null before the first. */
  readonly shown: ShownReading | null;
  /** Counts the processes: what one knows of the laying of a card, the next does not. */
  readonly run: number;
}

export interface SupervisorDeps {
  readonly spawn: SpawnReader;
  readonly clock: Clock;
  readonly chosen: string | null;
  /** No other reader is touched; null or left out: all are read. */
  readonly only?: string | null;
  /** Salt for the hash by which cards are told apart; null: they are not. */
  readonly salt?: string | null;
  readonly onChange: (update: ReaderUpdate) => void;
  /** Hears of every finished reading; `mark` is the salted hash, null where the card could not be told. */
  readonly onReading?: (report: CheckReport, mark: string | null) => void;
  /** Hears what was sent in a finished reading, and which status words came back. */
  readonly onExchange?: (exchange: readonly Exchange[]) => void;
  /** Hears of a placement test as it goes on; the last one has `ended` set, even where the process is lost. */
  readonly onPlacement?: (run: PlacementRun) => void;
}

/** What there is of a process: none, one that runs, one that is to follow a lost one, one that is asked to end. */
export type Life =
  | { readonly state: 'none' }
  | { readonly state: 'running'; readonly child: ReaderChild; readonly since: number }
  | { readonly state: 'due'; readonly cancel: () => void }
  | { readonly state: 'ending'; readonly child: ReaderChild };

export interface Supervision {
  readonly deps: SupervisorDeps;
  life: Life;
  /** Counts the processes that were started. */
  run: number;
  chosen: string | null;
  salt: string | null;
  /** What the next process is to know of the desk. */
  before: Before;
  status: ReaderStatus;
  shown: ShownReading | null;
  placement: PlacementRun | null;
  /** A hang or crash, shown until a reading ends well or the reader itself says what is wrong. */
  failure: Fault | null;
  pcscliteCrashes: number;
  /** Processes lost one soon after the other; lengthens the wait. */
  losses: number;
  cancelWatchdog: () => void;
}

export function startChild(watch: Supervision): void {
  const { deps, chosen, salt, before } = watch;
  const child = deps.spawn();
  watch.run += 1;
  watch.life = { state: 'running', child, since: deps.clock.elapsedMs() };
  child.onMessage((message) => {
    if (runs(watch, child)) take(watch, child, message);
  });
  child.onExit(() => {
    if (runs(watch, child)) lose(watch, { code: 'process-crashed', pcsc: null });
  });
  expectWord(watch);
  const skipPcsclite = watch.pcscliteCrashes >= CRASHES_ALLOWED;
  child.post({ type: 'start', skipPcsclite, chosen, only: deps.only ?? null, salt, before });
}

function runs({ life }: Supervision, child: ReaderChild): boolean {
  return life.state === 'running' && life.child === child;
}

function take(watch: Supervision, child: ReaderChild, message: FromReader): void {
  const { deps } = watch;
  expectWord(watch);
  switch (message.type) {
    case 'working':
      return;
    case 'resting':
      watch.cancelWatchdog();
      return;
    case 'state':
      takeState(watch, message.status, message.shown);
      return;
    case 'reading':
      watch.failure = null;
      if (message.report.reader.name === watch.before.stuck) watch.before = { ...watch.before, stuck: null };
      deps.onReading?.(message.report, message.mark);
      deps.onExchange?.(message.exchange);
      return;
    case 'placement':
      watch.placement = message.run;
      deps.onPlacement?.(message.run);
      return;
    case 'dead':
      // Its end is not waited for: a hung call keeps a process from ending, and one that hangs in the kernel cannot be killed.
      lose(watch, message.fault);
      child.kill();
      return;
  }
}

/**
 * After a hang the same card is tried again; until that ends well, the state keeps saying what happened. Where no card lies, a
 * process that knows of no reading does not take back the last one. Nothing of it is said while another card waits to be read.
 */
function takeState(watch: Supervision, status: ReaderStatus, shown: ShownReading | null): void {
  if (status.fault !== null) watch.failure = null;
  watch.status = { ...status, fault: status.fault ?? watch.failure };
  watch.shown = shown ?? (status.active === null ? asGone(watch.shown) : null);
  if (status.readers.length > 0) watch.before = { ...watch.before, orders: ordersOf(status.readers) };
  emit(watch);
}

function ordersOf(readers: readonly ReaderView[]): Before['orders'] {
  return Object.fromEntries(readers.filter(({ order }) => order > 0).map(({ name, order }) => [name, order]));
}

/** Its card is not known to lie anywhere. */
export function asGone(shown: ShownReading | null): ShownReading | null {
  return shown?.here === true ? { ...shown, here: false } : shown;
}

/** A test whose process is gone does not go on by itself: the person has to see that it ended. */
export function interruptPlacement(watch: Supervision): void {
  const { placement, deps } = watch;
  if (placement === null || placement.ended !== null) return;
  watch.placement = { ...placement, ended: 'interrupted' };
  deps.onPlacement?.(watch.placement);
}

function lose(watch: Supervision, fault: Fault): void {
  const { deps, life, status } = watch;
  watch.cancelWatchdog();
  interruptPlacement(watch);
  const ownFailure = fault.code === 'process-crashed' || fault.code === 'too-slow';
  watch.failure = ownFailure ? fault : null;
  if (ownFailure && status.activity.state === 'reading') watch.before = { ...watch.before, stuck: status.activity.reader };
  // A crash before the first status happened while pcsclite was loaded, since that is tried first.
  if (fault.code === 'process-crashed' && status.binding !== 'koffi') watch.pcscliteCrashes += 1;
  const service = FAULT_TABLE[fault.code].outcome === 'no-service' ? 'down' : status.service;
  watch.status = { ...status, service, readers: [], active: null, activity: { state: 'restarting' }, fault };
  // Nobody knows any more whether its card lies there.
  watch.shown = asGone(watch.shown);
  if (life.state === 'running' && deps.clock.elapsedMs() - life.since >= LONG_LIFE_MS) watch.losses = 0;
  const wait = RESTART_MS[Math.min(watch.losses, RESTART_MS.length - 1)] ?? 0;
  watch.losses += 1;
  watch.life = { state: 'due', cancel: deps.clock.after(wait, () => startChild(watch)) };
  // Last, since whoever hears of it may stop the whole.
  emit(watch);
}

/** Every sign of life renews the time limit; `resting` lifts it. */
function expectWord(watch: Supervision): void {
  watch.cancelWatchdog();
  watch.cancelWatchdog = watch.deps.clock.after(HANG_MS, () => {
    const { life } = watch;
    lose(watch, { code: 'too-slow', pcsc: null });
    if (life.state === 'running') life.child.kill();
  });
}

/** A message to a process that is just being replaced is not lost: the new one reads the card anyway. */
export function post({ life }: Supervision, message: ToReader): void {
  if (life.state === 'running') life.child.post(message);
}

export function emit({ deps, status, shown, run }: Supervision): void {
  deps.onChange({ status, shown, run });
}
