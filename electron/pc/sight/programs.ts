// Programs of the system whose output is made for programs. Only those on the list, with the arguments on the list.
import { execFileSync } from 'node:child_process';
import type { ExecFileSyncOptions } from 'node:child_process';
import { ABSENT, hidden, seen } from '../../../shared/pc/look.ts';
import type { Look } from '../../../shared/pc/look.ts';
import type { Ledger } from './ledger.ts';

export interface Programs {
  /** `line`: the program with its arguments, parted by single blanks, as it stands on the list. */
  output(line: string): Look<Uint8Array>;
}

/** Shorter than the time limit of a check, so that no program is left behind. */
const PROGRAM_MS = 2500;
const MOST_OUTPUT = 16 * 1024 * 1024;

const OPTIONS: ExecFileSyncOptions = { timeout: PROGRAM_MS, killSignal: 'SIGKILL', maxBuffer: MOST_OUTPUT, stdio: ['ignore', 'pipe', 'ignore'], env: {} };

export function createPrograms(ledger: Ledger, root = ''): Programs {
  return {
    output(line) {
      ledger.admit(line);
      const [program = '', ...args] = line.split(' ');
      try {
        return seen(new Uint8Array(Buffer.from(execFileSync(`${root}${program}`, args, OPTIONS))));
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'ENOENT') return ABSENT;
        if (code === 'EACCES') return hidden('no-permission');
        return hidden(code === 'ETIMEDOUT' ? 'too-slow' : 'not-seen');
      }
    },
  };
}
