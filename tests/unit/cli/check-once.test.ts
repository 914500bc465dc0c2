import { describe, expect, it } from 'vitest';
import { checkOnce } from '../../../electron/cli/check-once.ts';
import { emptyReport } from '../../../electron/reader/reading/report.ts';
import type { FromReader } from '../../../electron/reader/process/reader-child.ts';
import type { CheckOutcome, CheckReport } from '../../../shared/model/check-report.ts';
import type { FaultCode } from '../../../shared/model/fault.ts';
import { READER_STARTING } from '../../../shared/model/reader-status.ts';
import type { ReaderStatus } from '../../../shared/model/reader-status.ts';
import { NOT_READ_VERDICT } from '../../../shared/verdict/card-verdict.ts';
import { createFakeSpawn } from '../../fixtures/fake-child.ts';
import { createManualClock } from '../../fixtures/manual-clock.ts';

const A = { name: 'A', suitability: 'usable', card: 'empty', content: 'none', order: 0 } as const;
const READY: ReaderStatus = { ...READER_STARTING, binding: 'pcsclite', service: 'ready', readers: [A] };
const withFault = (code: FaultCode): ReaderStatus => ({ ...READY, fault: { code, pcsc: null } });

const state = (status: ReaderStatus, report: CheckReport | null = null): FromReader => ({
  type: 'state',
  status,
  shown: report === null ? null : { report, mark: null, here: true },
});

function setUp({ reader = null, waitMs = 0 }: { reader?: string | null; waitMs?: number } = {}) {
  const clock = createManualClock();
  const { all, spawn } = createFakeSpawn();
  const answers: CheckReport[] = [];
  void checkOnce({ spawn, clock, reader, waitMs }).then((report) => answers.push(report));
  const child = all[0]!;
  const stopChild = async (): Promise<void> => {
    const asked = all.at(-1)!.received.at(-1)?.type === 'stop';
    if (asked) all.at(-1)!.exits(0);
    await clock.advance(0);
  };
  /** Moves time on, ends the process when asked to, and tells what came out so far. */
  const after = async (ms: number): Promise<CheckOutcome | null> => {
    await clock.advance(ms);
    await stopChild();
    return answers[0]?.outcome ?? null;
  };
  return { clock, all, child, answers, after, read: emptyReport('read', 'A', clock.now()) };
}

describe('checkOnce', () => {
  it('gives the reading when it has ended, not before', async () => {
    const { child, after, read, answers } = setUp();
    child.says(state({ ...READY, activity: { state: 'reading', reader: 'A', command: 'SELECT JPKI' } }, read));
    expect(await after(100)).toBeNull();
    child.says(state(READY, read));
    expect(await after(0)).toBe('read');
    expect(answers).toEqual([read]);
  });

  it.each<[FaultCode, CheckOutcome]>([
    ['service-absent', 'no-service'],
    ['no-reader', 'no-reader'],
    ['no-card', 'no-card'],
    ['card-mute', 'unresponsive'],
    ['reader-unavailable', 'unresponsive'],
  ])('takes %s for an answer only after it has lasted', async (code, outcome) => {
    const { child, after } = setUp();
    child.says(state(withFault(code)));
    expect(await after(499)).toBeNull();
    expect(await after(1)).toBe(outcome);
  });

  it('waits as long as it was told for a card to come', async () => {
    const { child, after, read } = setUp({ waitMs: 20_000 });
    child.says(state(withFault('no-card')));
    child.says({ type: 'resting' });
    expect(await after(19_000)).toBeNull();
    child.says(state(READY, read));
    expect(await after(0)).toBe('read');
  });

  it('gives up when the wait is over', async () => {
    const { child, after } = setUp({ waitMs: 20_000 });
    child.says(state(withFault('no-card')));
    child.says({ type: 'resting' });
    expect(await after(20_000)).toBe('no-card');
  });

  it('keeps what was read of a card that was pulled', async () => {
    const { child, after, read, answers } = setUp();
    child.says(state(withFault('no-card'), { ...read, outcome: 'removed' }));
    expect(await after(0)).toBe('removed');
    expect(answers).toHaveLength(1);
  });

  it('names the reader on which there is no card', async () => {
    const { child, after, answers } = setUp();
    child.says(state(withFault('no-card')));
    await after(500);
    expect(answers[0]?.reader.name).toBe('A');
  });

  it('takes a reader that is not there for none, although another one is', async () => {
    const { child, after } = setUp({ reader: 'B' });
    child.says(state(READY));
    expect(await after(500)).toBe('no-reader');
  });

  it('ends in timeout when the reader hangs, and no new process comes after it', async () => {
    const { all, child, after } = setUp();
    child.says(state({ ...READY, activity: { state: 'reading', reader: 'A', command: 'CONNECT' } }));
    expect(await after(10_000)).toBe('timeout');
    expect(child.killed()).toBe(true);
    await after(10_000);
    expect(all).toHaveLength(1);
  });

  it('takes nothing that a crash left over for the reading', async () => {
    const { all, child, after, read, answers } = setUp();
    child.says(state({ ...READY, activity: { state: 'reading', reader: 'A', command: 'CONNECT' } }, { ...read, complete: false }));
    child.exits(134);
    await after(300);
    all.at(-1)!.says(state(READY));
    expect(await after(0)).toBeNull();
    all.at(-1)!.says(state(READY, read));
    await after(0);
    expect(answers).toEqual([read]);
  });

  it('keeps what had been read before a hang, and calls it neither complete nor judged', async () => {
    const { child, after, read, answers } = setUp();
    child.says(state({ ...READY, activity: { state: 'reading', reader: 'A', command: 'CONNECT' } }, { ...read, complete: false }));
    await after(10_000);
    expect(answers).toEqual([{ ...read, outcome: 'timeout', complete: false, verdict: NOT_READ_VERDICT }]);
  });

  it('ends in timeout when the reader process never gets anywhere', async () => {
    const { clock, all, after } = setUp();
    for (let crash = 0; crash < 40; crash++) {
      all.at(-1)!.exits(134);
      await clock.advance(1000);
    }
    expect(await after(0)).toBe('timeout');
  });

  it('says that there is no service where there is no permission', async () => {
    const { child, after } = setUp();
    child.says(state(withFault('no-permission')));
    expect(await after(0)).toBe('no-service');
  });
});
