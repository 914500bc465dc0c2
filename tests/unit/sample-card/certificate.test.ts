import { X509Certificate } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex } from '../../../shared/card/apdu.ts';
import { buildCertificate, padded, type CertificateOptions } from '../../../shared/sample-card/certificate.ts';

const dates = { notBefore: new Date('2024-06-02T01:30:00Z'), notAfter: new Date('2029-06-10T14:59:59Z') };
const AUTH_ISSUER = `C=JP
O=JPKI
OU=JPKI for user authentication
OU=Japan Agency for Local Authority Information Systems`;

describe('buildCertificate', () => {
  it.each<[string, CertificateOptions, string, string]>([
    ['auth', dates, AUTH_ISSUER, 'rsa'],
    ['sign', { ...dates, use: 'sign' }, AUTH_ISSUER.replace('user authentication', 'digital signature'), 'rsa'],
    ['test card', { ...dates, organisation: 'JPKI-TEST' }, AUTH_ISSUER.replace('O=JPKI', 'O=JPKI-TEST'), 'rsa'],
    ['next generation', { ...dates, key: 'ecdsa-384' }, AUTH_ISSUER, 'ec'],
    ['authority', { ...dates, authority: true }, AUTH_ISSUER, 'rsa'],
  ])('%s: is an X.509 certificate with the issuer of a real one', (_name, options, issuer, keyType) => {
    const certificate = new X509Certificate(buildCertificate(options));
    expect(certificate.issuer).toBe(issuer);
    expect(certificate.subject).toBe(options.authority === true ? issuer : 'C=JP\nCN=SAMPLE0000000000000000A');
    expect(certificate.publicKey.asymmetricKeyType).toBe(keyType);
    expect(certificate.ca).toBe(options.authority === true);
    expect(certificate.serialNumber).toBe(options.authority === true ? '0133C349' : '01020304');
  });

  it('has the size of a real one and is one DER object without a tail', () => {
    const bytes = buildCertificate(dates);
    expect(bytes.length).toBeGreaterThanOrEqual(1300);
    expect(bytes.length).toBeLessThanOrEqual(1600);
    expect([bytes[0], bytes[1]]).toEqual([0x30, 0x82]);
    expect((bytes[2]! << 8) + bytes[3]! + 4).toBe(bytes.length);
  });

  it.each([1, 4, 8, 16])('holds notAfter at 182 + %i bytes of serial number, as a real one does', (length) => {
    const bytes = buildCertificate({ ...dates, serialNumber: new Uint8Array(length).fill(0x11) });
    expect(Buffer.from(bytes.subarray(182 + length, 195 + length)).toString('latin1')).toBe('290610145959Z');
  });

  it('writes a serial number with its top bit set as a positive one', () => {
    const bytes = buildCertificate({ ...dates, serialNumber: fromHex('00 FF 01') });
    expect(new X509Certificate(bytes).serialNumber).toBe('FF01');
  });

  it('writes dates that X509Certificate reads back, before and after 2050', () => {
    const seconds = fc.date({ min: new Date('1950-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    const key = fc.constantFrom('rsa-2048' as const, 'ecdsa-384' as const);
    fc.assert(
      fc.property(seconds, seconds, key, (notBefore, notAfter, key) => {
        const certificate = new X509Certificate(buildCertificate({ notBefore, notAfter, key }));
        expect(Date.parse(certificate.validFrom)).toBe(Math.floor(notBefore.getTime() / 1000) * 1000);
        expect(Date.parse(certificate.validTo)).toBe(Math.floor(notAfter.getTime() / 1000) * 1000);
      }),
    );
  });

  it.each([
    ['2049-12-31T23:59:59Z', '170D3439313233313233353935395A'],
    ['2050-01-01T00:00:00Z', '180F32303530303130313030303030305A'],
  ])('%s is written in the form that RFC 5280 asks for', (notAfter, expected) => {
    const bytes = buildCertificate({ ...dates, notAfter: new Date(notAfter) });
    expect(Buffer.from(bytes).toString('hex').toUpperCase()).toContain(expected);
  });

  it.each([new Date(Number.NaN), new Date('1949-12-31'), new Date('+010000-01-01')])('refuses %s', (notAfter) => {
    expect(() => buildCertificate({ ...dates, notAfter })).toThrow(RangeError);
  });

  it('pads with FF after the certificate', () => {
    expect(padded(Uint8Array.of(1), 3)).toEqual(Uint8Array.of(1, 0xff, 0xff, 0xff));
  });
});
