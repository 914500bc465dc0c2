import { describe, expect, it } from 'vitest';
import { questionOf, readingOf, viewChecklist } from '../../../renderer/features/prepare/checklist-view.ts';
import { whyRefused } from '../../../renderer/features/prepare/refusal.ts';
import { situationOf } from '../../../renderer/features/situation/situation.ts';
import { sayIn } from '../../../renderer/ui/say.ts';
import { CHECKLIST_IDS } from '../../../shared/checklist/items.ts';
import type { ChecklistId } from '../../../shared/checklist/items.ts';
import type { AppSnapshot } from '../../../shared/model/snapshot.ts';
import { keptWith } from '../../fixtures/kept.ts';
import { CHECKED_AT, STATES } from '../../fixtures/snapshots.ts';

const say = sayIn('ja');
const NOW = new Date(CHECKED_AT);

function stateOf(snapshot: AppSnapshot, id: ChecklistId, now = NOW) {
  return viewChecklist(snapshot, now).state.items.find((item) => item.id === id)?.state;
}

function why(snapshot: AppSnapshot, id: ChecklistId, now = NOW): string {
  const { reading } = viewChecklist(snapshot, now);
  expect(stateOf(snapshot, id, now)).toBe('refused');
  return whyRefused(id, { reading, answers: snapshot.kept.answers, now, locale: 'ja' }, say);
}

describe('the checklist of the room', () => {
  it('holds every line once, in its group, and counts what is done', () => {
    const { groups, state } = viewChecklist(STATES.go, NOW);
    expect(groups.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(CHECKLIST_IDS);
    const done = groups.reduce((sum, group) => sum + group.done, 0);
    expect(done + state.remaining).toBe(CHECKLIST_IDS.length);
  });

  it('knows what stands in the way of a reading, and nothing while one runs', () => {
    expect(readingOf(situationOf(STATES['no-reader']))?.outcome).toBe('no-reader');
    expect(readingOf(situationOf(STATES['no-card']))?.outcome).toBe('no-card');
    expect(readingOf(situationOf(STATES['reading-partial']))).toBeNull();
    expect(stateOf(STATES['no-reader'], 'reader-connected')).toBe('refused');
    expect(stateOf(STATES['no-card'], 'reader-connected')).toBe('ticked-by-app');
    expect(stateOf(STATES['reading-partial'], 'sign-tries')).toBe('waiting');
  });

  it('keeps what was read before the reader was let go', () => {
    expect(stateOf(STATES['hands-off'], 'card-read')).toBe('ticked-by-app');
  });

  it('takes the tick of a user away when the card says otherwise', () => {
    const ticked = { ...STATES.go.kept.ticked, prefiling: ['sign-tries', 'browser'] };
    const locked = { ...STATES['both-locked'], kept: keptWith({}, { ticked }) };
    expect(stateOf(locked, 'sign-tries')).toBe('refused');
    expect(stateOf(locked, 'browser')).toBe('ticked-by-user');
  });

  it('asks whether 署名用 is valid, but not where the card tells that it has ended', () => {
    const { reading } = viewChecklist(STATES.expired, NOW);
    expect(questionOf('sign-valid', reading)).toBeNull();
    expect(questionOf('not-moved', reading)).toBe('moved');
    expect(questionOf('sign-valid', viewChecklist(STATES.go, NOW).reading)).toBe('sign-check');
    expect(questionOf('sign-valid', null)).toBe('sign-check');
  });

  it('wants old dates confirmed', () => {
    expect(viewChecklist(STATES.go, NOW).datesToConfirm).toBe(false);
    expect(viewChecklist(STATES.go, new Date('2027-03-16T00:00:00+09:00')).datesToConfirm).toBe(true);
  });
});

describe('a line that is refused', () => {
  it.each([
    ['reader-connected', STATES['no-reader'], say('checklist.no-reader')],
    ['card-read', STATES.mute, say('checklist.not-read')],
    ['sign-tries', STATES['both-locked'], say('counter.locked')],
    ['auth-tries', STATES['last-try'], say('counter.last')],
    ['auth-valid', STATES.expired, '2027年1月31日(日)に切れました'],
    ['auth-valid', STATES['expires-in-season'], '2027年3月8日(月)まで'],
    ['sign-present', STATES['no-sign-certificate'], say('certificate.sign.absent.meaning')],
    ['not-moved', STATES.moved, say('reason.moved')],
    ['system', STATES.linux, say('reason.linux')],
    ['sign-valid', { ...STATES.go, kept: keptWith({ signCheck: 'revoked' }) }, say('reason.sign-certificate-revoked')],
    ['sign-valid', { ...STATES.go, kept: keptWith({ signCheck: 'expired' }) }, say('reason.sign-certificate-expired')],
    ['sign-valid', STATES.expired, say('reason.sign-ended-with-auth')],
    ['sign-valid', { ...STATES.expired, kept: keptWith({ signCheck: 'revoked' }) }, say('reason.sign-certificate-revoked')],
    ['auth-known', { ...STATES.go, kept: keptWith({ knows: { sign: 'yes', auth: 'no', text: 'yes', juki: 'yes' } }) }, say('reason.auth-not-known')],
  ] as const)('says why: %s', (id, snapshot, words) => {
    expect(why(snapshot, id)).toBe(words);
  });

  it.each([
    ['before-deadline', '2027-03-16T12:00:00+09:00', say('reason.deadline-passed', { tax: say('recovery.tax.income') })],
    ['time-for-renewal', '2027-03-15T12:00:00+09:00', say('checklist.late-for-renewal')],
    ['etax-open', '2027-03-08T01:00:00+09:00', say('reason.etax-maintenance')],
    ['etax-open', '2027-01-02T12:00:00+09:00', say('reason.etax-closed')],
  ] as const)('tells the hour: %s at %s', (id, now, words) => {
    expect(why(STATES.go, id, new Date(now))).toBe(words);
  });
});
