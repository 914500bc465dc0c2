import { describe, expect, it } from 'vitest';
import { createReaderService } from '../../../../electron/reader/following/reader-service.ts';
import { toHex } from '../../../../shared/card/apdu.ts';
import { MY_NUMBER_CARD } from '../../../../shared/card/card-table.ts';
import { createGate } from '../../../../shared/card/gate.ts';
import { emptyDesk } from '../../../../shared/desk/desk.ts';
import type { CheckReport } from '../../../../shared/model/check-report.ts';
import type { PlacementRun } from '../../../../shared/model/placement.ts';
import type { ReaderStatus } from '../../../../shared/model/reader-status.ts';
import { judgePlacement } from '../../../../shared/placement/judge.ts';
import { createVirtualCard } from '../../../../shared/sample-card/create-card.ts';
import { createFakePort } from '../../../fixtures/fake-port.ts';
import { createManualClock } from '../../../fixtures/manual-clock.ts';

async function setUp({ plugged = true, laid = true } = {}) {
  const port = createFakePort();
  const clock = createManualClock();
  const runs: PlacementRun[] = [];
  const statuses: ReaderStatus[] = [];
  const finals: CheckReport[] = [];
  const service = createReaderService(
    {
      port,
      clock,
      table: MY_NUMBER_CARD,
      settleMs: 0,
      fingerprint: () => null,
      onState: (status) => statuses.push(status),
      onReading: ({ report }) => finals.push(report),
      onPlacement: (run) => runs.push(run),
    },
    emptyDesk(null),
  );
  port.watch({ onReaders: (slots) => service.readersChanged(slots), onDead: () => undefined });
  if (plugged) port.plug('A');
  if (laid) port.insert('A', createVirtualCard());
  await clock.advance(0);
  port.sent.length = 0;
  const last = (): PlacementRun => {
    const run = runs.at(-1);
    if (!run) throw new Error('no placement test ran');
    return run;
  };
  return { port, clock, service, runs, last, statuses, finals };
}

const COMMANDS = ['00A4040C0AD392F000260100000001', '00A4020C020006', '00B0000020'];

describe('the placement test', () => {
  it('reads the kind of card for ten seconds, and nothing else, giving the card up after each', async () => {
    const { port, clock, service, last, statuses, finals } = await setUp();
    const before = port.released();
    service.testPlacement(true);
    await clock.advance(9_000);
    expect(statuses.at(-1)?.activity).toEqual({ state: 'testing-placement' });
    expect(last().ended).toBeNull();
    await clock.advance(2_000);
    const { attempts, ended, apdus } = last();
    expect(ended).toBe('complete');
    expect(attempts.length).toBeGreaterThan(20);
    expect(attempts.every(({ ok }) => ok)).toBe(true);
    expect(port.released() - before).toBe(attempts.length);
    expect(new Set(port.sent.map(toHex))).toEqual(new Set(COMMANDS));
    expect(apdus).toBe(port.sent.length);
    const gate = createGate(MY_NUMBER_CARD);
    for (const apdu of port.sent) expect(() => gate(apdu)).not.toThrow();
    expect(port.sent.some((apdu) => apdu[1] === 0x20)).toBe(false);
    expect(judgePlacement(last(), 'placed').verdict).toBe('good');
    expect(statuses.at(-1)?.activity).toEqual({ state: 'idle' });
    expect(finals).toHaveLength(1);
  });

  it('stops at once when asked, and starts anew afterwards', async () => {
    const { port, clock, service, last, runs } = await setUp();
    service.testPlacement(true);
    await clock.advance(1_000);
    const sent = port.sent.length;
    service.testPlacement(false);
    await clock.advance(0);
    expect(last().ended).toBe('stopped');
    await clock.advance(5_000);
    expect(port.sent).toHaveLength(sent);
    service.testPlacement(true);
    await clock.advance(11_000);
    expect(last().ended).toBe('complete');
    expect(new Set(runs.map(({ startedAt }) => startedAt)).size).toBe(2);
    expect(clock.pending()).toBe(0);
  });

  it('tells each moment at which the card was lost, goes on when it is back, and reads it then', async () => {
    const { port, clock, service, last, finals } = await setUp();
    service.testPlacement(true);
    for (const at of [2_000, 5_000]) {
      await clock.advance(at - 1_000);
      port.remove('A');
      await clock.advance(1_000);
      port.insert('A', createVirtualCard());
    }
    await clock.advance(9_000);
    const losses = last().attempts.filter(({ ok }) => !ok);
    expect(losses).toHaveLength(2);
    expect(judgePlacement(last(), 'placed').verdict).toBe('shaky');
    expect(finals).toHaveLength(2);
  });

  it.each([
    [0x80100069, 'card-moved', 'poor'],
    [0x80100066, 'card-mute', 'poor'],
    [0x8010002f, 'connection-lost', 'poor'],
    [0x8010000b, 'card-busy', 'busy'],
  ] as const)('notes %s as %s and judges %s', async (code, cause, verdict) => {
    const { port, clock, service, last } = await setUp();
    port.interfere(({ kind }) => (kind === 'connect' ? code : undefined));
    service.testPlacement(true);
    await clock.advance(11_000);
    expect(last().attempts.every((attempt) => !attempt.ok && attempt.cause === cause)).toBe(true);
    expect(judgePlacement(last(), 'placed').verdict).toBe(verdict);
    expect(port.sent).toEqual([]);
  });

  it('waits for a card for ten seconds and says that none came', async () => {
    const { clock, service, last } = await setUp({ laid: false });
    service.testPlacement(true);
    await clock.advance(11_000);
    expect(judgePlacement(last(), 'placed').verdict).toBe('no-card');
  });

  it('ends where there is no reader, or it is pulled, or the card is another one', async () => {
    const none = await setUp({ plugged: false, laid: false });
    none.service.testPlacement(true);
    await none.clock.advance(0);
    expect(none.last().ended).toBe('no-reader');
    const pulled = await setUp();
    pulled.service.testPlacement(true);
    await pulled.clock.advance(1_000);
    pulled.port.unplug('A');
    await pulled.clock.advance(1_000);
    expect(pulled.last().ended).toBe('no-reader');
    const other = await setUp({ laid: false });
    other.port.insert('A', createVirtualCard({ applications: [] }));
    await other.clock.advance(0);
    other.service.testPlacement(true);
    await other.clock.advance(0);
    expect(other.last().ended).toBe('other-card');
  });

  it('never runs beside a reading', async () => {
    const { port, clock, service, last, finals } = await setUp({ laid: false });
    port.insert('A', createVirtualCard());
    service.testPlacement(true);
    await clock.advance(0);
    expect(finals).toHaveLength(1);
    service.checkAgain();
    await clock.advance(5_000);
    expect(finals).toHaveLength(1);
    await clock.advance(6_000);
    expect(last().ended).toBe('complete');
    expect(finals).toHaveLength(2);
  });
});
