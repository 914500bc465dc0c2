import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { emptyVerify, fromHex, readBinary, selectApplication, selectFile, toHex } from '../../../shared/card/apdu.ts';
import { SAMPLE_NAMES, type SampleName } from '../../../shared/model/sample.ts';
import type { SimulatedCard } from '../../../shared/card/simulated-card.ts';
import { createSample } from '../../../shared/sample-card/samples.ts';

const now = new Date('2027-02-01T20:00:00Z'); // 2 February in Japan
const JPKI = fromHex('D392F000260100000001');
const PLACES = {
  auth: [JPKI, 0x0018],
  sign: [JPKI, 0x001b],
  text: [fromHex('D3921000310001010408'), 0x0011],
  common: [fromHex('D3921000310001010100'), 0x001c],
  juki: [fromHex('D3921000310001010401'), 0x001c],
} as const;

function send(card: SimulatedCard, apdu: Uint8Array): string {
  return toHex(card.transmit(apdu));
}

function readFile(card: SimulatedCard, file: number): Buffer | string {
  send(card, selectApplication(JPKI));
  const selected = send(card, selectFile(file));
  if (selected !== '9000') return selected;
  const chunks: Uint8Array[] = [];
  for (let offset = 0; ; ) {
    const answer = card.transmit(readBinary(offset, 256));
    const sw = toHex(answer.subarray(-2));
    if (sw !== '9000') return sw === '6B00' ? Buffer.concat(chunks) : sw;
    chunks.push(answer.subarray(0, -2));
    offset += answer.length - 2;
  }
}

function readCounters(card: SimulatedCard): Record<string, string> {
  const answers = Object.entries(PLACES).map(([key, [aid, file]]) => {
    const steps = [selectApplication(aid), selectFile(file), emptyVerify()].map((apdu) => send(card, apdu));
    return [key, steps.find((sw) => sw !== '9000') ?? '9000'];
  });
  return Object.fromEntries(answers);
}

const full = { auth: '63C3', sign: '63C5', text: '63C3', common: '63C3', juki: '63C3' };
const none = { auth: '6A82', sign: '6A82', text: '6A82', common: '6A82', juki: '6A82' };

const card = { counters: full, presence: '8F8F00', certificate: '2030-02-01T14:59:59.000Z', label: 'JPKIAPICCTOKEN2' };

/** `certificate`: its end, or the status word that keeps it from being read. */
const expected: Readonly<Record<SampleName, typeof card>> = {
  healthy: card,
  'auth-one-left': { ...card, counters: { ...full, auth: '63C1' } },
  'auth-locked': { ...card, counters: { ...full, auth: '63C0' } },
  'sign-locked': { ...card, counters: { ...full, sign: '63C0' } },
  'both-locked': { ...card, counters: { ...full, auth: '63C0', sign: '63C0' } },
  'text-locked': { ...card, counters: { ...full, text: '63C0' } },
  expired: { ...card, certificate: '2027-01-21T14:59:59.000Z' },
  'expires-soon': { ...card, certificate: '2027-03-04T14:59:59.000Z' },
  'no-sign-certificate': { ...card, presence: '008F00' },
  android: {
    ...card,
    counters: { ...none, auth: '63C3', sign: '63C5' },
    certificate: '6982',
    label: 'JPKIAPGPSETOKEN',
  },
  'other-card': { counters: none, presence: '6A82', certificate: '6A82', label: '6A82' },
};

function asText(content: Buffer | string, encoding: 'latin1' | 'hex'): string {
  return typeof content === 'string' ? content : content.toString(encoding).toUpperCase();
}

describe('createSample', () => {
  it.each(SAMPLE_NAMES)('%s answers as its name says', (name) => {
    const card = createSample(name, now);
    card.powerUp();
    const certificate = readFile(card, 0x000a);
    expect({
      counters: readCounters(card),
      presence: asText(readFile(card, 0x0008), 'hex'),
      label: asText(readFile(card, 0x0006), 'latin1').slice(0, 32).trimEnd(),
      certificate:
        typeof certificate === 'string' ? certificate : new Date(new X509Certificate(certificate).validTo).toISOString(),
    }).toEqual(expected[name]);
  });

  it.each(SAMPLE_NAMES)('%s has an answer to reset that names what lies on the reader', (name) => {
    const atr = toHex(createSample(name, now).atr);
    const felica = '3B8F8001804F0CA000000306';
    expect(atr.startsWith(felica)).toBe(name === 'other-card');
    expect(atr.length).toBeLessThanOrEqual(66);
  });

  it('holds token information of 160 bytes', () => {
    expect(readFile(createSample('healthy', now), 0x0006)).toHaveLength(160);
  });

  it.each(SAMPLE_NAMES)('%s never gives the sign certificate away', (name) => {
    expect(readFile(createSample(name, now), 0x0001)).toBe(
      name === 'other-card' || name === 'no-sign-certificate' ? '6A82' : '6982',
    );
  });

  it.each([
    ['2027-02-01T14:59:59.999Z', '2027-03-03T14:59:59.000Z'],
    ['2027-02-01T15:00:00.000Z', '2027-03-04T14:59:59.000Z'],
  ])('counts days in Japan: made at %s, ends at %s', (made, ends) => {
    const certificate = readFile(createSample('expires-soon', new Date(made)), 0x000a);
    expect(new Date(new X509Certificate(certificate).validTo).toISOString()).toBe(ends);
  });
});
