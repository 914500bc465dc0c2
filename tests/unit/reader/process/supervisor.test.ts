import { describe, expect, it } from 'vitest';
import { emptyReport } from '../../../../electron/reader/reading/report.ts';
import { createReaderSupervisor, HANG_MS } from '../../../../electron/reader/process/supervisor.ts';
import { NOTHING_BEFORE } from '../../../../shared/desk/desk.ts';
import type { ReaderStatus } from '../../../../shared/model/reader-status.ts';
import { createFakeSpawn } from '../../../fixtures/fake-child.ts';
import { finished, READY, state, superviseFakes as setUp } from '../../../fixtures/fake-supervision.ts';
import { createManualClock, settle } from '../../../fixtures/manual-clock.ts';

const READING: ReaderStatus = { ...READY, activity: { state: 'reading', reader: 'A', command: 'SELECT JPKI' } };

describe('the supervisor', () => {
  it('starts one process, tells it the choice, and passes on what it says', () => {
    const { all, child, updates, shown } = setUp('A');
    expect(all).toHaveLength(1);
    expect(child().received).toEqual([{ type: 'start', skipPcsclite: false, chosen: 'A', only: null, salt: null, before: NOTHING_BEFORE }]);
    child().says(state(READY));
    child().says(state(READY, shown));
    expect(updates).toEqual([
      { status: READY, shown: null, run: 1 },
      { status: READY, shown, run: 1 },
    ]);
  });

  it('takes the last reading back where a card waits to be read, and calls it gone where none lies', () => {
    const { child, updates, shown } = setUp();
    child().says(state({ ...READY, active: 'A' }, shown));
    child().says(state({ ...READY, active: 'A' }));
    expect(updates.at(-1)?.shown).toBeNull();
    child().says(state({ ...READY, active: 'A' }, shown));
    child().says(state(READY));
    expect(updates.at(-1)?.shown).toEqual({ ...shown, here: false });
  });

  it('lets a resting process rest for ever', async () => {
    const { clock, all, child } = setUp();
    child().says({ type: 'resting' });
    expect(clock.pending()).toBe(0);
    await clock.advance(3_600_000);
    expect(all).toHaveLength(1);
  });

  it('kills and replaces a process that hangs, and says so until a reading ends well', async () => {
    const { clock, all, child, status, report } = setUp();
    child().says(state(READING));
    child().says({ type: 'working' });
    await clock.advance(HANG_MS - 1);
    expect(child().killed()).toBe(false);
    await clock.advance(1);
    expect(all[0]?.killed()).toBe(true);
    expect(status()).toMatchObject({ activity: { state: 'restarting' }, fault: { code: 'too-slow' } });
    await clock.advance(2000);
    expect(all).toHaveLength(2);
    child().says(state(READING));
    expect(status()?.fault?.code).toBe('too-slow');
    child().says(finished(report));
    child().says(state(READY));
    expect(status()?.fault).toBeNull();
  });

  it('takes every message for a sign of life', async () => {
    const { clock, all, child } = setUp();
    for (let step = 0; step < 30; step++) {
      child().says({ type: 'working' });
      await clock.advance(HANG_MS - 1);
    }
    expect(all).toHaveLength(1);
  });

  it('also ends a process that hangs before its first word', async () => {
    const { clock, all } = setUp();
    await clock.advance(HANG_MS + 1000);
    expect(all[0]?.killed()).toBe(true);
    expect(all).toHaveLength(2);
  });

  it('replaces a crashed process within 3 s, every time, and changes the binding after two crashes', async () => {
    const { clock, all, child, status } = setUp();
    for (let crash = 1; crash <= 5; crash++) {
      child().says(state(crash <= 2 ? READY : { ...READY, binding: 'koffi' }));
      child().exits(134);
      expect(status()).toMatchObject({ readers: [], activity: { state: 'restarting' }, fault: { code: 'process-crashed' } });
      await clock.advance(3000 - 1);
      expect(all).toHaveLength(crash + 1);
      expect(child().received[0]).toMatchObject({ type: 'start', skipPcsclite: crash >= 2 });
    }
  });

  it('counts a crash before the first word against pcsclite, which is tried first', async () => {
    const { clock, child } = setUp();
    for (let crash = 0; crash < 2; crash++) {
      child().exits(134);
      await clock.advance(3000);
    }
    expect(child().received[0]).toMatchObject({ skipPcsclite: true });
  });

  it('shows what a dying process said, and does not hold it against the binding', async () => {
    const { clock, child, status } = setUp();
    for (let death = 0; death < 3; death++) {
      child().says(state(READY));
      const dying = child();
      dying.says({ type: 'dead', fault: { code: 'service-stopped', pcsc: 0x80100013 } });
      expect(dying.killed()).toBe(true);
      expect(status()).toMatchObject({ service: 'down', fault: { code: 'service-stopped', pcsc: 0x80100013 } });
      await clock.advance(3000);
    }
    expect(child().received[0]).toMatchObject({ skipPcsclite: false });
    child().says(state(READY));
    expect(status()?.fault).toBeNull();
  });

  it('forgets a process it has replaced', async () => {
    const { clock, all, child, updates } = setUp();
    await clock.advance(HANG_MS + 1000);
    const before = updates.length;
    all[0]?.says(state(READY));
    all[0]?.exits(0);
    expect(updates.length).toBe(before);
    expect(child()).toBe(all[1]);
  });

  it('gives the last choice to the next process', async () => {
    const { clock, child, supervisor } = setUp();
    supervisor.choose('B');
    expect(child().received.at(-1)).toEqual({ type: 'choose', name: 'B' });
    child().exits(1);
    supervisor.checkAgain();
    await clock.advance(3000);
    expect(child().received).toEqual([{ type: 'start', skipPcsclite: false, chosen: 'B', only: null, salt: null, before: NOTHING_BEFORE }]);
  });

  it('stops politely, then by force, and starts nothing afterwards', async () => {
    const { clock, all, child, supervisor } = setUp();
    let stopped = false;
    void supervisor.stop().then(() => {
      stopped = true;
    });
    expect(child().received.at(-1)).toEqual({ type: 'stop' });
    await clock.advance(1400);
    expect(stopped).toBe(false);
    await clock.advance(200);
    expect(child().killed()).toBe(true);
    await settle();
    expect(stopped).toBe(true);
    await clock.advance(60_000);
    expect(all).toHaveLength(1);
  });

  it('stops while a replacement is due', async () => {
    const { clock, all, child, supervisor } = setUp();
    child().exits(1);
    await supervisor.stop();
    await clock.advance(60_000);
    expect(all).toHaveLength(1);
  });

  it('leaves the reader alone while it is paused, and starts anew afterwards', async () => {
    const { clock, all, child, supervisor, status, updates, shown } = setUp();
    child().says(state(READY, shown));
    const paused = supervisor.pause();
    expect(child().received.at(-1)).toEqual({ type: 'stop' });
    child().exits(0);
    await paused;
    expect(status()).toMatchObject({ service: 'starting', readers: [], fault: null });
    expect(updates.at(-1)?.shown).toEqual({ ...shown, here: false });
    await supervisor.resume();
    expect(all).toHaveLength(2);
    expect(updates.at(-1)?.shown).toBeNull();
    await supervisor.resume();
    await clock.advance(0);
    expect(all).toHaveLength(2);
  });

  it('waits for the process that goes before it starts the next, when it is asked back at once', async () => {
    const { all, child, supervisor } = setUp();
    const paused = supervisor.pause();
    const resumed = supervisor.resume();
    expect(all).toHaveLength(1);
    child().exits(0);
    await Promise.all([paused, resumed]);
    expect(all).toHaveLength(2);
  });

  it('tells the next process which card was laid down after which, and where the last one hung', async () => {
    const { clock, child, report } = setUp();
    const readers = [
      { name: 'A', suitability: 'usable', card: 'present', content: 'reading', order: 2 },
      { name: 'B', suitability: 'usable', card: 'present', content: 'unread', order: 1 },
      { name: 'C', suitability: 'usable', card: 'empty', content: 'none', order: 0 },
    ] as const;
    child().says(state({ ...READING, readers }));
    await clock.advance(HANG_MS + 300);
    const orders = { A: 2, B: 1 };
    expect(child().received[0]).toMatchObject({ before: { orders, stuck: 'A' } });
    child().says(finished({ ...report, reader: { name: 'B' } }));
    child().exits(1);
    await clock.advance(3000);
    expect(child().received[0]).toMatchObject({ before: { orders, stuck: 'A' } });
    child().says(finished(report));
    child().exits(1);
    await clock.advance(3000);
    expect(child().received[0]).toMatchObject({ before: { orders, stuck: null } });
  });

  it('hands the salt to every process and tells which card a finished reading was of', async () => {
    const clock = createManualClock();
    const { all, spawn } = createFakeSpawn();
    const readings: unknown[] = [];
    const report = emptyReport('read', 'A', clock.now());
    const supervisor = createReaderSupervisor({
      spawn,
      clock,
      chosen: null,
      salt: 'aa',
      onChange: () => undefined,
      onReading: (read, card) => readings.push([read.outcome, card]),
    });
    supervisor.start();
    all[0]!.says(state(READY, { report, mark: null, here: true }));
    all[0]!.says(finished(report, 'c0ffee'));
    expect(readings).toEqual([['read', 'c0ffee']]);
    supervisor.changeSalt('bb');
    expect(all[0]!.received.at(-1)).toEqual({ type: 'change-salt', salt: 'bb' });
    all[0]!.exits(1);
    await clock.advance(3000);
    expect(all[1]!.received[0]).toMatchObject({ salt: 'bb' });
  });
});
