// What the reader service remembers between events, and what follows from it.
import type { CardTable } from '../../../shared/card/card-table.ts';
import { absenceInSetting, UNKNOWN_SETTING } from '../../../shared/faults/setting.ts';
import type { FaultSetting } from '../../../shared/faults/setting.ts';
import type { Fault, FaultCode } from '../../../shared/model/fault.ts';
import type { Activity, BindingName, ReaderStatus } from '../../../shared/model/reader-status.ts';
import { candidates } from '../../../shared/readers/candidates.ts';
import type { ReaderSlot } from '../ports/card-port.ts';
import { cardKey, isOccupied, viewOf } from './slot-tracker.ts';

export interface ServiceState {
  slots: readonly ReaderSlot[];
  chosen: string | null;
  active: string | null;
  activity: Activity;
  /** What the last reading ran into; what the slots themselves show comes before it. */
  lastFault: Fault | null;
  /** The laying-down of a card that was dealt with, by reader. */
  readonly handled: Map<string, string>;
  running: boolean;
}

export function initialState(chosen: string | null): ServiceState {
  return {
    slots: [],
    chosen,
    active: null,
    activity: { state: 'idle' },
    lastFault: null,
    handled: new Map(),
    running: false,
  };
}

export function markHandled(state: ServiceState, slot: ReaderSlot): void {
  const key = cardKey(slot);
  if (key !== null) state.handled.set(slot.name, key);
}

/** Takes over a new list. A card that was taken off, or a busy one that was let go, is new when it is seen next. */
export function takeSlots(state: ServiceState, next: readonly ReaderSlot[]): void {
  for (const name of state.handled.keys()) {
    const slot = next.find((candidate) => candidate.name === name);
    const before = state.slots.find((candidate) => candidate.name === name);
    const letGo = before !== undefined && isOccupied(before) && slot !== undefined && !isOccupied(slot);
    const waitedFor = state.lastFault?.code === 'card-busy' && !state.running && letGo;
    if (!slot?.present || waitedFor) state.handled.delete(name);
  }
  state.slots = next;
}

/** Slots with a card that was not dealt with yet, the one to ask first in front. */
export function dueSlots(state: ServiceState): ReaderSlot[] {
  return candidates(state.slots.map(viewOf), state.chosen)
    .map((view) => state.slots.find((slot) => slot.name === view.name))
    .filter((slot) => slot !== undefined)
    .filter((slot) => slot.present && !slot.mute && !slot.unavailable)
    .filter((slot) => state.handled.get(slot.name) !== cardKey(slot));
}

export function statusOf(state: ServiceState, binding: BindingName, setting: FaultSetting = UNKNOWN_SETTING): ReaderStatus {
  return {
    binding,
    service: 'ready',
    readers: state.slots.map(viewOf),
    chosen: state.chosen,
    active: state.active,
    activity: state.activity,
    fault: faultOf(state, setting),
  };
}

function faultOf(state: ServiceState, setting: FaultSetting): Fault | null {
  const cards = candidates(state.slots.map(viewOf), state.chosen).map(({ card }) => card);
  if (cards.some((card) => card === 'present' || card === 'in-use')) return state.running ? null : state.lastFault;
  const seen: FaultCode = cards.includes('mute')
    ? 'card-mute'
    : cards.includes('unavailable')
      ? 'reader-unavailable'
      : 'no-card';
  if (cards.length > 0) return { code: seen, pcsc: null };
  // What is listed although no card can be put on it is told from nothing at all.
  const absence = state.slots.length > 0 ? 'virtual-reader-only' : 'no-reader';
  return { code: absenceInSetting(absence, setting), pcsc: null };
}

/** What the service is built from; shared by its parts. */
export interface ReadingSettings {
  readonly table: CardTable;
  /** Wait after a card appears: Windows probes every new card itself first (reader-facts §3.1). */
  readonly settleMs: number;
  /** Where this runs; see FaultSetting. */
  readonly setting?: FaultSetting;
  /** See ReadCardOptions. */
  readonly fingerprint: (certificateHead: Uint8Array) => string | null;
}
