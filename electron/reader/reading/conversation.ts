// One guarded exchange with a card: every command passes the gate, is counted, and is answered in the words of its kind.
import { emptyVerify, readBinary, selectApplication, selectFile } from '../../../shared/card/apdu.ts';
import type { ApplicationId, CardTable } from '../../../shared/card/card-table.ts';
import { createGate } from '../../../shared/card/gate.ts';
import { parseResponse, statusWordOf } from '../../../shared/card/response.ts';
import type { Response } from '../../../shared/card/response.ts';
import { SW_NO_DIAGNOSIS, selectAnswer, verifyAnswer } from '../../../shared/card/status-word.ts';
import type { SelectAnswer, VerifyAnswer } from '../../../shared/card/status-word.ts';
import type { CardLink } from '../ports/card-port.ts';
import type { EvidenceLog } from './evidence.ts';
import { readFileStart } from './read-file.ts';
import type { FileStart } from './read-file.ts';

/** All reject with PcscError when the reader fails, and with ReadingTooLongError when the time is up. */
export interface Conversation {
  selectApplication(id: ApplicationId): Promise<SelectAnswer>;
  /** Selects the application first unless its SELECT was the last one that the card granted. */
  selectFile(id: ApplicationId, file: number): Promise<SelectAnswer>;
  /** The empty VERIFY on the current EF. */
  askCounter(): Promise<VerifyAnswer>;
  /** At most `length` bytes from the start of the current EF. */
  readStart(length: number): Promise<FileStart>;
}

/** The card answers, and yet never gets to the end. */
export class ReadingTooLongError extends Error {
  constructor() {
    super('the reading took too long');
    this.name = 'ReadingTooLongError';
  }
}

/** `isTimeUp` is asked before each command. */
export function converse(link: CardLink, table: CardTable, evidence: EvidenceLog, isTimeUp: () => boolean = () => false): Conversation {
  const assertAllowed = createGate(table);
  let first = true;
  /** Null before the first SELECT and after one that failed: where the card then stands is not certain. */
  let selected: ApplicationId | null = null;

  const exchange = async (name: string, apdu: Uint8Array, wanted: number): Promise<Response> => {
    assertAllowed(apdu);
    if (isTimeUp()) throw new ReadingTooLongError();
    evidence.sent(name);
    const response = await link.transmit(apdu);
    evidence.received(response.length, statusWordOf(response));
    return parseResponse(response, wanted);
  };

  const enter = async (id: ApplicationId): Promise<SelectAnswer> => {
    const { name, aid } = table.applications[id];
    const select = (): Promise<Response> => exchange(`SELECT ${name}`, selectApplication(aid), 0);
    const response = await select();
    const isFirst = first;
    first = false;
    // Some cards answer the very first command after power-up with 6F00 (docs/card.md#status-words-of-select).
    const answer = selectAnswer(isFirst && response.sw === SW_NO_DIAGNOSIS ? await select() : response);
    selected = answer === 'present' ? id : null;
    return answer;
  };

  return {
    selectApplication: enter,
    async selectFile(id, file) {
      const entered = selected === id ? 'present' : await enter(id);
      if (entered !== 'present') return entered;
      return selectAnswer(await exchange(`SELECT EF ${fileName(file)}`, selectFile(file), 0));
    },
    askCounter: async () => verifyAnswer(await exchange('VERIFY (empty)', emptyVerify(), 0)),
    readStart: (length) => readFileStart((offset, wanted) => exchange('READ BINARY', readBinary(offset, wanted), wanted), length),
  };
}

function fileName(file: number): string {
  return file.toString(16).padStart(4, '0').toUpperCase();
}
