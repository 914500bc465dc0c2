// What all parsers of payloads share.

/** Thrown for a payload that the window of this app could not have sent; the message never repeats the payload. */
export class BadPayloadError extends Error {
  constructor(expected: string) {
    super(`payload refused: expected ${expected}`);
    this.name = 'BadPayloadError';
  }
}

export function isPlainRecord(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && Object.getPrototypeOf(raw) === Object.prototype;
}

export function oneOf<T extends string>(known: readonly T[], raw: unknown): T {
  const found = known.find((value) => value === raw);
  if (found === undefined) throw new BadPayloadError(`one of ${known.join(', ')}`);
  return found;
}
