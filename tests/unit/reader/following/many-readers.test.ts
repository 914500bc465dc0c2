import { describe, expect, it } from 'vitest';
import type { CheckReport } from '../../../../shared/model/check-report.ts';
import { myNumberReaders } from '../../../../shared/model/reader-status.ts';
import { createVirtualCard } from '../../../../shared/sample-card/create-card.ts';
import { followReaders as setUp } from '../../../fixtures/followed-readers.ts';

const card = (auth = 3) => createVirtualCard({ counters: { auth } });
const authOf = (report: CheckReport | undefined) => report?.pins.auth;

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
