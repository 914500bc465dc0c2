// A certificate that has the shape of one on a My Number Card (docs/card.md#certificate-head) and speaks of nobody: the subject is
// made up, the key is a constant without a private half, and the signature is filler that no verifier accepts.
import { fromHex } from '../card/apdu.ts';
import {
  ascii,
  bitString,
  boolean,
  concat,
  integer,
  nothing,
  objectIdentifier,
  octetString,
  printableString,
  sequence,
  set,
  tagged,
  taggedPrimitive,
  time,
  tlv,
} from './der.ts';

/** `rsa-2048` is on today's cards; `ecdsa-384` is announced for the next generation. */
export type CertificateKey = 'rsa-2048' | 'ecdsa-384';

export interface CertificateOptions {
  /** Written with whole seconds, in UTC; 1950–9999. */
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly key?: CertificateKey;
  /** Which of the two certificate authorities appears as the issuer; `auth` unless told. */
  readonly use?: 'auth' | 'sign';
  /** `JPKI-TEST` on the cards that developers get. */
  readonly organisation?: 'JPKI' | 'JPKI-TEST';
  /** The certificate of the authority itself: subject and issuer are the same. */
  readonly authority?: boolean;
  readonly subject?: string;
  /** Unsigned, big-endian. */
  readonly serialNumber?: Uint8Array;
}

const SAMPLE_SUBJECT = 'SAMPLE0000000000000000A';
const SAMPLE_SERIAL = fromHex('01020304');
const AUTHORITY_SERIAL = fromHex('0133C349');
const USES = {
  auth: { unit: 'JPKI for user authentication', policy: '1.2.392.200149.8.5.1.3.30' },
  sign: { unit: 'JPKI for digital signature', policy: '1.2.392.200149.8.5.1.1.10' },
};
const AGENCY = 'Japan Agency for Local Authority Information Systems';
// The base point of P-384 (FIPS 186-4 §D.1.2.4): on the curve, and nobody's key.
const P384_BASE_POINT = fromHex(`04
  AA87CA22BE8B05378EB1C71EF320AD746E1D3B628BA79B9859F741E082542A385502F25DBF55296C3A545E3872760AB7
  3617DE4A96262C6F5D9E98BF9292DC29F8F41DBD289A147CE9DA3113B5F0B8C00A60B1CE1D7E819D7A431D7C90EA0E5F`);

/** A whole X.509 v3 certificate in DER, about 1.3–1.6 kB. Throws RangeError for a date outside 1950–9999. */
export function buildCertificate(options: CertificateOptions): Uint8Array {
  const { key = 'rsa-2048', use = 'auth', organisation = 'JPKI', authority = false } = options;
  const issuer = name(['C', 'JP'], ['O', organisation], ['OU', USES[use].unit], ['OU', AGENCY]);
  const subject = authority ? issuer : name(['C', 'JP'], ['CN', options.subject ?? SAMPLE_SUBJECT]);
  const algorithm = signatureAlgorithm(key);
  const body = sequence(
    tagged(0, integer(Uint8Array.of(2))),
    integer(options.serialNumber ?? (authority ? AUTHORITY_SERIAL : SAMPLE_SERIAL)),
    algorithm,
    issuer,
    sequence(time(options.notBefore), time(options.notAfter)),
    subject,
    publicKey(key),
    tagged(3, authority ? authorityExtensions(issuer) : holderExtensions(issuer, USES[use].policy)),
  );
  return sequence(body, algorithm, bitString(0, signature(key)));
}

const ATTRIBUTES = { C: '2.5.4.6', O: '2.5.4.10', OU: '2.5.4.11', CN: '2.5.4.3' };

function name(...parts: readonly (readonly [keyof typeof ATTRIBUTES, string])[]): Uint8Array {
  return sequence(
    ...parts.map(([type, value]) => set(sequence(objectIdentifier(ATTRIBUTES[type]), printableString(value)))),
  );
}

function signatureAlgorithm(key: CertificateKey): Uint8Array {
  return key === 'rsa-2048'
    ? sequence(objectIdentifier('1.2.840.113549.1.1.11'), nothing())
    : sequence(objectIdentifier('1.2.840.10045.4.3.3'));
}

function publicKey(key: CertificateKey): Uint8Array {
  if (key === 'ecdsa-384') {
    const curve = sequence(objectIdentifier('1.2.840.10045.2.1'), objectIdentifier('1.3.132.0.34'));
    return sequence(curve, bitString(0, P384_BASE_POINT));
  }
  const rsa = sequence(objectIdentifier('1.2.840.113549.1.1.1'), nothing());
  return sequence(rsa, bitString(0, sequence(integer(filler(256, 1)), integer(Uint8Array.of(1, 0, 1)))));
}

function signature(key: CertificateKey): Uint8Array {
  return key === 'rsa-2048' ? filler(256, 2) : sequence(integer(filler(48, 3)), integer(filler(48, 4)));
}

function holderExtensions(issuer: Uint8Array, policy: string): Uint8Array {
  const place = name(['C', 'JP'], ['O', 'JPKI'], ['OU', 'CRL Distribution Points'], ['CN', 'SAMPLE CRLDP']);
  const practice = sequence(objectIdentifier('1.3.6.1.5.5.7.2.1'), tlv(0x16, ascii('http://cps.sample.invalid/cps.html')));
  const responder = sequence(
    objectIdentifier('1.3.6.1.5.5.7.48.1'),
    taggedPrimitive(6, ascii('http://ocsp.sample.invalid')),
  );
  return sequence(
    extension('2.5.29.15', true, bitString(7, Uint8Array.of(0x80))),
    extension('2.5.29.37', false, sequence(objectIdentifier('1.3.6.1.5.5.7.3.2'))),
    extension('2.5.29.32', true, sequence(sequence(objectIdentifier(policy), sequence(practice)))),
    extension('2.5.29.18', false, sequence(tagged(4, issuer))),
    extension('2.5.29.31', false, sequence(sequence(tagged(0, tagged(0, tagged(4, place)))))),
    extension('1.3.6.1.5.5.7.1.1', false, sequence(responder)),
    extension('2.5.29.35', false, authorityKey(issuer)),
    extension('2.5.29.14', false, octetString(filler(20, 6))),
  );
}

function authorityExtensions(issuer: Uint8Array): Uint8Array {
  return sequence(
    extension('2.5.29.19', true, sequence(boolean(true))),
    extension('2.5.29.15', true, bitString(1, Uint8Array.of(0x06))),
    extension('2.5.29.17', false, sequence(tagged(4, issuer))),
    extension('2.5.29.35', false, authorityKey(issuer)),
    extension('2.5.29.14', false, octetString(filler(20, 5))),
  );
}

function authorityKey(issuer: Uint8Array): Uint8Array {
  return sequence(
    taggedPrimitive(0, filler(20, 5)),
    tagged(1, tagged(4, issuer)),
    taggedPrimitive(2, AUTHORITY_SERIAL),
  );
}

function extension(identifier: string, critical: boolean, value: Uint8Array): Uint8Array {
  const flag = critical ? boolean(true) : new Uint8Array();
  return sequence(objectIdentifier(identifier), flag, octetString(value));
}

/** The same odd number with its top bit set for the same seed: looks like key material and is none. */
function filler(length: number, seed: number): Uint8Array {
  let state = seed;
  const bytes = Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
  bytes[0] = (bytes[0] ?? 0) | 0x80;
  bytes[length - 1] = (bytes[length - 1] ?? 0) | 0x01;
  return bytes;
}

/** `certificate` followed by `count` bytes FF, as a card may pad its file. */
export function padded(certificate: Uint8Array, count: number): Uint8Array {
  return concat(certificate, new Uint8Array(count).fill(0xff));
}
