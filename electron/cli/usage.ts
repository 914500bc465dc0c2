// Bad arguments end every command line of this app in the same way: one clear line and exit code 64 (sysexits EX_USAGE).

export const EX_USAGE = 64;

export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** Runs a command line and leaves with its exit code; a UsageError becomes one line on stderr. */
export async function runCommand(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = EX_USAGE;
  }
}

/** One line for an error of node:util's parseArgs, whose own message may have several. */
export function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
