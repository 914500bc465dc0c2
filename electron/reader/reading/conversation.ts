// One guarded exchange with a card: every command passes the gate, is counted, and is answered by data and status word.
import type { ApplicationId, CardTable } from '../../../shared/card/card-table.ts';
import { emptyVerify, readBinary, selectApplication, selectFile } from '../../../shared/card/apdu.ts';
import { createGate } from '../../../shared/card/gate.ts';
import { SW_END_OF_FILE, SW_NO_DIAGNOSIS, SW_OFFSET_OUTSIDE, SW_OK, wantedLength } from '../../../shared/card/status-word.ts';
import type { CardLink } from '../ports/card-port.ts';
import type { EvidenceLog } from './evidence.ts';

export interface Answer {
  readonly data: Uint8Array;
  readonly sw: number;
}

/** Status words of SELECT and VERIFY; bytes of READ BINARY. All reject with PcscError when the reader fails. */
export interface Conversation {
  selectApplication(id: ApplicationId): Promise<number>;
  selectFile(file: number): Promise<number>;
  askCounter(): Promise<number>;
  /** At most `length` bytes from the start of the current EF; `sw` is the status word that ended the reading. */
  readStart(length: number): Promise<Answer>;
}

/** An answer without a status word is no answer; 0 is no status word of ISO 7816-4. */
const NO_STATUS_WORD = 0;

export function converse(link: CardLink, table: CardTable, evidence: EvidenceLog): Conversation {
  const assertAllowed = createGate(table);
  let first = true;

  const exchange = async (name: string, apdu: Uint8Array): Promise<Answer> => {
    assertAllowed(apdu);
    evidence.sent(name);
    const response = await link.transmit(apdu);
    if (response.length < 2) {
      evidence.received(response.length, null);
      return { data: new Uint8Array(), sw: NO_STATUS_WORD };
    }
    const [sw1 = 0, sw2 = 0] = response.subarray(-2);
    const sw = sw1 * 256 + sw2;
    evidence.received(response.length, sw);
    return { data: response.slice(0, -2), sw };
  };

  return {
    async selectApplication(id) {
      const { name, aid } = table.applications[id];
      const { sw } = await exchange(`SELECT ${name}`, selectApplication(aid));
      const isFirst = first;
      first = false;
      // Some cards answer the very first command after power-up with 6F00 (reader-facts §1.3).
      if (isFirst && sw === SW_NO_DIAGNOSIS) return (await exchange(`SELECT ${name}`, selectApplication(aid))).sw;
      return sw;
    },
    selectFile: async (file) => (await exchange(`SELECT EF ${fileName(file)}`, selectFile(file))).sw,
    askCounter: async () => (await exchange('VERIFY (empty)', emptyVerify())).sw,
    readStart: (length) => readStart(exchange, length),
  };
}

type Exchange = (name: string, apdu: Uint8Array) => Promise<Answer>;

/** A card that gives a few bytes at a time is followed this far, so that no card can keep the reader for long. */
const MOST_CHUNKS = 32;

/**
 * Reads on where a card gives less than was asked for, whether it says so with 6282 or not. An answer without data, an
 * offset outside the file or a refusal ends the reading; the first two are no errors.
 */
async function readStart(exchange: Exchange, length: number): Promise<Answer> {
  let bytes = new Uint8Array();
  for (let chunk = 0; chunk < MOST_CHUNKS && bytes.length < length; chunk++) {
    const { data, sw } = await readChunk(exchange, bytes.length, length - bytes.length);
    bytes = Uint8Array.of(...bytes, ...data.subarray(0, length - bytes.length));
    const readable = sw === SW_OK || sw === SW_END_OF_FILE;
    if (!readable) return { data: bytes, sw: sw === SW_OFFSET_OUTSIDE ? SW_OK : sw };
    if (data.length === 0) break;
  }
  return { data: bytes, sw: SW_OK };
}

async function readChunk(exchange: Exchange, offset: number, length: number): Promise<Answer> {
  const answer = await exchange('READ BINARY', readBinary(offset, length));
  const available = wantedLength(answer.sw);
  return available === null ? answer : exchange('READ BINARY', readBinary(offset, Math.min(available, length)));
}

function fileName(file: number): string {
  return file.toString(16).padStart(4, '0').toUpperCase();
}
