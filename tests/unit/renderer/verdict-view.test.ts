import { describe, expect, it } from 'vitest';
import { situationOf } from '../../../renderer/features/situation/situation.ts';
import { viewVerdict } from '../../../renderer/features/verdict/verdict-view.ts';
import type { VerdictView } from '../../../renderer/features/verdict/verdict-view.ts';
import { sayIn } from '../../../renderer/ui/say.ts';
import type { MessageKey } from '../../../shared/i18n/ja.ts';
import { FILING_REASONS } from '../../../shared/model/filing.ts';
import { VERDICT_REASONS } from '../../../shared/model/check-report.ts';
import { NOTHING_READ } from '../../../shared/model/pin.ts';
import type { AppSnapshot } from '../../../shared/model/snapshot.ts';
import { keptWith, UNASKED } from '../../fixtures/kept.ts';
import { CHECKED_AT, certificates, counter, pins, ready, report, snapshot, STATE_NAMES, STATES } from '../../fixtures/snapshots.ts';
import type { StateName } from '../../fixtures/snapshots.ts';

const say = sayIn('ja');
const TAX = { tax: say('recovery.tax.income') };
const view = (state: AppSnapshot, now = CHECKED_AT): VerdictView => viewVerdict(state, situationOf(state), new Date(now), say);

describe('the verdict band', () => {
  const LEVELS: [StateName, VerdictView['level'], VerdictView['question'], VerdictView['lead']][] = [
    ['go', 'go', null, 'prepare'],
    ['unasked', 'caution', 'moved', null],
    ['unasked-first-time', 'caution', 'first-time', null],
    ['unasked-sign-check', 'caution', 'sign-check', null],
    ['moved', 'stop', null, 'recovery'],
    ['linux', 'caution', null, null],
    ['below-limit', 'caution', null, null],
    ['last-try', 'stop', null, 'recovery'],
    ['both-locked', 'stop', null, 'recovery'],
    ['expired', 'stop', null, 'recovery'],
    ['expires-in-season', 'caution', null, null],
    ['unknown-counters', 'unknown', null, null],
    ['android', 'caution', null, null],
    ['sample', 'stop', null, 'recovery'],
    ['hands-off', 'unknown', null, null],
    ['no-card', 'unknown', null, null],
    ['no-reader', 'unknown', null, null],
    ['reading-begun', 'unknown', null, null],
  ];

  const HEADLINES: Partial<Record<StateName, MessageKey>> = {
    'hands-off': 'hands-off.title',
    'no-card': 'fault.no-card.title',
    'no-reader': 'fault.no-reader.title',
    'reading-begun': 'verdict.level.reading',
  };

  it.each(LEVELS)('of %s: %s, asks %s, leads to %s', (name, level, question, lead) => {
    expect(view(STATES[name])).toMatchObject({ level, question, lead, headline: say(HEADLINES[name] ?? `verdict.level.${level}`) });
  });

  it('never says go of a card alone: what nobody said is asked, one question at a time', () => {
    expect(view(snapshot({ kept: keptWith(UNASKED) })).question).toBe('moved');
    expect(view(snapshot({ kept: keptWith({ ...UNASKED, moved: 'no' }) })).question).toBe('sign-check');
    expect(view(snapshot({ kept: keptWith({ ...UNASKED, moved: 'no', signCheck: 'valid' }) })).level).toBe('go');
  });

  it('says what was not checked whenever it says go', () => {
    const { sentence, notes, notChecked } = view(STATES.go);
    expect(sentence).toContain('カードから読める範囲');
    expect(notes).toEqual(['確かめていないこと: 署名用電子証明書の期限、失効、暗証番号の記憶 ほか2件']);
    expect(notChecked).toEqual(['sign-expiry', 'revocation', 'pin-memory', 'card-expiry', 'etax-calendar']);
  });

  it('has dates that are over confirmed before anything else', () => {
    const late = view(STATES.go, '2027-03-20T12:00:00+09:00');
    expect(late).toMatchObject({ level: 'caution', sentence: say('reason.deadline-passed', TAX) });
    expect(late.notes.slice(1)).toEqual(['確かめていないこと: 申告の日程(要確認)、署名用電子証明書の期限、失効 ほか3件']);
    expect(view(STATES.go, '2027-12-01T12:00:00+09:00').notChecked).toContain('season-dates');
  });

  it('does not say that e-Tax can be started before the season', () => {
    const early = view(STATES.go, '2027-01-20T12:00:00+09:00');
    expect(early).toMatchObject({ level: 'go', headline: say('verdict.level.go-early') });
    expect(early.notes[0]).toBe(say('reason.season-not-open'));
    expect(view(STATES.go).headline).toBe('e-Taxを始められます');
  });

  it('tells what merely informs beside a free start', () => {
    const lastDay = view(STATES.go, '2027-03-15T12:00:00+09:00');
    expect(lastDay).toMatchObject({ level: 'go', sentence: say('verdict.go') });
    expect(lastDay.notes[0]).toBe(say('reason.deadline-today', TAX));
  });

  it('has words for every reason, long and short', () => {
    const all = [...VERDICT_REASONS, ...FILING_REASONS].flatMap((reason) => [say(`reason.${reason}`, TAX), say(`reason.${reason}.short`)]);
    expect(all.filter((words) => words.length === 0)).toEqual([]);
  });

  it('gives the gravest reason as the sentence and names the others', () => {
    const grave = snapshot({ report: report({ pins: pins({ sign: 0, auth: 0, text: 2 }), certificates: certificates('2027-01-31') }) });
    const { sentence, notes } = view(grave);
    expect(sentence).toBe(say('reason.sign-locked'));
    expect(notes).toEqual(['あわせて: 利用者証明用の暗証番号のロック、電子証明書の期限切れ ほか2件']);
  });

  it('leaves to the question what the question says', () => {
    const { notes } = view(snapshot({ kept: keptWith(UNASKED), report: report({ pins: pins({ auth: 2 }) }) }));
    expect(notes).toEqual([]);
  });

  it('says at the last try that stopping is the fastest way', () => {
    expect(view(STATES['last-try']).notes).toEqual(['あわせて: 署名用の残り回数が減っている', say('risk.stop.title')]);
  });

  it('never shows a level of an unfinished reading', () => {
    const unfinished = STATE_NAMES.filter((name) => situationOf(STATES[name]).kind !== 'read');
    expect(unfinished.length).toBeGreaterThan(10);
    expect(unfinished.filter((name) => view(STATES[name]).level !== 'unknown')).toEqual([]);
  });

  it('lets a card that was read in part forbid a start, never allow one', () => {
    expect(view(STATES['moved-partial'])).toMatchObject({ level: 'unknown', question: null, notes: [say('verdict.partial-gone')] });
    const pulled = report({ outcome: 'removed', pins: { ...NOTHING_READ, auth: counter(0, 3) } });
    const locked = snapshot({ report: pulled, reader: ready({ fault: { code: 'card-moved', pcsc: null } }) });
    expect(view(locked)).toMatchObject({ level: 'stop', sentence: say('reason.auth-locked'), lead: 'recovery' });
    // A process that died mid-way leaves its report with the outcome it hoped for.
    const unfinished = { ...pulled, outcome: 'read' } as const;
    const crashed = snapshot({ report: unfinished, reader: ready({ fault: { code: 'process-crashed', pcsc: null } }) });
    expect(view(crashed).level).toBe('stop');
  });

  it.each<[string, AppSnapshot]>([
    ['a free start', snapshot()],
    ['a free start on the last day', snapshot({ report: report({ certificates: certificates('2027-04-18') }) })],
    ['many reasons', snapshot({ report: report({ pins: pins({ sign: 0, auth: 1, text: 2 }) }) })],
    ['last tries', STATES['last-try']],
    ['a question', STATES.unasked],
  ])('says first of all that the card is gone, with %s', (_name, state) => {
    const { level, notes, question } = view({ ...state, cardHere: false });
    expect(notes[0]).toBe(say('verdict.card-gone'));
    expect(notes.length + (question === null ? 0 : 1)).toBeLessThanOrEqual(2);
    if (level === 'go') expect(notes[1]).toContain('確かめていないこと');
  });

  it('does not claim that the card is gone while nobody looks at the readers', () => {
    for (const name of ['service-stopped', 'starting'] as const) {
      const { notes } = view(snapshot({ cardHere: false, reader: STATES[name].reader }));
      expect(notes[0]).toBe(say('verdict.card-unseen'));
    }
  });

  it('marks what was read of a card that was pulled, and says nothing of where it lies while nobody looks', () => {
    const pulled = report({ outcome: 'removed', pins: { ...NOTHING_READ, auth: counter(0, 3) } });
    const gone = snapshot({ report: pulled, cardHere: false, reader: ready({ fault: { code: 'no-card', pcsc: null } }) });
    expect(view(gone)).toMatchObject({ level: 'stop', notes: [say('verdict.wait.card'), say('verdict.partial-gone')] });
    const restarting = ready({ readers: [], activity: { state: 'restarting' }, fault: { code: 'too-slow', pcsc: null } });
    expect(view({ ...gone, reader: restarting })).toMatchObject({ level: 'stop', notes: [expect.any(String), say('verdict.partial-unseen')] });
  });

  it('lets the button wait only while the card is being read', () => {
    const waiting = STATE_NAMES.filter((name) => view(STATES[name]).busy);
    expect(waiting).toEqual(['reading-begun', 'reading-partial']);
  });

  it('tells the time of a real reading, never of a sample or of "not read"', () => {
    expect(view(STATES.go).readAt).toBe('23:04に読みました');
    expect(view(STATES.sample).readAt).toBeNull();
    expect(view(STATES['unknown-counters']).readAt).toBeNull();
  });

  it('says while the hands are off that the numbers are of before', () => {
    expect(view(STATES['hands-off'])).toMatchObject({ face: 'hands-off', notes: [say('hands-off.before', { time: '23:04' })] });
    expect(view({ ...STATES['hands-off'], report: null }).notes).toEqual([]);
    expect(view(STATES['sample-hands-off']).face).toBe('go');
  });

  it('has at most two lines under its sentence, the question among them', () => {
    const tall = STATE_NAMES.filter((name) => {
      const { notes, question } = view(STATES[name]);
      return notes.length + (question === null ? 0 : 1) > 2;
    });
    expect(tall).toEqual([]);
  });
});
