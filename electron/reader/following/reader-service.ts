// Follows readers and cards by events and reads each card once when it is laid down. Holds no card between readings.
import { FAULT_TABLE } from '../../../shared/faults/fault-table.ts';
import type { CheckReport } from '../../../shared/model/check-report.ts';
import type { PlacementRun } from '../../../shared/model/placement.ts';
import type { Activity, ReaderStatus } from '../../../shared/model/reader-status.ts';
import type { CardPort, ReaderSlot } from '../ports/card-port.ts';
import { createChangeSignal } from './change-signal.ts';
import type { ChangeSignal } from './change-signal.ts';
import { checkCard } from '../reading/check-card.ts';
import type { CheckResult } from '../reading/check-card.ts';
import { pause } from '../clock.ts';
import type { Clock } from '../clock.ts';
import { nameOtherCard } from '../reading/other-card.ts';
import { createPlacementTest } from './placement-test.ts';
import type { PlacementTest } from './placement-test.ts';
import { dueSlots, initialState, markHandled, statusOf, takeSlots } from './service-state.ts';
import type { ServiceState, ReadingSettings } from './service-state.ts';
import { isOccupied } from './slot-tracker.ts';

/** Where a busy card shows no flag that could clear, it is asked again this often (reader-facts §3.2). */
const QUIET_RETRY_MS = 2000;

export interface ReaderServiceDeps extends ReadingSettings {
  readonly port: CardPort;
  readonly clock: Clock;
  readonly onStatus: (status: ReaderStatus) => void;
  readonly onPartial: (report: CheckReport) => void;
  readonly onResult: (result: CheckResult) => void;
  readonly onPlacement?: (run: PlacementRun) => void;
}

export interface ReaderService {
  readersChanged(slots: readonly ReaderSlot[]): void;
  /** Reads the card that lies there once more; without one, only says so again. */
  checkAgain(): void;
  /** Reads from this reader alone while it is connected; null: from the one that suits best. */
  choose(name: string | null): void;
  /** Starts the placement test once nothing else runs, or ends it at once. */
  testPlacement(on: boolean): void;
}

interface Service {
  readonly deps: ReaderServiceDeps;
  readonly state: ServiceState;
  readonly changed: ChangeSignal;
  readonly placement: PlacementTest;
}

export function createReaderService(deps: ReaderServiceDeps, chosen: string | null): ReaderService {
  const state = initialState(chosen);
  const changed = createChangeSignal(deps.clock);
  const placement = createPlacementTest({
    ...deps,
    slots: () => state.slots,
    chosen: () => state.chosen,
    waitForChange: (ms) => changed.wait(ms),
    onRun: (run) => deps.onPlacement?.(run),
  });
  const service: Service = { deps, state, changed, placement };
  return {
    readersChanged(slots) {
      takeSlots(state, slots);
      changed.fire();
      consider(service);
    },
    checkAgain() {
      state.handled.clear();
      consider(service);
    },
    choose(name) {
      state.chosen = name;
      state.handled.clear();
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

/** The one place where a reading begins: something is due and nothing runs. */
function consider(service: Service): void {
  const { state, deps } = service;
  if (!state.running && service.placement.isAsked()) {
    begin(service, { state: 'testing-placement' }, () => service.placement.run());
    return;
  }
  const due = state.running ? [] : dueSlots(state);
  if (due.length === 0) {
    deps.onStatus(statusOf(state, deps.port.binding, deps.setting));
    return;
  }
  begin(service, { state: 'reading', command: 'CONNECT' }, () => readDue(service, due));
}

function begin(service: Service, activity: Activity, work: () => Promise<void>): void {
  const { state } = service;
  state.running = true;
  act(service, activity);
  void work().then(() => {
    state.running = false;
    state.activity = { state: 'idle' };
    if (state.lastFault?.code === 'card-busy') awaitRelease(service);
    consider(service);
  });
}

/** Asks the slots in turn until one holds a My Number Card; when none does, gives the answer that says most. */
async function readDue(service: Service, due: readonly ReaderSlot[]): Promise<void> {
  const { deps, state } = service;
  if (deps.settleMs > 0) await pause(deps.clock, deps.settleMs);
  const results: CheckResult[] = [];
  for (const slot of due) {
    results.push(nameOtherCard(await readSlot(service, slot), slot));
    if (results.at(-1)?.fault === null) break;
  }
  for (const slot of due) markHandled(state, slot);
  const told = results.find(({ fault }) => fault === null) ?? results.find(isTelling) ?? results[0];
  if (!told) return;
  state.lastFault = told.fault;
  state.active = told.report.reader.name;
  deps.onResult(told);
}

/** That some other card lies on some other reader says least. */
function isTelling({ fault }: CheckResult): boolean {
  return fault === null || FAULT_TABLE[fault.code].outcome !== 'unsupported-card';
}

function readSlot(service: Service, slot: ReaderSlot): Promise<CheckResult> {
  const { deps, state, changed } = service;
  state.active = slot.name;
  return checkCard(slot.name, {
    port: deps.port,
    clock: deps.clock,
    table: deps.table,
    waitForChange: (ms) => changed.wait(ms),
    onOccupied: (sinceMs) => act(service, { state: 'waiting-for-other-program', sinceMs }),
    onCommand: (command) => act(service, { state: 'reading', command }),
    fingerprint: deps.fingerprint,
    onPartial: deps.onPartial,
    ...(deps.setting === undefined ? {} : { setting: deps.setting }),
  });
}

/** A busy card is asked again when its flag clears (takeSlots sees to that); where none is set, after a while. */
function awaitRelease(service: Service): void {
  const { state, deps } = service;
  const busy = state.slots.find((slot) => slot.name === state.active);
  if (!busy || isOccupied(busy)) return;
  deps.clock.after(QUIET_RETRY_MS, () => {
    if (state.running || state.lastFault?.code !== 'card-busy') return;
    state.handled.delete(busy.name);
    consider(service);
  });
}

function act({ state, deps }: Service, activity: Activity): void {
  state.activity = activity;
  deps.onStatus(statusOf(state, deps.port.binding, deps.setting));
}
