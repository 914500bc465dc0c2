// The one logger. It writes to stderr only, and what could be an answer of a card never passes.

export interface Log {
  info(what: string): void;
  error(what: string, error: unknown): void;
}

const PCSC_CODE = /0x801000[0-9a-f]{2}(?![0-9a-f])/gi;
/** Two bytes or more in hexadecimal, however they are set apart. */
const HEX_RUN = /[0-9a-f]{2}(?:[\s:,_-]*[0-9a-f]{2})+[0-9a-f]?/gi;
const NOT_PRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;
const LONGEST = 400;

function hideRuns(text: string): string {
  return text.replaceAll(HEX_RUN, '[…]');
}

/**
 * One printable line in which no hexadecimal run of two bytes or more is left, words such as "added" included: rather
 * one word too many than one byte. Numbers of PC/SC errors (0x801000xx) stay, as support needs them.
 */
export function redact(text: string): string {
  const line = text.replaceAll(NOT_PRINTABLE, ' ');
  let kept = '';
  let from = 0;
  for (const match of line.matchAll(PCSC_CODE)) {
    kept += hideRuns(line.slice(from, match.index)) + match[0];
    from = match.index + match[0].length;
  }
  return (kept + hideRuns(line.slice(from))).slice(0, LONGEST);
}

/** `write` gets one line without its end; a stack is never written, as it holds paths of the user's home. */
export function createLog(write: (line: string) => void): Log {
  return {
    info: (what) => write(redact(what)),
    error: (what, error) => {
      const reason = error instanceof Error ? `${error.name}: ${error.message}` : typeof error;
      write(redact(`${what}: ${reason}`));
    },
  };
}

/** What nobody caught is a bug: it is logged and the app goes on. Electron itself would show the stack in a box. */
export function logUncaught(source: Pick<NodeJS.Process, 'on'>, log: Log): void {
  source.on('uncaughtException', (error) => log.error('uncaught', error));
  source.on('unhandledRejection', (error) => log.error('unhandled', error));
}
