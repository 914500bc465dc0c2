import { X509Certificate } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyVerify, fromHex, readBinary, selectApplication, selectFile, toHex } from '../../../shared/card/apdu.ts';
import { KEY_NAMES } from '../../../shared/sample-card/card-files.ts';
import { buildCertificate, padded } from '../../../shared/sample-card/certificate.ts';
import { DEFAULT_VALIDITY, createVirtualCard, type VirtualCardOptions } from '../../../shared/sample-card/create-card.ts';
import type { VirtualCard } from '../../../shared/sample-card/virtual-card.ts';

const JPKI = selectApplication(fromHex('D392F000260100000001'));
const TEXT = selectApplication(fromHex('D3921000310001010408'));
const COMMON = selectApplication(fromHex('D3921000310001010100'));
const JUKI = selectApplication(fromHex('D3921000310001010401'));
const AUTH = selectFile(0x0018);
const pin = fromHex('39 39 39 39');
const verifyWith = (data: Uint8Array) => Uint8Array.of(0x00, 0x20, 0x00, 0x80, data.length, ...data);

/** The answers of a card, freshly powered, to these commands. */
function answers(options: VirtualCardOptions, ...commands: readonly (Uint8Array | string)[]): string[] {
  const card = createVirtualCard(options);
  card.powerUp();
  return commands.map((command) => send(card, command));
}

function send(card: VirtualCard, command: Uint8Array | string): string {
  return toHex(card.transmit(typeof command === 'string' ? fromHex(command) : command));
}

function last(options: VirtualCardOptions, ...commands: readonly (Uint8Array | string)[]): string | undefined {
  return answers(options, ...commands).at(-1);
}

const counters = (card: VirtualCard) => Object.fromEntries(KEY_NAMES.map((key) => [key, card.remaining(key)]));

describe('status words', () => {
  it.each<[string, readonly (Uint8Array | string)[], string]>([
    ['no bytes', [''], '6700'],
    ['three bytes', ['00 A4 04'], '6700'],
    ['an Lc that promises more than there is', ['00 A4 04 0C 0A D3 92'], '6700'],
    ['an extended length', ['00 B0 00 00 00 01 00'], '6700'],
    ['another class', ['80 20 00 80'], '6E00'],
    ['an unknown instruction', ['00 24 00 80'], '6D00'],
    ['SELECT of an unknown application', ['00 A4 04 0C 05 A0 00 00 00 03'], '6A82'],
    ['SELECT of a part of an AID', ['00 A4 04 0C 05 D3 92 F0 00 26'], '6A82'],
    ['SELECT with another P1', ['00 A4 08 0C 02 00 18'], '6A86'],
    ['SELECT with another P2', ['00 A4 04 04 02 00 18'], '6A86'],
    ['SELECT EF with one byte', [JPKI, '00 A4 02 0C 01 00'], '6700'],
    ['SELECT EF before any application', [AUTH], '6A82'],
    ['SELECT of an unknown EF', [JPKI, selectFile(0x1234)], '6A82'],
    ['SELECT MF', ['00 A4 00 0C 02 3F 00'], '9000'],
    ['SELECT MF without data', ['00 A4 00 00'], '9000'],
    ['SELECT EF after the MF', [JPKI, '00 A4 00 00 02 3F 00', AUTH], '6A82'],
    ['SELECT with P2 = 00 and Le', ['00 A4 04 00 0A D392F000260100000001 00'], '9000'],
    ['SELECT EF with P1 = 00', [JPKI, '00 A4 00 0C 02 00 18'], '9000'],
    ['READ BINARY before any EF', [JPKI, readBinary(0, 4)], '6986'],
    ['READ BINARY of a PIN', [JPKI, AUTH, readBinary(0, 4)], '6981'],
    ['READ BINARY of a key', [JPKI, selectFile(0x0017), readBinary(0, 4)], '6981'],
    ['READ BINARY behind a PIN', [JPKI, selectFile(0x0001), readBinary(0, 4)], '6982'],
    ['READ BINARY of 個人番号', [TEXT, selectFile(0x0001), readBinary(0, 4)], '6982'],
    ['READ BINARY without Le', [JPKI, selectFile(0x0008), '00 B0 00 00'], '6700'],
    ['READ BINARY with a short EF id', [JPKI, selectFile(0x0008), '00 B0 88 00 03'], '6A86'],
    ['READ BINARY past the end', [JPKI, selectFile(0x0008), readBinary(3, 1)], '6B00'],
    ['READ BINARY of more than is left', [JPKI, selectFile(0x0008), readBinary(1, 8)], '8F006282'],
    ['READ BINARY of all that is left', [JPKI, selectFile(0x0008), readBinary(0, 256)], '8F8F009000'],
    ['empty VERIFY before any EF', [JPKI, emptyVerify()], '6986'],
    ['empty VERIFY of a file', [JPKI, selectFile(0x0008), emptyVerify()], '6981'],
    ['empty VERIFY by short EF id', [JPKI, '00 20 00 98'], '6A86'],
    ['empty VERIFY over T=0', [JPKI, AUTH, '00 20 00 80 00'], '63C3'],
    ['the 照合番号', [TEXT, selectFile(0x0014), emptyVerify()], '63CA'],
    ['the key that is always blocked', [TEXT, selectFile(0x0012), emptyVerify()], '63C0'],
    ['a 照合番号 is never used up', [TEXT, selectFile(0x0014), verifyWith(pin)], '6985'],
    ['a failed SELECT keeps the file', [JPKI, AUTH, selectFile(0x1234), emptyVerify()], '63C3'],
    ['a new application drops the file', [JPKI, AUTH, TEXT, emptyVerify()], '6986'],
  ])('%s', (_name, commands, expected) => {
    expect(last({}, ...commands)).toBe(expected);
  });

  it('forgets application and file when power comes back', () => {
    const card = createVirtualCard();
    [JPKI, AUTH].forEach((command) => card.transmit(command));
    expect(send(card, emptyVerify())).toBe('63C3');
    card.powerUp();
    expect([send(card, emptyVerify()), send(card, AUTH)]).toEqual(['6986', '6A82']);
  });
});

describe('counters and quirks', () => {
  const check = [JPKI, AUTH, emptyVerify()];
  const certificate = buildCertificate(DEFAULT_VALIDITY);
  const readCertificate = (length: number) => [JPKI, selectFile(0x000a), readBinary(0, length)];

  it.each<[string, VirtualCardOptions, readonly (Uint8Array | string)[], string]>([
    ['a counter', { counters: { auth: 2 } }, check, '63C2'],
    ['a counter above its limit', { counters: { auth: 15 } }, check, '63CF'],
    ['a status word instead', { counters: { auth: { sw: 0x6300 } } }, check, '6300'],
    ['an absent counter', { counters: { auth: 'absent' } }, check.slice(0, 2), '6A82'],
    ['locked', { counters: { auth: 0 } }, check, '63C0'],
    ['locked 6983', { counters: { auth: 0 }, quirks: { lockedAnswer: 0x6983 } }, check, '6983'],
    ['locked 6984', { counters: { auth: 0 }, quirks: { lockedAnswer: 0x6984 } }, check, '6984'],
    ['lockedAnswer is for locked ones only', { counters: { auth: 1 }, quirks: { lockedAnswer: 0x6984 } }, check, '63C1'],
    ['common differs from juki', { counters: { common: 1 } }, [COMMON, selectFile(0x001c), emptyVerify()], '63C1'],
    ['juki differs from common', { counters: { common: 1 } }, [JUKI, selectFile(0x001c), emptyVerify()], '63C3'],
    ['no common application', { applications: ['jpki', 'juki'] }, [COMMON], '6A82'],
    ['no presence file', { presence: 'absent' }, [JPKI, selectFile(0x0008)], '6A82'],
    ['no sign certificate', { signCertificate: 'absent' }, [JPKI, selectFile(0x0008), readBinary(0, 3)], '008F009000'],
    ['no auth certificate', { authCertificate: 'absent' }, [JPKI, selectFile(0x0008), readBinary(0, 3)], '8F00009000'],
    ['no auth certificate file', { authCertificate: 'absent' }, [JPKI, selectFile(0x000a)], '6A82'],
    ['an empty certificate', { authCertificate: new Uint8Array() }, readCertificate(256), '6B00'],
    ['garbage', { authCertificate: fromHex('DEADBEEF') }, readCertificate(256), 'DEADBEEF9000'],
    ['FF after the certificate', { authCertificate: padded(fromHex('3000'), 2) }, readCertificate(256), '3000FFFF9000'],
    ['certificate behind the PIN', { authCertificateNeedsPin: true }, readCertificate(256), '6982'],
    ['short read 9000', { quirks: { shortReads: { limit: 2, sw: 0x9000 } } }, readCertificate(256), '30829000'],
    ['short read 6282', { quirks: { shortReads: { limit: 2, sw: 0x6282 } } }, readCertificate(256), '30826282'],
    ['short enough', { quirks: { shortReads: { limit: 2, sw: 0x6282 } } }, readCertificate(2), '30829000'],
    ['wrong length', { authCertificate: fromHex('3000'), quirks: { wrongLength: true } }, readCertificate(256), '6C02'],
    ['right length', { authCertificate: fromHex('3000'), quirks: { wrongLength: true } }, readCertificate(2), '30009000'],
    ['first command', { quirks: { firstCommandFails: true } }, [JPKI], '6F00'],
    ['second command', { quirks: { firstCommandFails: true } }, [JPKI, JPKI], '9000'],
    ['an answer in between', { quirks: { answerAt: { index: 1, answer: fromHex('6881') } } }, check.slice(0, 2), '6881'],
    ['no answer', { quirks: { answerAt: { index: 0, answer: new Uint8Array() } } }, [JPKI], ''],
    ['after that answer', { quirks: { answerAt: { index: 1, answer: fromHex('6881') } } }, check, '6986'],
  ])('%s', (_name, options, commands, expected) => {
    expect(last(options, ...commands)).toBe(expected);
  });

  it('repeats a refused length with the length that it named', () => {
    const options: VirtualCardOptions = { quirks: { wrongLength: true, shortReads: { limit: 200, sw: 0x9000 } } };
    const [, , refused, given] = answers(options, ...readCertificate(256), readBinary(0, 200));
    expect(refused).toBe('6CC8');
    expect(given).toBe(`${toHex(certificate.subarray(0, 200))}9000`);
  });

  it.each([
    [1, ['9000', '63C3', '63C3']],
    [2, ['9000', '9000', '63C3']],
    [Infinity, ['9000', '9000', '9000']],
  ])('stays verified by another program for %d power sessions', (powerUps, expected) => {
    const card = createVirtualCard({ quirks: { verifiedElsewhere: { keys: ['auth'], powerUps } } });
    const seen = expected.map(() => {
      card.powerUp();
      return check.map((command) => send(card, command)).at(-1);
    });
    expect(seen).toEqual(expected);
    expect(card.remaining('auth')).toBe(3);
  });

  it.each([
    ['JPKIAPIOSTOKEN', 'space', `${'JPKIAPIOSTOKEN'.padEnd(32, ' ')}JPKI  `],
    ['JPKIAPICCTOKEN2', 'nul', `${'JPKIAPICCTOKEN2'.padEnd(32, '\0')}JPKI  `],
    ['A label that is longer than its 32 bytes', 'nul', 'A label that is longer than its JPKI  '],
  ] as const)('pads the label %s with %s', (label, labelPadding, expected) => {
    const answer = last({ label, labelPadding }, JPKI, selectFile(0x0006), readBinary(0, 38)) ?? '';
    expect(Buffer.from(answer.slice(0, -4), 'hex').toString('latin1')).toBe(expected);
  });

  it.each([-1, 16, 1.5, Number.NaN])('refuses a counter of %d', (auth) => {
    expect(() => createVirtualCard({ counters: { auth } })).toThrow(RangeError);
  });
});

describe('VERIFY with data, which this app never sends', () => {
  it('counts down, locks, and stays locked for the right PIN and across power sessions', () => {
    const card = createVirtualCard({ pins: { auth: pin } });
    const wrong = verifyWith(fromHex('30'));
    [JPKI, AUTH].forEach((command) => card.transmit(command));
    expect([wrong, wrong, wrong, wrong, verifyWith(pin)].map((command) => send(card, command))).toEqual([
      '63C2',
      '63C1',
      '63C0',
      '6984',
      '6984',
    ]);
    card.powerUp();
    expect([JPKI, AUTH, emptyVerify()].map((command) => send(card, command))).toEqual(['9000', '9000', '63C0']);
    expect(counters(card)).toEqual({ auth: 0, sign: 5, text: 3, common: 3, juki: 3 });
  });

  it('restores the counter for the right PIN and hides it until the power goes', () => {
    const card = createVirtualCard({ pins: { auth: pin }, counters: { auth: 1 }, authCertificateNeedsPin: true });
    [JPKI, AUTH].forEach((command) => card.transmit(command));
    expect([verifyWith(pin), emptyVerify()].map((command) => send(card, command))).toEqual(['9000', '9000']);
    const [, start] = [selectFile(0x000a), readBinary(0, 2)].map((command) => send(card, command));
    expect(start).toBe('30829000');
    card.powerUp();
    expect([JPKI, AUTH, emptyVerify()].map((command) => send(card, command)).at(-1)).toBe('63C3');
  });

  it('is no longer verified after a wrong try', () => {
    const commands = [JPKI, AUTH, verifyWith(pin), verifyWith(fromHex('30')), emptyVerify()];
    expect(answers({ pins: { auth: pin } }, ...commands).slice(2)).toEqual(['9000', '63C2', '63C2']);
  });

  it('has no right PIN unless one was given', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 255 }), (data) => {
        const card = createVirtualCard();
        [JPKI, AUTH, verifyWith(data)].forEach((command) => card.transmit(command));
        expect(card.remaining('auth')).toBe(2);
      }),
    );
  });

  it('touches no counter that answers with a fixed status word', () => {
    const card = createVirtualCard({ counters: { auth: { sw: 0x6300 } } });
    expect([JPKI, AUTH, verifyWith(pin)].map((command) => send(card, command)).at(-1)).toBe('6300');
    expect(card.remaining('auth')).toBeNull();
  });
});

describe('properties', () => {
  const harmless = fc.oneof(
    fc.constantFrom(JPKI, TEXT, COMMON, JUKI, emptyVerify(), fromHex('00 20 00 80 00'), fromHex('00 A4 00 0C')),
    fc.constantFrom(1, 2, 6, 8, 0xa, 0xb, 0x11, 0x12, 0x14, 0x18, 0x1b, 0x1c).map(selectFile),
    fc.integer({ min: 0, max: 0xffff }).map(selectFile),
    fc.uint8Array({ minLength: 1, maxLength: 16 }).map(selectApplication),
    fc.tuple(fc.integer({ min: 0, max: 0x7fff }), fc.integer({ min: 1, max: 256 })).map(([at, n]) => readBinary(at, n)),
  );
  const places: readonly (readonly [Uint8Array, number])[] = [
    [JPKI, 0x0018],
    [JPKI, 0x001b],
    [TEXT, 0x0011],
    [COMMON, 0x001c],
    [JUKI, 0x001c],
  ];
  const wholeCheck = fc
    .constantFrom(...places)
    .map(([application, file]) => [application, selectFile(file), emptyVerify(), emptyVerify()]);
  const powerUp = fc.constant([null]);
  const walk = fc
    .array(fc.oneof(harmless.map((command) => [command]), wholeCheck, powerUp), { maxLength: 40 })
    .map((steps) => steps.flat());
  const tries = fc.integer({ min: 0, max: 15 });
  const options = fc.record({
    counters: fc.record({ auth: tries, sign: tries, text: tries, common: tries, juki: tries }),
    authCertificate: fc.uint8Array({ maxLength: 600 }),
    quirks: fc.record(
      {
        lockedAnswer: fc.constantFrom(0x63c0, 0x6983, 0x6984),
        wrongLength: fc.boolean(),
        firstCommandFails: fc.boolean(),
        shortReads: fc.record({ limit: fc.integer({ min: 1, max: 300 }), sw: fc.constantFrom(0x9000, 0x6282) }),
        verifiedElsewhere: fc.record({ keys: fc.subarray([...KEY_NAMES]), powerUps: fc.nat(3) }),
      },
      { requiredKeys: [] },
    ),
  });

  it('answers any bytes with at most 256 bytes of data and a status word, and throws for none', () => {
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.tuple(fc.constantFrom(0xa4, 0xb0, 0x20), fc.uint8Array({ maxLength: 40 })).map(([ins, rest]) =>
        Uint8Array.of(0x00, ins, ...rest),
      ),
      harmless,
    );
    fc.assert(
      fc.property(options, fc.array(anything, { maxLength: 40 }), (options, commands) => {
        const card = createVirtualCard(options);
        for (const command of commands) {
          const before = command.slice();
          const answer = card.transmit(command);
          expect(answer.length).toBeGreaterThanOrEqual(2);
          expect(answer.length).toBeLessThanOrEqual(258);
          expect((answer.at(-2) ?? 0) >> 4 === 6 || answer.at(-2) === 0x90).toBe(true);
          expect(command).toEqual(before);
        }
      }),
    );
  });

  it('keeps every counter through any sequence of SELECT, READ BINARY and empty VERIFY', () => {
    fc.assert(
      fc.property(options, walk, (options, steps) => {
        const card = createVirtualCard(options);
        for (const step of steps) {
          if (step === null) card.powerUp();
          else card.transmit(step);
        }
        expect(counters(card)).toEqual(options.counters);
      }),
    );
  });

  it('gives the whole certificate in pieces of any size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 256 }), (length) => {
        const card = createVirtualCard();
        [JPKI, selectFile(0x000a)].forEach((command) => card.transmit(command));
        const pieces: Uint8Array[] = [];
        for (let offset = 0; ; offset += length) {
          const answer = card.transmit(readBinary(offset, length));
          if (toHex(answer) === '6B00') break;
          pieces.push(answer.subarray(0, -2));
        }
        expect(new X509Certificate(Buffer.concat(pieces)).validTo).toBe('Jun 10 14:59:59 2029 GMT');
      }),
    );
  });
});
