import { describe, expect, it } from 'vitest';
import { createReaderService } from '../../../../electron/reader/following/reader-service.ts';
import type { ReaderService } from '../../../../electron/reader/following/reader-service.ts';
import { MY_NUMBER_CARD } from '../../../../shared/card/card-table.ts';
import type { CheckReport } from '../../../../shared/model/check-report.ts';
import { myNumberReaders } from '../../../../shared/model/reader-status.ts';
import type { ReaderStatus, ShownReading } from '../../../../shared/model/reader-status.ts';
import { createVirtualCard } from '../../../../shared/sample-card/create-card.ts';
import { createFakePort } from '../../../fixtures/fake-port.ts';
import type { FakePort } from '../../../fixtures/fake-port.ts';
import { createManualClock } from '../../../fixtures/manual-clock.ts';
import type { ManualClock } from '../../../fixtures/manual-clock.ts';

interface Bench {
  readonly port: FakePort;
  readonly clock: ManualClock;
  readonly service: ReaderService;
  readonly finals: CheckReport[];
  readonly statuses: ReaderStatus[];
  status(): ReaderStatus;
  shown(): ShownReading | null;
}

function setUp(chosen: string | null = null, settleMs = 0, only: string | null = null): Bench {
  const port = createFakePort();
  const clock = createManualClock();
  const finals: CheckReport[] = [];
  const statuses: ReaderStatus[] = [];
  let last: ShownReading | null = null;
  const service = createReaderService(
    {
      port,
      clock,
      table: MY_NUMBER_CARD,
      settleMs,
      onState(status, shown) {
        statuses.push(status);
        last = shown;
      },
      fingerprint: () => null,
      onReading: ({ report }) => finals.push(report),
    },
    chosen,
    only,
  );
  port.watch({ onReaders: (slots) => service.readersChanged(slots), onDead: () => undefined });
  const status = (): ReaderStatus => {
    const last = statuses.at(-1);
    if (!last) throw new Error('no status yet');
    return last;
  };
  return { port, clock, service, finals, statuses, status, shown: () => last };
}

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

describe('several readers', () => {
  it('passes over what can hold no ID card, and security keys while there is anything else', async () => {
    const { port, clock, finals, status } = setUp();
    port.insert('Windows Hello for Business 1', card());
    port.insert('Microsoft UICC ISO Reader 1', card());
    expect(status().fault?.code).toBe('virtual-reader-only');
    port.insert('Yubico YubiKey OTP+FIDO+CCID 00 00', createVirtualCard({ applications: [] }));
    await clock.advance(0);
    expect(finals.at(-1)?.outcome).toBe('unsupported-card');
    port.insert('A', card(2));
    await clock.advance(0);
    expect(finals.at(-1)).toMatchObject({ outcome: 'read', reader: { name: 'A' } });
  });

  it('lets the one with a My Number Card win', async () => {
    const { port, clock, service, finals, shown } = setUp();
    port.insert('A', createVirtualCard({ applications: [] }));
    await clock.advance(0);
    port.insert('B', card(2));
    await clock.advance(0);
    service.checkAgain();
    await clock.advance(0);
    expect(finals.map(({ outcome }) => outcome)).toEqual(['unsupported-card', 'read', 'read']);
    expect(shown()?.report.reader.name).toBe('B');
  });

  it('tries a contactless slot first', async () => {
    const { port, clock, finals } = setUp(null, 600);
    port.insert('ACS ACR1251 Dual ICC 0', card(1));
    port.insert('ACS ACR1251 Dual PICC 0', card(2));
    await clock.advance(600);
    expect(finals.at(-1)?.reader.name).toBe('ACS ACR1251 Dual PICC 0');
  });

  it('prefers the reader that the user chose, and never hides a good card behind an empty one', async () => {
    const { port, clock, service, finals, status, shown } = setUp('B');
    port.insert('A', card(1));
    port.plug('B');
    await clock.advance(0);
    expect(shown()).toMatchObject({ here: true, report: { reader: { name: 'A' } } });
    expect(status().fault).toBeNull();
    port.insert('B', card(2));
    await clock.advance(0);
    expect(shown()?.report.reader.name).toBe('B');
    service.choose('A');
    await clock.advance(0);
    expect(shown()?.report.reader.name).toBe('A');
    expect(status()).toMatchObject({ chosen: 'A', active: 'A' });
    expect(finals).toHaveLength(2);
  });

  it('touches no other reader than the only one, whatever lies elsewhere', async () => {
    const { port, clock, service, finals, status } = setUp(null, 0, 'B');
    port.insert('A', card(1));
    await clock.advance(0);
    expect(status().fault?.code).toBe('no-reader');
    port.plug('B');
    service.checkAgain();
    await clock.advance(0);
    expect(status().fault?.code).toBe('no-card');
    expect(finals).toEqual([]);
    port.insert('B', card(2));
    await clock.advance(0);
    expect(finals.map((report) => report.reader.name)).toEqual(['B']);
  });

  it('shows the card that still lies there when the shown one is lifted', async () => {
    const { port, clock, finals, status, shown } = setUp();
    port.insert('A', card(1));
    await clock.advance(0);
    port.insert('B', card(3));
    await clock.advance(0);
    expect(shown()).toMatchObject({ here: true, report: { reader: { name: 'B' } } });
    port.remove('B');
    expect(shown()).toMatchObject({ here: true, report: { reader: { name: 'A' }, pins: { auth: { remaining: 1 } } } });
    expect(status()).toMatchObject({ active: 'A', fault: null });
    port.remove('A');
    expect(shown()).toMatchObject({ here: false, report: { reader: { name: 'A' } } });
    expect(status()).toMatchObject({ active: null, fault: { code: 'no-card' } });
    expect(finals).toHaveLength(2);
  });

  it('tells both of two cards, the one laid down last first', async () => {
    const { port, clock, status } = setUp();
    port.insert('A', card(1));
    await clock.advance(0);
    port.insert('B', card(3));
    await clock.advance(0);
    expect(myNumberReaders(status()).map(({ name }) => name)).toEqual(['B', 'A']);
    port.remove('A');
    port.insert('A', card(1));
    await clock.advance(0);
    expect(myNumberReaders(status()).map(({ name }) => name)).toEqual(['A', 'B']);
  });

  it('never hides a good card behind another kind of card, even while that is read', async () => {
    const { port, clock, status, shown } = setUp();
    port.insert('A', card(2));
    await clock.advance(0);
    port.insert('B', createVirtualCard({ applications: [] }));
    expect(shown()).toMatchObject({ here: true, report: { reader: { name: 'A' } } });
    await clock.advance(0);
    expect(shown()).toMatchObject({ here: true, report: { reader: { name: 'A' } } });
    expect(status()).toMatchObject({ fault: null, readers: [{ content: 'my-number' }, { content: 'other-card' }] });
  });

  it('keeps no card waiting for one that another program holds', async () => {
    const { port, clock, status, shown } = setUp();
    let holder: string | null = 'A';
    port.interfere(({ kind, reader }) => (kind === 'connect' && reader === holder ? 0x8010000b : undefined));
    port.insert('A', card(1), { exclusive: true });
    await clock.advance(500);
    expect(status().activity.state).toBe('waiting-for-other-program');
    port.insert('B', card(2));
    await clock.advance(0);
    expect(shown()).toMatchObject({ here: true, report: { reader: { name: 'B' } } });
    holder = null;
    port.setFlags('A', { exclusive: false });
    await clock.advance(0);
    expect(myNumberReaders(status())).toHaveLength(2);
  });

  it('drops what was read of a card that was swapped meanwhile', async () => {
    const { port, clock, finals, shown } = setUp();
    let swapped = false;
    port.interfere(({ kind }) => {
      if (kind !== 'release' || swapped) return undefined;
      swapped = true;
      port.insert('A', card(1));
      return undefined;
    });
    port.insert('A', card(3));
    await clock.advance(0);
    expect(finals.map(authOf)).toMatchObject([{ remaining: 3 }, { remaining: 1 }]);
    expect(shown()?.report.pins.auth).toMatchObject({ remaining: 1 });
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
