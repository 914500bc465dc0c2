// One look at the computer, started by a click: a process that tells line after line. Where it hangs or dies, that line is
// unknown and a new process goes on with the next one.
import { itemOf, noPcRun, PC_COLUMNS, withItem } from '../../../shared/pc/model.ts';
import type { PcFinding } from '../../../shared/pc/findings.ts';
import type { PcItem, PcItemId, PcRun, PcSystem } from '../../../shared/pc/model.ts';
import { toJstIso } from '../../../shared/time/jst.ts';
import type { Clock } from '../../reader/clock.ts';
import type { PcChild, SpawnPc } from './pc-child.ts';

/** For one line, the start of the process included. Longer than any program that a line may run. */
export const LINE_MS = 4000;

export interface PcLookDeps {
  readonly spawn: SpawnPc;
  readonly clock: Clock;
  readonly system: PcSystem;
  readonly onChange: (run: PcRun) => void;
}

export interface PcLook {
  /** Resolves when every line is told. A look that is under way is not begun anew. */
  start(): Promise<PcRun>;
  /** Ends a look under way; for the end of the app. */
  stop(): void;
}

interface Looking {
  readonly deps: PcLookDeps;
  run: PcRun;
  remaining: readonly PcItemId[];
  child: PcChild | null;
  cancelLimit: () => void;
  done: (run: PcRun) => void;
}

const nothing = (): void => undefined;

export function createPcLook(deps: PcLookDeps): PcLook {
  const look: Looking = { deps, run: noPcRun(deps.system), remaining: [], child: null, cancelLimit: nothing, done: nothing };
  let underway: Promise<PcRun> | null = null;
  return {
    start() {
      underway ??= new Promise<PcRun>((resolve) => {
        look.done = resolve;
        begin(look);
      }).finally(() => {
        underway = null;
      });
      return underway;
    },
    stop() {
      if (look.remaining.length > 0) end(look);
    },
  };
}

function begin(look: Looking): void {
  const { system, clock } = look.deps;
  look.remaining = PC_COLUMNS[system];
  look.run = { ...look.run, checkedAt: toJstIso(clock.now()), opened: [] };
  spawn(look);
}

function spawn(look: Looking): void {
  tell(look);
  const child = look.deps.spawn();
  look.child = child;
  child.onMessage(({ item, opened }) => {
    if (look.child === child && item.id === look.remaining[0]) take(look, item, opened);
  });
  child.onExit(() => {
    if (look.child === child) giveUp(look, 'broke-off');
  });
  limit(look, child);
  child.post({ type: 'look', ids: look.remaining });
}

function limit(look: Looking, child: PcChild): void {
  look.cancelLimit();
  look.cancelLimit = look.deps.clock.after(LINE_MS, () => {
    if (look.child !== child) return;
    child.kill();
    giveUp(look, 'too-slow');
  });
}

function take(look: Looking, item: PcItem, opened: readonly string[]): void {
  advance(look, item);
  look.run = { ...look.run, opened: [...new Set([...look.run.opened, ...opened])] };
  if (look.remaining.length === 0) end(look);
  else {
    tell(look);
    if (look.child !== null) limit(look, look.child);
  }
}

/** The process is lost with the line that it was at. */
function giveUp(look: Looking, finding: PcFinding): void {
  const [id] = look.remaining;
  look.cancelLimit();
  look.child = null;
  if (id !== undefined) advance(look, itemOf(id, finding));
  if (look.remaining.length === 0) end(look);
  else spawn(look);
}

function advance(look: Looking, item: PcItem): void {
  look.run = withItem(look.run, item);
  look.remaining = look.remaining.slice(1);
}

/** Lines that nobody will tell any more are not left as those of the look before. */
function end(look: Looking): void {
  look.cancelLimit();
  const { child } = look;
  look.child = null;
  child?.kill();
  while (look.remaining[0] !== undefined) advance(look, itemOf(look.remaining[0], 'broke-off'));
  tell(look);
  look.done(look.run);
}

function tell(look: Looking): void {
  const [id] = look.remaining;
  const told = PC_COLUMNS[look.deps.system].length - look.remaining.length;
  look.run = { ...look.run, progress: id === undefined ? { state: 'done' } : { state: 'running', id, told } };
  look.deps.onChange(look.run);
}
