// Starts, watches and replaces the reader process. Whatever happens in there, main goes on and the state says what it was.
import { NOTHING_BEFORE } from '../../../shared/desk/desk.ts';
import { READER_STARTING } from '../../../shared/model/reader-status.ts';
import type { ReaderChild } from './reader-child.ts';
import { asGone, emit, interruptPlacement, post, startChild } from './supervision.ts';
import type { Supervision, SupervisorDeps } from './supervision.ts';

export { HANG_MS } from './supervision.ts';
export type { ReaderUpdate, SupervisorDeps } from './supervision.ts';

/** A process that was asked to stop gets this long before it is killed. */
const STOP_MS = 1500;

/** One that does not end even then (a driver that hangs in the kernel) is waited for no longer than this. */
const KILL_MS = 1000;

/** After sleep readers and cards are to be right within 2 s, so that there is less patience. */
const RENEW_STOP_MS = 300;
const RENEW_KILL_MS = 200;

/** When a renewed process has said nothing for so long, what is on show is no longer called true. */
const RENEW_SILENCE_MS = 1200;

export interface ReaderSupervisor {
  start(): void;
  /** Reads the shown card once more. */
  checkAgain(): void;
  /** null: the app picks. */
  choose(name: string | null): void;
  /** Starts or ends the placement test. */
  testPlacement(on: boolean): void;
  /** Leaves readers and cards alone until `resume`. Resolves when the process is gone, or was given up. */
  pause(): Promise<void>;
  /** Resolves when the process was started, or at once where something else was asked for meanwhile. */
  resume(): Promise<void>;
  /** A new process takes over, if one is wanted: after sleep nothing that was known of readers and cards is sure. */
  renew(): Promise<void>;
  /** A new salt, for the readings after this call. */
  changeSalt(salt: string | null): void;
  /** Resolves when the process is gone, or was given up. No process starts afterwards. */
  stop(): Promise<void>;
}

/** What was asked for last; `end` is never taken back. */
type Wish = 'run' | 'pause' | 'end';

export function createReaderSupervisor(deps: SupervisorDeps): ReaderSupervisor {
  const watch = firstWatch(deps);
  let wish: Wish = 'run';
  /** Ends and starts follow one another, and each looks at what is wanted by then; null while none is under way. */
  let turn: Promise<void> | null = null;
  const ask = (next: Wish, carryOut: () => Promise<void>): Promise<void> => {
    if (wish !== 'end') wish = next;
    const mine: Promise<void> = (turn === null ? carryOut() : turn.then(carryOut)).finally(() => {
      if (turn === mine) turn = null;
    });
    turn = mine;
    return mine;
  };
  const settle = async (): Promise<void> => {
    if (wish === 'run') resumeNow(watch);
    else await endNow(watch, STOP_MS, KILL_MS, wish === 'pause');
  };
  /** Waking comes as several events at once: one renewal answers all that were told before it. */
  let stale = false;
  const renew = async (): Promise<void> => {
    if (wish !== 'run' || !stale) return;
    await endNow(watch, RENEW_STOP_MS, RENEW_KILL_MS);
    if (wish !== 'run') return;
    stale = false;
    startChild(watch);
    deps.clock.after(RENEW_SILENCE_MS, () => {
      if (watch.life.state === 'running' && watch.status.service === 'starting') emit(watch);
    });
  };
  return {
    start: () => startChild(watch),
    checkAgain: () => post(watch, { type: 'check-again' }),
    choose(name) {
      watch.chosen = name;
      post(watch, { type: 'choose', name });
    },
    testPlacement: (on) => post(watch, { type: 'test-placement', on }),
    pause: () => ask('pause', settle),
    resume: () => ask('run', settle),
    renew() {
      stale = true;
      return ask(wish, renew);
    },
    changeSalt(salt) {
      watch.salt = salt;
      post(watch, { type: 'change-salt', salt });
    },
    stop: () => ask('end', settle),
  };
}

function firstWatch(deps: SupervisorDeps): Supervision {
  return {
    deps,
    life: { state: 'none' },
    run: 0,
    chosen: deps.chosen,
    salt: deps.salt ?? null,
    before: NOTHING_BEFORE,
    status: { ...READER_STARTING, chosen: deps.chosen },
    shown: null,
    placement: null,
    failure: null,
    pcscliteCrashes: 0,
    losses: 0,
    cancelWatchdog: () => undefined,
  };
}

/** Another program had the card meanwhile: what was read before may not hold any more. */
function resumeNow(watch: Supervision): void {
  if (watch.life.state !== 'none') return;
  watch.shown = null;
  emit(watch);
  startChild(watch);
}

/** What was read stays on show as gone; what the reader does is no longer known. `tell`: also where it had ended before. */
async function endNow(watch: Supervision, stopMs: number, killMs: number, tell = false): Promise<void> {
  const { life } = watch;
  if (life.state !== 'none') {
    watch.cancelWatchdog();
    interruptPlacement(watch);
    if (life.state === 'due') life.cancel();
    if (life.state === 'running') {
      watch.life = { state: 'ending', child: life.child };
      await goneOrGivenUp(watch, life.child, stopMs, killMs);
    }
    watch.life = { state: 'none' };
    watch.status = { ...READER_STARTING, chosen: watch.chosen };
    watch.shown = asGone(watch.shown);
  }
  if (tell) emit(watch);
}

function goneOrGivenUp({ deps: { clock } }: Supervision, child: ReaderChild, stopMs: number, killMs: number): Promise<void> {
  return new Promise((resolve) => {
    const cancels = [
      clock.after(stopMs, () => child.kill()),
      clock.after(stopMs + killMs, resolve),
    ];
    child.onExit(() => {
      for (const cancel of cancels) cancel();
      resolve();
    });
    child.post({ type: 'stop' });
  });
}
