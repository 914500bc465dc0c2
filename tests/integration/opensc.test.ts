// OpenSC, written by others for real cards, reads the virtual card: so the virtual card behaves like a real one.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildCertificate } from '../../shared/sample-card/certificate.ts';
import { ATRS, createVirtualCard, type VirtualCardOptions } from '../../shared/sample-card/create-card.ts';
import { createSample } from '../../shared/sample-card/samples.ts';
import type { VirtualCard } from '../../shared/sample-card/virtual-card.ts';
import { listCertificatesWithOpensc, listPinsWithOpensc } from '../fixtures/opensc.ts';
import { startPcscd, type Pcscd } from '../fixtures/pcscd.ts';
import { runCheckJson } from '../fixtures/run-check.ts';

let pcscd: Pcscd;

beforeAll(async () => {
  pcscd = await startPcscd();
});

afterEach(() => pcscd.readers[0]?.remove());
afterAll(() => pcscd.stop());

/** Puts the card on and gives the name of the reader once pcscd has powered it. */
async function putOn(card: VirtualCard): Promise<string> {
  const [reader] = pcscd.readers;
  if (reader === undefined) throw new Error('no virtual reader');
  const powered = reader.next('power-on');
  reader.insert(card);
  await powered;
  return reader.name;
}

function pinsOf(card: VirtualCard) {
  return [
    { label: 'User Authentication PIN', triesLeft: card.remaining('auth') },
    { label: 'Digital Signature PIN', triesLeft: card.remaining('sign') },
  ];
}

const AUTH = { label: 'User Authentication Certificate', path: '000a', authority: false };
const SIGN = { label: 'Digital Signature Certificate', path: '0001', authority: false };
const AUTHORITIES = [
  { label: 'User Authentication Certificate CA', path: '000b', authority: true, serial: '02040133C349' },
  { label: 'Digital Signature Certificate CA', path: '0002', authority: true, serial: '02040133C349' },
];

describe('pkcs15-tool on the virtual card', () => {
  it('finds the healthy sample without knowing its answer to reset, and counts 3 and 5', async () => {
    const card = createSample('healthy', new Date());
    const { exitCode, pins } = await listPinsWithOpensc({ reader: await putOn(card) });
    expect({ exitCode, pins }).toEqual({ exitCode: 0, pins: pinsOf(card) });
    expect(pins.map((pin) => pin.triesLeft)).toEqual([3, 5]);
  });

  it.each([
    [2, 4],
    [1, 1],
    [0, 3],
  ])('counts auth %i and sign %i and changes neither', async (auth, sign) => {
    const card = createVirtualCard({ atr: ATRS.contact, counters: { auth, sign } });
    const { exitCode, pins } = await listPinsWithOpensc({ reader: await putOn(card) });
    expect({ exitCode, pins }).toEqual({ exitCode: 0, pins: pinsOf(card) });
    expect([card.remaining('auth'), card.remaining('sign')]).toEqual([auth, sign]);
  });

  it.each<[string, VirtualCardOptions]>([
    ['RSA', {}],
    [
      'ECDSA, past 2049',
      {
        authCertificate: buildCertificate({
          key: 'ecdsa-384',
          notBefore: new Date('2046-01-01T00:00:00Z'),
          notAfter: new Date('2051-01-01T14:59:59Z'),
        }),
      },
    ],
    ['no sign certificate', { signCertificate: 'absent' }],
  ])('reads the certificates that need no PIN: %s', async (_name, options) => {
    const card = createVirtualCard({ atr: ATRS.contact, ...options });
    const { exitCode, certificates } = await listCertificatesWithOpensc({ reader: await putOn(card) });
    expect({ exitCode, certificates }).toEqual({
      exitCode: 0,
      certificates: [{ ...AUTH, serial: '020401020304' }, { ...SIGN, serial: null }, ...AUTHORITIES],
    });
  });

  it('cannot read the certificate of a phone, and says so by leaving its serial number out', async () => {
    const reader = await putOn(createSample('android', new Date()));
    const { certificates } = await listCertificatesWithOpensc({ reader });
    expect(certificates[0]).toEqual({ ...AUTH, serial: null });
  });

  it('finds no PIN on another card', async () => {
    const { exitCode, pins } = await listPinsWithOpensc({ reader: await putOn(createSample('other-card', new Date())) });
    expect(exitCode).not.toBe(0);
    expect(pins).toEqual([]);
  });
});

describe('npm run check', () => {
  it.each([
    { auth: 3, sign: 5 },
    { auth: 2, sign: 4 },
    { auth: 1, sign: 2 },
  ])('agrees with OpenSC on %j', async (counters) => {
    const reader = await putOn(createVirtualCard({ counters }));
    const { report } = await runCheckJson('--reader', reader);
    const { pins } = await listPinsWithOpensc({ reader });
    const tries = Object.fromEntries(pins.map(({ label, triesLeft }) => [label, triesLeft]));
    expect(report.pins).toMatchObject({ auth: { remaining: counters.auth }, sign: { remaining: counters.sign } });
    expect(tries).toEqual({ 'User Authentication PIN': counters.auth, 'Digital Signature PIN': counters.sign });
  });
});
