// Every fault of the table provoked by number at every step of a reading, on every system: nothing crashes, the right
// advice shows, the card is given up, and the next card is read.
import { describe, expect, it } from 'vitest';
import { PcscError } from '../../../../electron/reader/ports/card-port.ts';
import type { FromReader } from '../../../../electron/reader/process/reader-child.ts';
import { createReaderHost } from '../../../../electron/reader/process/reader-host.ts';
import { FAULT_ADVICE } from '../../../../shared/advice/fault-advice.ts';
import { fromHex } from '../../../../shared/card/apdu.ts';
import { MY_NUMBER_CARD } from '../../../../shared/card/card-table.ts';
import { NOTHING_BEFORE } from '../../../../shared/desk/desk.ts';
import { faultFromPcsc } from '../../../../shared/faults/pcsc-codes.ts';
import { settingOf } from '../../../../shared/faults/setting.ts';
import type { FaultSetting } from '../../../../shared/faults/setting.ts';
import type { FaultCode } from '../../../../shared/model/fault.ts';
import { createVirtualCard } from '../../../../shared/sample-card/create-card.ts';
import { createFakePort } from '../../../fixtures/fake-port.ts';
import { createManualClock } from '../../../fixtures/manual-clock.ts';

const SETTINGS = {
  windows: settingOf('win32', undefined),
  'windows over RDP': settingOf('win32', 'RDP-Tcp#1'),
  mac: settingOf('darwin', undefined),
  linux: settingOf('linux', undefined),
} as const satisfies Readonly<Record<string, FaultSetting>>;

const AT_CONNECT = [
  0x80100017, 0x80100066, 0x80100067, 0x80100068, 0x80100069, 0x8010002f, 0x80100016, 0x8010000a, 0x8010000f, 0x80100065,
  0x8010001f, 0x80100022, 0x8010001a, 0x8010001b, 0x8010001c, 0x1f, 0x79, 0x45d, 0x16, 0x05, 0x80100012, 0x80100031, 0x7777,
];

function setUp(setting: FaultSetting, opens: readonly number[] = []) {
  const clock = createManualClock();
  const port = createFakePort();
  const posted: FromReader[] = [];
  const left = [...opens];
  const receive = createReaderHost({
    openPort() {
      const code = left.shift();
      if (code !== undefined) throw new PcscError(code);
      return port;
    },
    clock,
    table: MY_NUMBER_CARD,
    settleMs: 0,
    setting,
    hash: () => 'hash',
    post: (message) => posted.push(message),
    exit: () => undefined,
  });
  receive({ type: 'start', skipPcsclite: false, chosen: null, only: null, salt: null, before: NOTHING_BEFORE });
  const status = () => posted.flatMap((message) => (message.type === 'state' ? [message.status] : [])).at(-1);
  const finals = () => posted.flatMap((message) => (message.type === 'reading' ? [message] : []));
  return { clock, port, posted, status, finals };
}

describe.each(Object.entries(SETTINGS))('on %s', (_name, setting) => {
  it.each(AT_CONNECT)('0x%s at connect shows its own advice, and the next card is read', async (code) => {
    const { clock, port, status, finals } = setUp(setting);
    port.interfere(({ kind }) => (kind === 'connect' ? code : undefined));
    port.insert('A', createVirtualCard());
    await clock.advance(2_000);
    const fault = status()?.fault;
    expect(fault).toEqual(faultFromPcsc(code, setting));
    expect(FAULT_ADVICE[fault?.code ?? 'no-card'].remedies.length).toBeGreaterThan(0);
    port.interfere(() => undefined);
    port.remove('A');
    port.insert('A', createVirtualCard());
    await clock.advance(1_000);
    expect(finals().at(-1)?.report.outcome).toBe('read');
    expect(status()?.fault).toBeNull();
    expect(clock.pending()).toBe(0);
  });

  it.each([0x80100069, 0x80100068, 0x8010002f, 0x1f, 0x80100016, 0x80100003])(
    '0x%s at every command leaves what was read, gives the card up, and reads the next one',
    async (code) => {
      const { clock, port, status, finals } = setUp(setting);
      for (let at = 0; at < 20; at++) {
        let first = -1;
        port.interfere(({ kind, apdu }) => {
          if (kind === 'connect') first = apdu;
          return kind === 'transmit' && apdu - first >= at ? code : undefined;
        });
        const [connects, releases] = [port.steps.filter(({ kind }) => kind === 'connect').length, port.released()];
        port.insert('A', createVirtualCard());
        await clock.advance(2_000);
        expect(status()?.fault, `at ${at}`).toEqual(faultFromPcsc(code, setting));
        expect(finals().at(-1)?.report.verdict.level).toBe('unknown');
        expect(port.released() - releases).toBe(port.steps.filter(({ kind }) => kind === 'connect').length - connects);
        port.remove('A');
      }
      port.interfere(() => undefined);
      port.insert('A', createVirtualCard());
      await clock.advance(1_000);
      expect(finals().at(-1)?.report.outcome).toBe('read');
    },
  );

  it.each([0x8010001d, 0x8010001e, 0x8010006a, 0x05])('0x%s at the start is told, and it goes on by itself', async (code) => {
    const { clock, port, status, finals } = setUp(setting, [code, code]);
    expect(status()).toMatchObject({ service: 'down', fault: faultFromPcsc(code, setting) });
    await clock.advance(2_500);
    port.insert('A', createVirtualCard());
    await clock.advance(1_000);
    expect(finals().at(-1)?.report.outcome).toBe('read');
  });
});

describe('what lies on the reader', () => {
  it.each<[string, string, string, FaultCode]>([
    ['a licence', 'A', '3B888001000000009181C100D8', 'card-licence'],
    ['a transport card', 'A', '3B8F8001804F0CA0000003061100 3B0000000042', 'card-transport'],
    ['an old 住基カード', 'A', '3B888001000014E0B38191005E', 'card-juki'],
    ['any other card', 'A', '3B00', 'card-unsupported'],
    ['a card whose ATR is not told', 'A', '', 'card-unsupported'],
    ['a security key', 'Yubico YubiKey OTP+FIDO+CCID 00 00', '3B00', 'security-key-only'],
  ])('%s is named', async (_what, name, atr, code) => {
    const { clock, port, status, finals } = setUp(SETTINGS.linux);
    port.insert(name, createVirtualCard({ applications: [] }), { atr: fromHex(atr) });
    await clock.advance(0);
    expect(status()?.fault).toEqual({ code, pcsc: null });
    expect(finals().at(-1)?.report.outcome).toBe('unsupported-card');
  });

  it('only virtual readers are told from none, and a remote session from both', () => {
    const virtual = setUp(SETTINGS.windows);
    virtual.port.plug('Windows Hello for Business 1');
    expect(virtual.status()?.fault?.code).toBe('virtual-reader-only');
    expect(setUp(SETTINGS.windows).status()?.fault?.code).toBe('no-reader');
    const remote = setUp(SETTINGS['windows over RDP']);
    expect(remote.status()?.fault?.code).toBe('remote-desktop');
  });

  it('a service that goes away has stopped, whatever the number says', () => {
    const { port, posted } = setUp(SETTINGS.linux);
    port.die(0x8010001e);
    expect(posted.find(({ type }) => type === 'dead')).toMatchObject({ fault: { code: 'service-stopped' } });
  });

  it('commands and status words are kept for support, and nothing of the answers', async () => {
    const { clock, port, finals } = setUp(SETTINGS.linux);
    port.interfere(({ kind, apdu }) => (kind === 'transmit' && apdu >= 4 ? 0x80100016 : undefined));
    port.insert('A', createVirtualCard());
    await clock.advance(2_000);
    expect(finals().at(-1)?.exchange?.slice(0, 2)).toEqual([
      { command: 'SELECT JPKI', sw: 0x9000 },
      { command: 'SELECT EF 0006', sw: 0x9000 },
    ]);
    expect(finals().at(-1)?.exchange?.at(-1)?.sw).toBeNull();
  });
});
