import { describe, expect, it } from 'vitest';
import { evaluateChecklist, ticksOf } from '../../../shared/checklist/evaluate.ts';
import type { ItemState, Ticks } from '../../../shared/checklist/evaluate.ts';
import type { ChecklistInput } from '../../../shared/checklist/app-knowledge.ts';
import { CHECKLIST, CHECKLIST_GROUPS, CHECKLIST_IDS } from '../../../shared/checklist/items.ts';
import type { ChecklistId } from '../../../shared/checklist/items.ts';
import { NO_ANSWERS } from '../../../shared/model/answers.ts';
import { NOTHING_READ } from '../../../shared/model/pin.ts';
import { FILING_FACTS } from '../../../shared/verdict/filing-facts.ts';
import { ALL_SAID, FULL, UNREADABLE, VALID, left, validUntil } from '../cards.ts';
import { momentInJapan } from '../recovery/states.ts';

const GOOD: ChecklistInput = {
  reading: { outcome: 'read', pins: FULL, certificates: VALID },
  answers: ALL_SAID,
  facts: FILING_FACTS,
  now: momentInJapan('2027-03-10 21:00'),
};

const ALL_TICKED: Ticks = Object.fromEntries(CHECKLIST_IDS.map((id) => [id, true]));

function stateOf(id: ChecklistId, input: ChecklistInput, ticks: Ticks = {}) {
  return evaluateChecklist(input, ticks).items.find((item) => item.id === id);
}

describe('the checklist before filing', () => {
  it('has every line once, group by group', () => {
    const groups = CHECKLIST_IDS.map((id) => CHECKLIST_GROUPS.indexOf(CHECKLIST[id].group));
    expect(groups).toEqual(groups.toSorted((one, other) => one - other));
    expect(new Set(groups).size).toBe(CHECKLIST_GROUPS.length);
    expect(evaluateChecklist(GOOD, {}).items.map(({ id }) => id)).toEqual([...CHECKLIST_IDS]);
  });

  it('is ready when app and user ticked everything', () => {
    const state = evaluateChecklist(GOOD, ALL_TICKED);
    expect(state).toMatchObject({ remaining: 0, blocking: [], ready: true });
  });

  it('leaves to the user what only they know', () => {
    const state = evaluateChecklist(GOOD, {});
    expect(state.items.filter((item) => item.state === 'open').map(({ id }) => id)).toEqual([
      'browser', 'portal-app', 'extension', 'others-closed', 'sign-known', 'auth-known', 'text-known', 'note-at-hand', 'papers', 'bank-account', 'phone-at-hand',
    ]);
    expect(state).toMatchObject({ remaining: 11, blocking: [], ready: false });
  });

  it.each<[string, ChecklistId, Partial<ChecklistInput>, ItemState, boolean]>([
    ['Windows 10', 'system', { answers: { ...ALL_SAID, system: 'windows-10' } }, 'refused', false],
    ['a Mac is left to the user', 'system', { answers: { ...ALL_SAID, system: 'mac' } }, 'ticked-by-user', false],
    ['no reader', 'reader-connected', { reading: { outcome: 'no-reader', pins: NOTHING_READ, certificates: VALID } }, 'refused', true],
    ['reader there, no card', 'reader-connected', { reading: { outcome: 'no-card', pins: NOTHING_READ, certificates: VALID } }, 'ticked-by-app', false],
    ['no card', 'card-read', { reading: { outcome: 'no-card', pins: NOTHING_READ, certificates: VALID } }, 'refused', true],
    ['nothing read yet: a tick of the user does not count', 'card-read', { reading: null }, 'waiting', false],
    ['nothing read yet: tries', 'sign-tries', { reading: null }, 'waiting', false],
    ['sign locked', 'sign-tries', { reading: { outcome: 'read', pins: { ...FULL, sign: left(0, 5) }, certificates: VALID } }, 'refused', true],
    ['sign at its last try', 'sign-tries', { reading: { outcome: 'read', pins: { ...FULL, sign: left(1, 5) }, certificates: VALID } }, 'refused', true],
    ['sign at four of five has attempts to spare', 'sign-tries', { reading: { outcome: 'read', pins: { ...FULL, sign: left(4, 5) }, certificates: VALID } }, 'ticked-by-app', false],
    ['sign at three of five has not, and need not be repaired', 'sign-tries', { reading: { outcome: 'read', pins: { ...FULL, sign: left(3, 5) }, certificates: VALID } }, 'refused', false],
    ['sign at two', 'sign-tries', { reading: { outcome: 'read', pins: { ...FULL, sign: left(2, 5) }, certificates: VALID } }, 'refused', false],
    ['auth at two of three has none to spare', 'auth-tries', { reading: { outcome: 'read', pins: { ...FULL, auth: left(2, 3) }, certificates: VALID } }, 'refused', false],
    ['auth at its last', 'auth-tries', { reading: { outcome: 'read', pins: { ...FULL, auth: left(1, 3) }, certificates: VALID } }, 'refused', true],
    ['text at two of three', 'text-tries', { reading: { outcome: 'read', pins: { ...FULL, text: left(2, 3) }, certificates: VALID }, answers: { ...ALL_SAID, firstTime: 'yes' } }, 'refused', false],
    ['auth unknown', 'auth-tries', { reading: { outcome: 'read', pins: { ...FULL, auth: UNREADABLE }, certificates: VALID } }, 'waiting', false],
    ['text locked', 'text-tries', { reading: { outcome: 'read', pins: { ...FULL, text: left(0, 3) }, certificates: VALID } }, 'refused', false],
    ['text locked, first time', 'text-tries', { reading: { outcome: 'read', pins: { ...FULL, text: left(0, 3) }, certificates: VALID }, answers: { ...ALL_SAID, firstTime: 'yes' } }, 'refused', true],
    ['PIN not known takes the tick away', 'sign-known', { answers: { ...ALL_SAID, knows: { ...ALL_SAID.knows, sign: 'no' } } }, 'refused', true],
    ['expires before the deadline', 'auth-valid', { reading: { outcome: 'read', pins: FULL, certificates: { ...VALID, auth: validUntil('2027-03-14') } } }, 'refused', true],
    ['expires on the deadline', 'auth-valid', { reading: { outcome: 'read', pins: FULL, certificates: { ...VALID, auth: validUntil('2027-03-15') } } }, 'ticked-by-app', false],
    ['expiry unreadable', 'auth-valid', { reading: { outcome: 'read', pins: FULL, certificates: { ...VALID, auth: { state: 'unreadable' } } } }, 'waiting', false],
    ['no sign certificate', 'sign-present', { reading: { outcome: 'read', pins: FULL, certificates: { ...VALID, sign: { state: 'absent' } } } }, 'refused', true],
    ['moved', 'not-moved', { answers: { ...ALL_SAID, moved: 'yes' } }, 'refused', true],
    ['move unasked: the user may tick', 'not-moved', { answers: NO_ANSWERS }, 'ticked-by-user', false],
    ['sign revoked', 'sign-valid', { answers: { ...ALL_SAID, signCheck: 'revoked' } }, 'refused', true],
    ['deadline passed does not block', 'before-deadline', { now: momentInJapan('2027-03-16 10:00') }, 'refused', false],
    ['Monday maintenance', 'etax-open', { now: momentInJapan('2027-03-15 05:00') }, 'refused', false],
    ['last safe day', 'time-for-renewal', { now: momentInJapan('2027-03-12 10:00') }, 'ticked-by-app', false],
    ['after the last safe day', 'time-for-renewal', { now: momentInJapan('2027-03-13 10:00') }, 'refused', false],
  ])('%s', (_title, id, change, state, blocks) => {
    expect(stateOf(id, { ...GOOD, ...change }, ALL_TICKED)).toMatchObject({ state, blocks });
    expect(evaluateChecklist({ ...GOOD, ...change }, ALL_TICKED).blocking.includes(id)).toBe(blocks);
  });

  it('offers a tick only where the user knows and the app does not', () => {
    expect(stateOf('browser', GOOD)?.tickable).toBe(true);
    expect(stateOf('card-read', { ...GOOD, reading: null })?.tickable).toBe(false);
    expect(stateOf('not-moved', GOOD)?.tickable).toBe(false);
    expect(stateOf('sign-known', { ...GOOD, answers: { ...ALL_SAID, knows: { ...ALL_SAID.knows, sign: 'unknown' } } })?.tickable).toBe(false);
  });

  it('is not ready while something required waits', () => {
    expect(evaluateChecklist({ ...GOOD, reading: null }, ALL_TICKED).ready).toBe(false);
  });

  it('reads saved ids and drops what is no line any more', () => {
    expect(ticksOf(['browser', 'gone', 'papers', '__proto__'])).toEqual({ browser: true, papers: true });
    expect(ticksOf([])).toEqual({});
  });
});
