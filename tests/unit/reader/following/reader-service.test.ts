import { describe, expect, it } from 'vitest';
import type { CheckReport } from '../../../../shared/model/check-report.ts';
import { createVirtualCard } from '../../../../shared/sample-card/create-card.ts';
import { followReaders as setUp } from '../../../fixtures/followed-readers.ts';

const card = (auth = 3) => createVirtualCard({ counters: { auth } });
const authOf = (report: CheckReport | undefined) => report?.pins.auth;

describe('following readers and cards', () => {
  it('says what is missing, from reader to card, and reads without being asked', async () => {
    const { port, clock, finals, status } = setUp();
    expect(status().fault).toEqual({ code: 'no-reader', pcsc: null });
    port.plug('A');
    expect(status().fault).toEqual({ code: 'no-card', pcsc: null });
    port.insert('A', card());
    expect(status().activity).toEqual({ state: 'reading', reader: 'A', command: 'CONNECT' });
    await clock.advance(0);
    expect(finals).toHaveLength(1);
    expect(status()).toMatchObject({ fault: null, active: 'A', activity: { state: 'idle' } });
  });

  it('reads a card once, again when it is laid down anew, and again when asked', async () => {
    const { port, clock, service, finals } = setUp();
    port.insert('A', card(3));
    await clock.advance(0);
    port.setFlags('A', { exclusive: true });
    port.setFlags('A', { exclusive: false });
    await clock.advance(0);
    expect(finals).toHaveLength(1);
    port.remove('A');
    port.insert('A', card(2));
    await clock.advance(0);
    expect(finals.map(authOf)).toMatchObject([{ remaining: 3 }, { remaining: 2 }]);
    service.checkAgain();
    await clock.advance(0);
    expect(finals).toHaveLength(3);
  });

  it('notices a card that was swapped between two events', async () => {
    const { port, clock, finals } = setUp();
    port.insert('A', card(3));
    await clock.advance(0);
    port.insert('A', card(1));
    await clock.advance(0);
    expect(finals.map(authOf)).toMatchObject([{ remaining: 3 }, { remaining: 1 }]);
  });

  it('leaves a quiet reader alone: no timer waits and no command is sent', async () => {
    const { port, clock } = setUp();
    port.insert('A', card());
    await clock.advance(0);
    const sent = port.sent.length;
    expect(clock.pending()).toBe(0);
    await clock.advance(3_600_000);
    expect(port.sent.length).toBe(sent);
  });

  it('tells a mute card and an unavailable reader apart from no card', () => {
    const { port, status } = setUp();
    port.insert('A', card(), { mute: true });
    expect(status().fault?.code).toBe('card-mute');
    port.setFlags('A', { present: false, mute: false, unavailable: true });
    expect(status().fault?.code).toBe('reader-unavailable');
    expect(port.sent).toEqual([]);
  });

  it('gives Windows time to look at the card first', async () => {
    const { port, clock } = setUp(null, 600);
    port.insert('A', card());
    await clock.advance(599);
    expect(port.steps).toEqual([]);
    await clock.advance(1);
    expect(port.sent.length).toBeGreaterThan(0);
  });

  it('reads the card that lies there after one was pulled in mid-reading', async () => {
    const { port, clock, finals } = setUp();
    let pulled = false;
    port.interfere(({ kind, apdu }) => {
      if (kind !== 'transmit' || apdu !== 5 || pulled) return undefined;
      pulled = true;
      port.remove('A');
      return 0x80100069;
    });
    port.insert('A', card(3));
    await clock.advance(1000);
    expect(finals.at(-1)?.outcome).toBe('removed');
    port.insert('A', card(2));
    await clock.advance(0);
    expect(authOf(finals.at(-1))).toMatchObject({ remaining: 2 });
  });
});

describe('another program on the card', () => {
  it('is shown while we wait, named after 9 s, and followed by a reading when it lets go', async () => {
    const { port, clock, finals, status } = setUp();
    let busy = true;
    port.interfere(({ kind }) => (kind === 'connect' && busy ? 0x8010000b : undefined));
    port.insert('A', card(), { exclusive: true });
    await clock.advance(3000);
    expect(status().activity).toEqual({ state: 'waiting-for-other-program', reader: 'A', sinceMs: expect.any(Number) });
    await clock.advance(8000);
    expect(finals.at(-1)?.outcome).toBe('busy');
    expect(status().fault?.code).toBe('card-busy');
    busy = false;
    port.setFlags('A', { exclusive: false });
    await clock.advance(0);
    expect(finals.at(-1)?.outcome).toBe('read');
    expect(status().fault).toBeNull();
  });

  it('ends the wait at once when the flag clears', async () => {
    const { port, clock, finals } = setUp();
    let busy = true;
    port.interfere(({ kind }) => (kind === 'connect' && busy ? 0x8010000b : undefined));
    port.insert('A', card(), { inUse: true });
    await clock.advance(5300);
    busy = false;
    port.setFlags('A', { inUse: false });
    await clock.advance(0);
    expect(finals.at(-1)?.outcome).toBe('read');
  });

  it('is asked again quietly where no flag tells', async () => {
    const { port, clock, finals } = setUp();
    let busy = true;
    port.interfere(({ kind }) => (kind === 'connect' && busy ? 0x8010000b : undefined));
    port.insert('A', card());
    await clock.advance(9500);
    expect(finals.at(-1)?.outcome).toBe('busy');
    busy = false;
    await clock.advance(2500);
    expect(finals.at(-1)?.outcome).toBe('read');
    expect(clock.pending()).toBe(0);
  });
});
