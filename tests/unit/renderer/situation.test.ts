import { describe, expect, it } from 'vitest';
import { progressOf, shownReport, situationOf } from '../../../renderer/features/situation/situation.ts';
import type { Situation } from '../../../renderer/features/situation/situation.ts';
import { FAULT_CODES } from '../../../shared/faults/fault-table.ts';
import { ready, readerView, report, snapshot, STATE_NAMES, STATES } from '../../fixtures/snapshots.ts';
import type { StateName } from '../../fixtures/snapshots.ts';

const KINDS: Readonly<Record<StateName, Situation['kind']>> = {
  go: 'read',
  'below-limit': 'read',
  'last-try': 'read',
  locked: 'read',
  'both-locked': 'read',
  'unknown-counters': 'read',
  expired: 'read',
  'expired-long-ago': 'read',
  'expires-in-season': 'read',
  'expires-soon': 'read',
  'no-sign-certificate': 'read',
  android: 'read',
  'card-gone': 'read',
  'hands-off': 'hands-off',
  'sample-hands-off': 'read',
  unasked: 'read',
  'unasked-first-time': 'read',
  'unasked-sign-check': 'read',
  moved: 'read',
  linux: 'read',
  fell: 'read',
  'same-as-before': 'read',
  'another-card': 'read',
  starting: 'starting',
  'reading-begun': 'reading',
  'reading-partial': 'reading',
  'moved-partial': 'problem',
  'no-service': 'problem',
  'service-stopped': 'problem',
  'no-permission': 'problem',
  'no-reader': 'problem',
  'only-virtual-reader': 'problem',
  'no-card': 'problem',
  mute: 'problem',
  busy: 'waiting-for-other-program',
  restarting: 'problem',
  'other-card': 'problem',
  'several-readers': 'problem',
  'two-cards': 'read',
  sample: 'read',
  'sample-other-card': 'problem',
};

describe('the situation', () => {
  it.each(STATE_NAMES)('of %s', (name) => {
    expect(situationOf(STATES[name]).kind).toBe(KINDS[name]);
  });

  it('keeps a finished result when its card is put away, but not when another card fails', () => {
    const kept = FAULT_CODES.filter(
      (code) => situationOf(snapshot({ reader: ready({ fault: { code, pcsc: null } }) })).kind === 'read',
    );
    expect(kept).toEqual([
      'service-absent',
      'service-asleep',
      'service-stopped',
      'no-reader',
      'virtual-reader-only',
      'reader-unplugged',
      'no-card',
    ]);
  });

  it('sees an empty reader and a missing reader even when no fault says so', () => {
    const empty = snapshot({ report: null, reader: ready({ readers: [readerView({ card: 'empty' })] }) });
    expect(situationOf(empty)).toEqual({ kind: 'problem', fault: { code: 'no-card', pcsc: null } });
    const none = snapshot({ report: null, reader: ready({ readers: [] }) });
    expect(situationOf(none)).toEqual({ kind: 'problem', fault: { code: 'no-reader', pcsc: null } });
  });

  it('never lets the real reader speak while a sample is shown', () => {
    const sample = snapshot({ sample: 'healthy', reader: ready({ fault: { code: 'no-reader', pcsc: 1 }, readers: [] }) });
    expect(situationOf(sample).kind).toBe('read');
  });

  it('shows no reading of an earlier card while the next one is read or has failed', () => {
    const rereading = snapshot({ reader: ready({ activity: { state: 'reading', reader: ready().active!, command: 'SELECT JPKI' } }) });
    expect(shownReport(rereading, situationOf(rereading))).toBeNull();
    const mute = snapshot({ reader: ready({ fault: { code: 'card-mute', pcsc: null } }) });
    expect(shownReport(mute, situationOf(mute))).toBeNull();
  });

  it('goes on showing the card that lies there while another one is read or waited for', () => {
    for (const state of ['reading', 'waiting-for-other-program'] as const) {
      const other = { state, reader: 'Another', command: 'SELECT JPKI', sinceMs: 0 };
      expect(situationOf(snapshot({ reader: ready({ activity: other }) }))).toMatchObject({ kind: 'read', cardGone: false });
    }
  });

  it('counts a card whose turn comes next as being read', () => {
    const activity = { state: 'reading', reader: 'Another', command: 'SELECT JPKI' } as const;
    const next = ready({ activity, readers: [readerView({ content: 'unread' }), readerView({ name: 'Another', content: 'reading' })] });
    expect(situationOf(snapshot({ report: null, reader: next })).kind).toBe('reading');
  });

  it('says that the card is gone when it lies on no reader, whatever else is known', () => {
    expect(situationOf(snapshot({ cardHere: false }))).toMatchObject({ kind: 'read', cardGone: true });
    const away = snapshot({ cardHere: false, reader: ready({ fault: { code: 'no-card', pcsc: null } }) });
    expect(situationOf(away)).toMatchObject({ kind: 'read', cardGone: true });
  });

  it('shows what arrived of a card that was taken away too early', () => {
    const moved = STATES['moved-partial'];
    const shown = shownReport(moved, situationOf(moved));
    expect(shown?.pins.auth.state).toBe('known');
    expect(progressOf(situationOf(moved), shown)).toBe('done');
  });

  it('never takes what was read of a card that is gone for the card that is read now, or that does not answer', () => {
    const gone = { ...STATES['moved-partial'], cardHere: false };
    const reading = { ...gone, reader: STATES['reading-begun'].reader };
    expect(shownReport(reading, situationOf(reading))).toBeNull();
    expect(shownReport({ ...reading, cardHere: true }, situationOf(reading))).not.toBeNull();
    const mute = { ...gone, reader: STATES.mute.reader };
    expect(shownReport(mute, situationOf(mute))).toBeNull();
  });

  it('takes the outcome of a check for a fault where no fault is told', () => {
    const busy = snapshot({ report: report({ outcome: 'busy' }) });
    expect(situationOf(busy)).toEqual({ kind: 'problem', fault: { code: 'card-busy', pcsc: null } });
  });
});
