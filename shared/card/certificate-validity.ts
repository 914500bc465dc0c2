// A bounded DER walk to the validity of an X.509 certificate (RFC 5280 §4.1), through its first bytes only. What comes
// before and right after it has to have its shape, so that no other bytes are taken for a date; serial, names and keys are
// never kept.

export interface Validity {
  readonly notBefore: Date;
  readonly notAfter: Date;
}

const SEQUENCE = 0x30;
const SET = 0x31;
const INTEGER = 0x02;
const OBJECT_IDENTIFIER = 0x06;
const VERSION = 0xa0;
const UTC_TIME = 0x17;
const GENERALIZED_TIME = 0x18;

/** Later times have no four-digit year in Japan; no card is issued for so long. */
const LATEST = '99991231145959Z';

interface Element {
  readonly tag: number;
  readonly start: number;
  /** May lie beyond the bytes at hand for the two outermost elements only. */
  readonly end: number;
}

/**
 * Reads the validity from the first bytes of a DER certificate (256 are enough for JPKI, docs/card.md#certificate-head).
 * Returns null for anything that is not such a certificate, is cut off before notAfter, or ends before it begins.
 */
export function readValidity(bytes: Uint8Array): Validity | null {
  const certificate = element(bytes, 0, SEQUENCE);
  const body = certificate && element(bytes, certificate.start, SEQUENCE);
  // The signature follows the body, so the body is the shorter one.
  if (!certificate || !body || body.end >= certificate.end) return null;
  const version = whole(bytes, body.start, VERSION, body.end);
  const serial = whole(bytes, version?.end ?? body.start, INTEGER, body.end);
  const algorithm = serial && whole(bytes, serial.end, SEQUENCE, body.end);
  const issuer = algorithm && whole(bytes, algorithm.end, SEQUENCE, body.end);
  const validity = issuer && whole(bytes, issuer.end, SEQUENCE, body.end);
  if (!validity) return null;
  const shaped =
    (version === null || isVersion(bytes, version)) &&
    isSerial(serial) &&
    whole(bytes, algorithm.start, OBJECT_IDENTIFIER, algorithm.end) !== null &&
    isName(bytes, issuer) &&
    isSubjectNext(bytes, validity.end, body.end);
  return shaped ? timesOf(bytes, validity) : null;
}

function timesOf(bytes: Uint8Array, validity: Element): Validity | null {
  const notBefore = time(bytes, validity.start, validity.end);
  const notAfter = notBefore && time(bytes, notBefore.end, validity.end);
  if (!notBefore || !notAfter || notAfter.end !== validity.end || notAfter.date < notBefore.date) return null;
  return { notBefore: notBefore.date, notAfter: notAfter.date };
}

/** One small INTEGER and nothing else. */
function isVersion(bytes: Uint8Array, version: Element): boolean {
  const value = whole(bytes, version.start, INTEGER, version.end);
  return value !== null && value.end === version.end && value.end - value.start === 1;
}

/** 1 to 20 bytes (RFC 5280 §4.1.2.2), and a zero before them where the first bit is set. */
function isSerial({ start, end }: Element): boolean {
  return end > start && end - start <= 21;
}

/** A Name is SETs one after the other, to its very end (RFC 5280 §4.1.2.4). */
function isName(bytes: Uint8Array, name: Element): boolean {
  let at = name.start;
  while (at < name.end) {
    const part = whole(bytes, at, SET, name.end);
    if (part === null) return false;
    at = part.end;
  }
  return name.end > name.start;
}

/** The subject stands behind the validity; of the bytes at hand it may have been cut off. */
function isSubjectNext(bytes: Uint8Array, at: number, limit: number): boolean {
  return at < limit && (at >= bytes.length || bytes[at] === SEQUENCE);
}

/** True when a file holds no object at all: empty, or nothing but 00 or FF filler. */
export function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x00) || bytes.every((byte) => byte === 0xff);
}

function element(bytes: Uint8Array, at: number, tag: number): Element | null {
  const first = bytes[at + 1];
  if (bytes[at] !== tag || first === undefined) return null;
  if (first < 0x80) return { tag, start: at + 2, end: at + 2 + first };
  const count = first & 0x7f;
  if (count < 1 || count > 3 || at + 2 + count > bytes.length) return null;
  let length = 0;
  for (const byte of bytes.subarray(at + 2, at + 2 + count)) length = length * 256 + byte;
  // DER wants the shortest form (X.690 §10.1).
  if (length < 0x80 || length < 2 ** (8 * (count - 1))) return null;
  const start = at + 2 + count;
  return { tag, start, end: start + length };
}

function whole(bytes: Uint8Array, at: number, tag: number, limit: number): Element | null {
  const here = element(bytes, at, tag);
  return here && here.end <= limit && here.end <= bytes.length ? here : null;
}

function time(bytes: Uint8Array, at: number, limit: number): { date: Date; end: number } | null {
  const here = whole(bytes, at, UTC_TIME, limit) ?? whole(bytes, at, GENERALIZED_TIME, limit);
  if (!here) return null;
  const text = String.fromCharCode(...bytes.subarray(here.start, here.end));
  const date = parseTime(here.tag === UTC_TIME ? withCentury(text) : text);
  return date && { date, end: here.end };
}

/** UTCTime years 50–99 are 19xx, 00–49 are 20xx (RFC 5280 §4.1.2.5.1). */
function withCentury(text: string): string {
  return `${Number(text.slice(0, 2)) >= 50 ? '19' : '20'}${text}`;
}

function parseTime(text: string): Date | null {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (!parts || text > LATEST) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1).map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second);
  const written = date.toISOString().replace(/[-:T]|\.000/g, '');
  return written === text ? date : null;
}
