// The placement test: for ten seconds one harmless reading after another, the card given up with power-off in between.
import type { CardTable } from '../../../shared/card/card-table.ts';
import { faultFromPcsc } from '../../../shared/faults/pcsc-codes.ts';
import type { SlotSeen } from '../../../shared/desk/desk.ts';
import type { FaultSetting } from '../../../shared/faults/setting.ts';
import type { FaultCode } from '../../../shared/model/fault.ts';
import { PLACEMENT_MS } from '../../../shared/model/placement.ts';
import type { PlacementAttempt, PlacementEnd, PlacementRun } from '../../../shared/model/placement.ts';
import { toJstIso } from '../../../shared/time/jst.ts';
import { PcscError } from '../ports/card-port.ts';
import type { CardPort } from '../ports/card-port.ts';
import { createChangeSignal } from './change-signal.ts';
import type { ChangeSignal } from './change-signal.ts';
import type { Clock } from '../clock.ts';
import { converse } from '../reading/conversation.ts';
import { createEvidenceLog } from '../reading/evidence.ts';
import type { EvidenceLog } from '../reading/evidence.ts';

/** The card is free for other programs this long between two readings. */
const BETWEEN_MS = 200;

export interface PlacementDeps {
  readonly port: Pick<CardPort, 'connect'>;
  readonly clock: Clock;
  readonly table: CardTable;
  readonly setting?: FaultSetting;
  /** The reader to try: the one whose card is shown, or where a card would be laid; undefined where there is none. */
  readonly reader: () => string | undefined;
  /** A reader as it is now; undefined once it is unplugged. */
  readonly slot: (reader: string) => SlotSeen | undefined;
  /** Resolves after `ms`, or sooner when a reader's state changes or the test is to stop. */
  readonly waitForChange: (ms: number) => Promise<void>;
  /** Hears of the growing run; the last one has `ended` set. */
  readonly onRun: (run: PlacementRun) => void;
}

export interface PlacementTest {
  ask(): void;
  stop(): void;
  isAsked(): boolean;
  /** Runs the test that was asked for; never rejects for what a card or reader does. */
  run(): Promise<void>;
}

interface Running {
  readonly deps: PlacementDeps;
  readonly startedAt: string;
  readonly startMs: number;
  readonly reader: string | null;
  readonly attempts: PlacementAttempt[];
  readonly evidence: EvidenceLog;
  readonly stopped: ChangeSignal;
}

export function createPlacementTest(deps: PlacementDeps): PlacementTest {
  const stopped = createChangeSignal(deps.clock);
  let asked = false;
  return {
    ask: () => void (asked = true),
    stop() {
      asked = false;
      stopped.fire();
    },
    isAsked: () => asked,
    async run() {
      const running = start(deps, stopped);
      tell(running, null);
      const end = await attemptUntil(running, () => asked);
      asked = false;
      tell(running, end);
    },
  };
}

function start(deps: PlacementDeps, stopped: ChangeSignal): Running {
  const { clock } = deps;
  return {
    deps,
    startedAt: toJstIso(clock.now()),
    startMs: clock.elapsedMs(),
    reader: deps.reader() ?? null,
    attempts: [],
    evidence: createEvidenceLog(clock, () => undefined),
    stopped,
  };
}

async function attemptUntil(running: Running, wanted: () => boolean): Promise<PlacementEnd> {
  const { deps, reader } = running;
  if (reader === null) return 'no-reader';
  for (;;) {
    if (!wanted()) return 'stopped';
    if (elapsed(running) >= PLACEMENT_MS) return 'complete';
    const slot = deps.slot(reader);
    if (slot === undefined) return 'no-reader';
    const attempt = slot.present ? await attemptOnce(running, reader) : missing(running);
    if (attempt === 'other-card') return attempt;
    if (attempt !== null) running.attempts.push(attempt);
    tell(running, null);
    if (!wanted()) return 'stopped';
    const left = PLACEMENT_MS - elapsed(running);
    if (left <= 0) continue;
    // Our own connecting changes the reader's state, so only a stop may end the rest between two readings.
    await (slot.present ? running.stopped.wait(Math.min(BETWEEN_MS, left)) : deps.waitForChange(left));
  }
}

/** One loss is told once, however long the card stays away. */
function missing(running: Running): PlacementAttempt | null {
  const last = running.attempts.at(-1);
  return last !== undefined && !last.ok && last.cause === 'no-card' ? null : { atMs: elapsed(running), ok: false, cause: 'no-card' };
}

async function attemptOnce(running: Running, reader: string): Promise<PlacementAttempt | 'other-card'> {
  const { deps } = running;
  const atMs = elapsed(running);
  try {
    const supported = await readLabel(running, reader);
    return supported ? { atMs, ok: true, tookMs: elapsed(running) - atMs } : 'other-card';
  } catch (error) {
    if (!(error instanceof PcscError)) throw error;
    return { atMs, ok: false, cause: causeOf(error, deps.setting) };
  }
}

function causeOf(error: PcscError, setting: FaultSetting | undefined): FaultCode {
  return faultFromPcsc(error.code, setting).code;
}

/** SELECT, SELECT and READ BINARY of the token label; false where the card carries no JPKI application. */
async function readLabel({ deps, evidence }: Running, reader: string): Promise<boolean> {
  const link = await deps.port.connect(reader);
  try {
    const card = converse(link, deps.table, evidence);
    if ((await card.selectApplication('jpki')) !== 'present') return false;
    if ((await card.selectFile('jpki', deps.table.token.file)) === 'present') await card.readStart(deps.table.token.labelLength);
    return true;
  } finally {
    await link.release().catch((error: unknown) => {
      // A card that is gone cannot be released, and the error that says so adds nothing.
      if (!(error instanceof PcscError)) throw error;
    });
  }
}

function elapsed({ deps, startMs }: Running): number {
  return Math.round(deps.clock.elapsedMs() - startMs);
}

function tell(running: Running, ended: PlacementEnd | null): void {
  const { deps, startedAt, reader, attempts, evidence } = running;
  const { apdus } = evidence.read();
  deps.onRun({ startedAt, reader, ended, elapsedMs: Math.min(elapsed(running), PLACEMENT_MS), attempts: [...attempts], apdus });
}
