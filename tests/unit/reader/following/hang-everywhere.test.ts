// A hang in every call of a reading, and a process lost in every state, under the supervisor: it is replaced, the state
// says what happened, and the card is read by the next process.
import { describe, expect, it } from 'vitest';
import type { FromReader, ReaderChild } from '../../../../electron/reader/process/reader-child.ts';
import { createReaderHost } from '../../../../electron/reader/process/reader-host.ts';
import { createReaderSupervisor, HANG_MS } from '../../../../electron/reader/process/supervisor.ts';
import type { ReaderUpdate } from '../../../../electron/reader/process/supervisor.ts';
import { MY_NUMBER_CARD } from '../../../../shared/card/card-table.ts';
import type { CheckReport } from '../../../../shared/model/check-report.ts';
import type { PlacementRun } from '../../../../shared/model/placement.ts';
import { createVirtualCard } from '../../../../shared/sample-card/create-card.ts';
import { createFakePort } from '../../../fixtures/fake-port.ts';
import type { FakePort, Interference } from '../../../fixtures/fake-port.ts';
import { createManualClock } from '../../../fixtures/manual-clock.ts';

/** The whole chain in one process; each child has a port of its own, with the same card on it. */
function setUp(first: Interference) {
  const clock = createManualClock();
  const ports: FakePort[] = [];
  const updates: ReaderUpdate[] = [];
  const finals: CheckReport[] = [];
  const runs: PlacementRun[] = [];
  const children: ReaderChild[] = [];

  const spawn = (): ReaderChild => {
    const port = createFakePort();
    let alive = true;
    let hear: (message: FromReader) => void = () => undefined;
    const exits: ((code: number | null) => void)[] = [];
    const end = (): void => {
      if (!alive) return;
      alive = false;
      for (const listener of exits.splice(0)) listener(null);
    };
    if (ports.length === 0) port.interfere(first);
    // Real ports tell of readers a moment after they are opened, too.
    clock.after(1, () => alive && port.insert('A', createVirtualCard()));
    ports.push(port);
    const receive = createReaderHost({
      openPort: () => port,
      clock,
      table: MY_NUMBER_CARD,
      settleMs: 0,
      hash: () => 'hash',
      post: (message) => alive && hear(message),
      exit: end,
    });
    const child: ReaderChild = {
      post: (message) => alive && receive(message),
      onMessage(listener) {
        hear = listener;
      },
      onExit: (listener) => void exits.push(listener),
      kill: end,
    };
    children.push(child);
    return child;
  };

  const supervisor = createReaderSupervisor({
    spawn,
    clock,
    chosen: null,
    onChange: (update) => updates.push(update),
    onReading: (report) => finals.push(report),
    onPlacement: (run) => runs.push(run),
  });
  supervisor.start();
  return { clock, supervisor, ports, updates, finals, runs, children };
}

/** connect, 20 commands, release. */
const STEPS = Array.from({ length: 22 }, (_none, index) => index);

describe('a hang', () => {
  it.each(STEPS)('at step %i of a reading ends in a new process that reads', async (index) => {
    const { clock, updates, finals, children, ports } = setUp((step) => (step.index === index ? 'hang' : undefined));
    await clock.advance(HANG_MS + 500);
    expect(updates.some(({ status }) => status.fault?.code === 'too-slow')).toBe(true);
    expect(children).toHaveLength(2);
    await clock.advance(2_000);
    expect(finals.at(-1)?.outcome).toBe('read');
    expect(updates.at(-1)?.status).toMatchObject({ fault: null, activity: { state: 'idle' } });
    expect(ports[0]?.sent.some((apdu) => apdu[1] === 0x20 && apdu.length !== 4)).toBe(false);
  });

  it('in a placement test ends the test and not the app', async () => {
    const { clock, supervisor, ports, runs, finals } = setUp(() => undefined);
    await clock.advance(10);
    supervisor.testPlacement(true);
    await clock.advance(1_000);
    ports[0]?.interfere(() => 'hang');
    await clock.advance(HANG_MS + 2_500);
    expect(runs.at(-1)?.ended).toBe('interrupted');
    expect(finals.at(-1)?.outcome).toBe('read');
    expect(finals).toHaveLength(2);
  });

  it('is not seen in ten seconds without a card', async () => {
    const { clock, supervisor, ports, runs, children } = setUp(() => undefined);
    await clock.advance(10);
    ports[0]?.remove('A');
    supervisor.testPlacement(true);
    await clock.advance(5_000);
    ports[0]?.plug('B');
    await clock.advance(6_000);
    expect(runs.at(-1)?.ended).toBe('complete');
    expect(children).toHaveLength(1);
  });
});

describe('a placement test', () => {
  it('is ended when the reader is left alone', async () => {
    const { clock, supervisor, runs } = setUp(() => undefined);
    await clock.advance(10);
    supervisor.testPlacement(true);
    await clock.advance(1_000);
    await supervisor.pause();
    expect(runs.at(-1)?.ended).toBe('interrupted');
    const told = runs.length;
    await clock.advance(12_000);
    expect(runs).toHaveLength(told);
  });
});
