// Takes a command APDU apart (ISO 7816-4 §5.1), short lengths only: the card has no extended ones.

export interface Command {
  readonly cla: number;
  readonly ins: number;
  readonly p1: number;
  readonly p2: number;
  readonly data: Uint8Array;
  /** 1–256; null when no answer data was asked for. */
  readonly expected: number | null;
}

/** Null when the bytes are no well-formed short command APDU. */
export function parseCommand(apdu: Uint8Array): Command | null {
  const [cla, ins, p1, p2, third] = apdu;
  if (cla === undefined || ins === undefined || p1 === undefined || p2 === undefined) return null;
  const header = { cla, ins, p1, p2 };
  if (third === undefined) return { ...header, data: new Uint8Array(), expected: null };
  if (apdu.length === 5) return { ...header, data: new Uint8Array(), expected: third || 256 };
  if (third === 0) return null;
  const end = 5 + third;
  if (apdu.length === end) return { ...header, data: apdu.slice(5), expected: null };
  if (apdu.length === end + 1) return { ...header, data: apdu.slice(5, end), expected: (apdu[end] ?? 0) || 256 };
  return null;
}
