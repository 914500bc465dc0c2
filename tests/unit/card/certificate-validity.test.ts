import { X509Certificate } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateCertificate } from '../../../shared/card/certificate-state.ts';
import { isBlank, readValidity } from '../../../shared/card/certificate-validity.ts';
import { buildCertificate } from '../../../shared/sample-card/certificate.ts';
import { bitString, integer, objectIdentifier, printableString, sequence, set, tagged, time, tlv } from '../../../shared/sample-card/der.ts';

const second = (value: Date): Date => new Date(Math.floor(value.getTime() / 1000) * 1000);
const dates = fc.date({ min: new Date('1950-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true });
const HEAD = 256;

describe('readValidity', () => {
  it('agrees with X509Certificate on whole certificates, from their first 256 bytes', () => {
    const key = fc.constantFrom('rsa-2048' as const, 'ecdsa-384' as const);
    const organisation = fc.constantFrom('JPKI' as const, 'JPKI-TEST' as const);
    const serialNumber = fc.uint8Array({ minLength: 1, maxLength: 16 });
    fc.assert(
      fc.property(dates, dates, key, organisation, serialNumber, (a, b, key, organisation, serialNumber) => {
        const [notBefore, notAfter] = a < b ? [second(a), second(b)] : [second(b), second(a)];
        const der = buildCertificate({ notBefore, notAfter, key, organisation, serialNumber });
        const parsed = new X509Certificate(der);
        const validity = readValidity(der.subarray(0, HEAD));
        expect(validity).toEqual({ notBefore: new Date(parsed.validFrom), notAfter: new Date(parsed.validTo) });
      }),
      { numRuns: 200 },
    );
  });

  it('reads a certificate past 2049', () => {
    const der = buildCertificate({ notBefore: new Date('2046-05-05T00:00:00Z'), notAfter: new Date('2051-05-05T14:59:59Z') });
    expect(readValidity(der.subarray(0, HEAD))?.notAfter.toISOString()).toBe('2051-05-05T14:59:59.000Z');
  });

  it('says nothing of a certificate that is cut off before its validity ends', () => {
    const der = buildCertificate({ notBefore: new Date('2024-01-01T00:00:00Z'), notAfter: new Date('2029-01-01T14:59:59Z') });
    const shortest = [...Array(HEAD).keys()].find((length) => readValidity(der.subarray(0, length)) !== null);
    expect(shortest).toBeGreaterThan(150);
    for (let length = 0; length < (shortest ?? 0); length++) expect(readValidity(der.subarray(0, length))).toBeNull();
  });

  it('never throws and never invents, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: HEAD }), (bytes) => {
        const validity = readValidity(bytes);
        expect(validity === null || !Number.isNaN(validity.notAfter.getTime())).toBe(true);
      }),
    );
  });

  it('survives a byte changed anywhere in a real certificate', () => {
    const der = buildCertificate({ notBefore: new Date('2024-01-01T00:00:00Z'), notAfter: new Date('2029-01-01T14:59:59Z') });
    fc.assert(
      fc.property(fc.nat(HEAD - 1), fc.nat(255), (at, value) => {
        const broken = der.slice(0, HEAD);
        broken[at] = value;
        const validity = readValidity(broken);
        expect(() => validity && dateCertificate(validity, new Date('2027-02-20T03:00:00Z'))).not.toThrow();
      }),
    );
  });

  it.each(['990230000000Z', '2701010000Z', '27010100000 Z', '270101246000Z', '270101000000+0900'])('refuses the time %s', (text) => {
    const der = buildCertificate({ notBefore: new Date('2024-01-01T00:00:00Z'), notAfter: new Date('2029-01-01T14:59:59Z') });
    const at = Buffer.from(der).indexOf('290101145959Z', 0, 'latin1');
    expect(at).toBeGreaterThan(0);
    const broken = der.slice();
    broken.set(Buffer.from(text.slice(0, 13).padEnd(13, 'Z'), 'latin1'), at);
    expect(readValidity(broken.subarray(0, HEAD))).toBeNull();
  });
});

describe('a certificate out of shape', () => {
  const der = buildCertificate({ notBefore: new Date('2024-01-01T00:00:00Z'), notAfter: new Date('2029-01-01T14:59:59Z') });
  const HELD = [Date.UTC(2024, 0, 1), Date.UTC(2029, 0, 1, 14, 59, 59)];
  const TIMES = Buffer.from(der).indexOf('240101000000Z', 0, 'latin1');

  it('gives no date that begins after it ends', () => {
    const turned = buildCertificate({ notBefore: new Date('2029-01-01T00:00:00Z'), notAfter: new Date('2024-01-01T14:59:59Z') });
    expect(readValidity(turned.subarray(0, HEAD))).toBeNull();
  });

  it('gives no date, or the one that it holds, wherever bytes outside the two times change, are lost or are put in', () => {
    const outside = fc.nat(HEAD - 1).filter((at) => at < TIMES - 2 || at >= TIMES + 28);
    const change = fc.oneof(
      fc.tuple(outside, fc.nat(255)).map(([at, value]) => der.slice(0, HEAD).fill(value, at, at + 1)),
      fc.tuple(fc.nat(TIMES - 3), fc.integer({ min: 1, max: 30 })).map(([at, count]) => Uint8Array.of(...der.subarray(0, at), ...der.subarray(at + count, HEAD))),
      fc.tuple(fc.nat(TIMES - 3), fc.uint8Array({ minLength: 1, maxLength: 30 })).map(([at, more]) => Uint8Array.of(...der.subarray(0, at), ...more, ...der.subarray(at, HEAD))),
    );
    fc.assert(
      fc.property(change, (bytes) => {
        const validity = readValidity(bytes);
        expect([null, JSON.stringify(HELD)]).toContain(validity && JSON.stringify([validity.notBefore.getTime(), validity.notAfter.getTime()]));
      }),
      { numRuns: 3000 },
    );
  });

  it('gives no date where another element stands in a place', () => {
    const places = [0, 4, 8, 10, 11, 13, 19, 21];
    for (const at of places) {
      const broken = der.slice(0, HEAD);
      broken[at] = 0x04;
      expect(readValidity(broken), `at ${at}`).toBeNull();
    }
    const noSubject = der.slice(0, HEAD);
    noSubject[TIMES + 28] = 0x31;
    expect(readValidity(noSubject)).toBeNull();
  });
});

describe('a certificate in shape but for one part', () => {
  const good = {
    version: tagged(0, integer(Uint8Array.of(2))),
    serial: integer(Uint8Array.of(1)),
    algorithm: sequence(objectIdentifier('1.2.840.113549.1.1.11')),
    issuer: sequence(set(sequence(objectIdentifier('2.5.4.6'), printableString('JP')))),
    validity: sequence(time(new Date('2024-01-01T00:00:00Z')), time(new Date('2029-01-01T14:59:59Z'))),
    subject: sequence(),
    signature: bitString(0),
  };
  const build = (parts: Partial<typeof good>): Uint8Array => {
    const { version, serial, algorithm, issuer, validity, subject, signature } = { ...good, ...parts };
    return sequence(sequence(version, serial, algorithm, issuer, validity, subject), signature);
  };

  it('gives a date where all parts are there', () => {
    expect(readValidity(build({}))?.notAfter.toISOString()).toBe('2029-01-01T14:59:59.000Z');
    expect(readValidity(build({ version: new Uint8Array() }))).not.toBeNull();
    expect(readValidity(build({ serial: tlv(0x02, new Uint8Array(21).fill(1)) }))).not.toBeNull();
  });

  it.each<[string, Partial<typeof good>]>([
    ['a version of two parts', { version: tagged(0, integer(Uint8Array.of(2)), integer(Uint8Array.of(2))) }],
    ['a serial number without a byte', { serial: tlv(0x02) }],
    ['a serial number of 22 bytes', { serial: tlv(0x02, new Uint8Array(22).fill(1)) }],
    ['a length in more bytes than it needs', { serial: Uint8Array.of(0x02, 0x81, 0x01, 0x01) }],
    ['a length that begins with a zero', { serial: Uint8Array.of(0x02, 0x82, 0x00, 0x80, ...new Uint8Array(128).fill(1)) }],
    ['an algorithm without a name', { algorithm: sequence(printableString('x')) }],
    ['an issuer of nothing', { issuer: sequence() }],
    ['an issuer that is no list of sets', { issuer: sequence(set(), printableString('JP')) }],
    ['a validity of three times', { validity: sequence(...[2024, 2029, 2030].map((year) => time(new Date(Date.UTC(year, 0, 1))))) }],
    ['a validity of one time', { validity: sequence(time(new Date('2029-01-01T00:00:00Z'))) }],
    ['no subject', { subject: new Uint8Array() }],
    ['no signature', { signature: new Uint8Array() }],
  ])('gives none with %s', (_what, parts) => {
    expect(readValidity(build(parts))).toBeNull();
  });
});

describe('isBlank', () => {
  it.each([
    [[], true],
    [[0, 0], true],
    [[0xff, 0xff], true],
    [[0, 0xff], false],
    [[0x30, 0x82], false],
  ])('of %j is %s', (bytes, blank) => {
    expect(isBlank(Uint8Array.from(bytes))).toBe(blank);
  });
});

describe('dateCertificate', () => {
  const validity = { notBefore: new Date('2022-03-15T00:00:00Z'), notAfter: new Date('2027-03-15T14:59:59Z') };

  it.each([
    ['2022-03-14T23:59:59Z', 'not-yet-valid', 1826],
    ['2027-03-15T00:00:00Z', 'valid', 0],
    ['2027-03-15T14:59:59Z', 'valid', 0],
    ['2027-03-15T14:59:59.999Z', 'valid', 0],
    ['2027-03-15T15:00:00Z', 'expired', -1],
    ['2027-03-14T14:59:59Z', 'valid', 1],
    ['2027-03-14T15:00:00Z', 'valid', 0],
    ['2026-12-15T03:00:00Z', 'valid', 90],
  ])('at %s is %s with %i days left', (now, state, daysLeft) => {
    expect(dateCertificate(validity, new Date(now))).toEqual({
      state,
      notBefore: '2022-03-15T09:00:00+09:00',
      notAfter: '2027-03-15T23:59:59+09:00',
      expiresOn: '2027-03-15',
      daysLeft,
    });
  });
});
