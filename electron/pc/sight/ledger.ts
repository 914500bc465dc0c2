// The gate and the record of a look: what is not named in shared/pc/reads.ts#READS is not opened, and what is opened is noted.
import { isNamed } from '../../../shared/pc/reads.ts';

export interface Ledger {
  /** Notes what is about to be opened. Throws for what nobody named: that is a bug, and nothing is opened. */
  admit(what: string): void;
  /** What was opened since the last time, each once. */
  take(): readonly string[];
}

export class UnnamedReadError extends Error {
  constructor() {
    super('a look wanted to open what is not on its list');
    this.name = 'UnnamedReadError';
  }
}

export function createLedger(named: readonly string[]): Ledger {
  let noted = new Set<string>();
  return {
    admit(what) {
      if (!isNamed(what, named)) throw new UnnamedReadError();
      noted.add(what);
    },
    take() {
      const all = [...noted];
      noted = new Set();
      return all;
    },
  };
}
