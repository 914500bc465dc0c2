// The checklist as it stands now: what the app ticked, what the user ticked, what is left, what blocks.
import type { PinId } from '../model/pin.ts';
import { appKnows, needsRepair } from './app-knowledge.ts';
import type { ChecklistInput } from './app-knowledge.ts';
import { CHECKLIST, CHECKLIST_IDS } from './items.ts';
import type { ChecklistGroup, ChecklistId, TickedBy } from './items.ts';

/** Saved; a line that is missing is not ticked. */
export type Ticks = Readonly<Partial<Record<ChecklistId, boolean>>>;

/** `refused`: the app knows better and took the tick away. `waiting`: only the app can tell, and it does not know yet. */
export type ItemState = 'ticked-by-app' | 'ticked-by-user' | 'open' | 'waiting' | 'refused';

export interface ChecklistItem {
  readonly id: ChecklistId;
  readonly group: ChecklistGroup;
  readonly state: ItemState;
  /** Whether the user may tick it now. */
  readonly tickable: boolean;
  readonly blocks: boolean;
}

export interface ChecklistState {
  readonly items: readonly ChecklistItem[];
  /** Lines that are not ticked. */
  readonly remaining: number;
  /** Required lines of which the app knows that they are not met. */
  readonly blocking: readonly ChecklistId[];
  /** Nothing required is open or refused. */
  readonly ready: boolean;
}

export function evaluateChecklist(input: ChecklistInput, ticks: Ticks): ChecklistState {
  const items = CHECKLIST_IDS.map((id) => evaluateItem(id, input, ticks));
  const blocking = items.filter(({ blocks }) => blocks).map(({ id }) => id);
  return {
    items,
    remaining: items.filter(({ state }) => !isTicked(state)).length,
    blocking,
    ready: items.every(({ id, state }) => isTicked(state) || !isRequired(id, input)),
  };
}

function evaluateItem(id: ChecklistId, input: ChecklistInput, ticks: Ticks): ChecklistItem {
  const { group, by } = CHECKLIST[id];
  const known = appKnows(id, input);
  const state = stateOf(by, known, ticks[id] === true);
  return {
    id,
    group,
    state,
    tickable: by !== 'app' && known === null,
    blocks: state === 'refused' && isRequired(id, input),
  };
}

function stateOf(by: TickedBy, known: boolean | null, ticked: boolean): ItemState {
  if (known === false) return 'refused';
  if (known === true) return 'ticked-by-app';
  if (by === 'app') return 'waiting';
  return ticked ? 'ticked-by-user' : 'open';
}

/** The lines about attempts. */
export const PIN_OF_LINE: Readonly<Partial<Record<ChecklistId, PinId>>> = { 'sign-tries': 'sign', 'auth-tries': 'auth', 'text-tries': 'text' };

/**
 * The lines about `text` are required of a first-time user (shared/facts/pins.ts#ETAX_SCREEN_FOR_TEXT). Few attempts left are
 * no reason to wait: only a lock, the last attempt or an unknown number is.
 */
function isRequired(id: ChecklistId, { answers, reading }: ChecklistInput): boolean {
  const pin = PIN_OF_LINE[id];
  const counter = pin === undefined || reading === null ? undefined : reading.pins[pin];
  if (counter?.state === 'known' && !needsRepair(counter)) return false;
  if (id === 'text-tries' || id === 'text-known') return answers.firstTime === 'yes';
  return CHECKLIST[id].required;
}

function isTicked(state: ItemState): boolean {
  return state === 'ticked-by-app' || state === 'ticked-by-user';
}

/** From the saved ids; those that are no line of the list any more are dropped. */
export function ticksOf(ids: readonly string[]): Ticks {
  return Object.fromEntries(CHECKLIST_IDS.filter((id) => ids.includes(id)).map((id) => [id, true]));
}
