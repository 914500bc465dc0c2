// Starts, watches and replaces the reader process. Whatever happens in there, main goes on and the state says what it was.
import { READER_STARTING } from '../../../shared/model/reader-status.ts';
import { emit, interruptPlacement, post, startChild } from './supervision.ts';
import type { Supervision, SupervisorDeps } from './supervision.ts';

export { HANG_MS } from './supervision.ts';
export type { ReaderUpdate, SupervisorDeps } from './supervision.ts';

/** A process that was asked to stop gets this long before it is killed. */
const STOP_MS = 1500;

export interface ReaderSupervisor {
  start(): void;
  /** Reads the card that lies on the reader once more. */
  checkAgain(): void;
  /** null: the app picks. */
  choose(name: string | null): void;
  /** Starts or ends the placement test. */
  testPlacement(on: boolean): void;
  /** Ends the process and leaves readers and cards alone until `resume`. Resolves when it is gone. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** A new salt, for the readings after this call. */
  changeSalt(salt: string | null): void;
  /** Resolves when the process is gone. */
  stop(): Promise<void>;
}

export function createReaderSupervisor(deps: SupervisorDeps): ReaderSupervisor {
  const watch: Supervision = {
    deps,
    child: null,
    chosen: deps.chosen,
    status: { ...READER_STARTING, chosen: deps.chosen },
    report: null,
    farewell: null,
    placement: null,
    lostTo: null,
    pcscliteCrashes: 0,
    losses: 0,
    stopping: false,
    paused: null,
    salt: deps.salt ?? null,
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
    testPlacement: (on) => post(watch, { type: 'test-placement', on }),
    pause: () => pause(watch),
    resume: () => resume(watch),
    changeSalt(salt) {
      watch.salt = salt;
      post(watch, { type: 'change-salt', salt });
    },
    stop: () => stop(watch),
  };
}

/** What was read stays on show; what the reader does is no longer known. */
function pause(watch: Supervision): Promise<void> {
  watch.paused ??= stop(watch).then(() => {
    watch.status = { ...READER_STARTING, chosen: watch.chosen };
    emit(watch);
  });
  return watch.paused;
}

async function resume(watch: Supervision): Promise<void> {
  if (watch.paused === null) return;
  await watch.paused;
  if (watch.paused === null) return;
  watch.paused = null;
  watch.stopping = false;
  // Another program had the card meanwhile: what was read before may not hold any more.
  watch.report = null;
  emit(watch);
  startChild(watch);
}

function stop(watch: Supervision): Promise<void> {
  watch.stopping = true;
  watch.cancelWatchdog();
  watch.cancelRestart();
  interruptPlacement(watch);
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
