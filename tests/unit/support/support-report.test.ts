import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../../shared/model/snapshot.ts';
import type { SupportFacts } from '../../../shared/model/exchange.ts';
import { supportReport } from '../../../shared/support/support-report.ts';
import { ready, readerView, snapshot, STATE_NAMES, STATES } from '../../fixtures/snapshots.ts';

const SUPPORT: SupportFacts = {
  system: 'linux 6.1.0 x64',
  runtime: 'Electron 45.4.1, Chromium 150.0, Node 24.0.0',
  faults: [
    { at: '2027-02-20T23:01:00+09:00', code: 'no-reader', pcsc: 0x8010002e },
    { at: '2027-02-20T23:02:00+09:00', code: 'card-moved', pcsc: null },
  ],
  exchange: [
    { command: 'SELECT JPKI', sw: 0x9000 },
    { command: 'SELECT EF 0018', sw: 0x9000 },
    { command: 'VERIFY (empty)', sw: null },
  ],
};

const READERS = [readerView({ name: 'SCM Microsystems Inc. SCR 3310 [CCID Interface] (21120821303051) 00 00' })];

describe('the report for support', () => {
  it('says what a helper needs', () => {
    const text = supportReport(snapshot({ support: SUPPORT, reader: ready({ readers: READERS }) }));
    for (const line of [
      'linux 6.1.0 x64',
      'Electron 45.4.1, Chromium 150.0, Node 24.0.0',
      '0.1.0',
      'pcsclite (もうひとつの koffi は予備です。いまは使いません)',
      'SCM Microsystems Inc. SCR 3310 [CCID Interface] (-) 00 00: present',
      'service: ok',
      'certificate: ok',
      '2027-02-20T23:01:00+09:00 R-11 no-reader 0x8010002E',
      '2027-02-20T23:02:00+09:00 R-26 card-moved',
      'SELECT JPKI → 9000',
      'VERIFY (empty) → 応答なし',
      '減った残り回数: 0',
    ]) {
      expect(text.split('\n')).toContain(line);
    }
  });

  it.each(LOCALES)('holds nothing of card or person, in any state, in %s', (locale) => {
    for (const name of STATE_NAMES) {
      const text = supportReport({ ...STATES[name], locale, support: SUPPORT });
      expect(text).not.toMatch(/20(?:22|27|28|30)-\d\d-\d\d(?!T23:0[12]:00)|notAfter|expires|\/home|\/Users|C:\\/);
      expect(text.endsWith('\n')).toBe(true);
    }
  });

  it.each([
    ['not-installed', 'pcsclite はこのパソコンに入っていないため使っていません'],
    ['not-loading', 'pcsclite はこのパソコンで動かないため使っていません'],
    ['crashed', 'pcsclite は2回止まったため使っていません'],
  ] as const)('says why the preferred binding is %s', (passedOver, why) => {
    const text = supportReport(snapshot({ reader: ready({ readers: [], binding: 'koffi', passedOver }) }));
    expect(text.split('\n')).toContain(`koffi (${why})`);
  });

  it('says none rather than leaving a part empty', () => {
    const text = supportReport(snapshot({ reader: ready({ readers: [], binding: null }) }));
    expect(text.match(/^なし$/gm)?.length).toBeGreaterThanOrEqual(3);
  });

  it('does not take a sample for the real card', () => {
    expect(supportReport(STATES.sample)).toContain('counters: waiting');
  });
});
