// The checklist as the room shows it: groups, marks, and why a line cannot be ticked.
import { evaluateChecklist, ticksOf } from '../../../shared/checklist/evaluate.ts';
import type { ChecklistItem, ChecklistState } from '../../../shared/checklist/evaluate.ts';
import { CHECKLIST_GROUPS } from '../../../shared/checklist/items.ts';
import type { ChecklistGroup, ChecklistId } from '../../../shared/checklist/items.ts';
import type { ReadParts } from '../../../shared/checklist/app-knowledge.ts';
import type { FilingQuestion } from '../../../shared/model/filing.ts';
import { FAULT_TABLE } from '../../../shared/faults/fault-table.ts';
import { NOTHING_READ } from '../../../shared/model/pin.ts';
import type { AppSnapshot } from '../../../shared/model/snapshot.ts';
import { isPast } from '../../../shared/recovery/return-deadline.ts';
import { dueDay } from '../../../shared/verdict/due-day.ts';
import { FILING_FACTS } from '../../../shared/verdict/filing-facts.ts';
import { endedWithAuth } from '../../../shared/verdict/sign-belief.ts';
import { situationOf } from '../situation/situation.ts';
import type { Situation } from '../situation/situation.ts';

export interface GroupView {
  readonly group: ChecklistGroup;
  readonly items: readonly ChecklistItem[];
  readonly done: number;
}

export interface ChecklistView {
  readonly state: ChecklistState;
  readonly groups: readonly GroupView[];
  /** Null while no card was read. */
  readonly reading: ReadParts | null;
  /** The dates are over or were checked long ago. */
  readonly datesToConfirm: boolean;
}

export function viewChecklist(snapshot: AppSnapshot, now: Date): ChecklistView {
  const { answers, ticked } = snapshot.kept;
  const reading = readingOf(situationOf(snapshot));
  const state = evaluateChecklist({ reading, answers, facts: FILING_FACTS, now, pc: snapshot.pc.items }, ticksOf(ticked.prefiling));
  return {
    state,
    reading,
    groups: CHECKLIST_GROUPS.map((group) => {
      const items = state.items.filter((item) => item.group === group);
      return { group, items, done: items.filter(isDone).length };
    }),
    datesToConfirm: FILING_FACTS.areDatesOld(now) || isPast(dueDay(FILING_FACTS, answers), now),
  };
}

function isDone({ state }: Pick<ChecklistItem, 'state'>): boolean {
  return state === 'ticked-by-app' || state === 'ticked-by-user';
}

const UNREADABLE = { auth: { state: 'unreadable' }, sign: { state: 'unreadable' } } as const;

/** What stands in the way of a reading is known too: it unticks the reader and the card. */
export function readingOf(situation: Situation): ReadParts | null {
  if (situation.kind === 'read' || situation.kind === 'hands-off') return situation.report;
  if (situation.kind !== 'problem') return null;
  return { outcome: FAULT_TABLE[situation.fault.code].outcome, pins: NOTHING_READ, certificates: UNREADABLE };
}

/** Lines that are answered rather than ticked, so that the verdict hears of it too. */
const ASKED: Readonly<Partial<Record<ChecklistId, FilingQuestion>>> = {
  'not-moved': 'moved',
  'sign-valid': 'sign-check',
};

/** Where the card itself tells that 署名用 has ended, nobody is asked whether it is valid. */
export function questionOf(id: ChecklistId, reading: ReadParts | null): FilingQuestion | null {
  if (id === 'sign-valid' && reading !== null && endedWithAuth(reading.certificates)) return null;
  return ASKED[id] ?? null;
}

const KNOWN = { 'sign-known': 'sign', 'auth-known': 'auth', 'text-known': 'text' } as const;

/** The PIN of a line that says whether it can be said without trying. */
export function pinKnownBy(id: ChecklistId): 'sign' | 'auth' | 'text' | null {
  return Object.hasOwn(KNOWN, id) ? KNOWN[id as keyof typeof KNOWN] : null;
}
