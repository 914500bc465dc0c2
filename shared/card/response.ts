// Takes a response APDU apart (docs/card.md#answers). What does not hold together is no answer, whatever bytes are in it.

export interface Response {
  readonly data: Uint8Array;
  /** SW1 SW2; null: no answer. */
  readonly sw: number | null;
}

export const NO_ANSWER: Response = { data: new Uint8Array(), sw: null };

/** Of these alone comes data: 9000 done, 6282 end of file reached before Le bytes (ISO 7816-4 §5.1.3). */
const WITH_DATA = new Set([0x9000, 0x6282]);

/**
 * `wanted`: how many bytes the command asked for; 0 for SELECT without FCI and for VERIFY. No answer are: fewer than two
 * bytes, a status word outside 61xx–6Fxx and 9xxx, more data than was asked for, and data beside a refusal.
 */
export function parseResponse(bytes: Uint8Array, wanted: number): Response {
  const sw = statusWordOf(bytes);
  if (sw === null || !isStatusWord(sw)) return NO_ANSWER;
  const data = bytes.slice(0, -2);
  const most = WITH_DATA.has(sw) ? wanted : 0;
  return data.length > most ? NO_ANSWER : { data, sw };
}

/** The last two bytes as they are, for the support report; null where there are fewer. */
export function statusWordOf(bytes: Uint8Array): number | null {
  const [sw1, sw2] = bytes.subarray(-2);
  return sw1 === undefined || sw2 === undefined ? null : sw1 * 256 + sw2;
}

function isStatusWord(sw: number): boolean {
  return (sw >= 0x6100 && sw <= 0x6fff) || (sw >= 0x9000 && sw <= 0x9fff);
}
