// The arguments of `npm run pc`.
import { parseArgs } from 'node:util';
import { firstLine, UsageError } from './usage.ts';

export interface PcArguments {
  readonly json: boolean;
}

/** Throws UsageError for anything it does not know. */
export function parsePcArguments(args: readonly string[]): PcArguments {
  try {
    const options = { json: { type: 'boolean', default: false } } as const;
    return { json: parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values.json };
  } catch (error) {
    throw new UsageError(`pc: ${firstLine(error)}`);
  }
}
