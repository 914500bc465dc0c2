import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOLD_MS } from '../../../../electron/reader/reading/check-card.ts';
import { emptyVerify, toHex } from '../../../../shared/card/apdu.ts';
import { MY_NUMBER_CARD } from '../../../../shared/card/card-table.ts';
import { createGate } from '../../../../shared/card/gate.ts';
import type { CheckOutcome } from '../../../../shared/model/check-report.ts';
import { NOTHING_READ } from '../../../../shared/model/pin.ts';
import { buildCertificate } from '../../../../shared/sample-card/certificate.ts';
import { createVirtualCard, DEFAULT_VALIDITY } from '../../../../shared/sample-card/create-card.ts';
import { checkOnPort } from '../../../fixtures/check-on-port.ts';
import type { Step } from '../../../fixtures/fake-port.ts';

const SELECT_JPKI = '00A4040C0AD392F000260100000001';

const FULL = {
  sign: { state: 'known', remaining: 5, limit: 5 },
  auth: { state: 'known', remaining: 3, limit: 3 },
  text: { state: 'known', remaining: 3, limit: 3 },
  juki: { state: 'known', remaining: 3, limit: 3 },
};

describe('a healthy card', () => {
  it('is read with 20 commands and 700 bytes at the most, in the expected order', async () => {
    const { report, fault, port } = await checkOnPort(createVirtualCard());
    expect(fault).toBeNull();
    expect(report).toMatchObject({ outcome: 'read', medium: 'card', pins: FULL, verdict: { level: 'go', reasons: [] } });
    expect(report.certificates).toMatchObject({ auth: { state: 'valid' }, sign: { state: 'pin-protected' } });
    expect(report.evidence.apdus).toBeLessThanOrEqual(20);
    expect(report.evidence.bytesRead).toBeLessThanOrEqual(700);
    expect(report.evidence.commands).toHaveLength(port.sent.length);
    expect(report.evidence.commands.filter((name) => name === 'VERIFY (empty)')).toHaveLength(5);
    expect(report.evidence.commands.slice(0, 7)).toEqual([
      'SELECT JPKI',
      'SELECT EF 0006',
      'READ BINARY',
      'SELECT EF 0018',
      'VERIFY (empty)',
      'SELECT EF 001B',
      'VERIFY (empty)',
    ]);
  });

  it('is given up once, with every finding reported as it arrived', async () => {
    const { partials, port, report } = await checkOnPort(createVirtualCard());
    expect(port.released()).toBe(1);
    const authSeen = partials.findIndex(({ pins }) => pins.auth.state === 'known');
    expect(partials[authSeen]?.pins.text).toEqual({ state: 'unknown', reason: 'not-read' });
    expect(partials.every(({ verdict }) => verdict.level === 'unknown')).toBe(true);
    expect(partials.at(-1)?.pins).toEqual(report.pins);
  });

  it('keeps all its tries', async () => {
    const card = createVirtualCard({ counters: { auth: 2, sign: 4, text: 1, juki: 3, common: 3 } });
    await checkOnPort(card);
    await checkOnPort(card);
    expect(['auth', 'sign', 'text', 'juki'].map((key) => card.remaining(key as 'auth'))).toEqual([2, 4, 1, 3]);
  });
});

describe('a fault at any step', () => {
  const CASES: readonly (readonly [number, CheckOutcome])[] = [
    [0x80100069, 'removed'],
    [0x80100068, 'unresponsive'],
    [0x80100067, 'unresponsive'],
    [0x8010002f, 'unresponsive'],
    [0x80100016, 'unresponsive'],
    [0x80100013, 'no-service'],
    [0x8010001e, 'no-service'],
    [0x80100009, 'removed'],
    [0x80100017, 'unresponsive'],
    [0x8010000f, 'unsupported-card'],
    [0x8010006a, 'no-service'],
    [0x1f, 'unresponsive'],
    [0x12345678, 'failed'],
  ];

  it.each(CASES)('0x%s for good ends in "%s" at every command, keeping what was read', async (code, outcome) => {
    const { report } = await checkOnPort(createVirtualCard());
    for (let index = 0; index < report.evidence.apdus; index++) {
      const run = await checkOnPort(createVirtualCard(), (step) =>
        step.kind === 'transmit' && step.apdu >= index ? code : undefined,
      );
      expect(run.report.outcome).toBe(outcome);
      expect(run.fault?.pcsc).toBe(code);
      expect(run.report.verdict).toEqual({ level: 'unknown', reasons: ['not-read'] });
      expect(run.port.released()).toBe(run.port.steps.filter(({ kind }) => kind === 'connect').length);
      if (index > 4) expect(run.report.pins.auth).toEqual(FULL.auth);
      if (index <= 16) expect(run.report.pins.juki).toEqual(NOTHING_READ.juki);
    }
  });

  it.each([0x80100069, 0x80100068, 0x80100067, 0x8010002f, 0x80100016])('0x%s once is healed by itself', async (code) => {
    for (let index = 0; index < 22; index++) {
      const { report, fault } = await checkOnPort(createVirtualCard(), (step) => (step.index === index ? code : undefined));
      expect(fault).toBeNull();
      expect(report.pins).toEqual(FULL);
    }
  });

  it('calls a card that vanished in mid-reading moved, and one that was never there absent', async () => {
    const moved = await checkOnPort(createVirtualCard(), ({ kind, apdu }) => {
      if (kind === 'transmit' && apdu === 6) return 0x80100069;
      return kind === 'connect' && apdu > 0 ? 0x8010000c : undefined;
    });
    expect(moved.fault?.code).toBe('card-moved');
    expect(moved.report.pins.auth.state).toBe('known');
    const never = await checkOnPort(createVirtualCard(), ({ kind }) => (kind === 'connect' ? 0x8010000c : undefined));
    expect(never.report).toMatchObject({ outcome: 'no-card', pins: NOTHING_READ, evidence: { apdus: 0 } });
  });

  it('is not troubled by a release that fails', async () => {
    const { report } = await checkOnPort(createVirtualCard(), ({ kind }) => (kind === 'release' ? 0x80100069 : undefined));
    expect(report.outcome).toBe('read');
  });
});

describe('the report', () => {
  it('is complete when the card was read to its end, and not before', async () => {
    const { report, partials } = await checkOnPort(createVirtualCard());
    expect(report).toMatchObject({ outcome: 'read', complete: true });
    expect(partials.map(({ outcome, complete }) => `${outcome} ${complete}`)).toEqual(partials.map(() => 'read false'));
  });

  it('is complete, too, where the card keeps something to itself', async () => {
    const { report } = await checkOnPort(createVirtualCard({ counters: { auth: { sw: 0x6300 } }, authCertificateNeedsPin: true }));
    expect(report).toMatchObject({ complete: true, pins: { auth: { state: 'unknown', reason: 'no-counter' } } });
  });

  it('is not complete when a fault cut it short, whatever had been read', async () => {
    const { report } = await checkOnPort(createVirtualCard({ counters: { auth: 0 } }), ({ kind, apdu }) => (kind === 'transmit' && apdu > 18 ? 0x80100013 : undefined));
    expect(report).toMatchObject({ outcome: 'no-service', complete: false, pins: { auth: { state: 'locked' } }, verdict: { reasons: ['not-read'] } });
  });

  it('is not complete of another card', async () => {
    expect((await checkOnPort(createVirtualCard({ applications: [] }))).report).toMatchObject({ outcome: 'unsupported-card', complete: false });
  });

  it('has no JUKI counter as long as one of its two places has not been asked', async () => {
    const cut = ({ kind, apdu }: Step) => (kind === 'transmit' && apdu >= 17 ? 0x80100013 : undefined);
    const { report } = await checkOnPort(createVirtualCard(), cut);
    expect(report.pins).toMatchObject({ text: FULL.text, juki: NOTHING_READ.juki });
    const locked = await checkOnPort(createVirtualCard({ counters: { common: 0 } }), cut);
    expect(locked.report.pins.juki.state).toBe('locked');
  });
});

describe('a card that is not to be trusted', () => {
  it('is asked for no file while its application could not be selected again', async () => {
    const disturbed = Uint8Array.of(0x69, 0x85);
    const { report, port } = await checkOnPort(createVirtualCard(), ({ kind, apdu }) =>
      kind === 'transmit' && apdu >= 3 && apdu <= 5 ? disturbed : undefined,
    );
    const names = port.sent.slice(3, 8).map(toHex);
    expect(names).toEqual(['00A4020C020018', SELECT_JPKI, SELECT_JPKI, SELECT_JPKI, '00A4020C02001B']);
    expect(report.pins).toMatchObject({ auth: { state: 'unknown', reason: 'unreadable' }, sign: FULL.sign });
  });

  it('is let go after five seconds, however long it goes on answering', async () => {
    const slow = createVirtualCard({ quirks: { shortReads: { limit: 1, sw: 0x9000 } } });
    const { report, fault, clock, port } = await checkOnPort(slow, () => undefined, 150);
    expect(fault).toEqual({ code: 'too-slow', pcsc: null });
    expect(report).toMatchObject({ outcome: 'timeout', complete: false });
    expect(clock.elapsedMs()).toBeLessThan(HOLD_MS + 500);
    expect(port.released()).toBe(1);
  });

  it('is followed through short pieces only so far', async () => {
    const { report, port } = await checkOnPort(createVirtualCard({ quirks: { shortReads: { limit: 1, sw: 0x9000 } } }));
    expect(port.sent.filter((apdu) => apdu[1] === 0xb0)).toHaveLength(32 + 3 + 32);
    expect(report).toMatchObject({ medium: 'card', certificates: { auth: { state: 'unreadable' } } });
  });
});

describe('another card in place of the first one, between two sessions', () => {
  const verified = { quirks: { verifiedElsewhere: { keys: ['auth'] as const, powerUps: 9 } } };
  const other = (auth: number) =>
    createVirtualCard({ counters: { auth, sign: 2 }, authCertificate: buildCertificate({ ...DEFAULT_VALIDITY, serialNumber: Uint8Array.of(9, 9) }) });

  it('is read anew, and nothing of the first one stays', async () => {
    const { report, fault } = await checkOnPort(createVirtualCard(verified), ({ kind }, swap) => {
      if (kind === 'release') swap(other(1));
      return undefined;
    });
    expect(fault).toBeNull();
    expect(report.pins).toMatchObject({ auth: { remaining: 1 }, sign: { remaining: 2 } });
  });

  it('is told after the third time', async () => {
    let serial = 0;
    const { report, fault } = await checkOnPort(createVirtualCard(verified), ({ kind }, swap) => {
      serial += 1;
      const authCertificate = buildCertificate({ ...DEFAULT_VALIDITY, serialNumber: Uint8Array.of(1, serial) });
      if (kind === 'release') swap(createVirtualCard({ ...verified, authCertificate }));
      return undefined;
    });
    expect(fault?.code).toBe('card-moved');
    expect(report).toMatchObject({ outcome: 'removed', complete: false });
  });

  it('is not read where no certificate could be selected', async () => {
    const { port } = await checkOnPort(createVirtualCard(verified), ({ kind, apdu }) =>
      kind === 'transmit' && apdu === 21 ? Uint8Array.of(0x6a, 0x82) : undefined,
    );
    expect(port.sent.slice(20, 23).map(toHex)).toEqual([SELECT_JPKI, '00A4020C02000A', SELECT_JPKI]);
  });

  it('leaves nothing of the first one in the report where it cannot be read either', async () => {
    let swapped = false;
    const { report, fault } = await checkOnPort(createVirtualCard(verified), ({ kind, index }, swap) => {
      if (kind === 'release' && !swapped) swap(other(1));
      if (kind === 'release') swapped = true;
      return kind === 'transmit' && index > 28 ? 0x80100013 : undefined;
    });
    expect(fault?.code).toBe('service-stopped');
    expect(report.pins).toEqual(NOTHING_READ);
  });

  it('leaves nothing of the first one when it is of another kind', async () => {
    let swapped = false;
    const { report, fault } = await checkOnPort(createVirtualCard(), ({ kind, apdu }, swap) => {
      if (kind !== 'transmit' || apdu !== 6 || swapped) return undefined;
      swapped = true;
      swap(createVirtualCard({ applications: [] }));
      return 0x80100068;
    });
    expect(fault?.code).toBe('card-unsupported');
    expect(report).toMatchObject({ outcome: 'unsupported-card', medium: null, pins: NOTHING_READ });
  });

  it('cannot be told where no certificate is read: then the counter stays unknown', async () => {
    const { report, port } = await checkOnPort(
      createVirtualCard({ authCertificate: 'absent', quirks: { verifiedElsewhere: { keys: ['auth'], powerUps: 1 } } }),
    );
    expect(report.pins.auth).toEqual({ state: 'unknown', reason: 'verified-elsewhere' });
    expect(port.released()).toBe(1);
  });
});

describe('another program on the card', () => {
  it('is waited for up to 9 s and then named, with no command sent and no other way in', async () => {
    const { report, fault, port, clock, occupied } = await checkOnPort(createVirtualCard(), ({ kind }) =>
      kind === 'connect' ? 0x8010000b : undefined,
    );
    expect(report.outcome).toBe('busy');
    expect(fault).toEqual({ code: 'card-busy', pcsc: 0x8010000b });
    expect(port.sent).toEqual([]);
    expect(clock.elapsedMs()).toBeGreaterThanOrEqual(8000);
    expect(clock.elapsedMs()).toBeLessThanOrEqual(10_000);
    expect(new Set(occupied).size).toBe(1);
  });

  it('lets us in as soon as it has gone', async () => {
    const { report, clock } = await checkOnPort(createVirtualCard(), ({ index }) => (index < 4 ? 0x8010000b : undefined));
    expect(report.outcome).toBe('read');
    expect(clock.elapsedMs()).toBeLessThan(3000);
  });
});

describe('whatever a card answers', () => {
  const gate = createGate(MY_NUMBER_CARD);
  const statusWord = fc.constantFrom(0x9000, 0x63c0, 0x63c3, 0x6983, 0x6a82, 0x6982, 0x6c10, 0x6c00, 0x6282, 0x6b00, 0x6f00, 0x6110);
  const answer = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    statusWord.map((sw) => Uint8Array.of(sw >> 8, sw & 0xff)),
    fc.tuple(fc.uint8Array({ maxLength: 256 }), statusWord).map(([data, sw]) => Uint8Array.of(...data, sw >> 8, sw & 0xff)),
  );

  it('nothing but the listed commands ever leaves, and no try is spent', async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(answer), fc.array(fc.nat(3), { maxLength: 60 }), async (answers, lies) => {
        const card = createVirtualCard({ counters: { auth: 2 } });
        const run = await checkOnPort(card, ({ kind, apdu }) =>
          kind === 'transmit' && lies[apdu] !== 0 && apdu < 400 ? answers.next().value : undefined,
        );
        for (const apdu of run.port.sent) {
          expect(() => gate(apdu)).not.toThrow();
          if (apdu[1] === 0x20) expect(toHex(apdu)).toBe(toHex(emptyVerify()));
        }
        expect(card.remaining('auth')).toBe(2);
        expect(run.port.sent.length).toBeLessThan(200);
        expect(() => JSON.stringify(run.report)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});
