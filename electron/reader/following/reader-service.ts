// Follows readers and cards by events and reads each card once when it is laid down. Holds no card between readings.
import { UNKNOWN_SETTING } from '../../../shared/faults/setting.ts';
import type { FaultSetting } from '../../../shared/faults/setting.ts';
import type { CardTable } from '../../../shared/card/card-table.ts';
import {
  beginReading,
  choose,
  endReading,
  isBusy,
  isOccupied,
  placeOf,
  readAnew,
  seeSlots,
  takePart,
} from '../../../shared/desk/desk.ts';
import type { Desk, Place } from '../../../shared/desk/desk.ts';
import { checkAgain, nextToRead, shownPlace, shownReading } from '../../../shared/desk/shown.ts';
import type { Activity, ReaderStatus, ShownReading } from '../../../shared/model/reader-status.ts';
import type { PlacementRun } from '../../../shared/model/placement.ts';
import type { CardPort, ReaderSlot } from '../ports/card-port.ts';
import { pause } from '../clock.ts';
import type { Clock } from '../clock.ts';
import { checkCard } from '../reading/check-card.ts';
import type { CheckResult } from '../reading/check-card.ts';
import { nameOtherCard } from '../reading/other-card.ts';
import { createChangeSignal } from './change-signal.ts';
import type { ChangeSignal } from './change-signal.ts';
import { createPlacementTest } from './placement-test.ts';
import type { PlacementTest } from './placement-test.ts';
import { statusOf } from './status.ts';

/** Where a busy card shows no flag that could clear, it is asked again this often. */
const QUIET_RETRY_MS = 2000;

export interface ReaderServiceDeps {
  readonly port: CardPort;
  readonly clock: Clock;
  readonly table: CardTable;
  /** Wait after a card appears: Windows probes every new card itself first. */
  readonly settleMs: number;
  /** Where this runs; see FaultSetting. */
  readonly setting?: FaultSetting;
  /** See ReadCardOptions. */
  readonly fingerprint: (certificateHead: Uint8Array) => string | null;
  /** Hears of every change of what is shown; both belong together. */
  readonly onState: (status: ReaderStatus, shown: ShownReading | null) => void;
  /** Hears of every finished reading, of a card that is not shown too. */
  readonly onReading: (result: CheckResult) => void;
  readonly onPlacement?: (run: PlacementRun) => void;
}

export interface ReaderService {
  readersChanged(slots: readonly ReaderSlot[]): void;
  /** Reads the shown card once more, and those that could not be read. */
  checkAgain(): void;
  /** Prefers the card of this reader; null: the card laid down last. */
  choose(name: string | null): void;
  /** Starts the placement test once nothing else runs, or ends it at once. */
  testPlacement(on: boolean): void;
}

interface Service {
  readonly deps: ReaderServiceDeps;
  readonly setting: FaultSetting;
  readonly changed: ChangeSignal;
  readonly placement: PlacementTest;
  slots: readonly ReaderSlot[];
  desk: Desk;
  /** `idle` exactly while nothing touches a card. */
  activity: Activity;
}

/** `desk`: empty, with what is wanted and known from the start. */
export function createReaderService(deps: ReaderServiceDeps, desk: Desk): ReaderService {
  const changed = createChangeSignal(deps.clock);
  const placement = createPlacementTest({
    ...deps,
    reader: () => shownPlace(service.desk)?.slot.name,
    slot: (reader) => placeOf(service.desk, reader)?.slot,
    waitForChange: (ms) => changed.wait(ms),
    onRun: (run) => deps.onPlacement?.(run),
  });
  const setting = deps.setting ?? UNKNOWN_SETTING;
  const service: Service = { deps, setting, changed, placement, slots: [], desk, activity: { state: 'idle' } };
  return {
    readersChanged(slots) {
      service.slots = slots;
      service.desk = seeSlots(service.desk, slots);
      changed.fire();
      consider(service);
    },
    checkAgain() {
      service.desk = checkAgain(service.desk);
      consider(service);
    },
    choose(name) {
      service.desk = choose(service.desk, name);
      changed.fire();
      consider(service);
    },
    testPlacement(on) {
      if (on) placement.ask();
      else placement.stop();
      changed.fire();
      consider(service);
    },
  };
}

/** The one place where a card is taken up: something is due and nothing runs. */
function consider(service: Service): void {
  const next = nextToRead(service.desk);
  if (service.activity.state !== 'idle') publish(service);
  else if (service.placement.isAsked()) begin(service, { state: 'testing-placement' }, () => service.placement.run());
  else if (next !== undefined) begin(service, connecting(next), () => readNext(service));
  else publish(service);
}

function connecting({ slot }: Place): Activity {
  return { state: 'reading', reader: slot.name, command: 'CONNECT' };
}

function begin(service: Service, activity: Activity, work: () => Promise<void>): void {
  act(service, activity);
  void work().then(() => {
    service.activity = { state: 'idle' };
    consider(service);
  });
}

/** Which card comes first is asked again after the wait: it may be gone by then, or another one chosen. */
async function readNext(service: Service): Promise<void> {
  const { deps } = service;
  if (deps.settleMs > 0) await pause(deps.clock, deps.settleMs);
  const next = nextToRead(service.desk);
  if (next === undefined || next.card.state === 'none') return;
  const { laying } = next.card;
  const { name } = next.slot;
  service.desk = beginReading(service.desk, name);
  act(service, connecting(next));
  const slot = service.slots.find((candidate) => candidate.name === name);
  const read = await readSlot(service, name, laying);
  const result = slot === undefined ? read : nameOtherCard(read, slot);
  service.desk = endReading(service.desk, name, laying, { report: result.report, fault: result.fault, mark: result.fingerprint });
  deps.onReading(result);
  awaitRelease(service, name);
}

function readSlot(service: Service, reader: string, laying: number): Promise<CheckResult> {
  const { deps, changed } = service;
  return checkCard(reader, {
    port: deps.port,
    clock: deps.clock,
    table: deps.table,
    waitForChange: (ms) => changed.wait(ms),
    // A card that another program holds keeps no other card waiting.
    hasOther: () => nextToRead(service.desk) !== undefined || service.placement.isAsked(),
    onOccupied: (sinceMs) => act(service, { state: 'waiting-for-other-program', reader, sinceMs }),
    onCommand: (command) => act(service, { state: 'reading', reader, command }),
    fingerprint: deps.fingerprint,
    onPartial(part) {
      service.desk = takePart(service.desk, reader, laying, part);
      publish(service);
    },
    ...(deps.setting === undefined ? {} : { setting: deps.setting }),
  });
}

/** A busy card is asked again when its flags clear (seeSlots sees to that); where none is set, after a while. */
function awaitRelease(service: Service, reader: string): void {
  const busy = placeOf(service.desk, reader);
  if (busy === undefined || !isBusy(busy) || isOccupied(busy.slot)) return;
  service.deps.clock.after(QUIET_RETRY_MS, () => {
    // The very reading that ended busy: a later one waits for itself.
    if (placeOf(service.desk, reader)?.card !== busy.card) return;
    service.desk = readAnew(service.desk, reader);
    consider(service);
  });
}

function act(service: Service, activity: Activity): void {
  service.activity = activity;
  publish(service);
}

function publish({ deps, desk, activity, setting }: Service): void {
  deps.onState(statusOf(desk, activity, deps.port, setting), shownReading(desk));
}
